/**
 * What is shown beside the pointer: the rules that speak here, what the part under a heading has to say, where a
 * reference leads, what a short name stands for, and the other places of a figure.
 */
import type { Analysis } from '../draft.js';
import { basesOf } from '../lint/basis.js';
import type { Settings } from '../lint/config.js';
import type { Finding } from '../lint/finding.js';
import { type Message, message } from '../lint/message.js';
import type { Rule } from '../lint/rule.js';
import { headingLabel } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Span } from '../text/span.js';
import { figureHover } from './hover-figure.js';
import { namedHover } from './hover-named.js';

export interface HoverText {
  /** What it is about. */
  readonly span: Span;
  /** Paragraphs of Markdown, each a message so that it can be said in either language. */
  readonly paragraphs: readonly Message[];
  /** Places to go to, in the order of the draft. */
  readonly places: readonly HoverPlace[];
}

export interface HoverPlace extends Span {
  /** What the draft says there, as plain text. */
  readonly text: string;
}

export interface HoverSource {
  readonly analysis: Analysis;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** Zero-based line of the offset. */
  readonly line: number;
  readonly offset: number;
}

/** Undefined where there is nothing to say. */
export function hoverAt(source: HoverSource): HoverText | undefined {
  const { analysis, rules, offset } = source;
  const covers = ({ start, end }: Span): boolean => start <= offset && offset < Math.max(end, start + 1);
  const found = analysis.findings
    .flatMap((finding) => (finding.places.length > 0 ? finding.places : [finding]))
    .filter(covers)
    .map((finding, _, here) => hoverOf(finding, ruleParagraphs(finding, rules, here.length === 1)));
  const parts = analysis.parts
    .filter(({ heading }) => heading && covers(headingLabel(heading)))
    .map((part) => hoverOf(headingLabel(part.heading!), partParagraphs(part)));
  const others = [namedHover(source), figureHover(source)].filter((hover) => hover !== undefined);
  const all = [...found, ...parts, ...others].filter(({ paragraphs }) => paragraphs.length > 0);
  const [first] = all;
  return (
    first && {
      span: first.span,
      paragraphs: all.flatMap(({ paragraphs }) => paragraphs),
      places: all.flatMap(({ places }) => places),
    }
  );
}

const hoverOf = ({ start, end }: Span, paragraphs: readonly Message[]): HoverText => ({
  span: { start, end },
  paragraphs,
  places: [],
});

/** @param alone so that there is room for examples */
function ruleParagraphs({ rule: id }: Finding, rules: readonly Rule[], alone: boolean): readonly Message[] {
  const rule = rules.find((rule) => rule.id === id);
  if (!rule) return [];
  return [
    message('**{0}**（`{1}`）：{2}', message(rule.title), rule.id, message(rule.why)),
    message('依据：{0}', basesOf(rule.basis)),
    ...(alone ? examples(rule) : []),
  ];
}

/** Those that fit into a line; whole drafts are on the page of the rule. */
function examples({ bad, good }: Rule): readonly Message[] {
  const isShort = (text: string): boolean => text.length <= SHORT && !/[\n`]/.test(text);
  if (!isShort(bad) || !isShort(good)) return [];
  return [message('会报：`{0}`', bad.replace(/[⟦⟧]/g, '')), message('不报：`{0}`', good)];
}

/** Characters of an example that a hover has room for. */
const SHORT = 60;

function partParagraphs({ part, status }: PartState): readonly Message[] {
  const [name, requirement] = [message(part.name), message(part.requirement)];
  return [
    status === 'present'
      ? message('**{0}**：{1}', name, requirement)
      : message('**{0}**（与其他部分合写）：{1}', name, requirement),
  ];
}
