/** What drafts are made of, so that what is thrown together at random meets outline and rules where it hurts. */
import { RULES } from '../../../server/src/core/index.js';
import { TABLES } from '../../../server/src/core/lint/tables/index.js';

export const NUMBERS = [
  ...[
    '一、',
    '二、',
    '三、',
    '五、',
    '十一、',
    '一.',
    '二，',
    '（一）',
    '（二）',
    '(二)',
    '（十）',
    '二）',
    '㈠',
    '㈡',
  ],
  ...[
    '1.',
    '2.',
    '３．',
    '4、',
    '⒈',
    '⒇',
    '10.',
    '（1）',
    '(2)',
    '（３）',
    '⑴',
    '# ',
    '第三条',
    '一是',
    '二是',
    '三要',
  ],
  ...['第一，', '首先，', '其次，', '附件：', '附件1', '附件2：', '1.2', '二、三产业'],
];

export const MARKS = [
  ...'，。；：、！？…—（）()《》〈〉“”‘’"\'〔〕[]【】·,.;:!?-~～/%％‰+=<>|＞»｜×*_＿&#`\\$',
];

export const FIGURES = [
  ...[
    '12',
    '３６',
    '0',
    '1,000',
    '3.5',
    '98.6%',
    '１００％',
    '12345678901',
    '110101199003071234',
    '6222020000000000000',
  ],
  ...[
    '2024年',
    '2025年度',
    '２０２４年',
    '二〇二四年',
    '二零二五年',
    '24年',
    '2024年2月30日',
    '01月05日',
    '3至5',
    '3-5件',
  ],
  ...[
    '近20余件',
    '十几',
    '1.2亿元',
    '12件',
    '其中',
    '共计',
    '分别为',
    '同比增长',
    '占比',
    '〔2024〕12号',
    '[2024]第5号',
    '两三个',
  ],
];

export const WORDS = [
  ...[
    '主要举措和成效',
    '存在的不足和原因',
    '2025年推进法治政府建设的主要安排',
    '党政主要负责人履行推进法治建设第一责任人职责情况',
  ],
  ...[
    '由于',
    '原因是',
    '因此',
    '不但',
    '而且',
    '为了提高',
    '通过',
    '使得',
    '等',
    '以及',
    '和',
    '的',
    '了',
    '特此报告。',
    '现将有关情况报告如下：',
  ],
  ...[
    '青石镇人民政府',
    '长桥街道办事处',
    '以下简称“青石镇”',
    '（以下简称“条例”）',
    '《中华人民共和国行政处罚法》',
    '见第三部分（二）',
    '上文（一）',
  ],
  ...[
    '加强学习培训，定期组织干部集中学法，不断提高依法办事的能力。',
    '问题',
    '目标',
    '措施',
    '待补',
    '【待补】',
    '××',
    'XX',
    '机密★',
    '首页 > 公开',
  ],
  ...[
    '来源：',
    '打印',
    '[bookmark: x]',
    'HYPERLINK "http://a.cn"',
    'PAGE \\* MERGEFORMAT',
    '<br>',
    '<!-- report-draft-ignore -->',
    '<!--',
    '&nbsp;',
  ],
  ...[
    '<!-- 不检查 -->',
    '锟斤拷',
    '法制',
    '法治',
    '十九大',
    '甲',
    '乙',
    '办理案件',
    '群众',
    'a',
    'Word',
    'www.a.cn',
    'a@b.cn',
  ],
];

/** Characters that take more than one unit, or none of the width one sees. */
export const ODD = [
  ...[
    '𠮷',
    '😀',
    '👨‍👩‍👧',
    '\ud842',
    '\udfb7',
    '\ud83d',
    '\ude00',
    'e\u0301',
    '\u0301',
    '\u200b',
    '\u200d',
    '\ufeff',
    '\u2060',
    '\ufffd',
    '\0',
  ],
  ...[
    '\u00a0',
    '\u2028',
    '\u2029',
    '\u0085',
    '\f',
    '\v',
    '\t',
    ' ',
    '　',
    '　　',
    '\u00ad',
    '\ue000',
    '〇',
    '㐀',
    '豈',
    '\u{e0100}',
    '\u{10ffff}',
  ],
];

export const LINE_ENDS = ['\n', '\r\n', '\r'] as const;

/** What rules are shown with, right and wrong. */
export const EXAMPLES: readonly string[] = RULES.flatMap(({ bad, good }) => [bad, good]).map((text) =>
  text.replace(/[⟦⟧]/g, ''),
);

/** What tables look for. */
export const LISTED: readonly string[] = Object.values(TABLES).flatMap(({ rows }) =>
  rows.map(({ wrong }) => wrong),
);
