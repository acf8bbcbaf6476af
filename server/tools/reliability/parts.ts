import type { Part } from './part.js';
import { patterns } from './patterns.js';

/** In the order of the page. */
export const PARTS: readonly Part[] = [patterns];
