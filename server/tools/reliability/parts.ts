import { conformance } from './conformance.js';
import { editorRuns } from './editor-runs.js';
import { faults } from './faults.js';
import { fuzz } from './fuzz.js';
import { messages } from './messages.js';
import { packaging } from './package.js';
import type { Part } from './part.js';
import { patterns } from './patterns.js';
import { properties } from './properties.js';
import { security } from './security.js';

/** In the order of the page. */
export const PARTS: readonly Part[] = [
  properties,
  fuzz,
  patterns,
  messages,
  conformance,
  faults,
  security,
  packaging,
  editorRuns,
];
