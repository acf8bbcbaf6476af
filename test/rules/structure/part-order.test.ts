import rule from '../../../server/src/core/lint/rules/structure/part-order.js';
import { testRule } from '../../support/rule-tester.js';

const TITLE = '长桥街道2024年法治政府建设年度报告';
const draft = (...headings: string[]): string =>
  [TITLE, ...headings.flatMap((heading) => [heading, '写了内容。'])].join('\n');

testRule(rule, {
  flags: [
    {
      draft: draft(
        '一、党政主要负责人履行第一责任人职责情况',
        '⟦二、2024年主要举措和成效⟧',
        '三、存在的不足和原因',
        '四、2025年主要安排',
      ),
      says: '“上一年度主要举措和成效”实务通常写在“党政主要负责人',
    },
    {
      draft: draft(
        '一、2024年主要举措和成效',
        '二、存在的不足和原因',
        '三、2025年主要安排',
        '⟦四、党政主要负责人履行第一责任人职责情况⟧',
        '五、其他需要报告的情况',
      ),
      says: '写在“下一年度主要安排”前面',
    },
  ],
  passes: [
    draft(
      '一、2024年主要举措和成效',
      '二、存在的不足和原因',
      '三、党政主要负责人履行第一责任人职责情况',
      '四、2025年主要安排',
    ),
    draft(
      '一、2024年主要举措和成效',
      '（一）第一责任人履职情况',
      '二、存在的不足和原因',
      '三、2025年主要安排',
    ),
    draft('一、2025年主要安排'),
    '关于防汛准备情况的报告\n一、下一步安排\n备料。\n二、主要举措\n巡查。',
    '',
  ],
});
