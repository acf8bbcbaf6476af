/** What is shown beside the pointer: the rules that speak here, or what the part under a heading has to say. */
import type { Analysis } from '../draft.js';
import { BASES } from '../lint/basis.js';
import type { Finding } from '../lint/finding.js';
import { type Message, message } from '../lint/message.js';
import type { Rule } from '../lint/rule.js';
import { headingLabel } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Span } from '../text/span.js';

export interface HoverText {
  /** What it is about. */
  readonly span: Span;
  /** Paragraphs of Markdown, each a message so that it can be said in either language. */
  readonly paragraphs: readonly Message[];
}

/** The text for an offset of the draft; undefined where there is nothing to say. */
export function hoverAt(
  { findings, parts }: Analysis,
  rules: readonly Rule[],
  offset: number,
): HoverText | undefined {
  const covers = ({ start, end }: Span): boolean => start <= offset && offset < Math.max(end, start + 1);
  const here = findings
    .flatMap((finding) => (finding.places.length > 0 ? finding.places : [finding]))
    .filter(covers);
  const part = parts.find(({ heading }) => heading && covers(headingLabel(heading)));
  const span = here[0] ?? (part?.heading && headingLabel(part.heading));
  if (!span) return undefined;
  const paragraphs = [
    ...here.flatMap((finding) => ruleParagraphs(finding, rules)),
    ...(part ? partParagraphs(part) : []),
  ];
  return paragraphs.length > 0 ? { span: { start: span.start, end: span.end }, paragraphs } : undefined;
}

function ruleParagraphs({ rule: id }: Finding, rules: readonly Rule[]): readonly Message[] {
  const rule = rules.find((rule) => rule.id === id);
  if (!rule) return [];
  const bases = rule.basis
    .map((basis) => BASES[basis])
    .map((basis) => `${basis.name}${'clause' in basis ? basis.clause : ''}（${basis.strength}）`);
  return [
    message('**{0}**（`{1}`）：{2}', rule.title, rule.id, rule.why),
    message('依据：{0}', bases.join('；')),
  ];
}

function partParagraphs({ part, status }: PartState): readonly Message[] {
  return [
    status === 'present'
      ? message('**{0}**：{1}', part.name, part.requirement)
      : message('**{0}**（与其他部分合写）：{1}', part.name, part.requirement),
  ];
}
