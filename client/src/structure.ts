/** Commands that change the structure, run in the editor or on rows of the outline view. */
import type { RestructureRequest } from '../../server/src/protocol.js';
import { Commands } from './command-ids.js';
import type { CommandContext } from './commands.js';
import { change } from './edits.js';
import type { OutlineRow } from './views/outline-model.js';

export const STRUCTURE_COMMANDS: readonly (readonly [string, RestructureRequest['restructure']])[] = [
  [Commands.moveUp, 'moveUp'],
  [Commands.moveDown, 'moveDown'],
  [Commands.promote, 'promote'],
  [Commands.demote, 'demote'],
  [Commands.renumberSection, 'renumber'],
  [Commands.toggleRunIn, 'toggleRunIn'],
  [Commands.joinParagraph, 'joinParagraph'],
  [Commands.toggleItems, 'toggleItems'],
];

/** The outline view, as far as commands need it. */
export interface SelectedHeadings {
  /** Up to date; empty for a moment after each change of the draft. */
  readonly selection: readonly OutlineRow[];
  current(rows: readonly OutlineRow[]): readonly OutlineRow[];
}

/** What a command is called with: the row of a menu, a key pressed in the view, or what the editor's menu tells of itself. */
export type TreeCall = OutlineRow | 'outline' | object;

/** What a command is for, and whether the view has the keyboard. */
export interface Meant {
  readonly rows: readonly OutlineRow[];
  readonly fromView: boolean;
}

/** No rows where the command is for the section of the caret; undefined where the draft has the row no more. */
export function headingsMeant(
  outline: SelectedHeadings,
  from?: TreeCall,
  rows?: readonly OutlineRow[],
): Meant | undefined {
  if (from === 'outline') return { rows: outline.selection, fromView: true };
  if (typeof from !== 'object' || !('selectionRange' in from)) return { rows: [], fromView: false };
  const row = from as OutlineRow;
  const known = outline.current(rows?.includes(row) ? rows : [row]);
  return known.length > 0 ? { rows: known, fromView: true } : undefined;
}

export async function restructure(
  context: CommandContext,
  what: RestructureRequest['restructure'],
  meant: Meant | undefined,
): Promise<void> {
  if (!meant) return;
  const { t } = context;
  const { rows, fromView } = meant;
  await change(context, {
    what: (editor) => {
      // After a move from the view the caret is in the section that was moved.
      if (rows.length === 0) return { restructure: what, at: editor.selections };
      return isCurrent(context) ? { restructure: what, at: rowRanges(rows) } : undefined;
    },
    nothing: what === 'renumber' ? t('序号没有需要调整的') : t('没有需要改动的'),
    fromView,
  });
}

/** @param onto undefined for the empty place below the rows */
export async function dropHeadings(
  context: CommandContext,
  rows: readonly OutlineRow[],
  onto: OutlineRow | undefined,
): Promise<void> {
  if (rows.length === 0) return;
  await change(context, {
    what: () =>
      isCurrent(context)
        ? { restructure: 'drop', at: rowRanges(rows), onto: onto?.selectionRange ?? null }
        : undefined,
    nothing: context.t('已经在这个位置'),
    fromView: true,
  });
}

/** The rows tell of the draft as it is; after a key press it takes a moment until they do. */
const isCurrent = ({ drafts }: CommandContext): boolean => drafts.state?.version === drafts.active?.version;

const rowRanges = (rows: readonly OutlineRow[]): RestructureRequest['at'] =>
  rows.map(({ selectionRange }) => selectionRange);
