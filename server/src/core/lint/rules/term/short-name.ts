import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 会议、职务、制度和文件的名称少写或写错。 */
export default defineTableRule({
  id: 'term/short-name',
  title: '名称简写不当',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '名称有规范的全称，简写了容易和别的混同。第一次出现时通常写全称。',
  bad: '⟦党委中心组⟧学习8次，⟦党政负责人⟧履行职责情况如下。',
  good: '党委理论学习中心组学习8次，党政主要负责人履行职责情况如下。',
  table: TABLES.shortName,
});
