import type { Title } from '../../../outline/tree.js';
import { yearsIn } from '../../../text/numerals.js';
import type { Span, TextEdit } from '../../../text/span.js';
import { type Message, message } from '../../message.js';
import { type DraftContext, defineDraftRule, type Report } from '../../rule.js';

/** 年度报告的标题：写明年度，文种是“报告”；末尾不加句号。标题分几行排不算错，别的体例只看句号。 */
export default defineDraftRule({
  id: 'structure/title',
  title: '标题缺要素',
  severity: 'warning',
  fix: 'safe',
  reads: 'outline',
  basis: ['tiaoli-2012/8', 'practice'],
  why: '年度报告的标题要让人看出是哪一年的、什么文种。“总结”“汇报”不在《党政机关公文处理工作条例》第八条规定的公文种类里，没有写年度的，存档和查找时也分不清是哪一年的报告。',
  bad: '⟦青石镇法治政府建设工作总结⟧\n一、2024年法治政府建设情况\n全年办结案件12件。',
  good: '青石镇人民政府\n关于2024年法治政府建设情况的报告\n一、主要举措和成效\n全年办结案件12件。',

  *check(draft) {
    const { profile, outline } = draft;
    if (outline.title) {
      if (hasText(outline.title, draft)) yield* checkElements(outline.title, draft);
      yield* checkEnd(outline.title, draft);
    } else if (profile.yearly && outline.headings.length > 0) {
      yield {
        at: firstText(draft),
        message: message('没有找到报告的标题，请在正文前单独成行，写明单位、年度和文种'),
        severity: 'info',
      };
    }
  },
});

function* checkElements(title: Title, draft: DraftContext): Generator<Report> {
  const { profile } = draft;
  // A blank to fill in, 【年度】, is told as a blank.
  if (title.text.includes('【')) return;
  const lacksYear = profile.yearly && !namesYear(title.text) && !namesYear(subtitleOf(title, draft));
  const lacksKind = profile.kind !== undefined && !profile.kind.test(title.text);
  if (!lacksYear && !lacksKind) return;
  const edits = [...(lacksYear ? yearEdit(title, draft) : []), ...(lacksKind ? kindEdit(title) : [])];
  yield {
    at: title.span,
    message: lacksKind
      ? kindMessage(title, lacksYear)
      : message('标题没有写年度，分不清是哪一年的报告，请写明年度'),
    edits: edits.length > 0 ? edits : undefined,
    fixTitle: message('补全标题'),
    fix: 'review',
  };
}

/** Something stands below the title; before that the writer is still at it. */
function hasText({ lastLine }: Title, { outline }: DraftContext): boolean {
  let line = lastLine + 1;
  while (outline.roles[line] === 'blank') line++;
  return line < outline.roles.length;
}

/** Kinds of text that are none of the 15 kinds of official documents. */
const UNOFFICIAL = /(总结|小结|汇报|综述|要点|方案|计划|规划|纲要|安排|说明)(?:[（(][^）)]{1,12}[）)])?$/;

function kindMessage({ text }: Title, lacksYear: boolean): Message {
  const kind = UNOFFICIAL.exec(text)?.[1];
  if (!kind) {
    return lacksYear
      ? message('标题没有写年度，也没有用“报告”收尾，看不出是哪一年的、什么文种，请补上')
      : message('标题没有用“报告”收尾，看不出文种，请补上');
  }
  return lacksYear
    ? message('标题没有写年度，文种“{0}”也不在《条例》第八条规定的公文种类里，请写明年度，改用“报告”', kind)
    : message('标题的文种“{0}”不在《条例》第八条规定的公文种类里，年度报告请用“报告”', kind);
}

const namesYear = (text: string): boolean => !yearsIn(text).next().done || /(?<!\d)20\d\d(?!\d)/.test(text);

/** The line in brackets or behind a dash below the title; empty where there is none. */
function subtitleOf({ lastLine }: Title, { lines, outline }: DraftContext): string {
  let line = lastLine + 1;
  while (outline.roles[line] === 'blank' || outline.roles[line] === 'furniture') line++;
  return outline.roles[line] === 'subtitle' ? lines[line]!.text : '';
}

/** The report year in front of the words that name the subject; only in a title on one line. */
function yearEdit(title: Title, { profile, year }: DraftContext): TextEdit[] {
  const at = profile.titles?.exec(title.text)?.index;
  if (year === undefined || at === undefined || title.firstLine !== title.lastLine) return [];
  const start = title.span.end - title.text.length + at;
  return [{ start, end: start, newText: `${year}年` }];
}

function kindEdit({ text, span }: Title): TextEdit[] {
  const kind = /(?:总结|小结|汇报|综述)$/.exec(text)?.[0];
  if (kind) return [{ start: span.end - kind.length, end: span.end, newText: '报告' }];
  return /情况$/.test(text) ? [{ start: span.end, end: span.end, newText: '报告' }] : [];
}

function* checkEnd({ span, lastLine }: Title, { lines }: DraftContext): Generator<Report> {
  const { text, start } = lines[lastLine]!;
  if (text[span.end - start] !== '。') return;
  const at = { start: span.end, end: span.end + 1 };
  yield {
    at,
    message: message('报告的标题末尾实务通常不加句号，请删去'),
    edits: [{ ...at, newText: '' }],
    fixTitle: message('删去标题末尾的句号'),
  };
}

/** The first line of the report, without blanks around it. */
function firstText({ lines, outline }: DraftContext): Span {
  const line = lines[outline.roles.findIndex((role) => role !== 'blank' && role !== 'furniture')]!;
  const { start, end } = line.facts.content;
  return { start: line.start + start, end: line.start + end };
}
