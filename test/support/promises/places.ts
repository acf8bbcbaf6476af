/** Every place that is told lies in the text and cuts no character: of findings, outline, and each feature. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  attachmentLinks,
  blankAfter,
  completionsAt,
  continuationsAt,
  type Draft,
  type DraftSymbol,
  definitionOf,
  draftLedger,
  draftSymbols,
  type Finding,
  findHeadings,
  foldingLines,
  hoverAt,
  namedAt,
  partLenses,
  RULES,
  referencesOf,
  renameEdits,
  renamingAt,
  type Settings,
  type Span,
  selectionSpans,
  type TextEdit,
  TokenReader,
  totalHints,
} from '../../../server/src/core/index.js';
import { crossReferencesIn } from '../../../server/src/core/outline/cross-reference.js';
import { boundaryAt, cuts, draftOf, type Promised, settingsOf } from './promise.js';

export const places: Promised = {
  name: 'every place lies in the text and cuts no character',
  holds(tried) {
    const draft = draftOf(tried);
    const { text } = tried;
    const { analysis } = draft;
    for (const finding of analysis.findings) within(text, finding.rule, spansOf(finding));
    within(text, 'outline', outlineSpans(analysis));
    for (const [what, spans] of featureSpans(analysis)) within(text, what, spans);
    for (const share of tried.carets)
      for (const [what, spans] of caretSpans(draft, analysis, settingsOf(tried), boundaryAt(text, share)))
        within(text, what, spans);
  },
};

/** @throws where one of them does not lie in the text, or on the edge of its characters */
export function within(text: string, what: string, spans: readonly Span[]): void {
  for (const { start, end } of spans) {
    assert.ok(0 <= start && start <= end && end <= text.length, `${what} ${start}–${end} of ${text.length}`);
    for (const at of [start, end])
      assert.ok(!cuts(text, at), `${what} ${start}–${end} cuts a character at ${at}`);
  }
}

const spansOf = (finding: Finding): readonly Span[] => [
  finding,
  ...finding.edits,
  ...finding.related.filter((place) => !place.in),
  ...finding.places.flatMap(spansOf),
];

function outlineSpans({ outline }: Analysis): readonly Span[] {
  const { title, headings, looseItems } = outline;
  return [
    ...(title ? [title.span] : []),
    ...looseItems,
    ...headings.flatMap(({ span, titleSpan, ordinal, items }) => [
      span,
      titleSpan,
      ...items,
      ...(ordinal ? [ordinal, ordinal.numeral] : []),
    ]),
  ];
}

function* featureSpans(analysis: Analysis): Generator<[string, readonly Span[]]> {
  const { lines, outline } = analysis;
  const symbolSpans = ({ span, label, children }: DraftSymbol): readonly Span[] => {
    assert.ok(span.start <= label.start && label.end <= span.end, 'the label of a symbol lies in its span');
    return [span, label, ...children.flatMap(symbolSpans)];
  };
  yield ['symbol', draftSymbols(outline).flatMap(symbolSpans)];
  yield ['found heading', findHeadings(outline, '').map(({ label }) => label)];
  for (const { startLine, endLine } of foldingLines(analysis))
    assert.ok(0 <= startLine && startLine < endLine && endLine < lines.length, 'folds lie in the draft');
  yield ['token', tokenSpans(analysis)];
  yield ['lens', partLenses(analysis).map(({ span }) => span)];
  yield ['link', attachmentLinks(analysis).flatMap(({ span, head }) => (head ? [span, head] : [span]))];
  yield ['hint', totalHints(analysis).map(({ at }) => point(at))];
  yield ['figure', draftLedger(analysis)];
  yield [
    'reference',
    crossReferencesIn(lines, outline).flatMap(({ span, numerals }) => [
      span,
      ...numerals.map((each) => each.span),
    ]),
  ];
}

function tokenSpans(analysis: Analysis): readonly Span[] {
  return new TokenReader().read(analysis).flatMap(({ line, tokens }) => {
    const { start } = analysis.lines[line]!;
    let last = 0;
    return tokens.map((token) => {
      assert.ok(last <= token.start && token.start < token.end, 'tokens follow each other');
      last = token.end;
      return { start: start + token.start, end: start + token.end };
    });
  });
}

function* caretSpans(
  draft: Draft,
  analysis: Analysis,
  settings: Settings,
  offset: number,
): Generator<[string, readonly Span[]]> {
  const line = draft.lineAt(offset);
  const hover = hoverAt({ analysis, rules: RULES, settings, line, offset });
  yield ['hover', hover ? [hover.span, ...hover.places] : []];
  yield ['selection', selectionSpans(analysis, line, offset)];
  const blank = blankAfter(draft.text, offset);
  yield ['blank', blank ? [blank] : []];
  const request = { offset, unit: settings.unit };
  const { completions } = completionsAt(draft, { ...request, asked: true });
  for (const { span, edits } of [...completions, ...continuationsAt(draft, request)])
    yield ['completion', [span, ...edits]];
  const named = namedAt(analysis, settings, line, offset);
  if (!named) return;
  const definition = definitionOf(analysis, named);
  yield ['definition', definition ? [definition] : []];
  yield ['references', referencesOf(analysis, named, true)];
  yield ['rename', renames(analysis, settings, line, offset)];
}

function renames(analysis: Analysis, settings: Settings, line: number, offset: number): readonly TextEdit[] {
  const renaming = renamingAt(analysis, settings, line, offset);
  if (!('places' in renaming)) return [];
  const edits = renameEdits(renaming, '新的名称');
  return 'refused' in edits ? [] : (edits as readonly TextEdit[]);
}

const point = (at: number): Span => ({ start: at, end: at });
