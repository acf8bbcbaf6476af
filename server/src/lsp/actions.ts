/** Quick fixes and source actions. Edits are computed from the document as it is now and returned directly. */

import {
  allEdits,
  type Bundle,
  compatibleEdits,
  type Draft,
  type Finding,
  type FixedDraft,
  fixAll,
  type Ignores,
  message,
  type Rule,
  type Settings,
  safeFindings,
  say,
  structureSource,
  type TextEdit,
  withReferences,
} from '../core/index.js';
import { FIX_ALL_KIND } from '../protocol.js';
import { toProtocolEdit, toSpan } from './convert.js';
import { silenceActions } from './ignores.js';
import {
  type CodeAction,
  CodeActionKind,
  type CodeActionParams,
  type Diagnostic,
  type WorkspaceEdit,
} from './library.js';
import { titleOf } from './rule-titles.js';
import { stillFound } from './shown.js';

export interface ActionSource {
  readonly uri: string;
  readonly version: number;
  readonly draft: Draft;
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  readonly ignores: Ignores;
  readonly bundle: Bundle | undefined;
  /** The findings that the writer sees; only for these a light bulb is lit. */
  readonly shown: readonly Finding[];
  /** The client takes edits that name the version they are for. */
  readonly versioned: boolean;
}

export function codeActions(source: ActionSource, { range, context }: CodeActionParams): CodeAction[] {
  const wants = (kind: string): boolean =>
    context.only?.some((only) => kind === only || kind.startsWith(`${only}.`)) ?? false;
  const actions: CodeAction[] = [];
  if (context.only === undefined || wants(CodeActionKind.QuickFix)) {
    const span = toSpan(source.draft, range);
    const { findings } = source.draft;
    const here = stillFound(source.draft, source.shown)
      .flatMap(withPlaces)
      .filter(({ start, end }) => start <= span.end && span.start <= end);
    for (const finding of here) actions.push(...quickFixes(source, finding, findings, context.diagnostics));
    actions.push(...silenceActions(source, here));
  }
  // Source actions are only made when asked for: a save must not wait for quick fixes, nor a light bulb for these.
  if (wants(FIX_ALL_KIND)) actions.push(...fixAllAction(source));
  return actions;
}

/** The single places of a fault that is told once, else the finding itself. */
const withPlaces = (finding: Finding): readonly Finding[] =>
  finding.places.length > 0 ? finding.places : [finding];

function quickFixes(
  source: ActionSource,
  finding: Finding,
  findings: readonly Finding[],
  diagnostics: readonly Diagnostic[],
): CodeAction[] {
  if (finding.edits.length === 0 || !finding.fixTitle) return [];
  const about = diagnostics.filter(({ code, range }) => {
    if (code !== finding.rule) return false;
    const span = toSpan(source.draft, range);
    return span.start === finding.start && span.end === finding.end;
  });
  const fix: CodeAction = {
    title: say(finding.fixTitle, source.bundle),
    kind: CodeActionKind.QuickFix,
    diagnostics: about,
    isPreferred: finding.fix === 'safe',
    edit: workspaceEdit(source, withReferences(structureSource(source.draft), finding.edits)),
  };
  const all = everyPlace(source, finding, findings);
  return all ? [fix, { ...all, diagnostics: about }] : [fix];
}

/** “All of this rule”: offered for safe fixes that stand at more than one place. */
function everyPlace(
  source: ActionSource,
  { rule }: Finding,
  findings: readonly Finding[],
): CodeAction | undefined {
  const same = safeFindings(findings).filter((finding) => finding.rule === rule);
  const count = same.reduce((sum, finding) => sum + withPlaces(finding).length, 0);
  if (count < 2) return undefined;
  const title = titleOf(source.rules, rule, source.bundle);
  return {
    title: say(message('改正全文的“{0}”（{1} 处）', title, count), source.bundle),
    kind: CodeActionKind.QuickFix,
    edit: workspaceEdit(source, compatibleEdits(same)),
  };
}

function fixAllAction(source: ActionSource): CodeAction[] {
  const { edits } = mendedSafely(source);
  if (edits.length === 0) return [];
  return [
    {
      title: say(message('改正所有可安全修复的问题'), source.bundle),
      kind: FIX_ALL_KIND,
      edit: workspaceEdit(source, edits),
    },
  ];
}

export function mendedSafely({
  draft,
  rules,
  settings,
  ignores,
}: Pick<ActionSource, 'draft' | 'rules' | 'settings' | 'ignores'>): Pick<FixedDraft, 'edits' | 'mended'> {
  // Most drafts on save have nothing to mend: the findings at hand tell that without a second analysis.
  if (!draft.findings.some((finding) => finding.fix === 'safe' && allEdits(finding).length > 0))
    return { edits: [], mended: 0 };
  return fixAll(draft.text, { rules, settings, ignores });
}

export function workspaceEdit(
  { uri, version, draft, versioned }: ActionSource,
  edits: readonly TextEdit[],
): WorkspaceEdit {
  const changes = edits.map((edit) => toProtocolEdit(draft, edit));
  return versioned
    ? { documentChanges: [{ textDocument: { uri, version }, edits: changes }] }
    : { changes: { [uri]: changes } };
}
