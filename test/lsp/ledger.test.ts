/** The figures of a draft: with their places, and as text for spreadsheets. */
import assert from 'node:assert/strict';
import { type LedgerResult, Methods } from '../../server/src/protocol.js';
import { at, pairs } from './support.js';

const DRAFT = [
  '青石镇2024年法治政府建设年度报告',
  '【字体：大 中 小】浏览次数：35次',
  '一、主要举措和成效',
  '（一）执法。2024年全镇办理行政处罚案件30件，罚没金额3.2万元。',
  '二、下步打算',
  '培训100～120人。',
].join('\n');

describe('language server: the ledger', () => {
  const start = pairs();

  it('tells each figure with its section and place, page furniture left out', async () => {
    const pair = await start();
    const uri = await pair.open(DRAFT);
    const { version, rows }: LedgerResult = await pair.client.sendRequest(Methods.ledger, { uri });
    assert.equal(version, 1);
    assert.deepEqual(
      rows.map(({ section, indicator, text, period, scope }) => [section, indicator, text, period, scope]),
      [
        ['一、主要举措和成效', '办理行政处罚案件', '30件', '2024年', '全镇'],
        ['一、主要举措和成效', '罚没金额', '3.2万元', '2024年', '全镇'],
        ['二、下步打算', '培训', '100～120人', '', ''],
      ],
    );
    assert.deepEqual(rows[0]?.range, at(3, 21, 24));
    assert.deepEqual([rows[2]?.value, rows[2]?.to], [100, 120]);
  });

  it('is a table for the clipboard and for a file', async () => {
    const pair = await start();
    const uri = await pair.open('罚没金额3.2万元。');
    const { csv, paste }: LedgerResult = await pair.client.sendRequest(Methods.ledger, { uri });
    assert.equal(
      paste,
      '指标\t数值\t上限\t单位\t约数\t时间\t范围\t原文\t行\n罚没金额\t32000\t\t元\t\t\t\t3.2万元\t1\n',
    );
    assert.equal(
      csv,
      '\ufeff指标,数值,上限,单位,约数,时间,范围,原文,行\r\n罚没金额,32000,,元,,,,3.2万元,1\r\n',
    );
  });

  it('is empty for a draft without figures, and nothing for one that is not open', async () => {
    const pair = await start();
    const uri = await pair.open('一切正常。');
    const none: LedgerResult = await pair.client.sendRequest(Methods.ledger, { uri });
    assert.deepEqual(none.rows, []);
    assert.equal(await pair.client.sendRequest(Methods.ledger, { uri: 'file:///nowhere.txt' }), null);
  });
});
