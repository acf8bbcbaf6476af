import assert from 'node:assert/strict';
import { drawScope } from '../support/grammar.js';

/** Each text is marked as it must be coloured; one without marks must not be. */
function colours(what: string, scope: string, texts: readonly string[]): void {
  describe(what, () => {
    for (const text of texts) {
      it(text, async () => assert.equal(await drawScope(scope, text), text));
    }
  });
}

describe('grammar', () => {
  colours('headings of level 1', 'markup.heading.1', [
    '⟦一、2024年推进法治政府建设的主要举措和成效⟧',
    '⟦一、主要举措。⟧青石镇坚持依法决策。',
    '⟦　　二、存在的不足和原因⟧\n（一）不足',
    '⟦十一、其他⟧',
    '⟦## 三、主要安排⟧',
    '⟦二、三年行动落实情况⟧',
    '⟦一、二〇二四年工作回顾⟧',
    '二、三产业增加值增长较快。',
    '会议强调一、主要举措',
    '一致同意',
  ]);
  colours('headings of level 2', 'markup.heading.2', [
    '⟦（一）健全依法决策机制⟧',
    '⟦(二)规范执法行为。⟧全年办理案件12件。',
    '⟦一）加强学习⟧',
    '⟦㈠组织领导⟧',
    '截至年底（一）',
  ]);
  colours('headings of level 3', 'markup.heading.3', [
    '⟦1.加强培训⟧',
    '⟦2．强化监督。⟧全年检查3次。',
    '⟦3、强化监督：⟧全年检查3次。',
    '⟦1.2024年工作回顾⟧',
    '3.5亿元投入乡村道路。',
  ]);
  colours('headings of level 4', 'markup.heading.4', [
    '⟦（1）开展培训⟧',
    '⟦(2)开展检查：⟧全年3次。',
    '⟦⑴开展培训⟧',
    '（2024）是报告年度',
  ]);
  colours('the title inside a heading', 'entity.name.section', ['一、⟦主要举措⟧。正文', '（一）⟦健全机制⟧']);
  colours('the number of a heading', 'punctuation.definition.heading', [
    '⟦一、⟧主要举措',
    '　⟦（一）⟧健全机制',
  ]);

  colours('items', 'entity.name.function.item', [
    '⟦一是⟧培训不够。⟦二是⟧力量不足；⟦三是⟧经费紧张。',
    '⟦一要⟧加强学习，⟦二要⟧强化监督。',
    '⟦第一⟧，加强学习。⟦第二⟧，强化监督。',
    '说一是一，说二是二。',
    '任务之一是加强学习。',
  ]);
  colours('blanks', 'invalid.unimplemented.blank', [
    '全年办理⟦【件数】⟧件',
    '⟦××⟧镇⟦XX⟧村',
    '型号AXX1不算',
    '一、⟦【年度】⟧年推进法治政府建设的主要安排',
    '【没有合上',
  ]);
  colours('titles of laws and documents', 'string.quoted.other.title', [
    '学习⟦《中华人民共和国行政处罚法》⟧和⟦《关于贯彻〈纲要〉的意见》⟧',
    '印发⟦《关于落实《条例》的通知》⟧',
    '《没有合上',
  ]);
  colours('numbers of documents', 'constant.other.document-number', [
    '青政发⟦〔2024〕12号⟧',
    '青政发⟦[2024]第3号⟧',
  ]);
  colours('dates', 'constant.numeric.date', [
    '⟦2024年⟧，⟦2024年3月⟧至⟦2024年12月31日⟧',
    '3年来',
    '一、2024年工作回顾',
  ]);
  colours('figures', 'constant.numeric', ['办理⟦12⟧件，罚款⟦3.5⟧万元，增长⟦12.5⟧%', '会议室B12']);
  colours('what figures count', 'keyword.other.unit', ['办理12⟦件⟧，1.2⟦万余人次⟧，提高3⟦个百分点⟧']);
  colours('what Word left', 'comment.other.residue', ['⟦[bookmark: _GoBack]⟧2024年，青石镇', '[2024]']);
  colours('comments', 'comment.block', ['⟦<!-- report-draft-ignore -->⟧正文']);

  it('takes very long lines', async () => {
    for (const piece of ['一', '《', '（', '【', '1', 'X', '一是', '<!--', '[bookmark:']) {
      await drawScope('markup', piece.repeat(50_000));
    }
  });
});
