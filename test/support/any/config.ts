/** Any settings file: most of it right, any of it wrong, some of it no JSON. */
import fc from 'fast-check';
import { CATEGORIES, PROFILES, RULES } from '../../../server/src/core/index.js';
import { LISTED, WORDS } from './pieces.js';

const level = fc.constantFrom<unknown>('error', 'warning', 'info', 'hint', 'off', 'off', 'loud', 7, null);

const ruleEntry = fc.constantFrom(...RULES).chain(({ id, options = {} }) => {
  const fields = Object.entries(options).map(([name, value]): [string, fc.Arbitrary<unknown>] => [
    name,
    like(value),
  ]);
  return fc
    .oneof(level, fc.record({ level, ...Object.fromEntries(fields) }, { requiredKeys: [] }))
    .map((value): [string, unknown] => [id, value]);
});

/** Of the type of a declared option, seldom of another. */
function like(value: unknown): fc.Arbitrary<unknown> {
  const right: fc.Arbitrary<unknown> =
    typeof value === 'number'
      ? fc.oneof(fc.nat(400), fc.constantFrom(-1, 0.5, 1e9))
      : typeof value === 'string'
        ? fc.constantFrom(...WORDS)
        : fc.boolean();
  return fc.oneof(
    { weight: 9, arbitrary: right },
    { weight: 1, arbitrary: fc.constantFrom<unknown>(null, 'x', 1, []) },
  );
}

const word = fc.oneof(fc.constantFrom(...WORDS), fc.constantFrom(...LISTED), fc.string({ maxLength: 4 }));
const words = fc.array(word, { maxLength: 4 });

const correction = fc.record(
  {
    wrong: word,
    right: word,
    action: fc.constantFrom('safe', 'review', 'hint'),
    confidence: fc.constantFrom('certain', 'likely', 'possible', 'sure'),
    pattern: fc.constantFrom('甲+', '(?<=青)石', '[', '.{0,9}镇', 'x'),
    not: fc.constantFrom({ before: '的' }, { after: '[，。]' }, { beside: '' }),
    note: word,
  },
  { requiredKeys: ['wrong'] },
);

const ownProfile = fc.record(
  {
    id: fc.constantFrom('own', 'general', 'fazhi-annual', ''),
    name: word,
    extends: fc.constantFrom(...PROFILES.map(({ id }) => id), 'none'),
    titles: fc.array(fc.constantFrom('报告', '青石', '[', '.*'), { maxLength: 2 }),
    parts: fc.array(
      fc.record(
        {
          id: fc.constantFrom('a', 'b', 'problems'),
          name: word,
          cues: fc.array(fc.constantFrom('举措', '不足', '安排', '('), { maxLength: 2 }),
        },
        { requiredKeys: [] },
      ),
      { maxLength: 3 },
    ),
  },
  { requiredKeys: ['id'] },
);

const right: fc.Arbitrary<string> = fc
  .record(
    {
      profile: fc.constantFrom('own', 'none', ...PROFILES.map(({ id }) => id)),
      profiles: fc.array(ownProfile, { maxLength: 2 }),
      mode: fc.constantFrom('public', 'submission', 'draft'),
      unit: fc.constantFrom('青石镇', '长桥街道', '', '𠮷镇'),
      year: fc.oneof(fc.integer({ min: 1949, max: 2099 }), fc.constantFrom(0, 2024.5)),
      rules: fc
        .tuple(
          fc.array(ruleEntry, { maxLength: 6 }),
          fc.array(fc.tuple(fc.constantFrom<string>(...CATEGORIES, 'nothing'), level), { maxLength: 2 }),
        )
        .map((entries) => Object.fromEntries(entries.flat())),
      corrections: fc.array(correction, { maxLength: 4 }),
      alwaysMend: fc.array(fc.record({ wrong: word, right: word }), { maxLength: 3 }),
      words,
      names: words,
      places: words,
      compare: fc.constantFrom([], ['old.txt'], 'old.txt'),
      unknown: fc.constant(1),
    },
    { requiredKeys: [] },
  )
  .map((value) => JSON.stringify(value, null, 1));

const broken = fc
  .tuple(
    right,
    fc.nat(),
    fc.nat(8),
    fc.constantFrom('', '{', '}', '"', ',', '//', '\\u', '\ud842', '/*', '\r'),
  )
  .map(
    ([text, at, cut, put]) => text.slice(0, at % text.length) + put + text.slice((at % text.length) + cut),
  );

/** The text of `.report-draft.json`. */
export const anyConfig: fc.Arbitrary<string> = fc.oneof(
  { weight: 3, arbitrary: fc.constant('{}') },
  { weight: 6, arbitrary: right },
  { weight: 1, arbitrary: broken },
);
