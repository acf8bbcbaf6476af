/** Two drafts side by side: places, shares of sections, figures, sentences. */
import assert from 'node:assert/strict';
import { bySentence, ComparedDraft, compareDrafts, Draft, shareOf } from '../../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../../support/marked.js';
import { Writer } from './drafts.js';

function compared(text: string): ComparedDraft {
  return new ComparedDraft(text, new Draft(text, { rules: [] }).analysis);
}

const compare = (here: string, there: string) => compareDrafts(compared(here), compared(there));

/** Kind and both values of each figure, as written. */
const figures = (here: string, there: string): string[] =>
  compare(here, there).figures.map(
    ({ kind, here, there }) => `${kind} ${there?.text ?? '–'} → ${here?.text ?? '–'}`,
  );

const COPIED =
  '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布，连续两次不合格的安排补课';

describe('two drafts side by side', () => {
  it('share passages with their places in both', () => {
    const here = `青石镇2024年法治政府建设年度报告\r\n一、做法\r\n今年抓得紧。⟦${COPIED}⟧。群众叫好。`;
    const there = `一、情况\n另有三事。\n　　⟦${COPIED.replaceAll('，', ',')}⟧。`;
    const [a, b] = [parseMarked(here).text, parseMarked(there).text];
    const { passages } = compare(a, b);
    assert.equal(
      drawMarks(
        a,
        passages.map(({ here }) => here),
      ),
      here,
    );
    assert.equal(
      drawMarks(
        b,
        passages.map(({ there }) => there),
      ),
      there,
    );
    assert.deepEqual(
      passages.map(({ length, likeness }) => [length, likeness]),
      [[COPIED.length, 1]],
    );
  });

  it('tell the share of each section and of the whole', () => {
    const writer = new Writer(11);
    const own = writer.paragraph();
    const { sections, here, there } = compare(
      `开头说明几句，另作补充。\n一、做法\n${COPIED}。\n二、打算\n${own}`,
      `${COPIED}。\n${writer.paragraph(6)}`,
    );
    assert.deepEqual(
      sections.map((section) => [section.title, Math.round(100 * shareOf(section))]),
      [
        ['', 0],
        ['一、做法', 98],
        ['二、打算', 0],
      ],
    );
    assert.ok(shareOf(here) > shareOf(there) && shareOf(there) > 0);
  });

  it('share nothing with an empty draft', () => {
    const { passages, sections, here } = compare('', `${COPIED}。`);
    assert.deepEqual([passages, sections, shareOf(here)], [[], [], 0]);
  });

  it('tell which figures changed, stayed, vanished and are new', () => {
    assert.deepEqual(
      figures(
        '办理行政处罚案件30件。化解矛盾纠纷118件。新建调解室4个。',
        '化解矛盾纠纷205件。办理行政处罚案件30件。培训执法人员56人次。',
      ),
      ['stayed 30件 → 30件', 'changed 205件 → 118件', 'new – → 4个', 'vanished 56人次 → –'],
    );
  });

  it('pair figures in the same words by their order, and equal ones first elsewhere', () => {
    assert.deepEqual(figures(`${COPIED}，全年测试4次，补课12人。`, `${COPIED}，全年测试3次，补课12人。`), [
      'stayed 两次 → 两次',
      'changed 3次 → 4次',
      'stayed 12人 → 12人',
    ]);
    assert.deepEqual(figures('排查隐患16处。排查隐患56处。', '排查隐患56处。排查隐患9处。'), [
      'changed 9处 → 16处',
      'stayed 56处 → 56处',
    ]);
  });

  it('stand sentence by sentence for a diff', () => {
    assert.equal(
      bySentence('青石镇报告\r\n\r\n　　一是排查！“好。”二是整改；三是巩固'),
      '青石镇报告\n一是排查！\n“好。”\n二是整改；\n三是巩固\n',
    );
    assert.equal(bySentence(''), '');
    assert.equal(bySentence('。。\n；'), '。。\n；\n');
  });
});
