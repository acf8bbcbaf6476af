import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** “存在……不规范”“成立由……担任成员”后面没有宾语。 */
export default defineTableRule({
  id: 'wording/missing-object',
  title: '句子缺宾语',
  severity: 'info',
  fix: 'review',
  basis: ['practice'],
  why: '“存在”“成立”这类动词要说出是什么，少了宾语句子没有完。这类句子修饰语一长就容易忘。',
  bad: '部分村⟦存在办事程序不规范⟧。',
  good: '部分村存在办事程序不规范的问题，办事程序不规范。',
  table: TABLES.missingObject,
});
