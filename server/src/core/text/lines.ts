/** Physical lines: what lies between line ends, each with the line end that it has in the draft. */

export type LineEnd = '' | '\n' | '\r\n' | '\r';

export interface SourceLine {
  /** Without its line end. */
  readonly text: string;
  /** Empty only on the last line. */
  readonly eol: LineEnd;
}

/** Splits at \n, \r\n and \r, as the protocol does. There is always at least one line; joined again they are the text. */
export function splitLines(text: string): SourceLine[] {
  const lines: SourceLine[] = [];
  let start = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 10 && code !== 13) continue;
    const eol: LineEnd = code === 10 ? '\n' : text.charCodeAt(at + 1) === 10 ? '\r\n' : '\r';
    lines.push({ text: text.slice(start, at), eol });
    at += eol.length - 1;
    start = at + 1;
  }
  lines.push({ text: text.slice(start), eol: '' });
  return lines;
}
