/** Positions of the server count UTF-16 units and all kinds of line end as the protocol does, whatever the text holds. */
import assert from 'node:assert/strict';
import type { TextEdit } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { tally } from '../support/tally.js';
import { pairs } from './support.js';

const TEXTS: Readonly<Record<string, string>> = {
  LF: '镇里\n做丙\n甲。',
  CRLF: '镇里\r\n做丙\r\n甲。',
  'CR alone': '镇里\r做丙\r甲。',
  'mixed line ends': '镇里\r\n一\r二\n做丙\r\r\n甲。',
  '𠮷 and emoji': '𠮷😀里\n𠮷做👨‍👩‍👧丙\n😀甲。',
  'combining marks': 'e\u0301里\ne\u0301u\u0308丙\nu\u0308甲。',
  'full-width digits': '１２３里\n１２丙\n３甲。',
  'half pairs': '\ud842里\n\udfb7做\ud83d丙\n\ude00甲。',
  'line separators, which end no line': '镇\u2028里\n做\u0085\u2029丙\n\f甲。',
};

describe('positions', () => {
  const start = pairs();
  for (const [what, text] of Object.entries(TEXTS)) {
    it(`are right with ${what}, before and after edits`, async () => {
      const pair = await start();
      const uri = await pair.open(text);
      const told = (): Promise<void> => isTold(pair, uri);
      await told();
      // A key in front of what is told, in its own line and in the first.
      for (const place of [text.indexOf('丙'), 0]) {
        const document = TextDocument.create(uri, 'report-draft', 1, pair.textOf(uri));
        const at = document.positionAt(place);
        const version = await pair.change(uri, { range: { start: at, end: at }, text: '𠮷' });
        await pair.settled(uri, version);
        await told();
      }
      tally('Positions of the server', { text: what, 'before and after edits': 'right' });
    });
  }

  async function isTold(pair: Awaited<ReturnType<typeof start>>, uri: string): Promise<void> {
    const text = pair.textOf(uri);
    // The protocol's own library says where the offset is.
    const document = TextDocument.create(uri, 'report-draft', 1, text);
    const expected = ['甲', '丙'].map((word) => document.positionAt(text.indexOf(word)));
    const found = ['wording/jia', 'wording/bing'].map(
      (rule) => pair.diagnostics(uri).find(({ code }) => code === rule)?.range.start,
    );
    assert.deepEqual(found, expected);
    const mended = (await pair.codeActions(uri)).map(({ edit }) => {
      const changes =
        edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? [];
      return pair.edited(
        uri,
        changes.filter((change): change is TextEdit => 'newText' in change),
      );
    });
    for (const right of [text.replace('甲', '乙'), text.replace('丙', '丁')])
      assert.ok(mended.includes(right), right);
  }
});
