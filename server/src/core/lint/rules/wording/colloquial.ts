import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 公文里通常不用的口语。 */
export default defineTableRule({
  id: 'wording/colloquial',
  title: '口语',
  severity: 'hint',
  fix: 'review',
  basis: ['practice'],
  why: '公文用书面语，口语放在里面不相称。换成通常的说法即可。',
  bad: '镇党委⟦非常重视⟧法治建设。',
  good: '镇党委高度重视法治建设。',
  table: TABLES.colloquial,
});
