/** Invented drafts of any size, the same for the same seed: numbered headings, paragraphs with figures, few faults. */

const UNITS = [
  '镇',
  '街道',
  '水利局',
  '司法所',
  '综合行政执法队',
  '便民服务中心',
  '平安法治办公室',
  '村民委员会',
];
const WHEN = ['全年', '上半年', '第三季度', '年初', '汛期', '集中整治期间', '换届之后', '开学季'];
const ACTS = [
  '组织培训',
  '开展走访',
  '办理申请',
  '调处纠纷',
  '核查线索',
  '审查合同',
  '发放资料',
  '召开例会',
  '清理文件',
  '接待咨询',
];
const WAYS = [
  '分片包干',
  '逐户登记',
  '部门会商',
  '现场答疑',
  '错时服务',
  '挂图作战',
  '首问负责',
  '限时办结',
  '结对帮扶',
  '随机抽查',
];
const ENDS = [
  '群众反映较好',
  '做到有始有终',
  '没有发生投诉',
  '形成工作台账',
  '比上年有所增加',
  '按期全部办结',
  '为下一步打下基础',
  '得到上级肯定',
];
const HEADS = [
  '抓学习',
  '强队伍',
  '优服务',
  '严执法',
  '解纠纷',
  '促公开',
  '管文件',
  '用顾问',
  '重监督',
  '补短板',
];
const TAILS = [
  '夯实基础',
  '提升质效',
  '守住底线',
  '凝聚合力',
  '规范流程',
  '压实责任',
  '便民利企',
  '防范风险',
];
const HAN = '零一二三四五六七八九';
/** Words are drawn from these, so that the text is as varied as real drafts and does not repeat itself. */
const CHARS =
  '的工作法治政府建设管理服务群众企业环境安全生产调解宣传执法监督制度规范程序审查合同文件公开信息平台网格村社区道路水利农田林地学校医院市场消防交通信访仲裁诉讼复议听证评估备案清理考核培训学习会议领导小组责任目标任务措施问题原因整改落实推进加强完善健全落地见效创新协同联动数据系统流程窗口办理时限材料证照审批许可处罚强制检查巡查排查隐患预案演练救援防汛抗旱森林火险食品药品质量标准检测认证知识产权合作项目资金预算绩效采购招标投标工程验收档案保密网络技术装备队伍人才培养选拔激励保障待遇';

/** One paragraph of so many has faults. */
const FAULTY_EVERY = 20;
/** Faults of two rules; also how a paragraph with faults is found. */
export const FAULTS = '9月5号召开动员会，形成纪要。。';

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draft of about `size` characters. */
export function inventDraft(size: number, seed = 1): string {
  const next = random(seed);
  const pick = (words: readonly string[]): string => words[Math.floor(next() * words.length)]!;
  const number = (most: number): number => 1 + Math.floor(next() * most);
  const word = (): string =>
    Array.from({ length: 2 + Math.floor(next() * 3) }, () => CHARS[Math.floor(next() * CHARS.length)]).join(
      '',
    );
  const sentence = (): string =>
    `${pick(WHEN)}，${pick(UNITS)}${word()}${pick(ACTS)}${number(900)}次，${word()}${word()}、${pick(WAYS)}，${word()}${word()}${number(5000)}人次，${word()}${word()}${word()}，${pick(ENDS)}。`;
  const paragraph = (): string => Array.from({ length: 2 + Math.floor(next() * 4) }, sentence).join('');
  let paragraphs = 0;
  const faulty = (text: string): string =>
    ++paragraphs % FAULTY_EVERY === FAULTY_EVERY / 2 ? `${text}${FAULTS}` : text;
  const lines = [
    '青石镇2024年法治政府建设年度报告',
    '',
    '2024年，青石镇统筹推进各项工作。现将有关情况报告如下：',
  ];
  let length = 0;
  for (let first = 1; length < size; first++) {
    const from = lines.length;
    lines.push(`${ordinal(first)}、${pick(HEADS)}${number(99)}，${pick(TAILS)}`);
    for (let second = 1; second <= 8; second++) {
      lines.push(
        `（${ordinal(second)}）${pick(HEADS)}${number(999)}，${pick(TAILS)}`,
        faulty(paragraph()),
        faulty(paragraph()),
      );
    }
    length += lines.slice(from).reduce((sum, line) => sum + line.length + 1, 0);
  }
  return cut(`${lines.join('\n')}\n`, size);
}

/** Whole lines up to the size, so that drafts of all sizes are like each other. */
function cut(text: string, size: number): string {
  const end = text.indexOf('\n', size);
  return end < 0 ? text : text.slice(0, end + 1);
}

function ordinal(value: number): string {
  if (value < 10) return HAN[value]!;
  const [hundreds, tens, ones] = [Math.floor(value / 100), Math.floor(value / 10) % 10, value % 10];
  const low =
    (tens > 0 ? `${tens === 1 && hundreds === 0 ? '' : HAN[tens]}十` : hundreds > 0 && ones > 0 ? '零' : '') +
    (ones > 0 ? HAN[ones] : '');
  return (hundreds > 0 ? `${HAN[hundreds]}百` : '') + low;
}
