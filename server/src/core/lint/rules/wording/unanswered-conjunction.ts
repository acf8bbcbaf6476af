import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** “不但”“不仅”后面没有“而且”“还”。 */
export default defineTableRule({
  id: 'wording/unanswered-conjunction',
  title: '关联词没有呼应',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '“不但”引出两层意思，后面要有“而且”“还”“也”接住。没有呼应，读者不知道递进从哪里开始。',
  bad: '群众⟦不但⟧熟悉政策，学会依法办事，改变了旧习惯。',
  good: '群众不但熟悉政策，而且学会了依法办事。',
  table: TABLES.unansweredConjunction,
});
