import assert from 'node:assert/strict';
import { hoverAt, say } from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** What is told about ‸: ⟦ and ⟧ around what it is about, then its paragraphs and places. */
function check(marked: string, ...told: string[]): void {
  const { text, caret } = parseMarked(marked);
  const draft = draftOf([], text);
  const { analysis } = draft;
  const line = draft.lineAt(caret!);
  const hover = hoverAt({ analysis, rules: [], settings: {}, line, offset: caret! });
  assert.equal(drawMarks(text, hover ? [hover.span] : []), marked.replace('‸', ''));
  const places = hover?.places.map(({ start, text }) => `${draft.lineAt(start) + 1}: ${text}`);
  assert.deepEqual([...(hover?.paragraphs ?? []).map((each) => say(each)), ...(places ?? [])], told);
}

describe('hover', () => {
  it('tells the ledger of a figure and its other places', () => {
    check(
      '一、执法\n2024年全镇办理行政处罚案件⟦1‸2件⟧。\n办理行政处罚案件15件，普法12场。\n行政处罚案件12件、12人。',
      '**台账** 办理行政处罚案件：12件（2024年，全镇）',
      '文中另有 2 处写到同一指标：',
      '3: 办理行政处罚案件15件',
      '4: 行政处罚案件12件、12人',
    );
    check('一、执法\n学法⟦‸4次⟧。', '**台账** 学法：4次');
  });
  it('tells nothing of what is no figure', () => {
    check('一、执法\n依据第‸12条。');
    check('一、执法\n学法4次‸。');
  });
  it('tells where a reference leads, and what refers to a heading', () => {
    check('一、执法\n办案6件。\n二、普法\n做法见⟦第‸一部分⟧。', '**一、执法**', '1: 一、执法');
    check(
      '⟦一、执‸法⟧\n办案6件。\n二、普法\n做法见第一部分。',
      '文中有 1 处引用这个标题：',
      '4: 做法见第一部分。',
    );
    check('一、执‸法\n办案6件。');
  });
  it('tells what a short name stands for', () => {
    const given = '一、执法\n东河区执法局（以下简称“区局”）办案。\n';
    check(`${given}⟦区‸局⟧普法。`, '“区局”是“东河区执法局”的简称', '2: 东河区执法局（以下简称“区局”）办案。');
    check(`${given}《‸甲》`);
  });
  it('tells how often a document is named', () =>
    check(
      '一、执法\n学习《中华人民共和国行政处罚法》。\n落实《⟦行政‸处罚法⟧》。',
      '《行政处罚法》在文中出现 2 处',
      '2: 学习《中华人民共和国行政处罚法》。',
    ));
  it('shows the words of the draft as they are', () =>
    check(
      '一、执法\n东河区执法局（以下简称“*局*”）办案。\n⟦*‸局*⟧普法。',
      '“\\*局\\*”是“东河区执法局”的简称',
      '2: 东河区执法局（以下简称“*局*”）办案。',
    ));
  it('tells what a part has to say, all of those that a heading holds', () => {
    const [one, ...others] = toldOf(
      '青石镇2024年法治政府建设年度报告\n一、存在的不‸足和原因\n力量不足，由于人少。',
    );
    assert.match(one!, /^\*\*存在的不足和原因\*\*：/);
    assert.deepEqual(others, []);
  });
});

function toldOf(marked: string): string[] {
  const { text, caret } = parseMarked(marked);
  const draft = draftOf([], text);
  const line = draft.lineAt(caret!);
  const hover = hoverAt({ analysis: draft.analysis, rules: [], settings: {}, line, offset: caret! });
  return (hover?.paragraphs ?? []).map((each) => say(each));
}
