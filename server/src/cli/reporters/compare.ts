/** What the formats of `compare` are given, and what they have in common. */
import {
  type Comparison,
  type Draft,
  type FigureChange,
  type Message,
  message,
  type PassagePair,
  TextLines,
} from '../../core/index.js';
import type { Range } from '../../protocol.js';
import { PlaceNames, rangeOf } from '../positions.js';

type Say = (told: Message) => string;

export interface CompareFormat {
  two(compared: ComparedTwo, say: Say): Iterable<string>;
  many(compared: ComparedMany, say: Say): Iterable<string>;
}

export interface ComparedTwo {
  readonly here: Side;
  readonly there: Side;
  readonly comparison: Comparison;
}

export interface Side {
  readonly name: string;
  readonly text: string;
  readonly draft: Draft;
}

export interface ComparedMany {
  readonly names: readonly string[];
  /** Those that share anything, the most alike first. */
  readonly pairs: readonly ReportedPair[];
  /** As a fraction. */
  readonly threshold: number;
}

export interface ReportedPair {
  /** Indexes of the names. */
  readonly first: number;
  readonly second: number;
  /** Of each draft, as a fraction: what the other has too. */
  readonly firstShare: number;
  readonly secondShare: number;
  /** Empty where the shares are below the threshold. */
  readonly passages: readonly PlacedPassage[];
}

export interface PlacedPassage {
  readonly first: Range;
  readonly second: Range;
  /** `line:column` of the beginnings. */
  readonly firstPlace: string;
  readonly secondPlace: string;
  readonly length: number;
  readonly likeness: number;
  /** As it stands in the first draft, its line breaks as blanks. */
  readonly text: string;
}

export function placedPassages(
  passages: readonly PassagePair[],
  first: string,
  second: string,
): readonly PlacedPassage[] {
  const [a, b] = [new TextLines(first), new TextLines(second)];
  const [placesA, placesB] = [new PlaceNames(a), new PlaceNames(b)];
  return passages.map(({ here, there, length, likeness }) => ({
    first: rangeOf(a, here),
    second: rangeOf(b, there),
    firstPlace: placesA.of(here.start),
    secondPlace: placesB.of(there.start),
    length,
    likeness,
    text: first.slice(here.start, here.end).replace(/[\r\n]+[\s\u3000]*/g, ' '),
  }));
}

/** Per cent, with a decimal where that says something. */
export const percent = (fraction: number): string =>
  `${fraction > 0 && fraction < 0.1 ? Math.round(1000 * fraction) / 10 : Math.round(100 * fraction)}%`;

/** Never 100% where something differs. */
export const likenessText = (likeness: number): string => `${Math.floor(100 * likeness)}%`;

export const KIND_NAMES: Readonly<Record<FigureChange['kind'], Message>> = {
  changed: message('有变化'),
  stayed: message('未变'),
  vanished: message('不再出现'),
  new: message('新出现'),
};
