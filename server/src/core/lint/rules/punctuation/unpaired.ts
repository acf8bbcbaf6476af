import type { LineFacts } from '../../../outline/lexer.js';
import { endsSentence } from '../../../text/chars.js';
import { quotePairs, type Shelter, shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 一段之内不成对的引号、书名号、括号。引文跨段时每段开头重复的前引号、跨段的首尾标号、断行的标题、“1）”“一）”之类
 * 序号不算。
 */
export default defineLineRule({
  id: 'punctuation/unpaired',
  title: '标点不成对',
  severity: 'error',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '引号、书名号、括号成对使用，缺一半就看不出起止。公开后引文、文件名从哪里到哪里都说不清。',
  bad: '认真落实⟦《⟧法治政府建设实施纲要，开展自查。',
  good: '认真落实《法治政府建设实施纲要》，重点是：1）开展自查；2）抓好整改。',

  triggers: [...'“”"《》（）()【】〔〕'],

  *check({ text, facts }) {
    const shelter = shelterOf(text, facts.ordinal);
    const places = [...text.matchAll(MARK)].map(({ index }) => index).filter((at) => !shelter.covers(at));
    const finished = endsSentence(text) || /[；;：:]\s*$/.test(text);
    for (const marks of KINDS) {
      if (marks === KINDS[0] && text.includes('"')) {
        const wrong = finished ? straight(text, shelter) : undefined;
        if (wrong) yield wrong;
        continue;
      }
      const lonely = lonelyMarks(text, places, marks);
      const wrong = turned(text, lonely, marks);
      if (wrong) yield wrong;
      else
        yield* lonely
          .filter((mark) => !isExcused(facts, mark, finished))
          .map((mark) => report(text, mark, marks));
    }
  },
});

/** Opening and closing marks of each kind, the full-width one first; “” are the first kind. */
const KINDS: readonly { readonly open: string; readonly close: string }[] = [
  { open: '“', close: '”' },
  { open: '《', close: '》' },
  { open: '（(', close: '）)' },
  { open: '〔', close: '〕' },
  { open: '【', close: '】' },
];
type Kind = (typeof KINDS)[number];
const MARK = /[“”《》（(）)〔〕【】]/g;

interface Lonely {
  readonly at: number;
  readonly opens: boolean;
}

/** `places`: where the marks of all kinds stand, in order. */
function lonelyMarks(text: string, places: readonly number[], { open, close }: Kind): readonly Lonely[] {
  const opened: number[] = [];
  const lonely: Lonely[] = [];
  for (const at of places) {
    if (open.includes(text[at]!)) opened.push(at);
    else if (close.includes(text[at]!) && opened.pop() === undefined) lonely.push({ at, opens: false });
  }
  for (const at of opened) lonely.push({ at, opens: true });
  return lonely.sort((a, b) => a.at - b.at);
}

/** Begins a paragraph for certain: indented, numbered, or an item. */
const opensParagraph = ({ ordinal, items, content }: LineFacts): boolean =>
  ordinal !== undefined || content.start >= 2 || items[0]?.start === content.start;

/** Longest line that is rather a heading than the first line of a paragraph cut to a fixed width. */
const HEADING_LIMIT = 30;

function isExcused(facts: LineFacts, { at, opens }: Lonely, finished: boolean): boolean {
  const { text, content } = facts;
  const length = content.end - content.start;
  if (length <= 1) return true;
  const char = text[at]!;
  const beside = (text[at - 1] ?? '') + (text[at + 1] ?? '');
  if ('()'.includes(char) && !/[\u4e00-\u9fff]/.test(beside)) return true;
  // A passage of several paragraphs opens at the start of a line or behind ： and closes at the end of a later one.
  if (opens) {
    if (at === content.start || (char === '“' && '：:'.includes(text[at - 1]!))) return true;
    return !finished && (facts.ordinal === undefined || length > HEADING_LIMIT);
  }
  if (at >= content.end - 2 && /^[。！？…]?$/.test(text.slice(at + 1, content.end))) return true;
  if ('）)'.includes(char) && LIST_NUMBER.test(text.slice(Math.max(0, at - 4), at))) return true;
  // The other half may stand on the line before, where a paragraph is cut to a fixed width.
  if (opensParagraph(facts)) return false;
  return !finished || (length < 40 && !/[。；]/.test(text.slice(0, at)));
}

/** 1） 一） a） ① with something that ends a clause, or nothing, in front. */
const LIST_NUMBER = /(?:^|[^\u4e00-\u9fffA-Za-z0-9])(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[a-zA-Z])$/;

/** ”A” or “A“: two marks that look the same way; the wrong one is turned. */
function turned(text: string, lonely: readonly Lonely[], { open, close }: Kind): Report | undefined {
  const [first, second] = lonely;
  if (!first || !second || lonely.length !== 2 || first.opens !== second.opens || open.length > 1)
    return undefined;
  if (second.at - first.at > 40 || /[。；]/.test(text.slice(first.at, second.at))) return undefined;
  const wrong = first.opens ? second.at : first.at;
  const right = first.opens ? close : open;
  return {
    at: { start: first.at, end: second.at + 1 },
    message: message('这一对“{0}”方向相同，其中一个打反了，应改为“{1}{2}”', text[wrong]!, open, close),
    edits: [{ start: wrong, end: wrong + 1, newText: right }],
    fixTitle: message('改为“{0}{1}”', open, close),
  };
}

const report = (text: string, { at, opens }: Lonely, { open, close }: Kind): Report => ({
  at: { start: at, end: at + 1 },
  message: opens
    ? message('“{0}”没有与它成对的“{1}”，看不出到哪里为止，请补上', text[at]!, close[0]!)
    : message('“{0}”没有与它成对的“{1}”，看不出从哪里开始，请补上或者删去', text[at]!, open[0]!),
});

/** Straight quotes cannot be told apart by side: only their number shows that one is missing. */
function straight(text: string, shelter: Shelter): Report | undefined {
  const places = [...text.matchAll(/["＂]/g)].map(({ index }) => index).filter((at) => !shelter.covers(at));
  const inChinese = places.filter((at) =>
    /[\u4e00-\u9fff]/.test((text[at - 1] ?? '') + (text[at + 1] ?? '')),
  );
  const first = inChinese.find((at) => !/\d/.test(text[at - 1] ?? ''));
  if (first === undefined || quotePairs(text, shelter) !== undefined) return undefined;
  return {
    at: { start: first, end: first + 1 },
    message: message('本段的直引号不成对，看不出引到哪里为止，请核对后改为“”'),
    severity: 'warning',
  };
}
