/** A missing part goes where it belongs, in the style of the draft; the headings after it move up by one. */
import assert from 'node:assert/strict';
import { applyEdits, Draft, insertPart } from '../../server/src/core/index.js';

const TITLE = '青石镇2024年法治政府建设年度报告';

function insert(text: string, id: string): string {
  const { analysis } = new Draft(text, { rules: [] });
  return applyEdits(
    text,
    insertPart(analysis, analysis.parts.find(({ part }) => part.id === id)!.part).edits,
  );
}

/** The draft without the text of the skeleton, which is data. */
const headingsOnly = (text: string): string[] =>
  text.split(/\r\n|\n/).filter((line) => /^[\s\u3000]*[（(]?[一二三四五六][、）)]|^$|镇|^\d{4}年/.test(line));

describe('inserting a part', () => {
  it('goes before the next part and renumbers what follows', () => {
    const text = [
      TITLE,
      '一、主要举措和成效',
      '（一）学法',
      '二、存在的不足和原因',
      '三、2025年主要安排',
      '四、其他需要报告的情况',
    ].join('\n');
    assert.deepEqual(
      headingsOnly(insert(text, 'leadership')).filter((line) => !line.includes('【')),
      [
        TITLE,
        '一、主要举措和成效',
        '（一）学法',
        '二、存在的不足和原因',
        '三、2024年党政主要负责人履行推进法治建设第一责任人职责情况',
        '四、2025年主要安排',
        '五、其他需要报告的情况',
      ],
    );
  });

  it('takes a number that is free', () => {
    const text = [TITLE, '一、主要举措和成效', '二、存在的不足和原因', '四、2025年主要安排'].join('\n');
    const tops = insert(text, 'leadership')
      .split('\n')
      .filter((line) => /^[一二三四五]、/.test(line));
    assert.deepEqual(
      tops.map((line) => line.slice(0, 2)),
      ['一、', '二、', '三、', '四、'],
    );
  });

  it('goes to the end, above signature and date', () => {
    const text = [TITLE, '一、主要举措和成效', '全年无事。', '', '青石镇人民政府', '2025年1月8日', ''].join(
      '\n',
    );
    const lines = insert(text, 'other').split('\n');
    assert.deepEqual(
      [lines[3], lines.slice(-4)],
      ['二、其他需要报告的情况', ['', '青石镇人民政府', '2025年1月8日', '']],
    );
  });

  it('writes indents, blank lines and line ends as the draft has them', () => {
    const text = `${TITLE}\r\n\r\n　　一、主要举措和成效\r\n\r\n　　全年无事。\r\n\r\n　　二、2025年主要安排\r\n`;
    const inserted = insert(text, 'leadership');
    assert.match(
      inserted,
      /\r\n\r\n　　二、2024年党政主要负责人[^\r\n]*\r\n\r\n　　党委书记[^\r\n]*\r\n\r\n　　【[^\r\n]*\r\n\r\n　　三、2025年主要安排\r\n$/,
    );
    assert.doesNotMatch(inserted, /[^\r]\n/);
  });

  it('works in a draft that has nothing yet', () => {
    assert.match(
      insert(TITLE, 'measures'),
      /^青石镇2024年法治政府建设年度报告\n一、2024年推进法治政府建设的主要举措和成效\n/,
    );
  });
});
