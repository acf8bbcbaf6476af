import rule from '../../../server/src/core/lint/rules/punctuation/unpaired.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '认真学习⟦《⟧行政处罚法，开展培训。', says: '没有与它成对的“》”' },
    { draft: '先后召开会议。学习行政处罚法⟦》⟧，开展培训。', says: '没有与它成对的“《”' },
    { draft: '落实⟦“⟧谁执法谁普法责任制，开展宣传12场。' },
    { draft: '（一）落实⟦“⟧谁执法谁普法责任制' },
    { draft: '出台办法⟦（⟧试行，规范流程。' },
    { draft: '一是出台办法试行⟦）⟧，规范流程，二是抓好整改。' },
    { draft: '依据青政发⟦〔⟧2025号，开展检查。' },
    { draft: '落实⟦“四个“⟧意识，坚定“四个自信”。', fixed: '落实“四个”意识，坚定“四个自信”。' },
    // Both face one way: the wrong one is turned.
    { draft: '落实⟦”八五”⟧普法规划。', fixed: '落实“八五”普法规划。', says: '其中一个打反了' },
    { draft: '落实⟦“八五“⟧普法规划。', fixed: '落实“八五”普法规划。' },
    { draft: '学习⟦《行政处罚法《⟧，开展培训。', fixed: '学习《行政处罚法》，开展培训。' },
    { draft: '落实⟦"⟧以人民为中心的发展思想。', says: '直引号不成对' },
  ],
  passes: [
    '认真学习《行政处罚法》，落实“谁执法谁普法”（试行）。',
    // A passage of several paragraphs repeats its opening mark, or has it in the first only.
    '文件指出：“第一段话。\n“第二段话。\n“第三段话。”',
    '文件指出：“第一段话。\n第二段话，内容较长。\n第三段话。”',
    '（注：第一段。\n第二段。）',
    '重点是：1）开展自查；2）抓好整改；a）复查。一）总结。',
    '一）加强学习\n1）开展培训',
    // A title over two lines, a line broken in the middle.
    '青石镇关于落实《法治政府\n建设实施纲要》的报告',
    '【字体：',
    '（\n三）改革开放',
    '实施办法（试行)已经印发。',
    '安装55"显示屏2块。',
    '落实"八五"普法规划。',
    '详见https://example.gov.cn/a(b，其中:)',
  ],
});
