import { conformance } from './conformance.js';
import { editorRuns } from './editor-runs.js';
import { encodings } from './encodings.js';
import { faults } from './faults.js';
import { fuzz } from './fuzz.js';
import { messages } from './messages.js';
import { packaging } from './package.js';
import type { Part } from './part.js';
import { patterns } from './patterns.js';
import { properties } from './properties.js';
import { security } from './security.js';
import { worstCase } from './worst-case.js';

/** In the order of the page. */
export const PARTS: readonly Part[] = [
  properties,
  fuzz,
  patterns,
  messages,
  conformance,
  faults,
  worstCase,
  encodings,
  security,
  packaging,
  editorRuns,
];
