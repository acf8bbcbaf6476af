/** Classes of folded units that the edges of clauses are known by. Functions, as they run in the innermost loops. */

const COMMA = 0x2c;
const DASH = 0x2d;
const EM_DASH = 0x2014;
const IDEOGRAPHIC_COMMA = 0x3001;
/** 是 and 要, as in 一是. */
const IS = 0x662f;
const MUST = 0x8981;

/** Closes a sentence, or a part of one that can stand alone: 。；！？…. */
export const endsSentence = (unit: number | undefined): boolean =>
  unit === 0x3002 || unit === 0x3b || unit === 0x21 || unit === 0x3f || unit === 0x2026;

export const endsClause = (unit: number | undefined): boolean =>
  unit === COMMA || unit === 0x3a || endsSentence(unit);

/** A mark with which no passage begins. */
export const isNeverFirst = (unit: number | undefined): boolean =>
  isNeverAtEdge(unit) || unit === 0x29 || unit === 0x5d || unit === 0x300b;

/** A mark with which no passage ends. */
export const isNeverLast = (unit: number | undefined): boolean =>
  isNeverAtEdge(unit) || unit === 0x28 || unit === 0x5b || unit === 0x300a;

const isNeverAtEdge = (unit: number | undefined): boolean =>
  endsClause(unit) || unit === IDEOGRAPHIC_COMMA || unit === DASH || unit === EM_DASH;

/** Of either direction: folding makes them one. */
export const isQuote = (unit: number | undefined): boolean => unit === 0x22;

export const isDigitUnit = (unit: number | undefined): boolean =>
  unit !== undefined && unit >= 0x30 && unit <= 0x39;

/** True between 一 and 是, 二 and 要. */
export const isInItemMark = (line: Uint16Array, at: number): boolean =>
  (line[at] === IS || line[at] === MUST) && at > 0 && NUMERALS.includes(line[at - 1]!);

const NUMERALS: readonly number[] = [...'一二三四五六七八九十'].map((char) => char.charCodeAt(0));
