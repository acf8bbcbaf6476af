/** Stub to be written: see passages.ts. */
import type { LineRole } from '../outline/tree.js';
import type { Passage } from './passages.js';

export class PassageIndex<L extends object> {
  add(_line: L, _text: string): void {}
  remove(_line: L): void {}
  passages(_lines: readonly L[], _starts: readonly number[], _roles: readonly LineRole[]): readonly Passage[] {
    return [];
  }
}
