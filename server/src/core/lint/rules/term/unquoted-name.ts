import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** “三重一大”“放管服”一类的专称通常加引号。 */
export default defineTableRule({
  id: 'term/unquoted-name',
  title: '缩略的专称没有加引号',
  severity: 'hint',
  fix: 'review',
  basis: ['practice'],
  why: '这类专称从字面看不出意思，加上引号读者才知道它是名称。同一份报告里写法也要一致。',
  bad: '深化⟦放管服⟧改革。',
  good: '深化“放管服”改革。',
  table: TABLES.unquotedName,
});
