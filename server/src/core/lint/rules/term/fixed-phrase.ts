import { TABLES } from '../../tables/index.js';
import { defineTableRule } from '../../tables/rule.js';

/** 法律用语和通行提法里换错了字或词。 */
export default defineTableRule({
  id: 'term/fixed-phrase',
  title: '固定提法写走了样',
  severity: 'warning',
  fix: 'review',
  basis: ['practice'],
  why: '固定提法有统一的写法，换一个字就不是原来的意思。上级文件和法律怎么写，报告就怎么写。',
  bad: '事前听取村民意见，参与权、⟦选择权⟧、监督权都有保障，落实⟦公平性竞争⟧审查制度。',
  good: '事前听取村民意见，参与权、表达权、监督权都有保障，落实公平竞争审查制度，保护消费者的知情权和选择权。',
  table: TABLES.fixedPhrase,
});
