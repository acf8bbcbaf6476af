import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 意思重复的词叠在一起，以及同一个词连打两遍。 */
export default defineTableRule({
  id: 'wording/redundant-word',
  title: '词语重复或多余',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '两个词说的是一个意思，留一个就够了。同一个词连着出现两遍，多半是改稿留下的。',
  bad: '部分村⟦仍还⟧存在短板，⟦涉及到⟧的问题要全面⟦提高提高⟧。',
  good: '部分村仍存在短板，涉及的问题要提高，实实在在办好事。',
  table: TABLES.redundantWord,
});
