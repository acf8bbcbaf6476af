import { fuzz } from './fuzz.js';
import type { Part } from './part.js';
import { patterns } from './patterns.js';
import { properties } from './properties.js';

/** In the order of the page. */
export const PARTS: readonly Part[] = [properties, fuzz, patterns];
