import type { ItemMark } from '../../../outline/lexer.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 分项序号后面的标点：“一是”“一要”之后不断开，“第一”之后用逗号。“一是，”只在同一段里别的分项没有逗号时报；“全国第二、
 * 全省第一”这类名次不在句首，不算序号。
 */
export default defineLineRule({
  id: 'punctuation/after-item-mark',
  title: '分项序号后面的标点不合用',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '“一是”后面直接说内容，中间不停顿；“第一”“首先”说完要停一下，实务通常用逗号。同一段里有的加逗号有的不加，看起来像没有改完。',
  bad: '一是⟦，⟧规范办事流程。二是督促各科室限时办结。第一⟦、⟧加强学习。第二，加强培训。',
  good: '一是规范办事流程。二是督促各科室限时办结。第一，加强学习。第二，位居全国第二、全省第一。',

  triggers: [
    ...'是要第',
    '首先、',
    '其次、',
    '再次、',
    '最后、',
    ...[...'一二三四'].map((digit) => `其${digit}、`),
  ],

  *check({ text, facts: { items } }) {
    const plain = new Set(
      items.filter(({ end }) => !PAUSE.test(text[end] ?? '')).map(({ series }) => series),
    );
    for (const item of items) {
      if (item.series !== '第' && plain.has(item.series) && PAUSE.test(text[item.end] ?? ''))
        yield withoutPause(text, item);
    }
    const ordinals = items.filter((item) => item.series === '第' && opensSentence(text, item));
    for (const { end } of ordinals.length > 1 ? ordinals : []) {
      if (text[end - 1] === '、' && text[end] !== '第') yield toComma(text, end - 1);
    }
    if (!/[首其][先次一二三]、/.test(text)) return;
    for (const { index } of text.matchAll(WORDS)) yield toComma(text, index);
  },
});

/** 首先、 and its like where a sentence begins; 首先、其次 side by side name the words themselves. */
const WORDS =
  /(?<=(?:^|[。；：])[\s\u3000]{0,4}(?:首先|其次|再次|最后|其[一二三四]))、(?!首先|其次|再次|最后|其[一二三四])/g;

/** 一是，: one pause too many where another item of the series has none. */
function withoutPause(text: string, item: ItemMark): Report {
  const at = { start: item.end, end: item.end + 1 };
  return {
    at,
    message: message(
      '“{0}”后面不用“{1}”，和同一段里别的分项写法不一致，请删去',
      text.slice(item.start, item.end),
      text[item.end]!,
    ),
    edits: [{ ...at, newText: '' }],
    fixTitle: message('删去“{0}”', text[item.end]!),
  };
}

const PAUSE = /^[，、：,:]$/;

/** Only there 第一 counts what follows; elsewhere it is a rank. */
const opensSentence = (text: string, { start }: ItemMark): boolean =>
  /(?:^|[。；：;:])[\s\u3000]*$/.test(text.slice(Math.max(0, start - 4), start));

function toComma(text: string, index: number): Report {
  const at = { start: index, end: index + 1 };
  return {
    at,
    message: message('“{0}”用在句首引出一项，实务通常用逗号，请把“、”改为“，”', text.slice(index - 2, index)),
    edits: [{ ...at, newText: '，' }],
    fixTitle: message('改为“{0}”', '，'),
  };
}
