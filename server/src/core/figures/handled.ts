/**
 * Matters taken in and matters dealt with in one sentence: 排查矛盾纠纷16件，调处56件，调解率达100%. What was dealt with
 * cannot exceed what was taken in, and the rate that is named is the quotient of the two.
 */
import { type Figure, figuresIn, isApproximate, movedFigure } from './lexer.js';

export interface HandledFault {
  readonly taken: Figure;
  readonly handled: Figure;
  /** The rate that the two do not bear out; undefined where more was dealt with than taken in. */
  readonly rate: Figure | undefined;
  /** What they make it, in per cent with one decimal. */
  readonly actual: number;
}

/** The faults of one line, in order. */
export function handledFaults(text: string): readonly HandledFault[] {
  return [...text.matchAll(/[^。！？；;]+/g)].flatMap(({ 0: sentence, index }) => {
    if (!TAKEN.test(sentence) || !HANDLED.test(sentence) || OLD.test(sentence)) return [];
    const fault = faultIn(sentence);
    return fault ? [placed(fault, index)] : [];
  });
}

const TAKEN = /排查|摸排|受理|立案|收案|收到|接到|发现|登记/;
const HANDLED = /调处|调解|化解|办结|审结|结案|整改|处置|答复|解决/;
/** Older matters were dealt with too, or the amounts are of different kinds. */
const OLD = /历史|积案|往年|上年|去年|结转|存量|遗留|旧存|累计|新增|新收|其中|同比/;
const RATE = /(?<!按期|及时|按时|限期|如期)(调解|调处|化解|办结|结案|整改|处置|答复|解决)(成功)?率/;

function faultIn(sentence: string): HandledFault | undefined {
  const figures = figuresIn(sentence).filter(({ unit }) => unit !== '');
  const counts = figures.filter(({ unit }) => /^[件起宗个处条例]$/.test(unit));
  // With more amounts in the sentence it is not certain which belongs to which.
  const [taken, handled] = counts;
  if (!taken || !handled || counts.length > 2 || taken.unit !== handled.unit) return undefined;
  if (isApproximate(taken) || isApproximate(handled)) return undefined;
  const [front, middle, behind] = wordsAround(sentence, figures, taken, handled);
  if (!TAKEN.test(front) || HANDLED.test(stripped(front)) || !HANDLED.test(middle) || TAKEN.test(middle))
    return undefined;
  if (!sameMatter(stripped(front) + /^[^，。；、,;]*/.exec(middle)![0], stripped(middle + behind)))
    return undefined;
  const actual = Math.round((handled.value / taken.value) * 1000) / 10;
  if (handled.value > taken.value) return { taken, handled, rate: undefined, actual };
  const rate = figures.find((figure) => figure.unit === '%' && figure.start > handled.end);
  if (!rate || rate.to !== undefined || isApproximate(rate)) return undefined;
  const named = RATE.exec(sentence.slice(handled.end, rate.start));
  if (!named) return undefined;
  if (rate.value === 100) return handled.value < taken.value ? { taken, handled, rate, actual } : undefined;
  // Any other rate may be that of another verb or of what succeeded.
  const same = named[2] === undefined && middle.includes(named[1]!);
  return same && rate.value < 100 && Math.abs(rate.value - (handled.value / taken.value) * 100) >= ROUNDING
    ? { taken, handled, rate, actual }
    : undefined;
}

/** A rate may be rounded to a whole number, up or down. */
const ROUNDING = 1;

/** The clause in front of the first amount, what stands between the two, and the clause behind the second. */
function wordsAround(
  sentence: string,
  figures: readonly Figure[],
  taken: Figure,
  handled: Figure,
): readonly [string, string, string] {
  const before = figures.filter(({ end }) => end <= taken.start).at(-1)?.end ?? 0;
  return [
    sentence
      .slice(before, taken.start)
      .split(/[，、：,:]/)
      .at(-1)!,
    sentence.slice(taken.end, handled.start),
    sentence.slice(handled.end).split(/[，、：,:]/)[0]!,
  ];
}

const stripped = (words: string): string => words.replace(VERBS, '');
const VERBS =
  /排查|摸排|受理|立案|收案|收到|接到|发现|登记|成功|调处|调解|化解|办结|审结|结案|整改|处置|答复|解决|全年|共|已|并|率|达到|达|为|全部|及时|均|各类|完成|开展|的|，|、|,|到位|了/g;

/** Both name the same matter, or one of them names none. */
function sameMatter(first: string, second: string): boolean {
  const [a, b] = [first, second].map((words) => words.replace(/[^\u4e00-\u9fff]/g, ''));
  if (a!.length < 2 || b!.length < 2) return true;
  for (let at = 0; at + 2 <= a!.length; at++) if (b!.includes(a!.slice(at, at + 2))) return true;
  return false;
}

const placed = ({ taken, handled, rate, actual }: HandledFault, by: number): HandledFault => ({
  actual,
  taken: movedFigure(taken, by),
  handled: movedFigure(handled, by),
  rate: rate && movedFigure(rate, by),
});
