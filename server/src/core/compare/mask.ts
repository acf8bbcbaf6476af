/**
 * What in a text the writer was free to choose: all but names in 《》, quotations, file numbers, set phrases and blanks to
 * fill in.
 */
import { foldText, textOf } from './fold.js';
import { SET_PHRASES } from './set-phrases.js';

/** Free characters before each place of a folded line; one number more than there are units. */
export function freeBefore(units: Uint16Array): Uint32Array {
  const fixed = fixedIn(units);
  const free = new Uint32Array(units.length + 1);
  for (let at = 0; at < units.length; at++) free[at + 1] = free[at]! + (fixed[at] ? 0 : 1);
  return free;
}

/** 1 for each unit that the writer could not choose. */
export function fixedIn(units: Uint16Array): Uint8Array {
  const fixed = new Uint8Array(units.length);
  const text = textOf(units);
  const pattern = new RegExp(FIXED);
  for (let at = 0; at < units.length; at++) {
    if (OPENERS[units[at]!] === 0) continue;
    pattern.lastIndex = at;
    const found = pattern.exec(text)?.[0];
    if (found === undefined) continue;
    if (!found.startsWith('"') || found.length >= QUOTATION) fixed.fill(1, at, at + found.length);
    at += found.length - 1;
  }
  return fixed;
}

/** Shorter texts in quotes are names or catchwords of the writer's own; longer ones are somebody's words. */
const QUOTATION = 20;

const NUMERALS = '一二三四五六七八九十';
const folded = SET_PHRASES.map(foldText);
const phrases = folded.map((phrase) => phrase.replace(/"/g, '"?')).join('|');
const SESSIONS = '[一二三四五六七八九十大届中历次和及以、]{1,30}全会';
/** Names of laws and papers, quotations, file numbers, meetings and speeches that are followed, closing appeals, blanks to fill in. */
const FIXED = new RegExp(
  [
    '《[^《》]{1,80}》',
    '【[^【】]{1,80}】',
    // Before quotations: some begin with a quoted word.
    phrases,
    '"[^"]{1,160}"',
    '\\[\\d{4}\\]\\d{1,5}号',
    `党的[${NUMERALS}]{1,3}[大届](?:${SESSIONS})?(?:精神)?`,
    `[${NUMERALS}]{1,3}届${SESSIONS}(?:精神)?`,
    '习近平总书记[^,。;:!?]{0,40}(?:讲话|指示|批示|论述)(?:精神)?',
    '在[^,。;:!?]{1,24}领导下',
    '让我们[^。!?]{1,400}!',
    '[-—…_*=.·×]{2,}',
  ].join('|'),
  'y',
);

/** 1 for what one of them can begin with: most places need no closer look. */
const OPENERS = new Uint8Array(0x10000);
for (const char of [
  '《【"[党习在让-—…_*=.·×',
  NUMERALS,
  ...folded.map((phrase) => phrase.replace(/^"/, '')[0]),
].join(''))
  OPENERS[char.charCodeAt(0)] = 1;
