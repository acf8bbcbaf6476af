/** What every rule owes: a file and a test where they are looked for, words that obey our own rules, an English twin. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import {
  BASES,
  type Basis,
  basisText,
  CATEGORIES,
  categoryOf,
  Draft,
  ENGLISH,
  PROFILES,
  RULES,
  say,
} from '../../server/src/core/index.js';
import { OWN_REQUIREMENT } from '../../server/src/core/profiles/own.js';

const root = resolve(__dirname, '../..');

describe('registry of rules', () => {
  for (const rule of RULES) {
    describe(rule.id, () => {
      it('is named by convention and lies in its folder, with a test and a page', () => {
        assert.match(rule.id, /^[a-z]+\/[a-z]+(-[a-z0-9]+)*$/);
        assert.ok(CATEGORIES.includes(categoryOf(rule.id)));
        for (const file of [
          `server/src/core/lint/rules/${rule.id}.ts`,
          `test/rules/${rule.id}.test.ts`,
          `server/docs/rules/${rule.id}.md`,
        ]) {
          assert.ok(existsSync(join(root, file)), file);
        }
      });

      it('is an error only on the strength of a rule of law or where the text is broken', () => {
        if (rule.severity !== 'error') return;
        const strong = rule.basis.some((id) => ['法规', '条例', '国标'].includes(BASES[id].strength));
        assert.ok(strong || ['residue', 'punctuation'].includes(categoryOf(rule.id)), rule.basis.join());
      });

      it('speaks of 规定 and 标准 only where its basis is one', () => {
        const strengths = rule.basis.map((id) => BASES[id].strength);
        if (/规定(?!的内容)/.test(rule.why))
          assert.ok(
            strengths.some((it) => it === '法规' || it === '条例' || it === '国标'),
            rule.why,
          );
        if (/标准(?!化)/.test(rule.why))
          assert.ok(
            strengths.some((it) => it === '标准' || it === '国标'),
            rule.why,
          );
      });

      it('says why in two sentences', () => {
        assert.match(rule.why, /^[^。]+。[^。]+。$/);
        assert.ok(rule.title.length <= 20, rule.title);
      });
    });
  }

  it('has no id twice', () => {
    assert.equal(new Set(RULES.map(({ id }) => id)).size, RULES.length);
  });

  it('finds the same in any order of rules', () => {
    const text = RULES.map(({ bad }) => bad.replace(/[⟦⟧]/g, '')).join('\n');
    const dump = (rules: typeof RULES): string[] =>
      new Draft(text, { rules }).analysis.findings.map(
        (finding) => `${finding.start} ${finding.rule} ${say(finding.message)}`,
      );
    assert.deepEqual(dump([...RULES].reverse()), dump(RULES));
  });
});

describe('texts', () => {
  const sources = ['server/src/core', 'server/src/lsp'].flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.gen.ts'))
      .map((file) => ({ file, text: readFileSync(join(root, folder, file), 'utf8') })),
  );
  const spoken = sources.flatMap(({ text }) =>
    [...text.matchAll(/\bmessage\(\s*'((?:[^'\\]|\\.)*)'/g)].map((match) => match[1]!.replace(/\\'/g, "'")),
  );
  const parts = PROFILES.flatMap((profile) => profile.parts);
  const keys = [
    ...spoken,
    ...RULES.flatMap(({ title, why }) => [title, why]),
    ...Object.values(BASES).map((basis: Basis) => basisText(basis)),
    ...parts.flatMap(({ name, requirement }) => [name, requirement]),
    OWN_REQUIREMENT,
  ];

  it('are said in English too, with the same holes, and no English text is left over', () => {
    assert.deepEqual(
      keys.filter((key) => !(key in ENGLISH)),
      [],
    );
    assert.deepEqual(
      Object.keys(ENGLISH).filter((key) => !keys.includes(key)),
      [],
    );
    const holes = (text: string): string[] => [...new Set(text.match(/\{\d+\}/g))].sort();
    for (const [key, english] of Object.entries(ENGLISH)) assert.deepEqual(holes(english), holes(key), key);
  });

  it('of a rule are two sentences in English as well, with Chinese only as words that are quoted', () => {
    for (const { id, title, why } of RULES) {
      assert.equal(ENGLISH[why]!.match(/\.(?= [A-Z“]|$)/g)?.length, 2, id);
      for (const text of [title, why]) assert.doesNotMatch(unquoted(ENGLISH[text]!), /\p{Script=Han}/u, id);
    }
  });
});

const unquoted = (text: string): string => text.replace(/“[^“”]*”/g, '“”');
