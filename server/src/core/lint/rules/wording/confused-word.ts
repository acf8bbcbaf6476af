import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 两个词都有，用在这里的是另一个：截止和截至、权利和权力、必需和必须。 */
export default defineTableRule({
  id: 'wording/confused-word',
  title: '容易混用的词',
  severity: 'warning',
  fix: 'safe',
  basis: ['practice'],
  why: '这些词读音相近、意思不同，换一个意思就变了。公文里还有一些词有固定的写法，如“其他”“账目”。',
  bad: '⟦截止⟧今年6月底，公布⟦其它⟧事项的⟦权利清单⟧。',
  good: '截至今年6月底，公布其他事项的权力清单，报名时间截止6月30日。',
  table: TABLES.confusedWord,
});
