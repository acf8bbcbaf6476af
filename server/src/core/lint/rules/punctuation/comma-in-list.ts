import { isQuoted } from '../../../text/quoted.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

const MEANS = ['形式', '方式', '途径', '渠道', '手段', '载体', '办法'];
const OCCASIONS = ['先', '前', '时', '环节', '方面', '领域', '过程', '事项'];
const PRINCIPLES = ['原则', '理念', '方针', '思路'];
const SUBJECTS = ['意识', '能力', '水平', '素质', '观念', '素养', '思维'];

/**
 * 并列词语之间用了逗号。只报四种看得准的：“采取A，B、C等形式”“在A，B、C等环节”里混进的逗号；“坚持A，B的原则”里的
 * 逗号；“A意识，B意识增强”两个主语之间的逗号。
 */
export default defineLineRule({
  id: 'punctuation/comma-in-list',
  title: '并列词语之间用了逗号',
  severity: 'info',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '句子内部并列词语之间的停顿，标准用顿号，分句之间才用逗号。同一层次的几项有的用逗号有的用顿号，读的人会把一项看成半句话。',
  bad: '采取上门走访⟦，⟧座谈交流、集中讲解等形式，坚持谁主管⟦，⟧谁负责的原则，守法意识⟦，⟧用法意识明显增强。',
  good: '采取上门走访、座谈交流等形式，坚持党的领导，落实上级部署的要求，运用信息平台，采取公示、听证等方式。',

  // What each of the shapes below ends with.
  triggers: [
    ...MEANS.flatMap((word) => [`等${word}`, `等多种${word}`, `等各种${word}`]),
    ...OCCASIONS.map((word) => `等${word}`),
    ...PRINCIPLES,
    ...SUBJECTS.flatMap((word) => [`${word}，`, `${word},`]),
  ],

  *check({ text }) {
    for (const pattern of SHAPES) {
      for (const match of text.matchAll(pattern)) {
        const start = match.index + match[1]!.length;
        if (isQuoted(text, start)) continue;
        yield {
          at: { start, end: start + 1 },
          message: message('前后是同一层次的并列词语，请把逗号改为顿号'),
          edits: [{ start, end: start + 1, newText: '、' }],
          fixTitle: message('改为“{0}”', '、'),
        };
      }
    }
  },
});

const WORD = '[^，,。；;、“”：:！？《》（）\\s]';
/** What begins a clause of its own rather than the next item. */
const CLAUSE =
  '(?!采取|采用|通过|运用|利用|以|用|在|对|将|把|为|并|使|让|从|围绕|开展|推进|加强|落实|坚持|按照|贯彻|提出|' +
  '建立|完善|强化|做好|抓好|抓实|组织|实施|推动|形成|确保|严格|深化|积极|重点|扎实|不断|全面|进一步|切实|同时|还|也|又|引导|努力)';

/** The text in front of the comma is the first group. Lengths are bounded: each search is linear in the line. */
const SHAPES: readonly RegExp[] = [
  new RegExp(
    `((?:采取|采用|通过|利用|运用|借助)${WORD}{2,10})[，,]${CLAUSE}${WORD}{2,8}(?:、${WORD}{2,12}){1,8}等(?:多种|各种)?(?:${MEANS.join('|')})`,
    'g',
  ),
  new RegExp(
    `(在${WORD}{0,6}(?:决策|合同|协议|审批|许可|处罚|执法|采购|招标|征收|拆迁))[，,]${CLAUSE.replace('|对|', '|')}${WORD}{2,10}(?:、${WORD}{2,12}){1,8}等(?:${OCCASIONS.join('|')})`,
    'g',
  ),
  new RegExp(
    `((?:坚持|遵循|本着|秉持|秉承)${WORD}{3,8})[，,]${CLAUSE}${WORD}{3,8}的(?:工作)?(?:${PRINCIPLES.join('|')})`,
    'g',
  ),
  new RegExp(
    `(?<=[，,。；;：])([\\u4e00-\\u9fff]{2,4}(${SUBJECTS.join('|')}))[，,][\\u4e00-\\u9fff]{1,4}\\2(?=(?:明显|显著|不断|逐步|普遍|进一步|得到)?(?:增强|提高|提升))`,
    'g',
  ),
];
