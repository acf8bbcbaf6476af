import type { LineFacts } from '../../../outline/lexer.js';
import { endsSentence } from '../../../text/chars.js';
import { type MarkPair, quotePairs, type Shelter, shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 直引号 " ' 成对地改为弯引号。只改在一段之内能配成对、里外有中文的；配不成对的归 punctuation/unpaired。
 * 英寸、角分、英文里的引号和撇号不算。
 */
export default defineLineRule({
  id: 'punctuation/straight-quote',
  title: '引号是直的',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt15834-2011/4.8'],
  why: '标准的引号是弯的，左右不同：“”和‘’。直引号分不出左右，多是从网页粘贴或用英文输入法打出来的。',
  bad: '坚持⟦"谁执法谁普法"⟧，办好普法宣传活动。',
  good: '坚持“谁执法谁普法”，大厅安装55"显示屏。',
  bulk: {
    from: 3,
    message: (count) => message('全文有 {0} 处直引号，标准的引号是“”和‘’，可以一次全部改正', count),
  },

  triggers: [...'"＂\'＇'],

  *check({ text, facts }) {
    if (!/["'＂＇]/.test(text) || !/[\u4e00-\u9fff]/.test(text)) return;
    if (isPiece(facts)) return;
    const shelter = shelterOf(text, facts.ordinal);
    const pairs = [...(quotePairs(text, shelter) ?? []), ...singlePairs(text, shelter)];
    yield* pairs.map((pair) => report(text, pair)).sort((a, b) => a.at.start - b.at.start);
  },
});

/** A line from the middle of a paragraph cut to a fixed width, where a mark that closes may look like one that opens. */
const isPiece = ({ text, content, ordinal }: LineFacts): boolean =>
  ordinal === undefined &&
  content.start < 2 &&
  content.end - content.start > 25 &&
  !endsSentence(text) &&
  !/[；;：:]\s*$/.test(text);

/** Single quotes: only short pairs with 汉字 right inside them, for an apostrophe looks the same. */
const SINGLE = /['＇](?=[\u4e00-\u9fff])[^'＇"“”‘’。]{1,40}['＇](?![A-Za-z])/g;

const singlePairs = (text: string, shelter: Shelter): readonly MarkPair[] =>
  [...text.matchAll(SINGLE)]
    .map((match) => ({ open: match.index, close: match.index + match[0].length - 1 }))
    .filter(({ open, close }) => !shelter.covers(open) && !shelter.covers(close));

function report(text: string, { open, close }: MarkPair): Report {
  const [left, right] = "'＇".includes(text[open]!) ? ['‘', '’'] : ['“', '”'];
  const edits = [
    ...(text[open] === left ? [] : [{ start: open, end: open + 1, newText: left }]),
    ...(text[close] === right ? [] : [{ start: close, end: close + 1, newText: right }]),
  ];
  return {
    at: { start: open, end: close + 1 },
    message: message('这里用了直引号，标准的引号分左右，应改用弯引号{0}{1}', left, right),
    edits,
    fixTitle: message('改为弯引号“{0}{1}”', left, right),
  };
}
