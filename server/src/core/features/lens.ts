/** Above the heading of each part: how long it is, and what is amiss. */
import { type Message, message } from '../lint/message.js';
import type { DraftContext } from '../lint/rule.js';
import { type Heading, headingLabel } from '../outline/tree.js';
import type { PartState } from '../profiles/parts.js';
import type { Span } from '../text/span.js';
import { fillingOf } from './filling.js';

export interface PartLens {
  /** The heading. */
  readonly span: Span;
  /** To be joined by ·. */
  readonly said: readonly Message[];
}

/** One for each heading that opens a part, in the order of the draft. */
export function partLenses({
  lines,
  outline,
  parts,
}: Pick<DraftContext, 'lines' | 'outline' | 'parts'>): readonly PartLens[] {
  const opened = new Map<Heading, PartState[]>();
  for (const state of parts) {
    if (state.heading && state.labelled)
      opened.set(state.heading, [...(opened.get(state.heading) ?? []), state]);
  }
  const lengthOrBlanks = (heading: Heading, states: readonly PartState[]): readonly Message[] => {
    const fillings = states.map((state) => fillingOf({ lines, outline }, state));
    const { blanks } = fillings[0]!;
    const length = message('{0} 字', charactersOf(heading));
    if (blanks === 0) return [length];
    return fillings.some(({ written }) => written)
      ? [length, message('还有 {0} 处待填', blanks)]
      : [message('待填 {0} 处', blanks)];
  };
  const charactersOf = ({ line, lastLine }: Heading): number =>
    lines
      .slice(line, lastLine + 1)
      .reduce(
        (sum, { facts }, index) => sum + (outline.roles[line + index] === 'furniture' ? 0 : facts.characters),
        0,
      );
  return [...opened]
    .map(([heading, states]) => ({
      span: headingLabel(heading),
      said: [
        ...lengthOrBlanks(heading, states),
        ...(states.length > 1 ? [message('含 {0} 项规定内容：{1}', states.length, namesOf(states))] : []),
        ...states.flatMap((state) => stateOf(state, states.length === 1)),
      ],
    }))
    .sort((a, b) => a.span.start - b.span.start);
}

const namesOf = (states: readonly PartState[]): Message =>
  states.map(({ part }) => message(part.name)).reduce((all, name) => message('{0}、{1}', all, name));

function stateOf({ status, cause }: PartState, alone: boolean): readonly Message[] {
  return [
    ...(status === 'merged' && alone ? [message('与其他部分合写')] : []),
    ...(status === 'mentioned' ? [message('只提到，没有展开')] : []),
    ...(cause === 'missing' ? [message('没有写原因')] : []),
    ...(cause === 'thin' ? [message('原因写得少')] : []),
  ];
}
