/**
 * Whether a text is read in the wrong encoding, judged by the bytes of its file. Pure; only ever used to tell and to
 * offer, and silent where it is not sure.
 */

export type Verdict =
  /** Read as `as`, the file is Chinese. */
  | { readonly kind: 'misread'; readonly as: 'gb18030' | 'utf8' }
  /** The characters were lost before the file was saved. */
  | { readonly kind: 'damaged' };

/** @param encoding as VS Code names the one in which the bytes are read now @param text what they are read as */
export function judgeEncoding(bytes: Uint8Array, encoding: string, text: string): Verdict | undefined {
  if (encoding.startsWith('utf16')) return undefined;
  const utf8 = decoded(bytes, 'utf-8');
  if (utf8 !== undefined && !isUtf8(encoding) && isChinese(utf8)) return { kind: 'misread', as: 'utf8' };
  if (utf8 === undefined && !isGb(encoding)) {
    const gb = decoded(bytes, 'gb18030');
    // A few bad bytes in a file that else is UTF-8 read as GB18030 too, but not as anything that makes sense.
    if (gb !== undefined && isChinese(gb) && !TWICE_READ.test(gb)) return { kind: 'misread', as: 'gb18030' };
  }
  return isDamaged(text) ? { kind: 'damaged' } : undefined;
}

/** Signs of a wrong encoding, quick to look for: without them a file read as UTF-8 need not be read again. */
export const isDamaged = (text: string): boolean =>
  LOST.test(text) || TWICE_READ.test(text) || LATIN.test(text);

/** What cannot be read, and what it becomes when that is read once more: 锟斤拷. One alone may have come by a paste. */
const LOST = /(?:\ufffd[^\ufffd]{0,200}){3}|锟斤拷/;
/** UTF-8 read as GB18030: ，and 。 and most of the commonest characters begin with these, which no one else writes. */
const TWICE_READ = /(?:[锛銆][^锛銆]{0,50}){3}/;
/** UTF-8 read as Latin: å­¦æ³•. */
const LATIN =
  /(?:[\u00e3-\u00e9][\u0080-\u00bf\u0152-\u0178\u0192\u02c6\u02dc\u2013-\u203a\u20ac\u2122]{2}){4}/;

const isUtf8 = (encoding: string): boolean => encoding.startsWith('utf8');
const isGb = (encoding: string): boolean => encoding.startsWith('gb');

/** Enough common characters, and next to nothing that no Chinese text has. */
function isChinese(text: string): boolean {
  const foreign = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  const own = text.match(/[\u4e00-\u9fff\u3000-\u301e\uff01-\uff5e“”‘’—…·]/g)?.length ?? 0;
  return own >= LEAST && own >= foreign * 0.9 && COMMON.test(text);
}

/** Fewer characters may by chance be valid in either encoding. */
const LEAST = 8;
const COMMON = /[，。、的年是和在]/;

function decoded(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
