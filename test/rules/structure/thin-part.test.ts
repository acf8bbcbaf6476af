import rule from '../../../server/src/core/lint/rules/structure/thin-part.js';
import { testRule } from '../../support/rule-tester.js';

const TITLE = '长桥街道2024年法治政府建设年度报告';
const ENOUGH = '组织集中学法6次，开展行政执法检查48次，办结行政处罚案件12件，调解矛盾纠纷96件。';

testRule(rule, {
  flags: [
    {
      draft: `${TITLE}\n⟦一、2024年主要举措和成效⟧\n做了许多工作。\n⟦二、2025年主要安排⟧\n继续努力。`,
      says: '只有7个字',
    },
    { draft: `${TITLE}\n⟦一、2025年主要安排⟧。继续做好各项工作。` },
  ],
  passes: [
    `${TITLE}\n一、2024年主要举措和成效\n${ENOUGH}`,
    `${TITLE}\n一、2024年主要举措和成效\n（一）学法\n学法6次。`,
    `${TITLE}\n一、存在的不足和原因\n无。\n二、2025年主要安排\n【针对哪项不足】。`,
    `${TITLE}\n一、其他需要报告的情况\n工作正常。`,
    // Nothing at all is told by another rule.
    `${TITLE}\n一、2024年主要举措和成效\n二、2025年主要安排`,
    '长桥街道2024年政府信息公开工作年度报告\n一、政府信息公开行政复议、行政诉讼情况\n本年度未发生。',
    '关于防汛准备情况的报告\n一、主要举措\n巡查。',
  ],
});
