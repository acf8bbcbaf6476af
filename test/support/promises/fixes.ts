/** What fixes do: no two at once touch each other, they come to an end, and change nothing but what they name. */
import assert from 'node:assert/strict';
import {
  allEdits,
  applyEdits,
  compatibleEdits,
  type Finding,
  fixAll,
  safeFindings,
  type TextEdit,
} from '../../../server/src/core/index.js';
import { within } from './places.js';
import { draftOf, optionsOf, type Promised } from './promise.js';

export const eachFix: Promised = {
  name: 'each fix can be made, and all that go together at once',
  holds(tried) {
    const { findings } = draftOf(tried);
    for (const finding of findings) {
      assert.equal(finding.fix === 'none', allEdits(finding).length === 0, `${finding.rule} ${finding.fix}`);
      // Throws where its edits overlap.
      applyEdits(tried.text, finding.edits);
      if (finding.edits.length > 0)
        assert.notEqual(
          applyEdits(tried.text, finding.edits),
          tried.text,
          `${finding.rule} changes something`,
        );
    }
    applyEdits(tried.text, compatibleEdits(findings));
  },
};

export const safeFixes: Promised = {
  name: 'safe fixes come to an end and leave a second run silent',
  holds(tried) {
    const options = optionsOf(tried);
    const fixed = fixAll(tried.text, options);
    assert.equal(applyEdits(tried.text, fixed.edits), fixed.text);
    within(tried.text, 'edit', fixed.edits);
    const again = fixAll(fixed.text, options);
    assert.equal(again.text, fixed.text);
    assert.equal(again.mended, 0);
  },
};

export const keptWords: Promised = {
  name: 'safe fixes keep figures, names and quotations',
  holds(tried) {
    // The unit's own words and pairs may say otherwise; that is what they are for.
    const { findings } = draftOf({ ...tried, config: '{}' });
    for (const finding of safeFindings(findings))
      for (const place of finding.places.length > 0 ? finding.places : [finding]) keeps(tried.text, place);
  },
};

/** Rules that take out what is no part of the report, with all that is in it. */
const REMOVES = new Set(['residue/web-page', 'residue/word']);

function keeps(text: string, { rule, edits }: Finding): void {
  if (REMOVES.has(rule)) return;
  for (const edit of edits) {
    const was = text.slice(edit.start, edit.end);
    assert.equal(
      digitsOf(edit.newText),
      digitsOf(was),
      `${rule} changes the figure ${JSON.stringify([was, edit.newText])}`,
    );
    if (inQuotation(text, edit))
      assert.equal(wordsOf(edit.newText), wordsOf(was), `${rule} changes a quotation`);
    // A name is any word: only what a table lists as wrong may become another one.
    if (!CHANGES_WORDS.test(rule))
      assert.equal(lettersOf(edit.newText), lettersOf(was), `${rule} changes a word`);
  }
}

/** Rules of word tables, which change what their rows name; and in dates 零 becomes 〇, and 号 becomes 日. */
const CHANGES_WORDS = /^(?:wording|term)\/|^figure\/(?:zero-in-han-year|day-as-number)$/;

/** Digits in whatever width or hand, without zeros in front. */
const digitsOf = (text: string): string =>
  [...text.normalize('NFKC').matchAll(/\d+/g)].map(([digits]) => digits.replace(/^0+(?=\d)/, '')).join(' ');

const wordsOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');

const lettersOf = (text: string): string => text.normalize('NFKC').replace(/[^\p{L}]/gu, '');

/** Between “ and ” or 《 and 》 of the same line. */
function inQuotation(text: string, { start, end }: TextEdit): boolean {
  const line = text
    .slice(0, start)
    .split(/[\r\n]/)
    .at(-1)!;
  const rest = text.slice(end).split(/[\r\n]/)[0]!;
  const opened = (open: string, close: string): boolean =>
    line.lastIndexOf(open) > line.lastIndexOf(close) && rest.includes(close);
  return opened('“', '”') || opened('《', '》');
}
