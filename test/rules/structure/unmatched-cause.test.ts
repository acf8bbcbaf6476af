import rule from '../../../server/src/core/lint/rules/structure/unmatched-cause.js';
import { testRule } from '../../support/rule-tester.js';

const HEAD = '长桥街道2024年法治政府建设年度报告\n一、2024年工作成效\n做了。\n二、存在的不足和原因\n';

testRule(rule, {
  flags: [
    {
      draft: `${HEAD}（一）主要不足\n1.台账不全\n没有按月归档。\n2.人手不足\n一人多岗。\n3.培训不多\n全年一次。\n（二）⟦主要原因⟧\n1.重视不够\n安排不多。\n2.编制偏少\n借调多。`,
      says: '不足写了3条，原因写了2条',
    },
    {
      draft: `${HEAD}（一）存在的问题\n一是台账不全。二是人手不足。三是培训不多。\n（二）原因分析\n一是没有专人。二是编制偏少。三是经费有限。\n（三）⟦整改措施⟧\n一是专人归档。二是商请增编。`,
      says: '措施写了2条',
    },
  ],
  passes: [
    '',
    `${HEAD}一是台账不全，因为没有专人。二是人手不足，由于编制偏少。`,
    // In running text, and with more causes than problems.
    `${HEAD}（一）存在的问题\n一是台账不全。二是人手不足。三是培训不多。\n（二）原因分析\n以上问题的原因主要是重视不够。`,
    `${HEAD}（一）存在的问题\n一是台账不全。二是人手不足。\n（二）原因分析\n一是没有专人。二是编制偏少。三是经费有限。`,
    // Two counts in one section are no list of problems.
    `${HEAD}（一）存在的问题\n一是台账不全。二是人手不足。一是归档慢。二是培训少。\n（二）原因分析\n一是没有专人。二是编制偏少。`,
  ],
});
