/**
 * Which line is what: title, addressee, lead-in, headings, body, signature, date, attachments, page furniture.
 * Works from the edges inwards: the head of the page, the tail of the page, then the report between them.
 */
import { endsSentence } from '../text/chars.js';
import type { LineFacts, OrdinalMark } from './lexer.js';
import { findTitle } from './title.js';
import type { LineRole } from './tree.js';

export interface LineRoles {
  readonly roles: readonly LineRole[];
  /** Lines of the title, in order; blank lines between them are left out. */
  readonly titleLines: readonly number[];
}

export function classifyLines(lines: readonly LineFacts[]): LineRoles {
  const roles: LineRole[] = lines.map(({ blank, furniture }) =>
    blank ? 'blank' : furniture?.certain ? 'furniture' : 'body',
  );
  const attachments = findAttachments(lines);
  for (let index = attachments; index < lines.length; index++)
    if (roles[index] === 'body') roles[index] = 'attachment';
  markHeadings(lines, roles, attachments);
  const titleLines = markHead(lines, roles);
  markTail(lines, roles, attachments);
  markUnnumbered(lines, roles);
  return { roles, titleLines };
}

const contentOf = ({ text, content }: LineFacts): string => text.slice(content.start, content.end);
const lengthOf = ({ content }: LineFacts): number => content.end - content.start;

const ATTACHMENT = /^附\s*[件表录注][一二三四五六七八九十0-9０-９]{0,2}\s*(?:$|[:：])/;
const GLOSSARY =
  /^[（(《]?(?:.{0,14})?(?:名词|术语|名词术语)(?:、术语)?(?:解释|注释|说明|释义)[）)》]?\s*[:：]?$/;

/**
 * First line of the attachments, the glossary among them; what follows belongs to no section of the report.
 * Only behind a numbered line: a table of contents in front may name attachments too.
 */
function findAttachments(lines: readonly LineFacts[]): number {
  let numbered = false;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    if (line.ordinal) numbered = true;
    if (numbered && opensAttachments(line)) return index;
  }
  return lines.length;
}

function opensAttachments(line: LineFacts): boolean {
  if (line.blank || lengthOf(line) > 40) return false;
  const content = contentOf(line);
  return ATTACHMENT.test(content) || GLOSSARY.test(content);
}

/** A numbered line that is no heading for what its title says. */
export const isNoHeading = (line: LineFacts): boolean => opensAttachments(line) || holdsWholeReport(line);

/** Numbered lines that are entries of the outline. */
function markHeadings(lines: readonly LineFacts[], roles: LineRole[], end: number): void {
  const last: Partial<Record<number, number>> = {};
  let before: LineFacts | undefined;
  for (let index = 0; index < end; index++) {
    const line = lines[index]!;
    if (roles[index] !== 'body') continue;
    const { ordinal } = line;
    if (ordinal && isHeading(line, ordinal, last, before)) {
      roles[index] = 'heading';
      last[ordinal.level] = ordinal.value;
      for (let level = ordinal.level + 1; level <= 4; level++) delete last[level];
      before = undefined;
    } else before = line;
  }
}

/** `last`: the value last seen at each level; `before`: the paragraph right above, where it is no heading. */
function isHeading(
  line: LineFacts,
  ordinal: OrdinalMark,
  last: Partial<Record<number, number>>,
  before: LineFacts | undefined,
): boolean {
  const expected = (last[ordinal.level] ?? 0) + 1;
  if (ordinal.doubtful && ordinal.value !== expected) return false;
  if (holdsWholeReport(line)) return false;
  // A page marker that cut a sentence in two (“…再 / 2、由…”): the line goes on with the sentence before it.
  const cut = before !== undefined && lengthOf(before) > 30 && isUnfinished(before);
  return !(ordinal.level === 3 && ordinal.value !== expected && last[3] === undefined && cut);
}

const isUnfinished = (line: LineFacts): boolean =>
  !endsSentence(line.text) && !/[：:；;]\s*$/.test(line.text);

/** A whole report in one paragraph: its first sentence holds 一、 and （一） once more. */
function holdsWholeReport({ text, heading }: LineFacts): boolean {
  if (!heading || heading.title.end - heading.title.start < 30) return false;
  const title = text.slice(heading.title.start, heading.title.end);
  const again = title.search(/[^。；，、]一、/);
  return again >= 0 && /[（(]一[）)]/.test(title.slice(again));
}

/** Title, subtitle, addressee and lead-in; furniture above the report. Returns the lines of the title. */
function markHead(lines: readonly LineFacts[], roles: LineRole[]): readonly number[] {
  const first = roles.indexOf('heading');
  const head = first < 0 ? lines.length : first;
  const titleLines = findTitle(lines, roles, head);
  for (const index of titleLines) roles[index] = 'title';
  const firstText = titleLines[0] ?? roles.findIndex((role) => role === 'body' || role === 'heading');
  for (let index = 0; index < Math.max(firstText, 0); index++) {
    if (roles[index] === 'body') roles[index] = 'furniture';
  }
  const body = markFurnitureBelowTitle(lines, roles, titleLines, head);
  for (let index = body; index < head; index++) {
    if (roles[index] !== 'body') continue;
    const content = contentOf(lines[index]!);
    if (isSubtitle(content)) roles[index] = 'subtitle';
    else if (/[:：]$/.test(content) && content.length <= 60 && !/[，。,]|如下|报告|汇报/.test(content))
      roles[index] = 'addressee';
    else break;
  }
  if (first >= 0)
    for (let index = body; index < head; index++) if (roles[index] === 'body') roles[index] = 'lead';
  return titleLines;
}

/** ——2026年1月26日在…会议上, or a remark in brackets. */
const isSubtitle = (content: string): boolean =>
  content.length <= SUBTITLE_LIMIT && (/^(?:——|—|--)/.test(content) || /^[（(][^）)]*[）)]$/.test(content));
const SUBTITLE_LIMIT = 60;

/** Toolbars, time stamps and a second copy of the title between title and text. Returns the line after them. */
function markFurnitureBelowTitle(
  lines: readonly LineFacts[],
  roles: LineRole[],
  titleLines: readonly number[],
  to: number,
): number {
  const title = new Set(titleLines.map((index) => contentOf(lines[index]!)));
  let index = (titleLines.at(-1) ?? -1) + 1;
  for (; index < to; index++) {
    const line = lines[index]!;
    if (roles[index] === 'body' && (line.furniture || title.has(contentOf(line)))) roles[index] = 'furniture';
    if (roles[index] === 'body') break;
  }
  return index;
}

const DATE =
  /^[（(]?(?:[0-9０-９]{4}|[〇零ＯO一二三四五六七八九]{4})\s?年\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?月\s?(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})\s?[日号][）)]?$/;

/** Signature and date at the end, and the furniture below the report. */
function markTail(lines: readonly LineFacts[], roles: LineRole[], attachments: number): void {
  markFooter(lines, roles, lines.length - 1);
  const last = markFooter(lines, roles, attachments - 1);
  const date = last !== undefined && DATE.test(contentOf(lines[last]!)) ? last : undefined;
  if (date !== undefined) roles[date] = 'date';
  const above = previousText(roles, date ?? (last ?? -1) + 1);
  if (above === undefined || roles[above] !== 'body') return;
  const line = lines[above]!;
  const agency = /(?:人民政府|委员会|办事处|党工委|管委会|办公室|局|厅|党委|委|镇|乡|街道)$/.test(
    contentOf(line),
  );
  if (lengthOf(line) <= 40 && !/[，。；：]/.test(line.text) && (agency || date !== undefined))
    roles[above] = 'signature';
}

/** Turns furniture at the bottom into what it is; returns the last line that is none. */
function markFooter(lines: readonly LineFacts[], roles: LineRole[], from: number): number | undefined {
  let index = previousText(roles, from + 1);
  while (index !== undefined && isFooter(lines[index]!, roles[index]!)) {
    roles[index] = 'furniture';
    index = previousText(roles, index);
  }
  return index;
}

/** The date of the report looks like the time stamp of a page; under a signature it is no furniture. */
const isFooter = (line: LineFacts, role: LineRole): boolean =>
  role === 'furniture' || (role !== 'heading' && line.furniture !== undefined && !DATE.test(contentOf(line)));

function previousText(roles: readonly LineRole[], before: number): number | undefined {
  for (let index = before - 1; index >= 0; index--) if (roles[index] !== 'blank') return index;
  return undefined;
}

/** Longest line that can be a heading without a number. */
const BARE_LIMIT = 30;

/** “2015年工作安排” on a line of its own above text: a heading without a number, under which numbering starts anew. */
function markUnnumbered(lines: readonly LineFacts[], roles: LineRole[]): void {
  let before: number | undefined;
  for (let index = 0; index < lines.length; index++) {
    if (roles[index] === 'blank') continue;
    if (isBareHeading(lines, roles, index, before)) roles[index] = 'heading';
    before = index;
  }
}

function isBareHeading(
  lines: readonly LineFacts[],
  roles: readonly LineRole[],
  index: number,
  before: number | undefined,
): boolean {
  const line = lines[index]!;
  if ((roles[index] !== 'body' && roles[index] !== 'lead') || line.ordinal || line.items.length > 0)
    return false;
  const content = contentOf(line);
  if (content.length > BARE_LIMIT || content.length < 4 || !/^[#\s]*[“《]?[\u4e00-\u9fff0-9]/.test(content))
    return false;
  if (/[。；，、：！？;,:!?…）)”\-—]$|[。；]/.test(content)) return false;
  const next = nextText(roles, index);
  if (next === undefined || !(roles[next] === 'heading' || isText(lines, roles, next))) return false;
  // A list of short lines is a table or a menu, not a row of headings: a heading follows finished text.
  if (
    before === undefined ||
    (roles[before] !== 'heading' && roles[before] !== 'body' && roles[before] !== 'lead')
  )
    return true;
  return isText(lines, roles, before);
}

/** A paragraph of the report that is finished or leads over to what follows. */
function isText(lines: readonly LineFacts[], roles: readonly LineRole[], index: number): boolean {
  if (roles[index] !== 'body' && roles[index] !== 'lead' && roles[index] !== 'heading') return false;
  return endsSentence(lines[index]!.text) || /[：:]\s*$/.test(lines[index]!.text);
}

function nextText(roles: readonly LineRole[], after: number): number | undefined {
  for (let index = after + 1; index < roles.length; index++) if (roles[index] !== 'blank') return index;
  return undefined;
}
