/** The formats of each command; a new one is a line here. */
import type { CompareFormat } from './compare.js';
import { compareCsv } from './compare-csv.js';
import { compareJson } from './compare-json.js';
import { compareText } from './compare-text.js';
import { figuresCsv, figuresJson, figuresText } from './figures.js';
import { lintJson, outlineJson } from './json.js';
import type { Figured, Linted, Outlined, Reporters } from './reporter.js';
import { lintText, outlineText } from './text.js';

export const LINT_FORMATS: Reporters<Linted> = { text: lintText, json: lintJson };

export const OUTLINE_FORMATS: Reporters<Outlined> = { text: outlineText, json: outlineJson };

export const FIGURES_FORMATS: Reporters<Figured> = {
  text: figuresText,
  json: figuresJson,
  csv: figuresCsv,
};

export const COMPARE_FORMATS: Readonly<Record<string, CompareFormat>> = {
  text: compareText,
  json: compareJson,
  csv: compareCsv,
};
