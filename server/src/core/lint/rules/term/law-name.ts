import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 书名号里的法律名称写错或已由新法代替。 */
export default defineTableRule({
  id: 'term/law-name',
  title: '法律法规名称写错',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '书名号里的是正式名称，错一个字就查不到这部法律。请对照公布的文本核对。',
  bad: '组织学习⟦《未成年保护法》⟧。',
  good: '组织学习《未成年人保护法》《道路交通安全法》。',
  table: TABLES.lawName,
});
