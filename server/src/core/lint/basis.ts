/**
 * What rules rest on, and how strong it is. The wording of messages follows the strength: 规定 only of 法规, 条例
 * and 国标 GB/T 9704, 标准 of GB/T 15834 and 15835, 实务通常 of 实务. No clause stands here that was not read in a
 * copy of the text.
 */
import { type Message, message } from './message.js';

export type Strength = '法规' | '条例' | '国标' | '标准' | '政策' | '实务';

export interface Basis {
  readonly name: string;
  /** Where in the text; absent where the place was not checked. */
  readonly clause?: string;
  readonly strength: Strength;
}

export const BASES = {
  'ducha-2019': { name: '《法治政府建设与责任落实督察工作规定》关于年度报告的规定', strength: '法规' },
  'tiaoli-2012/8': { name: '《党政机关公文处理工作条例》', clause: '第八条', strength: '条例' },
  'tiaoli-2012/9': { name: '《党政机关公文处理工作条例》', clause: '第九条', strength: '条例' },
  'tiaoli-2012/11': { name: '《党政机关公文处理工作条例》', clause: '第十一条', strength: '条例' },
  'tiaoli-2012/20': { name: '《党政机关公文处理工作条例》', clause: '第二十条', strength: '条例' },
  'gbt9704-2012/7.2.5': { name: 'GB/T 9704—2012《党政机关公文格式》', clause: '7.2.5', strength: '国标' },
  'gbt9704-2012/7.3.3': { name: 'GB/T 9704—2012《党政机关公文格式》', clause: '7.3.3', strength: '国标' },
  'gbt9704-2012/7.3.5.4': { name: 'GB/T 9704—2012《党政机关公文格式》', clause: '7.3.5.4', strength: '国标' },
  'gbt15834-2011': { name: 'GB/T 15834—2011《标点符号用法》', strength: '标准' },
  'gbt15834-2011/4.13.3.2': { name: 'GB/T 15834—2011《标点符号用法》', clause: '4.13.3.2', strength: '标准' },
  'gbt15834-2011/4.5.3.5': { name: 'GB/T 15834—2011《标点符号用法》', clause: '4.5.3.5', strength: '标准' },
  'gbt15834-2011/4.8': { name: 'GB/T 15834—2011《标点符号用法》', clause: '4.8', strength: '标准' },
  'gbt15835-2011': { name: 'GB/T 15835—2011《出版物上数字用法》', strength: '标准' },
  'tiaoli-2012': { name: '《党政机关公文处理工作条例》', strength: '条例' },
  'xxgk-2019/50': { name: '《中华人民共和国政府信息公开条例》', clause: '第五十条', strength: '法规' },
  'xxgk-format': { name: '政府信息公开工作年度报告统一格式', strength: '政策' },
  'pipl-2021': { name: '《中华人民共和国个人信息保护法》', strength: '法规' },
  'baomi-law': { name: '《中华人民共和国保守国家秘密法》', strength: '法规' },
  practice: { name: '公文写作和校对的通常做法', strength: '实务' },
} as const satisfies Readonly<Record<string, Basis>>;

/** Name, place and strength in one; the key of its English twin. */
export const basisText = ({ name, clause, strength }: Basis): string =>
  `${name}${clause ?? ''}（${strength}）`;

export type BasisId = keyof typeof BASES;

/** All that a rule rests on, in one line. */
export const basesOf = (ids: readonly BasisId[]): Message =>
  ids.map((id) => message(basisText(BASES[id]))).reduce((all, basis) => message('{0}；{1}', all, basis));
