/**
 * `npm run accuracy`: outlines, labelled defects and traps of the real drafts beside the project, and for every rule
 * how often it speaks in real reports, with samples so that a false alarm shows itself. Figures, never texts, go to
 * server/docs/accuracy.md.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Draft, RULES, say } from '../src/core/index.js';
import { placesOf, scoreDefects, trapHits } from './accuracy/defect-score.js';
import { f1, scoreOutlines } from './accuracy/outline-score.js';
import { type LabelledDefect, type SharedDraft, SharedDrafts } from './accuracy/shared.js';

const SAMPLES = 10;

const shared = SharedDrafts.find();
if (shared) measure(shared);
else {
  console.error('no labelled drafts beside the project: nothing to measure');
  process.exitCode = 2;
}

function measure(drafts: SharedDrafts): void {
  const report = [
    '<!-- Written by `npm run accuracy` where the labelled drafts are present. Do not edit. -->',
    '# Accuracy on real drafts',
    '',
    ...outlineTable(drafts),
    ...defectTable(drafts),
    ...alarmTable(drafts),
  ].join('\n');
  console.log(report);
  writeFileSync(join(__dirname, '../docs/accuracy.md'), report);
  samples([...drafts.labelled, ...drafts.unlabelled]);
}

function outlineTable(drafts: SharedDrafts): string[] {
  const sets = {
    seeds: drafts.seedOutlines,
    labelled: drafts.outlines('labelled'),
    layout: drafts.outlines('layout'),
  };
  const rows = Object.entries(sets).map(([name, labels]) => {
    const score = scoreOutlines(labels);
    return `| ${name} | ${labels.length} | ${score.found + score.missed.length} | ${f1(score).toFixed(4)} | ${(score.titlesRight / score.titles).toFixed(4)} | ${score.traps.length} |`;
  });
  return [
    '## Outlines',
    '',
    '| drafts | texts | headings | F1 | titles right | taken for headings |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

function defectTable(drafts: SharedDrafts): string[] {
  const counts = new Map<string, { found: number; all: number }>();
  const count = (key: string, labels: readonly LabelledDefect[], found: readonly LabelledDefect[]): void => {
    const row = counts.get(key) ?? { found: 0, all: 0 };
    counts.set(key, { found: row.found + found.length, all: row.all + labels.length });
  };
  for (const [name, labels] of drafts.seedDefects) {
    const { found } = scoreDefects(drafts, name, labels);
    for (const tier of ['M', 'H', 'S'] as const) {
      for (const group of new Set(labels.map(({ category }) => category.split('-')[0]!))) {
        const inRow = (label: LabelledDefect): boolean =>
          label.tier === tier && label.category.startsWith(`${group}-`);
        if (labels.some(inRow)) count(`${tier} | ${group}`, labels.filter(inRow), found.filter(inRow));
      }
    }
  }
  const rows = [...counts]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, { found, all }]) => `| ${key} | ${found} | ${all} | ${(found / all).toFixed(2)} |`);
  const hits = trapHits(drafts);
  return [
    '## Labelled defects of the seeds',
    '',
    '| tier | labels | found | all | recall |',
    '| --- | --- | --- | --- | --- |',
    ...rows,
    '',
    `Findings on traps: ${hits.length}`,
    ...hits.map(({ trap, finding }) => `- ${trap.seed}:${trap.lines.join()} ${finding.rule}`),
    '',
  ];
}

function alarmTable(drafts: SharedDrafts): string[] {
  const sets = { labelled: drafts.labelled, unlabelled: drafts.unlabelled };
  const columns = Object.values(sets).map((texts) => {
    const characters = texts.reduce((sum, { text }) => sum + text.length, 0);
    const counts = new Map<string, number>();
    for (const { rule } of texts.flatMap(({ text }) => new Draft(text, { rules: RULES }).analysis.findings))
      counts.set(rule, (counts.get(rule) ?? 0) + 1);
    return { characters, counts };
  });
  const rows = RULES.map(({ id, severity }) => {
    const cells = columns.map(
      ({ characters, counts }) =>
        `${counts.get(id) ?? 0} | ${(((counts.get(id) ?? 0) * 10000) / characters).toFixed(2)}`,
    );
    return `| ${id} | ${severity} | ${cells.join(' | ')} |`;
  });
  return [
    '## Findings in real reports, per 10,000 characters',
    '',
    '| rule | level | labelled | per 10,000 | unlabelled | per 10,000 |',
    '| --- | --- | --- | --- | --- | --- |',
    ...rows,
    '',
  ];
}

/** Ten places of each rule, spread over the drafts, for reading. */
function samples(drafts: readonly SharedDraft[]): void {
  for (const rule of RULES) {
    const places = drafts.flatMap(({ name, text }) =>
      new Draft(text, { rules: [rule] }).analysis.findings
        .flatMap(placesOf)
        .map((finding) => ({ name, text, finding })),
    );
    if (places.length === 0) continue;
    console.log(`\n${rule.id}: ${places.length} places`);
    const step = Math.max(1, Math.floor(places.length / SAMPLES));
    for (const { name, text, finding } of places.filter((_, index) => index % step === 0).slice(0, SAMPLES)) {
      const around = `${text.slice(Math.max(0, finding.start - 12), finding.start)}⟦${text.slice(finding.start, finding.end).slice(0, 40)}⟧${text.slice(finding.end, finding.end + 12)}`;
      console.log(`  ${name} ${finding.severity} ${JSON.stringify(around)} ${say(finding.message)}`);
    }
  }
}
