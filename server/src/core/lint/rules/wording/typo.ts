import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 形近、音近的错字，词典里没有第二种写法。 */
export default defineTableRule({
  id: 'wording/typo',
  title: '错字',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '错字多半是输入法选错了同音、形近的词。公文里有错字会让人疑心稿子没有校对过。',
  bad: '年初作了⟦布署⟧，群众⟦再接再励⟧。',
  good: '年初作了部署，预防犯罪、各自已完成的任务都有记录。',
  table: TABLES.typo,
});
