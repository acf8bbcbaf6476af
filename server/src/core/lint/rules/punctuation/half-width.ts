import type { LineFacts } from '../../../outline/lexer.js';
import { isHan } from '../../../text/chars.js';
import { isChinese, type MarkPair, roundPairs, type Shelter, shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 汉字旁边的半角 , ; : ? ! ( ) 和段末的 . 改为全角。网址、时间、数字、英文里的半角标点不动；标题序号的括号
 * 归 numbering/half-width-bracket；年份外的括号（2023)6号 之类应用六角括号，也不归这里。
 */
export default defineLineRule({
  id: 'punctuation/half-width',
  title: '中文里用了半角标点',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt15834-2011'],
  why: '中文文稿的标点占一个字的位置，用全角；半角的逗号、括号夹在汉字中间，版面疏密不一。这种标点多是从网页粘贴或用英文输入法打出来的，往往通篇都有。',
  bad: '2025年⟦,⟧青石镇坚持依法行政，全年开展培训6次⟦(其中线上2次)⟧。',
  good: '2025年，青石镇坚持依法行政，11:26完成录入，实现“1+1>2”。',
  bulk: {
    from: 3,
    message: (count) => message('全文有 {0} 处半角标点，标准要求中文里用全角，可以一次全部改正', count),
  },

  triggers: [...',;:?!().．'],

  *check({ text, facts }) {
    if (!/[,;:?!().．]/.test(text) || !/[\u4e00-\u9fff]/.test(text)) return;
    const shelter = shelterOf(text, facts.ordinal);
    const pairs = roundPairs(text, shelter).filter((pair) => wantsFullWidth(text, pair));
    // What the text will be, so that a mark beside a mended one is judged by what stands there in the end.
    const chars = text.split('');
    for (const { open, close } of pairs) {
      chars[open] = '（';
      chars[close] = '）';
    }
    const marks = widenMarks(text, chars, facts, shelter);
    const reports = [
      ...pairs.map((pair) => pairReport(text, pair)),
      ...marks.map((at) => markReport(text, at, chars[at]!)),
    ];
    yield* reports.sort((a, b) => a.at.start - b.at.start);
  },
});

const FULL_WIDTH: Readonly<Record<string, string>> = {
  ',': '，',
  ';': '；',
  ':': '：',
  '?': '？',
  '!': '！',
};

/** Puts the full-width marks into `chars` and returns their places. */
function widenMarks(text: string, chars: string[], facts: LineFacts, shelter: Shelter): number[] {
  const candidates: number[] = [];
  for (let at = 0; at < text.length; at++) {
    if (text[at]! in FULL_WIDTH && !shelter.covers(at) && isOpenToChange(text, at)) candidates.push(at);
  }
  const widened: number[] = [];
  const widen = (at: number, mark: string): void => {
    chars[at] = mark;
    widened.push(at);
  };
  // Marks in a row pass it on, from either end: 5%),;
  const pending = candidates.filter((at) => {
    const before = neighbour(chars, at, -1);
    if (!isChinese(before) && !'%％℃‰'.includes(before ?? ' ')) return true;
    widen(at, FULL_WIDTH[text[at]!]!);
    return false;
  });
  for (const at of pending.reverse()) {
    if (isChinese(neighbour(chars, at, 1))) widen(at, FULL_WIDTH[text[at]!]!);
  }
  const stop = fullStopAtEnd(text, facts, shelter);
  if (stop !== undefined) widen(stop, '。');
  return widened;
}

/** The nearest character that is no blank. */
function neighbour(chars: readonly string[], at: number, step: 1 | -1): string | undefined {
  let next = at + step;
  while (chars[next] === ' ') next += step;
  return chars[next];
}

const QUESTION = /什么|怎么|怎样|如何|是否|能否|为何|何时|哪|谁|吗|呢|几|多少/;

/** A `?` in a sentence that asks nothing is a lost character; `!` before `[` and `key:` at the start are markup. */
function isOpenToChange(text: string, at: number): boolean {
  if (text[at] === '?') return QUESTION.test(text.slice(Math.max(0, at - 40), at));
  if (text[at] === '!') return text[at + 1] !== '[';
  if (text[at] === ':')
    return !/^[a-z][a-z0-9_-]{0,30}$/.test(text.slice(0, Math.min(at, 40))) || text[at + 1] !== ' ';
  return true;
}

/** A `.` at the end of the paragraph, after 汉字; within the paragraph it may be the · of a name or a file name. */
function fullStopAtEnd(text: string, { content }: LineFacts, shelter: Shelter): number | undefined {
  const at = content.end - 1;
  if (at < 1 || !'.．'.includes(text[at]!) || shelter.covers(at)) return undefined;
  const before = text[at - 1]!;
  return isHan(before.charCodeAt(0)) || '”）》'.includes(before) ? at : undefined;
}

/** A pair that is half-width on either side and stands in Chinese text. */
function wantsFullWidth(text: string, { open, close }: MarkPair): boolean {
  if (text[open] === '（' && text[close] === '）') return false;
  if (text[open] === '（' || text[close] === '）') return true;
  const inside = text.slice(open + 1, close);
  const before = text[open - 1] ?? '';
  // Links, and the year of a document number, which wants 〔〕.
  if (before === ']' || (/^\d{4}$/.test(inside) && /^\s?\d+号/.test(text.slice(close + 1, close + 8))))
    return false;
  if (/[\u4e00-\u9fff]/.test(inside)) return true;
  // A(H1N1), f(x)
  if (/[A-Za-z0-9]/.test(before) && /^[^ ]{1,6}$/.test(inside)) return false;
  // ；(2)6月
  if (/^\d{1,2}$/.test(inside) && ',，;；:：。、'.includes(before || ' '))
    return !/[A-Za-z ]/.test(text[close + 1] ?? ' ');
  return [before, text[close + 1]].some((char) => isChinese(char) && !'，；：？！（）'.includes(char!));
}

function pairReport(text: string, { open, close }: MarkPair): Report {
  const edits = [
    ...(text[open] === '(' ? [{ start: open, end: open + 1, newText: '（' }] : []),
    ...(text[close] === ')' ? [{ start: close, end: close + 1, newText: '）' }] : []),
  ];
  return {
    at: { start: open, end: close + 1 },
    message: message('这对括号是半角的，标准要求中文里用全角，应改为“（）”'),
    edits,
    fixTitle: message('改为全角括号'),
  };
}

/** Blanks behind a half-width mark made up for its narrowness; they go with it. */
function markReport(text: string, at: number, mark: string): Report {
  let end = at + 1;
  while (text[end] === ' ') end++;
  if (end === text.length) end = at + 1;
  return {
    at: { start: at, end },
    message: message('“{0}”是半角标点，标准要求中文里用全角，应改为“{1}”', text[at]!, mark),
    edits: [{ start: at, end, newText: mark }],
    fixTitle: message('改为“{0}”', mark),
  };
}
