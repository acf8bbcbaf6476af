/** The languages that the command line speaks. */
import { type Bundle, ENGLISH } from '../core/index.js';
import english from './l10n/en.json' with { type: 'json' };

export const bundleOf = (isEnglish: boolean): Bundle | undefined =>
  isEnglish ? { ...ENGLISH, ...english } : undefined;
