import assert from 'node:assert/strict';
import { partLenses, say, totalHints } from '../../server/src/core/index.js';
import { draftOf } from '../support/rule-tester.js';

/** The line with its hints in ‹› and what they say when pointed at. */
function hinted(line: string): string[] {
  const hints = totalHints(draftOf([], line).analysis);
  let text = line;
  for (const { at, label } of hints.toReversed())
    text = `${text.slice(0, at)}‹${say(label)}›${text.slice(at)}`;
  return [text, ...hints.map(({ tooltip }) => say(tooltip))];
}

describe('hints at totals', () => {
  it('tell that the parts make up the total', () => {
    assert.deepEqual(hinted('办案36件，其中简易20件、普通16件。'), [
      '办案36件‹＝分项之和›，其中简易20件、普通16件。',
      '20件＋16件，合计 36件',
    ]);
    assert.deepEqual(hinted('排查158件，村级90件，镇级68件，合计158件。'), [
      '排查158件，村级90件，镇级68件，合计158件‹＝分项之和›。',
      '90件＋68件，合计 158件',
    ]);
  });
  it('tell what the parts add up to', () => {
    assert.deepEqual(hinted('办案36件，其中简易20件、普通10件。'), [
      '办案36件‹分项之和 30›，其中简易20件、普通10件。',
      '20件＋10件，合计 30件',
    ]);
    assert.deepEqual(
      hinted('投入3.2万元，其中培训1.5万元、宣传1.5万元。')[0],
      '投入3.2万元‹分项之和 3万›，其中培训1.5万元、宣传1.5万元。',
    );
  });
  it('are not there for one part, for what is approximate and in running text', () => {
    for (const line of [
      '办案36件，其中简易20件。',
      '办案约36件，其中简易20件、普通16件。',
      '办案36件，普法20场。',
    ])
      assert.deepEqual(hinted(line), [line]);
  });
  it('are made for the lines that are asked for', () => {
    const { analysis } = draftOf([], '办案36件（20件、16件）。\n办案36件（20件、16件）。');
    assert.equal(totalHints(analysis, 1, 9).length, 1);
  });
});

describe('lenses of parts', () => {
  const lenses = (text: string): string[] =>
    partLenses(draftOf([], text).analysis).map(
      ({ span, said }) =>
        `${text.slice(span.start, span.end)} | ${said.map((each) => say(each)).join(' · ')}`,
    );

  it('count characters and say what is amiss', () =>
    assert.deepEqual(
      lenses(
        '青石镇2024年法治政府建设年度报告\n一、主要举措和成效\n学法4次。\n（一）执法\n办案。\n二、存在的不足\n一是力量不足。',
      ),
      ['一、主要举措和成效 | 22 字', '二、存在的不足 | 14 字 · 没有写原因'],
    ));
  it('name the parts that share a heading', () => {
    const [lens, ...others] = lenses(
      '青石镇2024年法治政府建设年度报告\n一、存在的不足和2025年工作安排\n力量不足。',
    );
    assert.match(lens!, /含 2 项规定内容：.+、.+/);
    assert.deepEqual(others, []);
  });
  it('are not there without parts', () =>
    assert.deepEqual(lenses('青石镇工作报告\n一、学法\n学法4次。'), []));
});
