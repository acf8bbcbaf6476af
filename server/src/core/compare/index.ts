/** Passages that stand twice within a draft, and those that drafts share. */

export { CollectionScreen, type SharedPair } from './collection.js';
export {
  ComparedDraft,
  type Comparison,
  compareDrafts,
  type PassagePair,
  type SectionShare,
  type Share,
  shareOf,
} from './comparison.js';
export type { FigureChange } from './figure-changes.js';
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
