/**
 * `npm run reliability`: what was tried so that the product keeps working, loses nothing, lets nothing in or out.
 *
 *   npm run reliability -- [--only NAME,NAME] [--minutes N] [--write]
 *
 * --minutes is for parts that go on as long as they may; --write puts the tables into server/docs/reliability.md.
 */
import { parseArgs } from 'node:util';
import { writeFigures } from '../figures.js';
import { tableText } from '../table.js';
import { PARTS } from './parts.js';

void main();

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      only: { type: 'string', default: PARTS.map(({ name }) => name).join(',') },
      minutes: { type: 'string', default: '5' },
      write: { type: 'boolean', default: false },
    },
  });
  for (const name of values.only.split(',')) {
    const part = PARTS.find((candidate) => candidate.name === name);
    if (!part)
      throw new Error(`no such part: ${name}; there are ${PARTS.map((known) => known.name).join(', ')}`);
    const tables = await part.measure({ minutes: Number(values.minutes) });
    for (const table of tables) console.log(`\n${tableText(table)}`);
    if (values.write) writeFigures('reliability', name, tables.map(tableText));
  }
}
