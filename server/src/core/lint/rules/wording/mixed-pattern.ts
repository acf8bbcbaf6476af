import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 句式杂糅：领导小组下设办公室在某处、加强对……进行。 */
export default defineTableRule({
  id: 'wording/mixed-pattern',
  title: '两种句式混在一起',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '一句话里混进了两种说法，前半句没有说完就换了后半句。多半是改稿时只改了一半。',
  bad: '领导小组⟦下设办公室在⟧党政办，⟦加强对执法人员进行⟧培训。',
  good: '领导小组下设办公室，办公室设在党政办，加强对执法人员的培训。',
  table: TABLES.mixedPattern,
});
