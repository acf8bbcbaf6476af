import rule from '../../../server/src/core/lint/rules/punctuation/stop-after-purpose.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '为进一步增强法治意识，提升依法办事能力，加快实现工作目标⟦。⟧全镇组织培训6次。',
      fixed: '为进一步增强法治意识，提升依法办事能力，加快实现工作目标，全镇组织培训6次。',
      says: '只说了目的',
    },
  ],
  passes: [
    '为提升执法水平，我镇组织培训6次。我镇还开展检查8次。',
    '为提升执法水平，加强业务培训。我镇共培训6次。',
    '为提升执法水平。我镇共培训6次。',
    '为提升执法水平，促进公正文明执法。',
    '为了实现目标，我们要不断努力，确保完成任务。我镇坚持不懈。',
    '为民服务，提升群众满意度，促进和谐。我镇坚持不懈。',
  ],
});
