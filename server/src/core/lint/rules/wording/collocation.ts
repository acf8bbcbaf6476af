import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 动词和宾语不相配：发挥民主、奠定坚定的基础、加强力度。 */
export default defineTableRule({
  id: 'wording/collocation',
  title: '词语搭配不当',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '这些动词和宾语通常不放在一起说，读者要停下来猜意思。换成通常的说法，句子就顺了。',
  bad: '⟦加强执法力度⟧，充分⟦发挥民主⟧，⟦奠定了坚定的组织基础⟧。',
  good: '加大执法力度，充分发扬民主，发挥民主监督作用，奠定了坚实的组织基础。',
  table: TABLES.collocation,
});
