import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 词语里少了字，多半是改稿时删多了。 */
export default defineTableRule({
  id: 'wording/omission',
  title: '漏字',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '少一个字，句子就读不通，或者说成了另一件事。这类地方多半是改稿时删多了。',
  bad: '⟦今年来⟧，⟦广大干⟧积极参加学法。',
  good: '今年以来，广大干部积极参加学法，今年来我镇考察的有12批。',
  table: TABLES.omission,
});
