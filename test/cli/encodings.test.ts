/** Every encoding with every kind of text: what is read, where findings are told, what is written, what is refused. */
import assert from 'node:assert/strict';
import { encodeGb18030 } from '../../server/src/cli/gb18030.js';
import { runCli } from '../support/cli.js';
import { tally } from '../support/tally.js';

interface Encoding {
  readonly name: string;
  readonly encode: (text: string) => Buffer;
  /** Half a surrogate pair can be written in it. */
  readonly keepsHalves?: true;
  /** Bytes that are no character; undefined where every pair of bytes is one. */
  readonly damage?: readonly number[];
}

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const ENCODINGS: readonly Encoding[] = [
  { name: 'UTF-8', encode: (text) => Buffer.from(text), damage: [0xff] },
  { name: 'UTF-8 with mark', encode: (text) => Buffer.from(`\ufeff${text}`), damage: [0xe4, 0xb8] },
  { name: 'GB18030', encode: (text) => Buffer.from(encodeGb18030(text)!), damage: [0xff] },
  {
    name: 'GB18030 with mark',
    encode: (text) => Buffer.from(encodeGb18030(`\ufeff${text}`)!),
    damage: [0xff],
  },
  { name: 'UTF-16LE', encode: (text) => Buffer.from(text, 'utf16le'), keepsHalves: true },
  {
    name: 'UTF-16LE with mark',
    encode: (text) => Buffer.from(`\ufeff${text}`, 'utf16le'),
    keepsHalves: true,
  },
  { name: 'UTF-16BE', encode: utf16be, keepsHalves: true },
  { name: 'UTF-16BE with mark', encode: (text) => utf16be(`\ufeff${text}`), keepsHalves: true },
];

/** Enough of a report to be told from other encodings. */
const HEAD = '青石镇工作报告';
const BODY = '全年办结行政复议案件，群众反映比较好。';
/** 甲 is mended, 丙 is told; what is between them is what the text is about. */
const around = (between: string, eol: string): string =>
  [HEAD, BODY, `甲${between}丙`, BODY, `${between}甲`, ''].join(eol);

const TEXTS: Readonly<Record<string, string>> = {
  LF: around('镇', '\n'),
  CRLF: around('镇', '\r\n'),
  CR: around('镇', '\r'),
  'mixed line ends': around('镇', '\n').replace(/\n/g, (_, at: number) => ['\n', '\r\n', '\r'][at % 3]!),
  '𠮷 and emoji': around('𠮷😀㐀', '\n'),
  'combining marks': around('e\u0301u\u0308', '\n'),
  'full-width digits': around('１２３', '\r\n'),
  'half pairs': around('\ud842镇\udfb7', '\n'),
};

const textsOf = ({ keepsHalves }: Encoding): readonly (readonly [string, string])[] =>
  Object.entries(TEXTS).filter(([name]) => keepsHalves || name !== 'half pairs');

const run = (args: readonly string[], bytes: Uint8Array) =>
  runCli([...args, 'a.txt'], { files: { 'a.txt': bytes } });

describe('encodings', () => {
  for (const encoding of ENCODINGS) {
    describe(encoding.name, () => {
      const outcomes = { unchanged: 0, mended: 0, places: 0, refused: 0 };
      for (const [what, text] of textsOf(encoding)) {
        const bytes = encoding.encode(text);

        it(`${what}: nothing to mend, nothing changed`, async () => {
          const clean = encoding.encode(text.replaceAll('甲', '乙'));
          for (const args of [['lint'], ['lint', '--fix']])
            assert.deepEqual((await run(args, clean)).files['a.txt'], clean);
          outcomes.unchanged++;
        });
        it(`${what}: only what was mended differs`, async () => {
          const { files } = await run(['lint', '--fix'], bytes);
          assert.deepEqual(files['a.txt'], encoding.encode(text.replaceAll('甲', '乙')));
          outcomes.mended++;
        });
        it(`${what}: findings are where they are`, async () => {
          const { stdout } = await run(['lint', '--format', 'json'], bytes);
          const [report] = JSON.parse(stdout) as [
            { findings: { rule: string; range: { start: unknown } }[] },
          ];
          const lines = text.split(/\r\n|\r|\n/);
          const line = lines.findIndex((each) => each.includes('丙'));
          const found = report.findings
            .filter(({ rule }) => rule === 'wording/bing')
            .map(({ range }) => range.start);
          assert.deepEqual(found, [{ line, character: lines[line]!.indexOf('丙') }]);
          const plain = await run(['lint'], bytes);
          const column = [...lines[line]!.slice(0, lines[line]!.indexOf('丙'))].length + 1;
          assert.match(plain.stdout, new RegExp(`^a\\.txt:${line + 1}:${column} `, 'm'));
          outcomes.places++;
        });
      }
      if (encoding.damage)
        it('damaged bytes are told with their place, and left', async () => {
          const [before, behind] = [encoding.encode(`${HEAD}\r\n${BODY}𠮷`), encoding.encode(`${BODY}甲`)];
          const mark = encoding.encode('').length;
          const bytes = Buffer.concat([before, Buffer.from(encoding.damage!), behind.subarray(mark)]);
          const { code, stderr, files } = await run(['lint', '--fix'], bytes);
          assert.match(stderr, new RegExp(`“a\\.txt”第 2 行第 ${BODY.length + 2} 列有损坏的 `));
          assert.deepEqual(files['a.txt'], bytes);
          assert.equal(code, 2);
          outcomes.refused++;
        });
      else
        it('half a unit at the end is told with its place, and left', async () => {
          const bytes = Buffer.concat([encoding.encode(`${HEAD}\n${BODY}甲`), Buffer.of(0x30)]);
          const { code, stderr, files } = await run(['lint', '--fix'], bytes);
          assert.match(stderr, /“a\.txt”(?:第 2 行第 \d+ 列|不是文本文件)/);
          assert.deepEqual(files['a.txt'], bytes);
          assert.equal(code, 2);
          outcomes.refused++;
        });
      after(() =>
        tally('Encodings', {
          encoding: encoding.name,
          texts: textsOf(encoding).length,
          'unchanged byte for byte': outcomes.unchanged,
          'only what was mended differs': outcomes.mended,
          'places right': outcomes.places,
          'damage told and left': outcomes.refused,
        }),
      );
    });
  }
});
