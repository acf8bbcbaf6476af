/** What we write ourselves obeys our own rules: messages, pages, settings, texts of the manifest. */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { Draft, ENGLISH, RULES } from '../../server/src/core/index.js';
import { readJson, readText, repositoryFile } from '../support/repository.js';

const rules = RULES.filter(({ id }) => /^(?:punctuation|residue|wording|term|name)\//.test(id));

/** Without what is no prose of ours: code, links, commands, holes. */
const prose = (text: string): string =>
  text
    .replace(/^```[\s\S]*?^```$/gm, '')
    .replace(/<!--[\s\S]*?-->|\$\([\w-]+\)/g, '')
    .replace(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/\*\*/g, '')
    // Code and what fills a hole stand apart from Chinese text where they are Latin.
    .replace(/ (?:`[^`]*`|\{\w+\})|(?:`[^`]*`|\{\w+\}) /g, (place) => place.replace(/\S+/, 'x'))
    .replace(/`[^`]*`|\{\w+\}/g, '某');

function accepts(name: string, text: string): void {
  const findings = new Draft(prose(text), { rules }).findings.map(
    ({ rule, start, end }) => `${rule}: ${prose(text).slice(Math.max(0, start - 10), end + 10)}`,
  );
  assert.deepEqual(findings, [], name);
}

const texts = (values: Iterable<string>): readonly string[] =>
  [...values].filter((text) => /\p{Script=Han}/u.test(text));

/** Every description of the schema, at any depth. */
function* descriptions(node: unknown): Generator<string> {
  if (typeof node !== 'object' || node === null) return;
  for (const [key, value] of Object.entries(node)) {
    if (/escription$/.test(key) && typeof value === 'string') yield value;
    else if (/escriptions$/.test(key) && Array.isArray(value)) yield* value;
    else yield* descriptions(value);
  }
}

describe('our own texts', () => {
  const keysOf = (file: string): readonly string[] => Object.keys(readJson<object>(file));
  const sources: Readonly<Record<string, readonly string[]>> = {
    'messages of the server': Object.keys(ENGLISH),
    'messages of the command line': keysOf('server/src/cli/l10n/en.json'),
    'texts of the client': keysOf('client/l10n/en.json'),
    'texts of the manifest': Object.values(readJson<Record<string, string>>('package.nls.zh-cn.json')),
    'titles and reasons of the rules': RULES.flatMap(({ title, why }) => [title, why]),
    'descriptions in the settings file': [...descriptions(readJson('client/schemas/settings.schema.json'))],
  };
  for (const [name, all] of Object.entries(sources))
    it(`${name} pass our own rules`, () => {
      assert.ok(texts(all).length > 0);
      for (const text of texts(all)) accepts(text, text);
    });

  const pages = readdirSync(repositoryFile('server/docs/rules'), { recursive: true, encoding: 'utf8' });
  for (const page of pages.filter((file) => file.endsWith('.md')))
    it(`the page ${page} passes our own rules`, () => {
      const [chinese, english] = readText(`server/docs/rules/${page}`).split('\n## English\n');
      assert.ok(english);
      accepts(page, chinese!);
    });
});
