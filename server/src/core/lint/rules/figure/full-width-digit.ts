import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 全角数字，连同紧跟它的全角小数点和百分号。标题的编号由 numbering 各规则去改。 */
export default defineLineRule({
  id: 'figure/full-width-digit',
  title: '全角数字',
  severity: 'info',
  fix: 'safe',
  basis: ['gbt15835-2011'],
  why: '阿拉伯数字用半角，全角数字多是从别的软件粘贴来的。它和半角数字混排，宽窄不齐，搜索也搜不到。',
  bad: '青石镇全年办结案件⟦１２⟧件，办结率⟦９８．５％⟧。',
  good: '青石镇全年办结案件12件，办结率98.5%，增长5％。',
  bulk: {
    from: 4,
    message: (count) => message('全文有 {0} 处全角数字，数字应用半角，可以一次全部改正', count),
  },

  triggers: [...'０１２３４５６７８９'],

  *check({ text, facts }) {
    for (const { 0: digits, index } of text.matchAll(/[０-９]+(?:．[０-９]+)?％?/g)) {
      const at = { start: index, end: index + digits.length };
      if (facts.ordinal && at.start < facts.ordinal.end) continue;
      const newText = halfWidth(digits);
      yield {
        at,
        message: message('“{0}”是全角数字，应改为半角的“{1}”', digits, newText),
        edits: [{ ...at, newText }],
        fixTitle: message('改为“{0}”', newText),
      };
    }
  },
});

const halfWidth = (text: string): string =>
  text.replace(/[０-９．％]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));
