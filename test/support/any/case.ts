/** What every promise is held against: a text, what is then done to it, and the settings it is read with. */
import fc from 'fast-check';
import { anyConfig } from './config.js';
import { anyChange, anyText, type Change } from './text.js';

export interface Case {
  readonly text: string;
  readonly changes: readonly Change[];
  /** Of the settings file. */
  readonly config: string;
  /** Where the caret is and what is asked for there, as shares of what there is. */
  readonly carets: readonly number[];
}

const share = fc.double({ min: 0, max: 1, noNaN: true });

export const anyCase: fc.Arbitrary<Case> = fc.record({
  text: anyText,
  changes: fc.array(anyChange, { minLength: 1, maxLength: 5 }),
  config: anyConfig,
  carets: fc.array(share, { minLength: 2, maxLength: 5 }),
});
