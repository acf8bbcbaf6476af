import assert from 'node:assert/strict';
import { ledgerOf } from '../../server/src/core/index.js';

/** Each row as `indicator: text`, with period and scope where the sentence names them. */
const show = (text: string): string[] =>
  ledgerOf([{ text, start: 0 }]).map(({ indicator, period, scope, ...row }) =>
    [`${indicator}: ${row.text}`, period, scope].filter(Boolean).join(' @'),
  );

describe('ledger of figures', () => {
  for (const [text, ...expected] of [
    ['全年共开展安全检查300余次。', '开展安全检查: 300余次 @全年'],
    ['召开12次会议，办结30件案件。', '召开会议: 12次', '办结案件: 30件'],
    ['调解率达100%，同比增长5%。', '调解率: 100%', '同比增长: 5%'],
    [
      '2024年，全镇排查隐患16处；2023年排查20处。',
      '排查隐患: 16处 @2024年 @全镇',
      '排查: 20处 @2023年 @全镇',
    ],
    [
      '调解纠纷332起（其中村级303起，镇级29起）。',
      '调解纠纷: 332起',
      '村级: 303起 @村级',
      '镇级: 29起 @镇级',
    ],
    ['2024年培训20人。办结案件5件。', '培训: 20人 @2024年', '办结案件: 5件'],
    ['开展“以案释法”12场。', '开展以案释法: 12场'],
    ['一是集中学法6次。二是旁听庭审2次。', '集中学法: 6次', '旁听庭审: 2次'],
  ] as const)
    it(`reads ${text}`, () => assert.deepEqual(show(text), expected));

  it('tells lines and offsets of the draft', () => {
    const rows = ledgerOf([
      { text: '一、总体情况', start: 0 },
      { text: '办结案件约3万件。', start: 7 },
    ]);
    assert.deepEqual(
      rows.map(({ line, start, end, value, approximate }) => [line, start, end, value, approximate]),
      [[1, 11, 15, 30000, true]],
    );
  });

  it('leaves out numbers without a unit, dates and document numbers', () =>
    assert.deepEqual(show('2024年3月1日，青政发〔2024〕6号，世界500强。'), []));
});
