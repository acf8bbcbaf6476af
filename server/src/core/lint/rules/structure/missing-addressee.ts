import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 报送稿没有主送机关。公开稿不报。 */
export default defineDraftRule({
  id: 'structure/missing-addressee',
  title: '报送稿缺主送机关',
  severity: 'warning',
  fix: 'review',
  reads: 'numbers',
  basis: ['tiaoli-2012/9'],
  why: '条例规定公文的格式包括主送机关，报告是上行文，要写明报给谁。只在网站公开的稿子可以不写，这类稿子不报。',
  bad: [
    '⟦青石镇2024年法治政府建设年度报告⟧',
    '2024年，青石镇各项工作有序推进。现将有关情况报告如下：',
    '一、主要举措和成效',
    '全年办结案件12件。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '县人民政府：',
    '2024年，青石镇各项工作有序推进。现将有关情况报告如下：',
    '一、主要举措和成效',
    '全年办结案件12件。',
  ].join('\n'),
  example: { mode: 'submission' },

  *check({ outline: { title, roles }, mode, lines, eol }) {
    if (mode !== 'submission' || !title || roles.includes('addressee')) return;
    const { end } = lines[title.lastLine]!;
    yield {
      at: title.span,
      message: message('报送稿缺主送机关，条例规定公文写明主送机关，请在标题下补写'),
      edits: [{ start: end, end, newText: `${eol}【主送机关】：` }],
      fixTitle: message('在标题下插入主送机关'),
    };
  },
});
