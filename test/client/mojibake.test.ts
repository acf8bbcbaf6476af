import assert from 'node:assert/strict';
import { isDamaged, judgeEncoding } from '../../client/src/mojibake.js';
import { encodeGb18030 } from '../../server/src/cli/gb18030.js';

const TEXT = '青石镇2024年普法工作报告\n一、学法用法\n全镇统一台账，学法4次，办案6件。\n';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const gb = (text: string): Uint8Array => {
  const bytes = encodeGb18030(text);
  assert.ok(bytes);
  return bytes;
};
const read = (bytes: Uint8Array, encoding: string): string => new TextDecoder(encoding).decode(bytes);

describe('a file in the wrong encoding', () => {
  it('is told from its bytes, in both directions', () => {
    for (const encoding of ['utf8', 'utf8bom', 'windows1252', 'iso88591'])
      assert.deepEqual(judgeEncoding(gb(TEXT), encoding, read(gb(TEXT), 'utf-8')), {
        kind: 'misread',
        as: 'gb18030',
      });
    for (const encoding of ['gb18030', 'gbk', 'gb2312', 'windows1252'])
      assert.deepEqual(judgeEncoding(utf8(TEXT), encoding, read(utf8(TEXT), 'gb18030')), {
        kind: 'misread',
        as: 'utf8',
      });
  });

  it('is not seen in one that is read as it was written', () => {
    assert.equal(judgeEncoding(utf8(TEXT), 'utf8', TEXT), undefined);
    assert.equal(judgeEncoding(gb(TEXT), 'gb18030', TEXT), undefined);
    for (const text of ['', 'Report', '学法', '联通', 'Bürger fühlen Größe, Café – naïve €uro'])
      for (const encoding of ['utf8', 'gb18030', 'windows1252'])
        assert.equal(judgeEncoding(utf8(text), encoding, text), undefined, text);
  });

  it('is not taken for another where a few of its bytes are broken', () => {
    const bytes = utf8(TEXT.repeat(3)).filter((_, index) => index !== 40);
    assert.equal(judgeEncoding(bytes, 'utf8', read(bytes, 'utf-8')), undefined);
  });

  it('is no guess: too little text, other encodings and other languages are left alone', () => {
    assert.equal(judgeEncoding(gb('学法'), 'utf8', '\ufffd\ufffd\ufffd'.slice(0, 2)), undefined);
    assert.equal(judgeEncoding(utf8(TEXT), 'utf16le', TEXT), undefined);
    const latin = Uint8Array.from(Array.from('Müller, Größe, Straße, Übung', (char) => char.charCodeAt(0)));
    assert.equal(judgeEncoding(latin, 'windows1252', 'Müller, Größe, Straße, Übung'), undefined);
  });
});

describe('a file that was saved damaged', () => {
  const saved = (text: string): unknown => judgeEncoding(utf8(text), 'utf8', text);

  it('is told as such, whatever the damage', () => {
    const damaged = { kind: 'damaged' };
    assert.deepEqual(saved(read(gb(TEXT), 'utf-8')), damaged);
    assert.deepEqual(saved(read(utf8(read(gb(TEXT), 'utf-8')), 'gb18030')), damaged);
    assert.deepEqual(saved(read(utf8(TEXT.repeat(2)), 'gb18030')), damaged);
    assert.deepEqual(saved(read(utf8(TEXT), 'windows-1252')), damaged);
    const lost = gb('学法锟斤拷用法，普法2场。');
    assert.deepEqual(judgeEncoding(lost, 'gb18030', read(lost, 'gb18030')), damaged);
  });

  it('is not seen in a single lost character or in rare ones', () => {
    assert.equal(saved('王\ufffd负责，学法4次。'), undefined);
    assert.equal(saved('锛是一种元素符号的旧译，学法4次。'), undefined);
  });

  it('stays quick in a long text', () => {
    assert.equal(isDamaged(`${'锛'.repeat(2)}${'学法，'.repeat(200_000)}`), false);
    assert.equal(isDamaged(`${'\ufffd学法'.repeat(2)}${'学法，'.repeat(200_000)}`), false);
  });
});
