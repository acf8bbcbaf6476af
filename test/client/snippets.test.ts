import assert from 'node:assert/strict';
import { partSkeleton } from '../../server/src/core/features/skeleton.js';
import { newReport, PROFILES } from '../../server/src/core/index.js';
import { readJson } from '../support/repository.js';

interface Snippet {
  readonly prefix: readonly string[];
  readonly body: readonly string[];
}

const snippets = readJson<Readonly<Record<string, Snippet>>>('snippets/report-draft.json');
const profile = PROFILES.find(({ id }) => id === 'fazhi-annual')!;

/** What stands in the draft right after the snippet was put in. */
function expand({ body }: Snippet): string {
  const text = body.join('\n');
  const defaults = new Map(
    [...text.matchAll(/\$\{(\d+):([^}]*)\}/g)].map(([, stop, value]) => [stop, value]),
  );
  return text
    .replace(
      /\$\{(\d+)(?::[^}]*)?\}/g,
      (_, stop: string) => defaults.get(stop) ?? assert.fail(`no text for ${stop}`),
    )
    .replaceAll('$0', '');
}

describe('snippets', () => {
  it('hold the same whole report as the command', () => {
    assert.equal(`${expand(snippets.整篇报告!)}\n`, newReport(profile, {}));
  });

  it('hold every part as the command inserts it', () => {
    const texts = Object.values(snippets).map(expand);
    for (const [index, part] of profile.parts.entries()) {
      const skeleton = partSkeleton(part, `${'一二三四五'[index]}、`, {}).join('\n');
      assert.ok(texts.includes(skeleton), `no snippet for ${part.id}: ${skeleton}`);
    }
  });

  for (const [name, snippet] of Object.entries(snippets)) {
    it(`${name}: a Chinese prefix and the initials of its pinyin`, () => {
      assert.match(snippet.prefix[0]!, /^\p{Script=Han}+$/u);
      assert.match(snippet.prefix.at(-1)!, /^[a-z]+$/);
    });
    it(`${name}: its stops are visible blanks, numerals aside`, () => {
      for (const [, text] of snippet.body.join('\n').matchAll(/\$\{\d+:([^}]*)\}/g)) {
        assert.match(text!, /^(?:【[^【】]+】|[一二三四五])$/);
      }
    });
  }
});
