import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { translator } from '../../client/src/l10n.js';
import { PROFILES } from '../../server/src/core/index.js';
import { readJson, readText, repositoryFile } from '../support/repository.js';

const english = readJson<Readonly<Record<string, string>>>('client/l10n/en.json');

/** Every text that the client's sources pass to t(…). */
function textsInSources(): ReadonlySet<string> {
  const files = readdirSync(repositoryFile('client/src'), { recursive: true, encoding: 'utf8' });
  const sources = files.filter((file) => file.endsWith('.ts')).map((file) => readText(`client/src/${file}`));
  const calls = sources.flatMap((source) => [...source.matchAll(/\bt\(\s*'((?:[^'\\]|\\.)*)'/g)]);
  return new Set([...calls.map(([, text]) => text!), ...PROFILES.map(({ name }) => name)]);
}

const holes = (text: string): readonly string[] =>
  [...text.matchAll(/\{\d+\}/g)].map(([hole]) => hole).sort();

describe('texts of the client', () => {
  it('have an English twin, each of them, and no other has', () => {
    assert.deepEqual([...textsInSources()].sort(), Object.keys(english).sort());
  });

  it('have the same holes in both languages', () => {
    for (const [text, twin] of Object.entries(english)) assert.deepEqual(holes(twin), holes(text), text);
  });

  it('are Chinese unless the setting says otherwise', () => {
    const say = (setting: string | undefined, display: string) => translator(setting, display)('{0} 字', 5);
    assert.equal(say(undefined, 'en'), '5 字');
    assert.equal(say('zh-CN', 'en'), '5 字');
    assert.equal(say('en', 'zh-cn'), 'characters: 5');
    assert.equal(say('auto', 'zh-tw'), '5 字');
    assert.equal(say('auto', 'fr'), 'characters: 5');
  });
});
