/** What else is read or made of any text: settings files, what is pasted, other drafts to compare with. */
import assert from 'node:assert/strict';
import {
  applyEdits,
  ComparedDraft,
  cleanPaste,
  compareDrafts,
  Draft,
  knownTo,
  PROFILES,
  parseIgnores,
  parseSettings,
  RULES,
  ruleOffEdits,
  wordCount,
  wordEdits,
} from '../../../server/src/core/index.js';
import { editOf } from './incremental.js';
import { within } from './places.js';
import { draftOf, optionsOf, type Promised } from './promise.js';

export const settingsFile: Promised = {
  name: 'any settings file is read, its complaints in place, and can be changed',
  holds({ config, text }) {
    const known = knownTo(RULES, PROFILES);
    const check = (file: string): void => within(file, 'complaint', parseSettings(file, known).complaints);
    check(config);
    check(text);
    within(text, 'ignore', parseIgnores(text, new Set(RULES.map(({ id }) => id))).complaints);
    for (const edits of [ruleOffEdits(config, RULES[0]!.id), wordEdits(config, '甲')]) {
      if (!edits) continue;
      within(config, 'settings edit', edits);
      check(applyEdits(config, edits));
    }
  },
};

export const paste: Promised = {
  name: 'what is pasted gains no word, and is clean at once',
  holds({ text }) {
    const once = cleanPaste({ text });
    assert.ok(isWithin(wordsOf(once), wordsOf(text)), JSON.stringify(once));
    assert.equal(cleanPaste({ text: once }), once);
    // As a page it may be anything; it only tells of numbers.
    cleanPaste({ text, html: text });
  },
};

export const comparing: Promised = {
  name: 'two drafts are compared place for place',
  holds(tried) {
    const edited = tried.changes.reduce(
      (text, change) => applyEdits(text, [editOf(text.length, change)]),
      tried.text,
    );
    const here = draftOf(tried);
    const there = new Draft(edited, optionsOf(tried));
    const { passages, sections } = compareDrafts(
      new ComparedDraft(tried.text, here.analysis),
      new ComparedDraft(edited, there.analysis),
    );
    within(
      tried.text,
      'passage',
      passages.map((passage) => passage.here),
    );
    within(
      edited,
      'passage',
      passages.map((passage) => passage.there),
    );
    within(tried.text, 'section', sections);
    assert.ok(wordCount(tried.text) <= tried.text.length);
  },
};

const wordsOf = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '');

/** Whether all characters of the one stand in the other, in this order. */
function isWithin(part: string, whole: string): boolean {
  let at = 0;
  for (const char of part) {
    const found = whole.indexOf(char, at);
    if (found < 0) return false;
    at = found + char.length;
  }
  return true;
}
