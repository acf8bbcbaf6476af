import type { Part } from './part.js';

/** In the order of the page. */
export const PARTS: readonly Part[] = [];
