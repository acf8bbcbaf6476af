/** What in a line the writer was free to choose: all but names in 《》, file numbers, set phrases and fill-in marks. */
import { fold } from './fold.js';
import { SET_PHRASES } from './set-phrases.js';

/** Free characters before each place of a folded line; one number more than there are units. */
export function freeBefore(units: Uint16Array): Uint32Array {
  const fixed = new Uint8Array(units.length);
  for (const match of asText(units).matchAll(FIXED)) fixed.fill(1, match.index, match.index + match[0].length);
  const free = new Uint32Array(units.length + 1);
  for (let at = 0; at < units.length; at++) free[at + 1] = free[at]! + (fixed[at] ? 0 : 1);
  return free;
}

export const asText = (units: Uint16Array): string => {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK) text += String.fromCharCode(...units.subarray(at, at + CHUNK));
  return text;
};

/** As many arguments as any engine takes in one call. */
const CHUNK = 4096;

const phrases = SET_PHRASES.map((phrase) => asText(fold(phrase)).replace(/"/g, '"?')).join('|');
/** Names of laws and papers, file numbers, meetings of the Party, marks to fill in, and set phrases. */
const FIXED = new RegExp(
  `《[^《》]{1,80}》|\\[\\d{4}\\]\\d{1,5}号|党的[一二三四五六七八九十]{1,3}[大届](?:[一二三四五六七八九十届历次大和、,]{0,16}中?全会)?精神?|[-—…_*=.·×xX]{2,}|${phrases}`,
  'g',
);
