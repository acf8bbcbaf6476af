// Written by `npm run gen` from the files under rules/. Do not edit.
import type { Rule } from './rule.js';

export const RULES: readonly Rule[] = [];
