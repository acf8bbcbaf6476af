/** “This pair always mended”: fixes that a writer has approved once and for all are safe from then on. */
import { getNodeValue, type Node } from 'jsonc-parser';
import { applyEdits, type Span } from '../text/span.js';
import type { Finding } from './finding.js';
import { at, type Complaint } from './jsonc.js';
import { message } from './message.js';

export interface Pair {
  readonly wrong: string;
  readonly right: string;
}

/** `node`: the list of pairs in a settings file. */
export function readPairs(node: Node, complaints: Complaint[]): readonly Pair[] {
  if (node.type !== 'array') {
    complaints.push(at(node, message('{0} 应是一对方括号，里面逐条写', 'alwaysMend')));
    return [];
  }
  return (node.children ?? []).flatMap((child) => {
    const { wrong, right } = (child.type === 'object' ? getNodeValue(child) : {}) as Partial<Pair>;
    if (typeof wrong === 'string' && typeof right === 'string' && wrong !== '' && wrong !== right)
      return [{ wrong, right }];
    complaints.push(
      at(child, message('alwaysMend 里每一条应写 wrong（原来的）和 right（改成的），两者不同')),
    );
    return [];
  });
}

/**
 * What a fix makes of the text of its finding; undefined where it changes nothing there, or something else as well,
 * and of a place that is longer than a pair can say.
 * `text`: of the finding's place, or of what it has in its first line.
 */
export function pairOf({ start, end, edits }: Finding, text: string): Pair | undefined {
  if (text.length !== end - start) return undefined;
  if (edits.length === 0 || edits.some((edit) => edit.start < start || edit.end > end)) return undefined;
  const inside = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  const right = applyEdits(text, inside);
  return right === text ? undefined : { wrong: text, right };
}

/** The findings, those with a fix that is always to be made graded as safe. */
export function approved(
  findings: readonly Finding[],
  pairs: readonly Pair[],
  textAt: (span: Span) => string,
): readonly Finding[] {
  if (pairs.length === 0) return findings;
  const grade = (finding: Finding): Finding => {
    if (finding.places.length > 0) {
      const places = finding.places.map(grade);
      return { ...finding, fix: places[0]!.fix, places };
    }
    const pair = finding.fix === 'review' ? pairOf(finding, textAt(finding)) : undefined;
    const isApproved = pair && pairs.some(({ wrong, right }) => wrong === pair.wrong && right === pair.right);
    return isApproved ? { ...finding, fix: 'safe' } : finding;
  };
  return findings.map(grade);
}
