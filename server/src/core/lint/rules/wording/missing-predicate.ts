import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** “主要领导亲自抓，分管领导具体抓，各科室协同推进的工作机制，……”：一整句都是“机制”的修饰语，没有说“建立”“形成”。 */
export default defineLineRule({
  id: 'wording/missing-predicate',
  title: '“……的工作机制”前面没有动词',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '“谁主抓、谁配合的工作机制”是一个名词，前面要有“建立”“形成”这样的动词才成句。修饰语一长，动词容易漏掉。',
  bad: '主要领导亲自抓，分管领导具体抓，各科室⟦协同推进的工作机制⟧，层层压实责任。',
  good: '建立主要领导亲自抓，分管领导具体抓，各科室协同推进的工作机制，层层压实责任，形成齐抓共管的格局。',

  triggers: ['机制', '格局', '体系', '体制'],

  *check({ text }) {
    if (!/的(?:工作)?(?:机制|格局|体系|体制)/.test(text)) return;
    for (const match of text.matchAll(PLACES)) {
      const front = text.slice(Math.max(0, match.index - REACH), match.index);
      const sentence = front.split(/[。；;！？：:]/).at(-1)!;
      if (VERB.test(sentence) || !SUBJECTS.test(sentence)) continue;
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('“{0}”前面没有动词，句子没有说完，请在句首补“建立”“形成”一类的动词', match[0]),
      };
    }
  },
});

/** A longer sentence has lost its stops, and its verb may be anywhere. */
const REACH = 160;

const PLACES =
  /[\u4e00-\u9fff]{0,2}(?:抓|负总责|负责|推进|共管|牵头|配合|联动|参与|协作)的(?:工作)?(?:机制|格局|体系|体制)(?=[，。；,;])/g;

const VERB =
  /建立|健全|形成|完善|构建|实行|推行|落实|坚持|强化|打造|明确|确立|创新|采取|运用|发挥|实施|压实|搭建|筑牢|优化|遵循|执行|实现|构筑|理顺|按照|依托|通过|制定|出台|建成|建强|探索|巩固|深化|做实|加强|推动|贯彻|用好|织密|健强|延续|凝聚|营造|成立|组建|建起|具有|拥有|成为/;

/** Someone takes the lead and someone else does the rest, in clauses of their own. */
const SUBJECTS =
  /(?:书记|镇长|乡长|局长|主任|领导|负责人|一把手)[^。；]{0,16}(?:抓|负责|负总责|牵头|主抓)[^。；]{0,4}[，,、]/;
