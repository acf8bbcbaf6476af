/** What the rest of the project may use of the core. */

export {
  bySentence,
  ComparedDraft,
  type Comparison,
  compareDrafts,
  type EarlierDraft,
  EarlierDrafts,
  type EarlierFile,
  type FigureChange,
  type IndexEntry,
  type LikelyPair,
  likelyPairs,
  likelyPartners,
  type PassageIndexFile,
  type PassagePair,
  readIndex,
  Screener,
  type ScreenPrints,
  type SectionShare,
  type Share,
  type SharedPair,
  Stream,
  StreamCache,
  sharedPair,
  shareOf,
  writeIndex,
} from './compare/index.js';
export { type Analysis, Draft, type DraftOptions } from './draft.js';
export { faultName, faultOf } from './fault.js';
export { blankAfter } from './features/blanks.js';
export {
  COMPLETION_TRIGGERS,
  type Completion,
  type CompletionKind,
  type CompletionList,
  completionsAt,
  continuationsAt,
} from './features/completion/index.js';
export {
  CSV_MARK,
  csvLine,
  draftLedger,
  LEDGER_HEADS,
  ledgerCells,
  pasteLine,
} from './features/figures-table.js';
export { type Filling, fillingOf } from './features/filling.js';
export { type FoundHeading, findHeadings } from './features/find-symbols.js';
export { type FoldingLines, foldingLines } from './features/folding.js';
export { type HoverText, hoverAt } from './features/hover.js';
export { type TotalHint, totalHints } from './features/inlay.js';
export { insertPart } from './features/insert-part.js';
export { newReportAfter } from './features/last-year.js';
export { type PartLens, partLenses } from './features/lens.js';
export { type AttachmentLink, attachmentLinks } from './features/links.js';
export {
  definitionOf,
  type Named,
  namedAt,
  referencesOf,
} from './features/named.js';
export { countBySeverity, type Overview, overviewOf } from './features/overview.js';
export { hasBrokenLine } from './features/paragraphs/join.js';
export { type Refusal, renameEdits, renamingAt } from './features/rename.js';
export { dropAt, type Restructuring, restructure } from './features/restructure.js';
export { selectionSpans } from './features/selection.js';
export { fileNameFor, newReport } from './features/skeleton.js';
export { numberAll } from './features/structure/number-all.js';
export { withReferences } from './features/structure/references.js';
export { type Outcome, type StructureSource, structureSource } from './features/structure/source.js';
export { type DraftSymbol, draftSymbols } from './features/symbols.js';
export { type LineTokens, TOKEN_TYPES, TokenReader } from './features/tokens.js';
export { changeLevel, type LevelChange } from './features/typing/change-level.js';
export { numberOnEnter } from './features/typing/on-enter.js';
export { type LedgerLine, type LedgerRow, ledgerOf } from './figures/ledger.js';
export { type Figure, figuresIn } from './figures/lexer.js';
export { ENGLISH } from './l10n/bundles.gen.js';
export { type Pair, pairOf } from './lint/always-mend.js';
export {
  type Baseline,
  type KnownPlaces,
  newFindings,
  parseBaseline,
  placesIn,
  writeBaseline,
} from './lint/baseline.js';
export { BASES, type Basis, type BasisId, basesOf, basisText } from './lint/basis.js';
export {
  type Known,
  knownTo,
  type Level,
  levelKeyOf,
  levelOf,
  mergeSettings,
  optionsOf,
  pairEdits,
  parseSettings,
  ruleOffEdits,
  type Settings,
  wordEdits,
} from './lint/config.js';
export type { Crash } from './lint/engine.js';
export { allEdits, atLeast, countOf, type Finding, mapFinding, SEVERITIES } from './lint/finding.js';
export { compatibleEdits, type FixedDraft, fixAll, safeFindings } from './lint/fix.js';
export {
  concerns,
  type IgnoreEntry,
  type IgnoreFile,
  type Ignores,
  ignoreEdits,
  ignoresFor,
  parseIgnores,
  takeBackEdits,
} from './lint/ignore.js';
export type { Complaint } from './lint/jsonc.js';
export { type Bundle, type Message, message, say } from './lint/message.js';
export { withoutPatterns } from './lint/patterns.js';
export { RULES } from './lint/registry.gen.js';
export {
  CATEGORIES,
  type Category,
  categoryOf,
  type FixGrade,
  type Options,
  type Rule,
  type RuleId,
  type Severity,
} from './lint/rule.js';
export { RuleSet } from './lint/rule-set.js';
export { type Standing, standingIn, withdrawEdits } from './lint/standing.js';
export {
  type Heading,
  headingLabel,
  type LineRole,
  type Outline,
  officialRoots,
} from './outline/tree.js';
export { cleanPaste, type Pasted } from './paste/clean.js';
export { PROFILES, profileById, profilesOf } from './profiles/index.js';
export type { CauseStatus, PartState, PartStatus } from './profiles/parts.js';
export type { CharacterTarget, Part, Profile } from './profiles/profile.js';
export { wordCount } from './text/count.js';
export { type SourceLine, splitLines } from './text/lines.js';
export { escapeMarkdown } from './text/markdown.js';
export { applyEdits, type Span, type TextEdit } from './text/span.js';
export { TextLines } from './text/text-lines.js';
