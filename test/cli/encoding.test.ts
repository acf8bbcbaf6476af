import assert from 'node:assert/strict';
import { decodeText } from '../../server/src/cli/encoding.js';
import { encodeGb18030 } from '../../server/src/cli/gb18030.js';
import { runCli } from '../support/cli.js';

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
/** Two bytes each in GB18030; 甲 first, which the toy rule turns into 乙. */
const GB = { 甲: [0xbc, 0xd7], 乙: [0xd2, 0xd2], 镇: [0xd5, 0xf2], '。': [0xa1, 0xa3] } as const;
/** Four bytes: 㐀 of the BMP, 𠮷 beyond it. */
const GB4 = { 㐀: [0x81, 0x39, 0xee, 0x39], 𠮷: [0x95, 0x34, 0xb2, 0x35] } as const;

/** What `lint --fix` makes of the bytes. */
async function fixed(bytes: Uint8Array) {
  const { code, stderr, files } = await runCli(['lint', '--fix', 'a.txt'], { files: { 'a.txt': bytes } });
  return { code, stderr, bytes: files['a.txt']! };
}

async function becomes(before: Uint8Array, after: Uint8Array): Promise<void> {
  assert.deepEqual((await fixed(before)).bytes, Buffer.from(after));
}

async function isRefused(bytes: Uint8Array, why: RegExp): Promise<void> {
  const result = await fixed(bytes);
  assert.match(result.stderr, why);
  assert.deepEqual(result.bytes, Buffer.from(bytes));
  assert.equal(result.code, 2);
}

describe('a mended draft keeps its encoding', () => {
  it('UTF-8 with every kind of line end', () =>
    becomes(Buffer.from('甲𠮷\r\n一\n二\r三\n'), Buffer.from('乙𠮷\r\n一\n二\r三\n')));

  it('UTF-8 with a byte order mark, which is no part of the text', async () => {
    await becomes(Buffer.from('\ufeff甲\r\n'), Buffer.from('\ufeff乙\r\n'));
    const { stdout } = await runCli(['lint', 'a.txt'], { files: { 'a.txt': '\ufeff甲' } });
    assert.match(stdout, /^a\.txt:1:1 /);
  });

  it('UTF-16 in both byte orders, unpaired surrogates too', async () => {
    await becomes(
      Buffer.from('\ufeff甲\ud842。\r\n', 'utf16le'),
      Buffer.from('\ufeff乙\ud842。\r\n', 'utf16le'),
    );
    await becomes(utf16be('\ufeff甲\udfb7𠮷'), utf16be('\ufeff乙\udfb7𠮷'));
  });

  it('UTF-16 without a byte order mark', async () => {
    await becomes(Buffer.from('甲镇办结12件。\r\n', 'utf16le'), Buffer.from('乙镇办结12件。\r\n', 'utf16le'));
    await becomes(utf16be('甲镇办结12件。\r\n'), utf16be('乙镇办结12件。\r\n'));
  });

  it('GB18030 with characters of one, two and four bytes', async () => {
    const rest = [...GB.镇, ...GB['。'], 0x41, 0x0d, 0x0a, ...GB4.㐀, ...GB4.𠮷];
    await becomes(Buffer.from([...GB.甲, ...rest]), Buffer.from([...GB.乙, ...rest]));
  });
});

describe('GB18030', () => {
  it('is written as the platform reads it, character for character', () => {
    const decoder = new TextDecoder('gb18030', { fatal: true, ignoreBOM: true });
    let text = '\u{10fffd}';
    for (let code = 0; code < 0x11000; code++) {
      // Surrogates are no characters, and some places for private use have no code any more.
      if (code < 0xd800 || (code > 0xf8ff && code !== 0xfffd)) text += String.fromCodePoint(code);
    }
    assert.ok(decoder.decode(encodeGb18030(text)) === text);
  });

  it('has no bytes for half a surrogate pair', () => assert.equal(encodeGb18030('甲\ud842'), undefined));

  it('is not guessed where the bytes are UTF-8', () => {
    assert.equal(decodeText(Buffer.from('镇'), 'a').encoding, 'utf-8');
    assert.equal(decodeText(Buffer.from(GB.镇), 'a').encoding, 'gb18030');
    assert.equal(decodeText(Buffer.alloc(0), 'a').encoding, 'utf-8');
  });
});

describe('what cannot be kept is not written', () => {
  it('GB18030 bytes that would come back as others', () =>
    // A3 A0 reads as the ideographic space, which is written A1 A1.
    isRefused(
      Buffer.from([...GB.甲, 0xa3, 0xa0]),
      /“a\.txt”第 1 行第 2 列有无法按原编码（gb18030）写回的字符/,
    ));

  it('half a unit at the end of UTF-16', () =>
    isRefused(
      Buffer.concat([Buffer.from('\ufeff甲', 'utf16le'), Buffer.of(0x30)]),
      /无法按原编码（utf-16le）写回/,
    ));

  it('damaged UTF-8, which might pass for GB18030', async () => {
    const text = Buffer.from('甲镇全年办结行政复议案件十二件', 'utf8');
    await isRefused(text.subarray(0, -1), /“a\.txt”第 1 行第 15 列有损坏的 UTF-8 字符/);
    await isRefused(Buffer.concat([Buffer.from('\ufeff甲'), Buffer.of(0xff)]), /损坏的 UTF-8/);
  });

  it('bytes that are no text', async () => {
    await isRefused(Buffer.of(0xe7, 0x94, 0xb2, 0, 1, 2), /“a\.txt”不是文本文件，已跳过/);
    await isRefused(Buffer.from('\ufeff甲\0', 'utf16le'), /不是文本文件/);
    await isRefused(Buffer.of(0xff, 0xd8, 0xff, 0xe0, 0x81, 0x20), /不是文本文件/);
    await isRefused(Buffer.from('PK\u0003\u0004……'), /Word、WPS 等软件的文档/);
  });

  it('standard input is passed on as it came', async () => {
    const bytes = Buffer.from([...GB.甲, 0xa3, 0xa0]);
    const { code, stdoutBytes, stderr } = await runCli(['lint', '--fix', '-'], { stdin: bytes });
    assert.deepEqual(stdoutBytes, bytes);
    assert.match(stderr, /无法按原编码/);
    assert.equal(code, 2);
  });
});
