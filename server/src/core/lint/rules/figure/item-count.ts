import type { ItemMark } from '../../../outline/lexer.js';
import { parseHanNumber } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 说了“三个方面”“以下四点”，同一段里的一是、二是却不是这个数。“几个方面”和没有接着列举的不报。 */
export default defineLineRule({
  id: 'figure/item-count',
  title: '说的项数和列出的不一致',
  severity: 'warning',
  fix: 'none',
  basis: ['practice'],
  why: '前面说了几点，后面就应当列出几点。对不上，多半是改稿时增删了分项，没有改前面的数。',
  bad: '青石镇主要存在⟦三个方面⟧的不足：一是力量不足。二是培训不够。三是宣传不广。四是考核不严。',
  good: '青石镇主要存在三个方面的不足：一是力量不足。二是培训不够。三是宣传不广。',

  triggers: ['一是', '一要'],

  *check({ text, facts }) {
    const firsts = facts.items.filter(({ series, value }) => value === 1 && series !== '第');
    for (const first of firsts) {
      const from = Math.max(0, first.start - WINDOW);
      const announced = ANNOUNCED.exec(text.slice(from, first.start));
      if (!announced) continue;
      const said = parseHanNumber(announced[1]!) ?? Number(announced[1]);
      const listed = countFrom(facts.items, first);
      // One item alone may go on in the next paragraph.
      if (listed < 2 || listed === said || said < 2) continue;
      const start = from + announced.index;
      yield {
        at: { start, end: start + announced[1]!.length + announced[2]!.length },
        message: message(
          '前面说“{0}”，后面列出了{1}项，请核对是数写错了还是分项漏了',
          announced[1]! + announced[2]!,
          listed,
        ),
      };
    }
  },
});

/** How far the announcement may stand from 一是. */
const WINDOW = 24;
/** Nothing but the end of its own sentence between the announced number and 一是. */
const ANNOUNCED =
  /(?<![第\d一二三四五六七八九十“])([二两三四五六七八九十]|\d)(个方面|方面|点|个问题|项措施|条措施|个特点|项工作)(?:的?[\u4e00-\u9fff]{0,8})?[：:，,。；;]\s?$/;

/** How many items follow one another from the first on. */
function countFrom(items: readonly ItemMark[], first: ItemMark): number {
  let count = 0;
  for (const item of items.slice(items.indexOf(first))) {
    if (item.series !== first.series) continue;
    if (item.value !== count + 1) break;
    count++;
  }
  return count;
}
