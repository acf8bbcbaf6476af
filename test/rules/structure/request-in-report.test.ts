import rule from '../../../server/src/core/lint/rules/structure/request-in-report.js';
import { testRule } from '../../support/rule-tester.js';

const draft = (closing: string, title = '青石镇关于2024年法治政府建设情况的报告'): string =>
  `${title}\n一、做法\n全年办结案件12件，按上级批示整改3件。\n${closing}`;

testRule(rule, {
  flags: [
    { draft: draft('以上报告如无不妥，⟦请批示⟧。'), says: '“请批示”' },
    { draft: draft('⟦妥否，请批复⟧。') },
    { draft: draft('⟦当否，请予审批⟧。') },
    { draft: draft('执法经费缺口较大，⟦恳请县政府帮助解决⟧。') },
  ],
  passes: [
    draft('特此报告。'),
    draft('以上报告，请予审议。'),
    draft('以上报告，请审阅，不妥之处敬请批评指正。'),
    draft('重大事项坚持请示报告，经请示批准后实施，依申请批准12件。'),
    draft('恳请群众支持和帮助的事项逐一登记，群众请求解决的问题12个。'),
    draft('妥否，请批示。', '青石镇关于拨付法治宣传经费的请示'),
    '妥否，请批示。',
  ],
});
