/** Passages that stand twice within a draft. */
export { PassageIndex } from './passage-index.js';
export type { Passage } from './passages.js';
