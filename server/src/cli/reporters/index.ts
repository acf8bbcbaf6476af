/** The formats of each command; a new one is a line here. */
import type { CompareFormat } from './compare.js';
import { compareCsv } from './compare-csv.js';
import { compareJson } from './compare-json.js';
import { compareText } from './compare-text.js';
import { figuresCsv, figuresJson, figuresText } from './figures.js';
import { lintJson, outlineJson } from './json.js';
import { lintGithub } from './lint-github.js';
import { lintJunit } from './lint-junit.js';
import { lintSarif } from './lint-sarif.js';
import { lintTable } from './lint-table.js';
import type { Figured, LintFormat, Outlined, Reporters } from './reporter.js';
import { lintText, outlineText } from './text.js';

export const LINT_FORMATS: Readonly<Record<string, LintFormat>> = {
  text: lintText,
  table: lintTable,
  json: lintJson,
  sarif: lintSarif,
  junit: lintJunit,
  github: lintGithub,
};

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
