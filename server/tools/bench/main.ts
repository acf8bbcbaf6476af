/**
 * `npm run bench`: how fast and how large, against the least that is possible and against others, measured in turns in
 * one run. Ratios count; absolute times do not.
 *
 *   npm run bench -- [--only keys,whole,folder,passages,editor] [--quick] [--write]
 *
 * --quick leaves out the largest sizes and most rounds; --write puts the tables into server/docs/performance.md.
 */
import { parseArgs } from 'node:util';
import { writeFigures } from '../figures.js';
import { tableText } from '../table.js';
import { editor } from './editor.js';
import { folder } from './folder.js';
import { GOALS_HEAD, goalCells, type Outcome } from './goals.js';
import { keys } from './keys.js';
import { passages } from './passages.js';
import { prepare } from './prepare.js';
import type { Section } from './section.js';
import { whole } from './whole.js';

const SECTIONS: Readonly<Record<string, (quick: boolean) => Promise<Section>>> = {
  keys,
  whole,
  folder,
  passages,
  editor,
};

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: Object.keys(SECTIONS).join(',') },
      quick: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
    },
  });
  const from = performance.now();
  await prepare();
  const goals: Outcome[] = [];
  for (const name of values.only.split(',')) {
    const measure = SECTIONS[name];
    if (!measure) throw new Error(`no such part: ${name}; there are ${Object.keys(SECTIONS).join(', ')}`);
    const section = await measure(values.quick);
    goals.push(...section.goals);
    for (const table of section.tables) console.log(`\n${tableText(table)}`);
    if (values.write)
      writeFigures('performance', name, [goalsText(section.goals), ...section.tables.map(tableText)]);
  }
  console.log(`\n${goalsText(goals)}`);
  console.log(`${((performance.now() - from) / 1000).toFixed(0)} s`);
}

const goalsText = (goals: readonly Outcome[]): string =>
  tableText({ title: 'Goals', head: GOALS_HEAD, rows: goals.map(goalCells) });
