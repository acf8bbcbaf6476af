import assert from 'node:assert/strict';
import { definitionOf, namedAt, referencesOf, type Settings } from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** ‸ asks; every place of what stands there is between ⟦ and ⟧, and `definition` is the text of the line that tells it. */
function check(marked: string, definition?: string, settings: Settings = {}): void {
  const { text, caret } = parseMarked(marked);
  const draft = draftOf([], text, settings);
  const { analysis } = draft;
  const named = namedAt(analysis, settings, draft.lineAt(caret!), caret!);
  const spans = named ? referencesOf(analysis, named, true) : [];
  assert.equal(drawMarks(text, spans), marked.replace('‸', ''));
  const told = named && definitionOf(analysis, named);
  if (definition === undefined) return;
  assert.ok(told);
  assert.equal(
    drawMarks(text, [told])
      .split('\n')
      .find((line) => line.includes('⟦')),
    definition,
  );
}

const nothing = (marked: string, settings?: Settings): void => check(marked, undefined, settings);

describe('what is named', () => {
  it('a heading and the places that refer to it', () => {
    const body = (caret: string, own: string) =>
      `一、举措\n⟦${own}⟧。学法4次。\n二、不足\n一是力量不足，${caret}。\n三、安排\n做法同⟦第一部分（一）⟧。`;
    check(body('见⟦第一‸部分（一）⟧', '（一）学法用法'), '⟦（一）学法用法⟧。学法4次。');
    check(body('见⟦第一部分（一）⟧', '（‸一）学法用法'));
    check(body('见⟦第一部分（一）⟧', '（一）学法‸用法'));
  });
  it('nothing where a reference leads nowhere', () => nothing('一、举措\n见第九‸部分。'));
  it('a document by its name, whole or without the name of the state', () => {
    check(
      '一、学法\n学习‸《⟦中华人民共和国行政处罚法⟧》。\n落实《⟦行政处罚法⟧》，见《关于实施〈行政处罚法〉的意见》。',
      '学习《⟦中华人民共和国行政处罚法⟧》。',
    );
    check(
      '一、学法\n学习《⟦行政处罚法⟧》。\n落实《⟦中华人民共和国行政‸处罚法⟧》。',
      '落实《⟦中华人民共和国行政处罚法⟧》。',
    );
    check('一、学法\n学习《⟦规定（试行）⟧》。落实《⟦规‸定⟧》。');
  });
  it('a document by the short name that it is given', () => {
    check(
      '一、学法\n落实《⟦法治建设实施纲要⟧》（以下简称《⟦纲要⟧》）。\n按照《⟦纲‸要⟧》要求，纲要解读2次。',
      '落实《⟦法治建设实施纲要⟧》（以下简称《纲要》）。',
    );
    check('一、学法\n落实《⟦法治建设实施纲‸要⟧》（国发〔2021〕7号，以下简称“⟦纲要⟧”）。\n按照⟦纲要⟧要求。');
  });
  it('a short name, its definition, and the full name', () => {
    check(
      '一、执法\n成立⟦东河区综合行政执法局⟧（以下简称“⟦区局⟧”）。\n⟦区‸局⟧办案6件。\n⟦东河区综合行政执法局⟧⟦区局⟧',
      '成立东河区综合行政执法局（以下简称“⟦区局⟧”）。',
    );
    check('一、执法\n由⟦东河区综合‸执法局⟧（以下简称⟦区局⟧）牵头，⟦区局⟧办案。');
    check('一、执法\n⟦矛盾纠纷调处中心⟧（下称“⟦中心⟧”），⟦中‸心⟧调处6件。');
  });
  it('the unit of the title and the places in its name', () => {
    check(
      '⟦青石镇⟧2024年法治政府建设年度报告\n一、学法\n⟦青石‸镇⟧党委学法4次，《⟦青石镇⟧普法计划》。',
      '⟦青石镇⟧2024年法治政府建设年度报告',
    );
    check('⟦青石镇人民政府⟧2024年法治政府建设年度报告\n一、学法\n⟦青石镇人民‸政府⟧学法，青石镇党委学法。');
    check('⟦青石镇⟧人民政府2024年法治政府建设年度报告\n一、学法\n⟦青石‸镇⟧人民政府学法，⟦青石镇⟧党委学法。');
  });
  it('another place that was left behind', () =>
    check('青石镇2024年法治政府建设年度报告\n一、学法\n⟦龙泉镇⟧召开会议6次，在⟦龙泉‸镇⟧学法。'));
  it('names that the settings tell', () => {
    check('一、学法\n⟦综治‸中心⟧学法4次，⟦综治中心⟧普法。', undefined, { names: ['综治中心'] });
    check('一、学法\n⟦东河‸村⟧学法4次。', undefined, { places: ['东河村'] });
    check('一、学法\n⟦区‸司法局⟧学法4次。', undefined, { unit: '区司法局' });
  });
  it('an attachment, its entry in the list and the places that name it', () => {
    check(
      '一、学法\n详见⟦附‸件2⟧。（⟦附件2⟧）\n附件：1.名单\n2.⟦清单⟧\n附件1\n名单\n⟦附件2\n清单⟧\n内容',
      '⟦附件2',
    );
    check('一、学法\n详见⟦附‸件1⟧。\n附件：1.⟦名单⟧\n2.清单', '附件：1.⟦名单⟧');
  });
  it('nothing in running text', () => {
    nothing('一、学法\n全年‸学法4次。');
    nothing('一、学法\n加强‸重点镇建设。');
    nothing('‸');
  });
});
