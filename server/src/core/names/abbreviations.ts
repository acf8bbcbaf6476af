/** Short names that a draft gives: 青石区综合行政执法局（以下简称“区局”）, 《…实施纲要》（以下简称《纲要》）. */
import type { Span } from '../text/span.js';
import { documentNamesIn } from './document-names.js';

/** Offsets are in the line. */
export interface Abbreviation {
  readonly short: string;
  /** The short name without its quotation marks. */
  readonly shortSpan: Span;
  /** As far as it can be told where it begins. */
  readonly full: string;
  /** Without 《》 where it is a document. */
  readonly fullSpan: Span;
  /** From the full name to the closing bracket. */
  readonly span: Span;
  /** The full name stands in 《》. */
  readonly document: boolean;
  /** The short name stands in 《》. */
  readonly titled: boolean;
}

const DEFINITION =
  /[（(](?:[^（）()《》]{0,30}[，,；;])?\s?(?:以下|下文|以下均|下)?(?:简|统)?称(?:为|：|:)?\s?(?<open>[“"「‘]?《?)(?<short>[^“”"「」‘’《》（）()，。；、\s]{1,20})》?[”"」’]?[^（）()《》]{0,6}[）)]/g;

export function abbreviationsIn(text: string): readonly Abbreviation[] {
  if (!text.includes('称')) return [];
  return [...text.matchAll(DEFINITION)].flatMap((match) => {
    const { open = '', short = '' } = match.groups!;
    if (!/以下|下文|下称|简称|统称/.test(match[0])) return [];
    const found = fullBefore(text, match.index);
    if (!found) return [];
    const from = match.index + match[0].indexOf(open + short, match[0].indexOf('称')) + open.length;
    return {
      short,
      shortSpan: { start: from, end: from + short.length },
      full: text.slice(found.span.start, found.span.end),
      fullSpan: found.span,
      span: { start: found.span.start, end: match.index + match[0].length },
      document: found.document,
      titled: open.endsWith('《'),
    };
  });
}

function fullBefore(
  text: string,
  at: number,
): { readonly span: Span; readonly document: boolean } | undefined {
  const title = documentNamesIn(text).find(({ outer }) => outer.end === at);
  if (title) return { span: title.span, document: true };
  const run = /[\u4e00-\u9fff〇]{2,40}$/.exec(text.slice(Math.max(0, at - 40), at))?.[0];
  if (!run) return undefined;
  const name = run.replace(INTRODUCTION, '');
  return name.length < 2 ? undefined : { span: { start: at - name.length, end: at }, document: false };
}

/** Words in front of a name that are no part of it. */
const INTRODUCTION =
  /^(?:.{0,40}(?:成立|设立|组建|制定|印发|出台|召开|会同|联合|配合|推进|落实|开展|按照|根据|以及)了?|[由经向与和对在将把受及])(?=..)/;
