/** Structure: the edits of the commands and of drag and drop, and the same as refactorings. */

import {
  applyEdits,
  dropAt,
  hasBrokenLine,
  type Message,
  message,
  type Outcome,
  type Restructuring,
  restructure,
  type Span,
  type StructureSource,
  say,
  structureSource,
} from '../core/index.js';
import type { EditsResult, RestructureRequest } from '../protocol.js';
import { type ActionSource, workspaceEdit } from './actions.js';
import { toPositionIn, toProtocolEdit, toSpan } from './convert.js';
import { type CodeAction, type CodeActionParams, CodeActionTriggerKind } from './library.js';

export function restructureEdits(
  { draft, version, bundle }: ActionSource,
  request: RestructureRequest,
): EditsResult {
  const source = structureSource(draft);
  const places = request.at.map((range) => toSpan(draft, range));
  const outcome = outcomeOf(source, request.restructure, places, request.onto && toSpan(draft, request.onto));
  if ('refused' in outcome)
    return { version, edits: [], reveal: null, refused: say(outcome.refused, bundle) };
  const { edits, map } = outcome;
  const text = applyEdits(draft.text, edits);
  return {
    version,
    edits: edits.map((edit) => toProtocolEdit(draft, edit)),
    reveal: null,
    selections: places.map(({ start, end }) => ({
      start: toPositionIn(text, map(start)),
      end: toPositionIn(text, map(end)),
    })),
  };
}

function outcomeOf(
  source: StructureSource,
  what: RestructureRequest['restructure'],
  [first = { start: 0, end: 0 }, ...others]: readonly Span[],
  onto: Span | null | undefined,
): Outcome {
  return what === 'drop'
    ? dropAt(source, [first, ...others], onto ?? undefined)
    : restructure(source, what, [first, ...others]);
}

const KINDS: Readonly<Record<Restructuring, string>> = {
  moveUp: 'refactor.move.up',
  moveDown: 'refactor.move.down',
  promote: 'refactor.rewrite.promote',
  demote: 'refactor.rewrite.demote',
  renumber: 'refactor.rewrite.renumber',
  toggleRunIn: 'refactor.rewrite.runIn',
  joinParagraph: 'refactor.rewrite.joinParagraph',
  toggleItems: 'refactor.rewrite.items',
};

export const REFACTOR_KINDS: readonly string[] = Object.values(KINDS);

/** Refactorings of what stands in the range, those of sections where it touches the line of a heading. */
export function refactorActions(
  actions: ActionSource,
  { range, context: { only, triggerKind } }: CodeActionParams,
): CodeAction[] {
  // Not for a light bulb, which would be lit in every line.
  if (only === undefined && triggerKind === CodeActionTriggerKind.Automatic) return [];
  const source = structureSource(actions.draft);
  const span = toSpan(actions.draft, range);
  const { headings } = source.outline;
  const onHeading = headings.some(({ line }) => range.start.line <= line && line <= range.end.line);
  const several =
    headings.filter(({ line }) => range.start.line <= line && line <= range.end.line).length > 1;
  return (Object.keys(KINDS) as Restructuring[]).flatMap((what) => {
    const kind = KINDS[what];
    if (only && !only.some((each) => kind === each || kind.startsWith(`${each}.`))) return [];
    if (!onHeading && !ANYWHERE.has(what)) return [];
    // Lines that are only short are a list to everyone but the writer, who has the command.
    if (what === 'joinParagraph' && !hasBrokenLine(source, span)) return [];
    const outcome = restructure(source, what, [span]);
    if ('refused' in outcome || outcome.edits.length === 0) return [];
    const title = say(titleOf(what, outcome.edits, several), actions.bundle);
    return [{ title, kind, edit: workspaceEdit(actions, outcome.edits) }];
  });
}

const ANYWHERE: ReadonlySet<Restructuring> = new Set<Restructuring>(['joinParagraph', 'toggleItems']);

function titleOf(what: Restructuring, edits: readonly { newText: string }[], several: boolean): Message {
  const splits = edits.some(({ newText }) => /[\r\n]/.test(newText));
  switch (what) {
    case 'moveUp':
      return message('上移本节');
    case 'moveDown':
      return message('下移本节');
    case 'promote':
      return message('升一级（连同下级标题）');
    case 'demote':
      return message('降一级（连同下级标题）');
    case 'renumber':
      return several ? message('重排所选标题的序号') : message('重排本节的序号');
    case 'toggleRunIn':
      return splits ? message('标题独立成行') : message('标题与正文接排');
    case 'joinParagraph':
      return message('合并断开的段落');
    case 'toggleItems':
      return splits ? message('“一是……二是……”分行') : message('“一是……二是……”并成一段');
  }
}
