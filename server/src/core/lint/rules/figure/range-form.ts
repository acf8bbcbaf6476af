import type { Span } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/** 起讫年月之间用了半角短横（2021-2025年），百分数和万、亿的范围省了前一个单位（5-10%、10-30亿元）。 */
export default defineLineRule({
  id: 'figure/range-form',
  title: '数值和年月的起讫写法',
  severity: 'info',
  fix: 'safe',
  basis: ['gbt15834-2011/4.13.3.2', 'gbt15835-2011'],
  why: '标准要求起讫之间用一字线或者浪纹线，半角短横是编号和电话号码里的连接号。百分数和带“万”“亿”的范围，前后两个数都要写全，免得把“10-30亿元”读成从10元起。',
  bad: '青石镇落实⟦2021-2025⟧年规划，⟦1-9⟧月经费增长⟦5-10%⟧。',
  good: '青石镇落实2021—2025年规划，1—9月经费增长5%～10%，热线0878-1234567，索引号2024-00012。',
  bulk: {
    from: 4,
    message: (count) => message('全文有 {0} 处起讫写法不合标准，可以逐处改正', count),
  },

  triggers: [...'-－–—~～'],

  *check({ text }) {
    if (!/\d\s?[-－–—~～]{1,2}\s?\d/.test(text)) return;
    const titles = [...text.matchAll(/《[^《》]{1,80}》/g)].map(({ 0: title, index }) => ({
      start: index,
      end: index + title.length,
    }));
    for (const match of text.matchAll(TIME)) {
      const report = ofTime(match, titles);
      if (report) yield report;
    }
    for (const match of text.matchAll(AMOUNT)) {
      const report = ofAmount(match);
      if (report) yield report;
    }
  },
});

const TIME = /(?<![\d.\-—/年第])(\d{1,4})\s?[-－–]\s?(\d{1,4})(?=\s?(年|月))(?!年(?:内|左右|以上|时间|期))/g;
const AMOUNT =
  /(?<![\d.\-－–—~～/A-Za-z])(\d{1,6}(?:\.\d+)?)\s?(?:[-－–—~～]|——)\s?(\d{1,6}(?:\.\d+)?)(%|万|亿)(?![A-Za-z])/g;

function ofTime(match: RegExpMatchArray, titles: readonly Span[]): Report | undefined {
  const [whole, from = '', to = '', unit = ''] = match;
  const [first, last] = [Number(from), Number(to)];
  const years = unit === '年' && from.length === 4 && to.length === 4 && first > 1948 && last < 2100;
  const months = unit === '月' && from.length < 3 && to.length < 3 && first > 0 && last < 13;
  if (!(years || months) || first >= last) return undefined;
  const at = { start: match.index!, end: match.index! + whole.length };
  const newText = `${from}—${to}`;
  const quoted = titles.some(({ start, end }) => start < at.start && at.end < end);
  return {
    at,
    message: message('起讫年月之间标准用一字线，应改为“{0}”', newText + unit),
    edits: [{ ...at, newText }],
    fixTitle: message('改为“{0}”', newText),
    // A title is quoted as it is; whether it really has the short mark needs an eye on it.
    fix: quoted ? 'review' : 'safe',
  };
}

function ofAmount(match: RegExpMatchArray): Report | undefined {
  const [whole, from = '', to = '', unit = ''] = match;
  if (Number(from) >= Number(to)) return undefined;
  const at = { start: match.index!, end: match.index! + whole.length };
  const newText = `${from}${unit}～${to}${unit}`;
  return {
    at,
    message: message('范围的前一个数省了“{0}”，标准要求写全，应改为“{1}”', unit, newText),
    edits: [{ ...at, newText }],
    fixTitle: message('改为“{0}”', newText),
    fix: 'review',
  };
}
