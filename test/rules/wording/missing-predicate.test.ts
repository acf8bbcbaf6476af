import rule from '../../../server/src/core/lint/rules/wording/missing-predicate.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    {
      draft: '工作中，镇长亲自抓、负总责，分管负责人具体抓，各站所⟦共同参与的机制⟧，责任到人。',
      says: '“共同参与的机制”前面没有动词',
    },
    { draft: '建立台账。主要负责人牵头，各部门⟦协同配合的工作格局⟧。' },
  ],
  passes: [
    '形成主要领导亲自抓，分管领导具体抓，各科室协同推进的工作机制。',
    '领导小组统一牵头，有关部门联动的工作机制逐步健全。',
    '党委领导、部门负责的体制，社会协同的格局。',
    '主要领导亲自抓，分管领导具体抓，齐抓共管的格局已经形成。',
    '主要领导亲自抓，逐级压实责任；各科室协同推进的机制。',
  ],
});
