/** The only place where offsets become positions and findings become diagnostics. Both count UTF-16 units. */

import {
  type Bundle,
  type Draft,
  type DraftSymbol,
  type Finding,
  type FoldingLines,
  message,
  type Severity,
  type Span,
  say,
  splitLines,
  type TextEdit,
  type TextLines,
} from '../core/index.js';
import { DIAGNOSTIC_SOURCE } from '../protocol.js';
import {
  type CodeDescription,
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  type Position,
  type TextEdit as ProtocolEdit,
  type Range,
  SymbolKind,
} from './library.js';

/** A draft, or a text whose places alone matter. */
type Lines = Pick<TextLines, 'lineStarts' | 'lineAt'>;

/** Offset → position. Offsets outside the draft are taken for its nearest end. */
export function toPosition(draft: Lines, offset: number): Position {
  const line = draft.lineAt(offset);
  return { line, character: Math.max(0, offset - draft.lineStarts[line]!) };
}

/** As toPosition, in a text that is not the draft's. */
export function toPositionIn(text: string, offset: number): Position {
  const lines = splitLines(text.slice(0, offset));
  return { line: lines.length - 1, character: lines.at(-1)!.text.length };
}

export const toRange = (draft: Lines, { start, end }: Span): Range => ({
  start: toPosition(draft, start),
  end: toPosition(draft, end),
});

/** Position → offset. A position behind the end of a line is taken for that end, as the protocol asks. */
export function toOffset(draft: Draft, { line, character }: Position): number {
  const last = draft.lines.length - 1;
  if (line > last) return draft.lineStarts[last]! + draft.lines[last]!.text.length;
  const index = Math.max(0, line);
  return draft.lineStarts[index]! + Math.min(Math.max(0, character), draft.lines[index]!.text.length);
}

export const toSpan = (draft: Draft, range: Range): Span => ({
  start: toOffset(draft, range.start),
  end: toOffset(draft, range.end),
});

export const toProtocolEdit = (draft: Draft, edit: TextEdit): ProtocolEdit => ({
  range: toRange(draft, edit),
  newText: edit.newText,
});

const SEVERITIES: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

export interface DiagnosticStyle {
  readonly uri: string;
  readonly bundle: Bundle | undefined;
  /** URI of the folder with the rule pages, without / at its end. */
  readonly docs: string | undefined;
}

export function toDiagnostic(draft: Draft, finding: Finding, style: DiagnosticStyle): Diagnostic {
  const related = finding.related.map(
    (place): DiagnosticRelatedInformation => ({
      location: { uri: place.in?.file ?? style.uri, range: toRange(place.in?.lines ?? draft, place) },
      message: say(place.message, style.bundle),
    }),
  );
  return {
    range: toRange(draft, finding),
    severity: SEVERITIES[finding.severity],
    source: DIAGNOSTIC_SOURCE,
    code: finding.rule,
    message: say(finding.message, style.bundle),
    ...(style.docs !== undefined && { codeDescription: toCodeDescription(finding, style.docs) }),
    ...(finding.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
    ...(related.length > 0 && { relatedInformation: related }),
  };
}

const toCodeDescription = ({ rule }: Finding, docs: string): CodeDescription => ({
  href: `${docs}/${rule}.md`,
});

export const toDocumentSymbol = (
  draft: Draft,
  symbol: DraftSymbol,
  bundle: Bundle | undefined,
): DocumentSymbol => ({
  // The protocol wants a name where the heading has neither number nor words yet.
  name: symbol.name || say(message('（无标题）'), bundle),
  ...(symbol.items > 0 && { detail: say(message('{0} 项', symbol.items), bundle) }),
  kind: symbolKind(symbol.level),
  range: toRange(draft, symbol.span),
  selectionRange: toRange(draft, symbol.label),
  children: symbol.children.map((child) => toDocumentSymbol(draft, child, bundle)),
});

export const symbolKind = (level: number): SymbolKind =>
  level <= 1 ? SymbolKind.Module : level === 2 ? SymbolKind.Class : SymbolKind.Field;

export const toFoldingRange = ({ startLine, endLine, furniture }: FoldingLines): FoldingRange => ({
  startLine,
  endLine,
  ...(furniture && { kind: FoldingRangeKind.Comment }),
});
