/**
 * Bytes ↔ text. The encoding is found from the bytes; what is written back is what was read, byte for byte, wherever
 * the text did not change, or nothing is written at all.
 */
import { message } from '../core/index.js';
import { damagePlace, placeBehind } from './damage.js';
import { encodeGb18030 } from './gb18030.js';
import { Trouble } from './trouble.js';

type Encoding = 'utf-8' | 'gb18030' | 'utf-16le' | 'utf-16be';

export interface DecodedText {
  /** Without byte order mark. */
  readonly text: string;
  readonly encoding: Encoding;
  readonly bom: boolean;
}

/** Throws Trouble where the bytes are no text or their encoding is none of ours; `name` is for its words. */
export function decodeText(bytes: Uint8Array, name: string): DecodedText {
  if (startsWith(bytes, 0xef, 0xbb, 0xbf))
    return checked(tryDecode(bytes, 'utf-8') ?? damaged(bytes, 'utf-8', name), name);
  if (startsWith(bytes, 0xff, 0xfe)) return checked(utf16(bytes, 'utf-16le'), name);
  if (startsWith(bytes, 0xfe, 0xff)) return checked(utf16(bytes, 'utf-16be'), name);
  // The usual mistake, and “not a text file” would not tell its writer what to do.
  if (startsWith(bytes, 0x50, 0x4b, 3, 4) || startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Trouble(message('“{0}”是 Word、WPS 等软件的文档，不是纯文本，请另存为 .txt 后再检查', name));
  }
  if (bytes.includes(0)) return likelyUtf16(bytes) ?? notText(name);
  const utf8 = tryDecode(bytes, 'utf-8');
  if (utf8) return utf8;
  // Almost any pair of bytes is some character in GB18030, so damaged UTF-8 has to be told apart first.
  if (isNearly(bytes, 'utf-8')) return damaged(bytes, 'utf-8', name);
  const gb18030 = tryDecode(bytes, 'gb18030');
  if (gb18030) return gb18030;
  return isNearly(bytes, 'gb18030') ? damaged(bytes, 'gb18030', name) : notText(name);
}

/**
 * The bytes of `text` in the encoding of `original`, as which `bytes` were read. Throws Trouble where a character, new
 * or old, would not come back as the same bytes.
 */
export function encodeText(text: string, original: DecodedText, bytes: Uint8Array, name: string): Uint8Array {
  const same = encode(original.text, original);
  const encoded = encode(text, original);
  const back = encoded && decodeAs(encoded, original);
  if (same && equal(same, bytes) && encoded && back === text) return encoded;
  const { line, column } = placeBehind(writable(text, original, bytes, same, back));
  const { encoding } = original;
  throw new Trouble(
    message(
      '“{0}”第 {1} 行第 {2} 列有无法按原编码（{3}）写回的字符，文件没有改动',
      name,
      line,
      column,
      encoding,
    ),
  );
}

/** What stands in front of the first character that would not come back; of what was read, if one is there. */
function writable(
  text: string,
  original: DecodedText,
  bytes: Uint8Array,
  same: Uint8Array | undefined,
  back: string | undefined,
): string {
  if (same && !equal(same, bytes)) return readAs(bytes.subarray(0, firstDifference(bytes, same)), original);
  const [wanted, written] = same ? [text, back] : [original.text, undefined];
  if (written !== undefined) return wanted.slice(0, firstDifference(wanted, written));
  const characters = [...wanted];
  let good = 0;
  let bad = characters.length;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (encode(characters.slice(0, middle).join(''), original)) good = middle;
    else bad = middle;
  }
  return characters.slice(0, good).join('');
}

function firstDifference<T>(a: ArrayLike<T>, b: ArrayLike<T>): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at++;
  return at;
}

/** The text that the first bytes of a draft are, half a character at their end left out. */
function readAs(bytes: Uint8Array, { encoding }: DecodedText): string {
  if (encoding === 'utf-16le' || encoding === 'utf-16be') return utf16(bytes, encoding).text;
  return new TextDecoder(encoding).decode(bytes, { stream: true });
}

function checked(decoded: DecodedText, name: string): DecodedText {
  return decoded.text.includes('\0') ? notText(name) : decoded;
}

function notText(name: string): never {
  throw new Trouble(message('“{0}”不是文本文件，已跳过', name));
}

function damaged(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030', name: string): never {
  const { line, column } = damagePlace(bytes, encoding);
  const shown = encoding.toUpperCase();
  throw new Trouble(
    message(
      '“{0}”第 {1} 行第 {2} 列有损坏的 {3} 字符，已跳过，请用原文件重新保存',
      name,
      line,
      column,
      shown,
    ),
  );
}

function tryDecode(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): DecodedText | undefined {
  try {
    return withoutMark(new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding);
  } catch {
    return undefined;
  }
}

/** Not through TextDecoder, which replaces unpaired surrogates: the editor keeps them, so do we. */
function utf16(bytes: Uint8Array, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  // Copied, for swap16 works in place.
  const units = Buffer.from(bytes.subarray(0, bytes.length - (bytes.length % 2)));
  if (encoding === 'utf-16be') units.swap16();
  return withoutMark(units.toString('utf16le'), encoding);
}

function withoutMark(text: string, encoding: Encoding): DecodedText {
  const bom = text.startsWith('\ufeff');
  return { text: bom ? text.slice(1) : text, encoding, bom };
}

/** How much of a text shows what it is. */
const SAMPLE = 4096;

/** UTF-16 without its mark: nearly all of it reads as Chinese or plain text one way round. */
function likelyUtf16(bytes: Uint8Array): DecodedText | undefined {
  for (const encoding of ['utf-16le', 'utf-16be'] as const) {
    const sample = utf16(bytes.subarray(0, SAMPLE), encoding).text;
    const readable = sample.match(
      /[\p{Script=Han}\u3000-\u303f\uff01-\uff5e\u2014\u2018-\u201d\u2026\x20-\x7e\r\n\t]/gu,
    );
    if (bytes.length % 2 === 1 || (readable?.join('').length ?? 0) < sample.length * 0.9) continue;
    const decoded = utf16(bytes, encoding);
    if (!decoded.text.includes('\0')) return decoded;
  }
  return undefined;
}

/** At most one replacement for ten good characters of several bytes. */
function isNearly(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): boolean {
  const text = new TextDecoder(encoding).decode(bytes);
  let good = 0;
  let bad = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd) bad++;
    else if (code >= 0x800) good++;
  }
  return bad * 10 <= good;
}

function decodeAs(bytes: Uint8Array, { encoding, bom }: DecodedText): string | undefined {
  const decoded =
    encoding === 'utf-8' || encoding === 'gb18030' ? tryDecode(bytes, encoding) : utf16(bytes, encoding);
  return decoded?.bom === bom ? decoded.text : undefined;
}

function encode(text: string, { encoding, bom }: DecodedText): Uint8Array | undefined {
  const marked = bom ? `\ufeff${text}` : text;
  if (encoding === 'utf-8') return Buffer.from(marked, 'utf8');
  if (encoding === 'gb18030') return encodeGb18030(marked);
  const units = Buffer.from(marked, 'utf16le');
  return encoding === 'utf-16be' ? units.swap16() : units;
}

const startsWith = (bytes: Uint8Array, ...mark: readonly number[]): boolean =>
  mark.every((byte, index) => bytes[index] === byte);

const equal = (a: Uint8Array, b: Uint8Array): boolean => Buffer.compare(a, b) === 0;
