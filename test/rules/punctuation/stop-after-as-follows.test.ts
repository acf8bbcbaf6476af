import rule from '../../../server/src/core/lint/rules/punctuation/stop-after-as-follows.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '现将我镇2024年法治政府建设情况报告如下⟦。⟧\n一、举措',
      fixed: '现将我镇2024年法治政府建设情况报告如下：\n一、举措',
      says: '后面用冒号',
    },
  ],
  passes: [
    '现将有关情况报告如下：',
    '主要做法有以下几点。',
    '不如下一步抓紧。',
    '有关情况报告如下。请审阅并提出意见。',
  ],
});
