/** Commands that change the structure, run in the editor or on rows of the outline view. */
import { window } from 'vscode';
import type { RestructureRequest } from '../../server/src/protocol.js';
import { Commands } from './command-ids.js';
import type { CommandContext } from './commands.js';
import { change, STATUS_TIME } from './edits.js';
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
  readonly selection: readonly OutlineRow[];
}

/** What a command is called with: the row of a menu, a key pressed in the view, or what the editor's menu tells of itself. */
export type TreeCall = OutlineRow | 'outline' | object;

/** Rows that the command is for; undefined where it is for the selections of the editor. */
export function headingsMeant(
  { selection }: SelectedHeadings,
  from?: TreeCall,
  rows?: readonly OutlineRow[],
): readonly OutlineRow[] | undefined {
  if (from === 'outline') return selection;
  if (typeof from !== 'object' || !('selectionRange' in from)) return undefined;
  return rows?.includes(from as OutlineRow) ? rows : [from as OutlineRow];
}

export async function restructure(
  context: CommandContext,
  what: RestructureRequest['restructure'],
  rows: readonly OutlineRow[] | undefined,
): Promise<void> {
  const { t } = context;
  if (rows?.length === 0) {
    window.setStatusBarMessage(t('先选中一个标题'), STATUS_TIME);
    return;
  }
  await change(context, {
    what: (editor) => {
      if (!rows) return { restructure: what, at: editor.selections };
      return isCurrent(context) ? { restructure: what, at: rowRanges(rows) } : undefined;
    },
    nothing: what === 'renumber' ? t('序号没有需要调整的') : t('没有需要改动的'),
    fromView: rows !== undefined,
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
