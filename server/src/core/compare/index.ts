/** Passages that stand twice within a draft, and those that drafts share. */

export { type SharedPair, StreamCache, sharedPair } from './collection.js';
export {
  ComparedDraft,
  type Comparison,
  compareDrafts,
  type PassagePair,
  type SectionShare,
  type Share,
  shareOf,
} from './comparison.js';
export { type EarlierDraft, EarlierDrafts, type EarlierFile } from './earlier.js';
export type { FigureChange } from './figure-changes.js';
export { type IndexEntry, type PassageIndexFile, readIndex, writeIndex } from './index-file.js';
export { PassageIndex } from './passage-index.js';
export type { Passage } from './passages.js';
export {
  type LikelyPair,
  likelyPairs,
  likelyPartners,
  Screener,
  type ScreenPrints,
} from './screen.js';
export { bySentence } from './sentences.js';
export { Stream } from './stream.js';
