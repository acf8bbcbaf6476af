/** Where bytes stop being text, as an editor counts: lines and columns from 1. */
import { splitLines } from '../core/index.js';
import { columnIn } from './positions.js';

export interface TextPlace {
  readonly line: number;
  readonly column: number;
}

/** Of the first bytes that are no character of the encoding. */
export function damagePlace(bytes: Uint8Array, encoding: 'utf-8' | 'gb18030'): TextPlace {
  // How many bytes from the start are good: half a character may still be completed.
  let good = 0;
  let bad = bytes.length + 1;
  while (good + 1 < bad) {
    const middle = (good + bad) >> 1;
    if (isGood(bytes.subarray(0, middle), encoding)) good = middle;
    else bad = middle;
  }
  return placeBehind(new TextDecoder(encoding).decode(bytes.subarray(0, good), { stream: true }));
}

/** Behind the last character of a text. */
export function placeBehind(text: string): TextPlace {
  const lines = splitLines(text);
  const last = lines.at(-1)!.text;
  return { line: lines.length, column: columnIn(last, last.length) };
}

function isGood(bytes: Uint8Array, encoding: string): boolean {
  try {
    new TextDecoder(encoding, { fatal: true }).decode(bytes, { stream: true });
    return true;
  } catch {
    return false;
  }
}
