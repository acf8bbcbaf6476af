/** The 台账 of a draft: each of its figures with what it counts, when and where. A function of lines alone. */
import type { Span } from '../text/span.js';
import { type Figure, figuresIn, isApproximate } from './lexer.js';

export interface LedgerLine {
  readonly text: string;
  /** Offset of the line in the draft. */
  readonly start: number;
}

/** Offsets are in the draft. */
export interface LedgerRow extends Span {
  /** The words around the figure that name what it counts, without adverbs: 办理行政处罚案件. */
  readonly indicator: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly to: number | undefined;
  readonly unit: string;
  readonly approximate: boolean;
  /** As the sentence says it (2024年, 上半年, 截至目前); empty where it does not. */
  readonly period: string;
  /** As the sentence says it (全镇, 村级, 线上); empty where it does not. */
  readonly scope: string;
  /** Zero-based. */
  readonly line: number;
  /** The figure as written. */
  readonly text: string;
}

/** The rows in the order of the draft. Figures without a unit are none. */
export function ledgerOf(lines: readonly LedgerLine[]): readonly LedgerRow[] {
  return lines.flatMap(({ text, start }, line) => {
    if (!/[\d０-９一二三四五六七八九十]/.test(text)) return [];
    const figures = figuresIn(text).filter(({ unit }) => unit !== '');
    return figures.map((figure, index) => ({
      indicator: indicatorOf(text, figures, index),
      value: figure.value,
      to: figure.to,
      unit: figure.unit,
      approximate: isApproximate(figure),
      period: lastOf(text, figure.start, PERIOD),
      scope: lastOf(text, figure.start, SCOPE),
      line,
      text: text.slice(figure.start, figure.end),
      start: start + figure.start,
      end: start + figure.end,
    }));
  });
}

/** How far an indicator may reach on either side of its figure. */
const REACH = 24;

function indicatorOf(text: string, figures: readonly Figure[], index: number): string {
  const { start, end } = figures[index]!;
  const from = Math.max(start - REACH, figures[index - 1]?.end ?? 0);
  const to = Math.min(end + REACH, figures[index + 1]?.start ?? text.length);
  const front = text.slice(from, start).split(MARK).at(-1)!;
  const behind = text.slice(end, to).split(MARK)[0]!.replace(TAIL, '');
  const noun = clean(front);
  // A bare verb wants its object: 办结 | 12件 | 案件.
  const named =
    noun.length > 2 || /率$/.test(noun) ? noun : noun + (behind.length <= REACH / 2 ? behind : '');
  return named || clean(text.slice(from, start).split(MARK).filter(Boolean).at(-1) ?? '');
}

const clean = (phrase: string): string =>
  phrase
    .replace(/[“”‘’"']/g, '')
    .replace(LEAD, '')
    .replace(ADVERB, '');

const MARK = /[，。；：、？！（）(),;:!?\s\u3000【】〔〕＋+]/;
const LEAD =
  /^(?:[一二三四五六七八九十]{1,2}是|其中|以及|并且|并|及|和|与|全年|上半年|下半年|累计|共计|共|已|又|还|先后|今年以来|截至目前|今年|目前|(?:19|20)\d{2}年(?:度|以来)?|[全我本][省市区县镇乡村])+/;
const ADVERB =
  /(?:累计|合计|总计|分别|已经|平均|同比|人均|年均|达到|高达|达成|达|共|已|为|约|有|均|了|计|至|在){1,8}$/;
const TAIL = /^(?:的|以上|左右)?/;

const PERIOD =
  /(?:19|20)\d{2}年(?:度|底|末|初|以来)?|(?:截至|截止)[^，。；]{1,8}|今年以来|一年来|今年|去年|上年|全年|上半年|下半年|第?[一二三四]季度/g;
const SCOPE =
  /(?:全|我|本)[省市区县镇乡村]|(?:全|我|本)街道|(?:区|县|镇|乡|村|社区|街道)级|线上|线下|辖区|各村|各社区/g;

/** The nearest mention in the sentence in front of the place. */
function lastOf(text: string, at: number, pattern: RegExp): string {
  const window = text.slice(Math.max(0, at - 200), at);
  const sentence = window.slice(window.lastIndexOf('。') + 1);
  return [...sentence.matchAll(pattern)].at(-1)?.[0] ?? '';
}
