import rule from '../../../server/src/core/lint/rules/structure/missing-cause.js';
import { testRule } from '../../support/rule-tester.js';

const TITLE = '长桥街道2024年法治政府建设年度报告';

testRule(rule, {
  flags: [
    { draft: `${TITLE}\n⟦一、存在的主要问题⟧\n一是培训少。二是台账乱。`, says: '没有写原因' },
    {
      draft: `${TITLE}\n⟦一、存在的主要问题⟧\n一是培训少，由于经费紧。二是台账乱。三是人员新。`,
      says: '个别不足',
    },
    // The chapter names the part as well: that is the heading to mend.
    {
      draft: `${TITLE}\n⟦一、主要做法和存在问题⟧\n（一）主要做法。学法4次。\n（二）存在问题。一是培训少。`,
      says: '没有写原因',
    },
  ],
  passes: [
    `${TITLE}\n一、存在的不足和原因\n一是培训少。二是台账乱。`,
    `${TITLE}\n一、存在的问题\n（一）问题。一是培训少。\n（二）产生问题的原因。经费紧。`,
    `${TITLE}\n一、主要举措和成效\n学法4次。`,
    '长桥街道关于防汛准备情况的报告\n一、存在的问题\n一是沙袋少。',
  ],
});
