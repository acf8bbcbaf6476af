/**
 * Attachments of a draft: the list behind 附件：, the attachments themselves where they stand in the draft, and the
 * places of the text that name one (详见附件2).
 */
import { isBlank } from '../text/chars.js';
import { parseArabic, parseHanNumber } from '../text/numerals.js';
import { type Span, shift } from '../text/span.js';
import type { ReferenceLine } from './cross-reference.js';
import type { LineRole, Outline } from './tree.js';

/** Offsets are in the draft. */
export interface Attachment {
  /** 1 for the only one of a draft, which has no number. */
  readonly value: number;
  /** The entry of the list, its title alone. */
  readonly entry: Span | undefined;
  /** As the list names it; empty where there is no list. */
  readonly title: string;
  /** Where the attachment itself stands: its number and the title in the line below. */
  readonly head: Span | undefined;
}

const NUMERAL = '[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}';
/** 附件：1. 清单, and a line that goes on with the list: 2. 清单, 2．附件2：清单. */
const LIST = new RegExp(`^附\\s*件\\s*(?:(?<own>${NUMERAL})\\s*)?[:：]`);
const ENTRY = new RegExp(
  `^(?:(?<number>${NUMERAL})\\s*[.．、]\\s*)?(?:附\\s*件\\s*(?<own>${NUMERAL})\\s*(?:[:：]\\s*)?)?(?<title>[\\s\\S]*)`,
);
const HEAD = new RegExp(`^附\\s*件\\s*(?<own>${NUMERAL})?$`);

/** In the order of their numbers. */
export function attachmentsIn(
  lines: readonly ReferenceLine[],
  { roles }: Pick<Outline, 'roles'>,
): readonly Attachment[] {
  const found = new Map<number, Attachment>();
  const add = (value: number, part: Partial<Attachment>): void => {
    const known = found.get(value) ?? { value, entry: undefined, title: '', head: undefined };
    // The first of a kind counts: a list is not given twice, nor an attachment.
    const fresh = Object.entries(part).filter(([key]) => !known[key as keyof Attachment]);
    found.set(value, { ...known, ...Object.fromEntries(fresh) });
  };
  for (let index = roles.indexOf('attachment'); index >= 0 && index < lines.length; index++) {
    if (roles[index] !== 'attachment') continue;
    const { text } = lines[index]!;
    const head = HEAD.exec(text.trim());
    if (head) add(numberOf(head.groups!.own) ?? 1, { head: headSpan(lines, roles, index) });
    else if (LIST.test(text.trim())) index = readList(lines, roles, index, add);
  }
  return [...found.values()].sort((a, b) => a.value - b.value);
}

const numberOf = (digits: string | undefined): number | undefined =>
  digits === undefined ? undefined : (parseHanNumber(digits) ?? parseArabic(digits));

/** Reads the list that opens at the line; returns its last line. */
function readList(
  lines: readonly ReferenceLine[],
  roles: readonly LineRole[],
  from: number,
  add: (value: number, part: Partial<Attachment>) => void,
): number {
  let expected = 1;
  let last = from;
  for (let index = from; index < lines.length; index++) {
    if (roles[index] === 'blank') continue;
    if (roles[index] !== 'attachment' || HEAD.test(lines[index]!.text.trim())) break;
    const entry = entryOf(lines[index]!, index === from);
    if (entry && index !== from && entry.value === undefined) break;
    if (entry?.value !== undefined && entry.value < expected && index !== from) break;
    last = index;
    if (!entry || entry.span.start === entry.span.end) continue;
    const value = entry.value ?? 1;
    add(value, { entry: entry.span, title: entry.title });
    expected = value + 1;
  }
  return last;
}

interface Entry {
  readonly value: number | undefined;
  readonly title: string;
  readonly span: Span;
}

/** The entry of one line of a list; undefined for a line that only opens it. */
function entryOf({ text, start }: ReferenceLine, opens: boolean): Entry | undefined {
  // What may stand in front of a list that opens is what trim takes away.
  let at = text.length - text.trimStart().length;
  while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  let own: string | undefined;
  if (opens) {
    const list = LIST.exec(text.slice(at))!;
    own = list.groups!.own;
    at += list[0].length;
    while (at < text.length && isBlank(text.charCodeAt(at))) at++;
  }
  const { number, own: ownNumber = own, title: rest = '' } = ENTRY.exec(text.slice(at))?.groups ?? {};
  const title = rest.trim();
  if (title === '') return undefined;
  const value = numberOf(number ?? ownNumber);
  const from = text.lastIndexOf(title);
  return { value, title, span: shift({ start: from, end: from + title.length }, start) };
}

/** The number, with the title that stands in the next line that is not blank. */
function headSpan(lines: readonly ReferenceLine[], roles: readonly LineRole[], at: number): Span {
  let below = at + 1;
  while (roles[below] === 'blank') below++;
  const { text, start } = lines[at]!;
  const lead = text.length - text.trimStart().length;
  const titled = roles[below] === 'attachment' && lines[below]!.text.trim().length <= 60;
  const last = titled && !HEAD.test(lines[below]!.text.trim()) ? lines[below]! : lines[at]!;
  return { start: start + lead, end: last.start + last.text.trimEnd().length };
}

/** A place of the text that names an attachment; offsets are in the line. */
export interface AttachmentMention extends Span {
  readonly value: number;
}

const MENTION = new RegExp(`(?<![的各])附件\\s?(${NUMERAL})(?![0-9０-９件份个项、]|[.．]\\d)`, 'g');

export const attachmentMentionsIn = (text: string): readonly AttachmentMention[] =>
  [...text.matchAll(MENTION)].flatMap(({ 0: whole, 1: digits, index }) => {
    const value = numberOf(digits);
    return value === undefined ? [] : [{ value, start: index, end: index + whole.length }];
  });
