/** The blanks of one pasted line, by where they stand: its indent, behind its number, and within. */
import { lexLine } from '../outline/lexer.js';

/** Blanks that look like others; the zero-width ones have no width to keep. */
const ODD_BLANK = /[\u00a0\u2000-\u200a\u202f\u205f]/g;
const INDENT = /^[ \t\u3000\u00a0\u2000-\u200f\u202f\u205f\u2060\ufeff]+/;
/** What a paragraph begins with; anything else with blanks before it may be a table or a drawing of blanks. */
const PARAGRAPH = /^[\u3400-\u9fff“‘《（(\d㈠-㈩⑴-⒛①-⑳]/;
/** Widths of what is meant as an indent, in half-width columns; what is wider centres a line or moves it right. */
const NARROWEST = 2;
const WIDEST = 8;
const TWO_CHARACTERS = '　　';
/** A bullet of a symbol font, which is no character without that font. */
const LOST_BULLET = /^(\s*)[\ue000-\uf8ff][ \t]+/;
const BULLET = /^(\s*[·•●○◆◇■□▪➢➤►])[ \t]*\t[ \t]*/;

/** The line without odd blanks, a tab behind its number, and blanks at its end. */
export function cleanLine(text: string): string {
  const indent = INDENT.exec(text)?.[0] ?? '';
  const rest = text.slice(indent.length).replace(ODD_BLANK, ' ').trimEnd();
  if (rest === '') return '';
  return withoutTab((cleanIndent(indent, rest) + rest).replace(LOST_BULLET, '$1'));
}

function cleanIndent(indent: string, rest: string): string {
  if (/^\u3000*$/.test(indent)) return indent;
  const isRow = rest.includes('\t') && indent.includes('\t');
  if (isRow || !PARAGRAPH.test(rest)) return plainBlanks(indent);
  const width = [...indent].reduce((sum, blank) => sum + widthOf(blank), 0);
  if (width > WIDEST) return plainBlanks(indent);
  return width < NARROWEST ? '' : TWO_CHARACTERS;
}

/** As wide as they were. */
const plainBlanks = (indent: string): string =>
  indent.replace(ODD_BLANK, (blank) => (widthOf(blank) === 2 ? '\u3000' : ' '));

function widthOf(blank: string): number {
  if (/[\u200b-\u200f\u2060\ufeff]/.test(blank)) return 0;
  if (blank === '\t') return 4;
  return blank === '\u3000' || blank === '\u2003' || blank === '\u2001' ? 2 : 1;
}

/** Word puts a tab behind every number that it has made. Before a figure a blank has to stay: 1. 2024年. */
function withoutTab(line: string): string {
  const end = lexLine(line).ordinal?.end;
  if (end === undefined) return line.replace(BULLET, '$1');
  const rest = line.slice(end);
  const tab = /^[ \t]*\t[ \t]*/.exec(rest)?.[0];
  if (tab === undefined || rest.slice(tab.length).includes('\t')) return line;
  const apart = /^\d/.test(rest.slice(tab.length)) ? ' ' : '';
  return line.slice(0, end) + apart + rest.slice(tab.length);
}
