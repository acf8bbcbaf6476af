/**
 * What in a line the writer was free to choose: all but names in 《》, quotations, file numbers, set phrases and blanks to
 * fill in.
 */
import { foldText, textOf } from './fold.js';
import { SET_PHRASES } from './set-phrases.js';

/** Free characters before each place of a folded line; one number more than there are units. */
export function freeBefore(units: Uint16Array): Uint32Array {
  const fixed = new Uint8Array(units.length);
  for (const { index, 0: found } of textOf(units).matchAll(FIXED)) {
    if (found.startsWith('"') && found.length < QUOTATION) continue;
    fixed.fill(1, index, index + found.length);
  }
  const free = new Uint32Array(units.length + 1);
  for (let at = 0; at < units.length; at++) free[at + 1] = free[at]! + (fixed[at] ? 0 : 1);
  return free;
}

/** Shorter texts in quotes are names or catchwords of the writer's own; longer ones are somebody's words. */
const QUOTATION = 20;

const phrases = SET_PHRASES.map((phrase) => foldText(phrase).replace(/"/g, '"?')).join('|');
const SESSIONS = '[一二三四五六七八九十大届中历次和及以、]{1,30}全会';
/** Names of laws and papers, quotations, file numbers, meetings and speeches that are followed, closing appeals, blanks to fill in. */
const FIXED = new RegExp(
  [
    '《[^《》]{1,80}》',
    '【[^【】]{1,80}】',
    '"[^"]{1,160}"',
    '\\[\\d{4}\\]\\d{1,5}号',
    `党的[一二三四五六七八九十]{1,3}[大届](?:${SESSIONS})?(?:精神)?`,
    `[一二三四五六七八九十]{1,3}届${SESSIONS}(?:精神)?`,
    '习近平总书记[^,。;:!?]{0,40}(?:讲话|指示|批示|论述)(?:精神)?',
    '在[^,。;:!?]{1,24}领导下',
    '让我们[^。!?]{1,400}!',
    '[-—…_*=.·×]{2,}',
    phrases,
  ].join('|'),
  'g',
);
