import rule from '../../../server/src/core/lint/rules/residue/word.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '⟦[bookmark: _GoBack]⟧2025年，青石镇', fixed: '2025年，青石镇', says: 'Word 书签的残留' },
    { draft: '一、总体情况⟦_Toc12345678⟧和⟦OLE_LINK3⟧', fixed: '一、总体情况和' },
    { draft: '见⟦HYPERLINK "https://example.gov.cn" ⟧官网', fixed: '见官网', says: '域代码' },
    { draft: '第⟦PAGE \\* MERGEFORMAT⟧页⟦TOC \\o "1-3" \\h \\z \\u⟧', fixed: '第页' },
    { draft: '⟦PAGEREF _Toc12345678 \\h⟧', fixed: '' },
    { draft: '详见⟦错误!未找到引用源。⟧第三部分', says: '交叉引用失效' },
    { draft: '详见⟦Error! Reference source not found.⟧' },
    { draft: '青石镇⟦&nbsp;⟧扎实推进⟦&ldquo;⟧八五⟦&rdquo;⟧普法', fixed: '青石镇扎实推进“八五”普法' },
    { draft: '⟦<p style="text-indent:2em">⟧青石镇⟦</p>⟧', fixed: '青石镇' },
    { draft: '⟦\f⟧青石镇⟦\v⟧扎实推进⟦\u0001⟧', fixed: '青石镇扎实推进', says: '看不见的控制符' },
    { draft: '⟦\ue004⟧ 青石镇王⟦\ue7e3⟧芳', fixed: ' 青石镇王\ue7e3芳', says: '特定字体' },
    // Blanks around a rare character of a name do not make it a bullet.
    { draft: '镇长：张　⟦\ue7e3⟧', fixed: '镇长：张　' },
    { draft: '青石镇⟦锟斤拷锟斤拷⟧推进⟦\ufffd\ufffd⟧普法', says: '乱码' },
    { draft: '实施走出⟦?⟧“战略，“3⟦?⟧15”期间', says: '丢失的字' },
    // Where a page's own lines stand, it is told as well.
    {
      draft: '首页 > 公开\n⟦[bookmark: a]⟧\n青石镇2025年法治政府建设报告\n一、情况\n好。',
      fixed: '首页 > 公开\n\n青石镇2025年法治政府建设报告\n一、情况\n好。',
    },
  ],
  passes: [
    '2025年，青石镇建成“互联网+监管”平台，推行“1+1>2”。',
    '数据表data_Toc与PAGE字样、TOC模式不动。',
    '群众怎么办事?到哪里办?是否满意?',
    '网址https://example.gov.cn/a?b=1&c=2&lt=3',
    '研发投入R&D占比<5%，P<0.05且P>0.01。',
    '制表\t符不算。',
    '接烫手的山芋，成品锚链。',
    '[1]指综合窗口。',
  ],
});
