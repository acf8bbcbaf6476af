/** What could be the worst for a rule: runs of what it waits for, half of what it looks for, and what repeats for ever. */
import type { Rule } from '../../../server/src/core/index.js';

/** For every rule: repeated until the text is as long as asked. */
export const UNITS: readonly string[] = [
  ...[
    '，',
    '、',
    '。',
    '；',
    '：',
    '“',
    '”',
    '"',
    '《',
    '》',
    '（',
    '(',
    '【',
    '[',
    '<',
    '<!-- ',
    '—',
    '-',
    '…',
    '.',
  ],
  ...[
    ' ',
    '　',
    '\t',
    '\u200b',
    '\u00a0',
    '0',
    '1',
    '１',
    '年',
    '一',
    '十',
    '×',
    'X',
    'a',
    'a ',
    '%',
    '的',
    '等',
    '\ufffd',
    '𠮷',
    '\ud842',
  ],
  ...[
    '一、',
    '（一）',
    '1.',
    '一是',
    '一是做了，',
    '第一，',
    '二、三',
    '附件：',
    '附件1',
    '见第一部分',
    '第一、',
    '1,',
    '12件、',
    '3.5%，',
    '2024年',
  ],
  ...[
    '甲乙',
    '《甲》',
    '“甲”',
    '《甲',
    '（甲',
    '甲，乙。',
    '共计',
    '其中',
    '分别为',
    '《甲》、',
    '>甲',
    '>\t\t',
    '甲；',
    '做了。\n',
    '一、甲\n',
    '（一）甲\n',
  ],
  ...[
    '一是甲。\n',
    '\n',
    '\r',
    '　　\n',
    '附件：1.甲\n',
    '2.甲\n',
    '首页>甲>乙\n',
    '打印\n',
    '来源：甲\n',
    '青石镇人民政府\n',
    '2024年1月1日\n',
    '[bookmark: ',
    'http://',
  ],
  ...[
    '加强学习培训，定期组织干部集中学法，不断提高依法办事的能力。',
    '全年办理案件12件，其中简易程序8件、普通程序4件。\n',
    '青石镇人民政府（以下简称“青石镇”）',
  ],
];

/** Those of the rule: its triggers, its examples as a whole, in halves and line for line. */
export function unitsOf({ bad, good, ...rule }: Rule): readonly string[] {
  const triggers =
    'triggers' in rule ? (rule.triggers ?? []).filter((trigger) => typeof trigger === 'string') : [];
  const examples = [bad, good].map((text) => text.replace(/[⟦⟧]/gu, ''));
  const lines = examples.flatMap((text) => text.split('\n')).filter((line) => line !== '');
  const all = [
    ...triggers.slice(0, 12),
    ...examples.map((text) => `${text}\n`),
    ...lines,
    ...lines.map((line) => line.slice(0, Math.ceil(line.length / 2))),
    ...lines.map((line) => line.slice(-6)),
  ];
  return [...new Set(all)].filter((unit) => unit !== '');
}

/** In one line as far as the unit lets it, or with a line for each few of them, below a title. */
export const textsOf = (unit: string, length: number): readonly string[] =>
  [unit, `一、${unit}${unit}\n`].map(
    (each, index) => (index === 0 ? '' : '青石镇2024年法治政府建设年度报告\n') + repeated(each, length),
  );

const repeated = (unit: string, length: number): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);
