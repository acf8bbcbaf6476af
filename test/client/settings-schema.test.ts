import assert from 'node:assert/strict';
import { readJson, readText } from '../support/repository.js';

const chinese = readText('client/schemas/settings.schema.json');
const english = readText('client/schemas/settings.schema.en.json');

/** All that a schema says, at any depth, without what it quotes. */
function* said(node: unknown): Generator<string> {
  if (typeof node === 'string') yield node.replace(/“[^“”]*”|【…】/g, '');
  else if (typeof node === 'object' && node !== null)
    for (const each of Object.values(node)) yield* said(each);
}

describe('schema of the settings file in English', () => {
  it('has Chinese only as words that are quoted', () =>
    assert.deepEqual(
      [...said(JSON.parse(english))].filter((text) => /\p{Script=Han}/u.test(text)),
      [],
    ));

  it('allows the same as the Chinese one', () => {
    const shapeOf = (text: string): unknown =>
      JSON.parse(text, (key, value: unknown) =>
        /^(title|(markdownD|enumD|d)escriptions?|defaultSnippets)$/.test(key) && !isSchema(value)
          ? undefined
          : value,
      );
    assert.deepEqual(shapeOf(english), shapeOf(chinese));
  });

  it('has no text left over', () => {
    const texts = Object.keys(readJson<object>('client/l10n/settings-file.en.json'));
    const used = (text: string): boolean =>
      chinese.includes(JSON.stringify(text.split('{0}')[0]).slice(1, -1));
    assert.deepEqual(
      texts.filter((text) => !used(text)),
      [],
    );
  });
});

/** A property that is called title is described by a schema of its own. */
const isSchema = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
