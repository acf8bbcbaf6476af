import { type SumFault, sumFaults } from '../../../figures/totals.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/** 总数和分项对不上：其中、括号内分项、分项之后的合计。单位不同、约数、比较数不参与；列“等”“主要”的不要求相等。 */
export default defineLineRule({
  id: 'figure/sum-mismatch',
  title: '总数和分项对不上',
  severity: 'warning',
  fix: 'none',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '报告里的数据要经得起相加核对，总数小于分项之和，或者合计不等于各项之和，必有一处写错。两处都是数据，只能由起草人对照台账改正。',
  bad: '青石镇全年办理行政处罚案件⟦30件⟧，其中普通程序12件，简易程序28件。',
  good: '青石镇全年办理行政处罚案件40件，其中普通程序12件，简易程序28件；开展执法检查30次，其中夜间检查12次。',

  triggers: ['其中', '合计', '总计', '共计', '（', '('],

  *check({ text }) {
    if (!CUE.test(text)) return;
    for (const fault of sumFaults(text)) yield reportOf(text, fault);
  },
});

/** Parts in round brackets need two digits of a kind before this is worth a closer look. */
const CUE = /其中|合计|总计|共计|\d[\u4e00-\u9fff]{1,2}[（(][^（()）]{0,12}\d/;

function reportOf(text: string, { total, parts, sum, doubtful }: SumFault): Report {
  const at = { start: total.start, end: total.end };
  const said = text.slice(total.start, total.end);
  const [first] = parts;
  if (parts.length === 1 && first) {
    const part = text.slice(first.start, first.end);
    return { at, message: message('“其中”的“{0}”比总数“{1}”还多，请对照台账核对这两个数', part, said) };
  }
  const terms = parts.map(({ start, end }) => text.slice(start, end)).join('＋');
  return doubtful
    ? {
        at,
        message: message(
          '总数“{0}”比后面几项之和（{1}，合{2}）略多，请核对；如果只列了一部分，可以不改',
          said,
          terms,
          sum,
        ),
        severity: 'info',
      }
    : { at, message: message('“{0}”和各项之和（{1}，合{2}）对不上，请对照台账核对', said, terms, sum) };
}
