/** What features of reading answer, as the protocol says it. Positions come from convert.ts. */

import {
  type AttachmentLink,
  type Bundle,
  type Draft,
  escapeMarkdown,
  type FoundHeading,
  type HoverText,
  type LineTokens,
  message,
  type PartLens,
  type Span,
  say,
  TOKEN_TYPES,
  type TotalHint,
} from '../core/index.js';
import { symbolKind, toPosition, toRange } from './convert.js';
import {
  type CodeLens,
  type DocumentLink,
  type Hover,
  type InlayHint,
  MarkupKind,
  type SelectionRange,
  type SymbolInformation,
} from './library.js';

/** Spans each inside the next, the innermost first; undefined where there is none. */
export const toSelectionRange = (draft: Draft, spans: readonly Span[]): SelectionRange | undefined =>
  spans.reduceRight<SelectionRange | undefined>(
    (parent, span) => ({ range: toRange(draft, span), ...(parent && { parent }) }),
    undefined,
  );

export const toSymbolInformation = (
  draft: Draft,
  uri: string,
  { name, level, label, container }: FoundHeading,
): SymbolInformation => ({
  name,
  kind: symbolKind(level),
  location: { uri, range: toRange(draft, label) },
  ...(container !== '' && { containerName: container }),
});

/** Five numbers for each token, relative to the token before it, as the protocol counts them. */
export function toTokenData(lines: readonly LineTokens[]): number[] {
  const data: number[] = [];
  let lastLine = 0;
  let lastStart = 0;
  for (const { line, tokens } of lines) {
    for (const { start, end, type } of tokens) {
      const from = line === lastLine ? lastStart : 0;
      data.push(line - lastLine, start - from, end - start, TOKEN_TYPES.indexOf(type), 0);
      lastLine = line;
      lastStart = start;
    }
  }
  return data;
}

export interface HoverStyle {
  readonly uri: string;
  readonly bundle: Bundle | undefined;
}

/** Places are links to their lines. */
export function toHover(
  draft: Draft,
  { span, paragraphs, places }: HoverText,
  { uri, bundle }: HoverStyle,
): Hover {
  const told = paragraphs.map((paragraph) => say(paragraph, bundle));
  const list = places.map((place) => {
    const line = draft.lineAt(place.start) + 1;
    return `- [${say(message('第 {0} 行', line), bundle)}](${uri}#L${line}) ${escapeMarkdown(place.text)}`;
  });
  const value = [...told, ...(list.length > 0 ? [list.join('\n')] : [])].join('\n\n');
  return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(draft, span) };
}

/** A link to a file, or to a heading of the draft whose URI is the target. */
export const toDocumentLink = (
  draft: Draft,
  { span, head }: AttachmentLink,
  target: string,
): DocumentLink => ({
  range: toRange(draft, span),
  target: head ? `${target}#L${draft.lineAt(head.start) + 1}` : target,
});

/** Without a command: it tells, and does nothing. */
export const toCodeLens = (draft: Draft, { span, said }: PartLens, bundle: Bundle | undefined): CodeLens => ({
  range: toRange(draft, span),
  command: { title: said.map((each) => say(each, bundle)).join(' · '), command: '' },
});

export const toInlayHint = (
  draft: Draft,
  { at, label, tooltip }: TotalHint,
  bundle: Bundle | undefined,
): InlayHint => ({
  position: toPosition(draft, at),
  label: say(label, bundle),
  tooltip: say(tooltip, bundle),
  paddingLeft: true,
});
