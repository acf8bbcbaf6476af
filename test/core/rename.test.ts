import assert from 'node:assert/strict';
import { applyEdits, renameEdits, renamingAt, say } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** The draft after what stands at ‸ got the new name, or why it does not. */
function rename(marked: string, name: string): string {
  const { text, caret } = parseMarked(marked);
  const draft = draftOf([], text);
  const found = renamingAt(draft.analysis, {}, draft.lineAt(caret!), caret!);
  const edits = 'refused' in found ? found : renameEdits(found, name);
  return 'refused' in edits ? `✗ ${say(edits.refused)}` : applyEdits(text, edits);
}

describe('rename', () => {
  it('changes a place in all names of its bodies, and no document of it', () =>
    assert.equal(
      rename(
        '龙泉镇人民政府2024年法治政府建设年度报告\r\n一、学法\r\n龙泉‸镇党委学法，龙泉镇办案，《龙泉镇普法计划》。',
        '青石镇',
      ),
      '青石镇人民政府2024年法治政府建设年度报告\r\n一、学法\r\n青石镇党委学法，青石镇办案，《龙泉镇普法计划》。',
    ));
  it('changes a document where it has this very name', () =>
    assert.equal(
      rename(
        '一、学法\n《行政‸处罚法》《中华人民共和国行政处罚法》《行政处罚法》《〈行政处罚法〉释义》',
        '《行政许可法》',
      ),
      '一、学法\n《行政许可法》《中华人民共和国行政处罚法》《行政许可法》《〈行政处罚法〉释义》',
    ));
  it('changes a short name with its definition, and leaves the full name', () =>
    assert.equal(
      rename('一、执法\n东河区执法局（以下简称“区局”）办案，区‸局普法。', '执法局'),
      '一、执法\n东河区执法局（以下简称“执法局”）办案，执法局普法。',
    ));
  it('says why not elsewhere', () => {
    assert.match(rename('一、学‸法\n学法4次。', '甲'), /^✗ 标题和序号/);
    assert.match(rename('一、学法\n见第一‸部分。', '甲'), /^✗ 标题和序号/);
    assert.match(rename('一、学法\n学‸法4次。', '甲'), /^✗ 这里没有可以改名的名称/);
    assert.match(rename('‸', '甲'), /^✗ 这里没有/);
  });
  it('refuses what is no name', () => {
    for (const name of ['', '　 ', '甲》乙', '甲\n乙', '《甲》《乙》'])
      assert.match(rename('一、学法\n《行政‸处罚法》', name), /^✗ 新名称/);
  });
});
