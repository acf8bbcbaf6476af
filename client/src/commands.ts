/** The commands, thin: the server makes the edits, here they are asked for, applied in one step and shown. */
import {
  commands,
  type Disposable,
  languages,
  Selection,
  TextEditorRevealType,
  type Uri,
  window,
  workspace,
} from 'vscode';
import { LANGUAGE_ID, type Range } from '../../server/src/protocol.js';
import { nextBlank } from './blanks.js';
import { checkNow, chooseCheckOn, switchMode } from './checking.js';
import { Commands } from './command-ids.js';
import { type CompareParts, compareDraft, compareSentences, revealBoth } from './compare.js';
import { toRange } from './convert.js';
import type { Drafts } from './drafts.js';
import { change, STATUS_TIME } from './edits.js';
import { fixAll } from './fix-all.js';
import { saveFiles, showIgnored } from './ignored.js';
import type { Translate } from './l10n.js';
import { showLedger } from './ledger.js';
import { type NewReportAnswers, newReport } from './new-report.js';
import { openSample } from './sample.js';
import type { Server } from './server.js';
import {
  headingsMeant,
  restructure,
  type SelectedHeadings,
  STRUCTURE_COMMANDS,
  type TreeCall,
} from './structure.js';
import type { CompareRow } from './views/compare-model.js';
import type { OutlineRow } from './views/outline-model.js';

export interface CommandContext {
  readonly server: Server;
  readonly drafts: Drafts;
  readonly t: Translate;
  /** Folder of the extension. */
  readonly extensionUri: Uri;
}

/** @param outline where commands of the tree find what is selected there */
export function registerCommands(
  context: CommandContext,
  outline: SelectedHeadings,
  comparison: CompareParts,
): readonly Disposable[] {
  const register = <A extends unknown[]>(id: string, run: (...args: A) => Promise<void>) =>
    commands.registerCommand(id, async (...args: A) => {
      try {
        await run(...args);
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        void window.showErrorMessage(context.t('报告稿：没有做成，{0}', reason));
      }
    });
  return [
    register(Commands.newReport, (answers?: Partial<NewReportAnswers>) => newReport(context, answers)),
    register(Commands.openSample, (folder?: Uri | null) => openSample(context, folder)),
    register(Commands.nextBlank, () => nextBlank(context)),
    register(Commands.insertPart, (part?: string | { id: string }) => insertPart(context, part)),
    register(Commands.renumber, async () => {
      await change(context, { what: 'renumber', nothing: context.t('序号没有需要调整的') });
    }),
    register(Commands.fixAll, () => fixAll(context)),
    register(Commands.switchLanguage, switchLanguage),
    register(Commands.switchMode, () => switchMode(context)),
    register(Commands.chooseCheckOn, () => chooseCheckOn(context)),
    register(Commands.check, () => checkNow(context)),
    register(Commands.restart, () => context.server.restart()),
    register(Commands.showLedger, () => showLedger(context)),
    register(Commands.showIgnored, () => showIgnored(context)),
    register(Commands.compare, (others?: readonly Uri[]) =>
      compareDraft(context, comparison, Array.isArray(others) ? others : undefined),
    ),
    register(Commands.compareSentences, (row?: CompareRow) => compareSentences(context, comparison, row)),
    register(Commands.closeComparison, () => comparison.view.show(undefined)),
    register(Commands.revealBoth, revealBoth),
    register(Commands.saveFiles, saveFiles),
    register(Commands.revealHeading, revealHeading),
    ...STRUCTURE_COMMANDS.map(([id, what]) =>
      register(id, (from?: TreeCall, rows?: readonly OutlineRow[]) =>
        restructure(context, what, headingsMeant(outline, from, rows)),
      ),
    ),
  ];
}

/** @param part its id, or the row of the tree; asked for where it is left out */
async function insertPart(context: CommandContext, part?: string | { id: string }): Promise<void> {
  const { t } = context;
  const id = typeof part === 'object' ? part.id : (part ?? (await pickMissingPart(context)));
  if (id !== undefined) await change(context, { what: { insertPart: id }, nothing: t('这一部分已经有了') });
}

async function pickMissingPart({ server, drafts, t }: CommandContext): Promise<string | undefined> {
  const state = drafts.active && (await server.state(drafts.active.uri.toString()));
  const missing = state?.parts.filter(({ status }) => status === 'missing') ?? [];
  if (missing.length === 0) {
    window.setStatusBarMessage(t('法定内容没有缺少的部分'), STATUS_TIME);
    return undefined;
  }
  const items = missing.map(({ id, name, requirement }) => ({ id, label: name, detail: requirement }));
  const picked = await window.showQuickPick(items, {
    title: t('插入缺少的部分'),
    placeHolder: t('选一个部分'),
  });
  return picked?.id;
}

/** The mode of this document only; VS Code remembers it until the document is closed. */
async function switchLanguage(): Promise<void> {
  const document = window.activeTextEditor?.document;
  if (document?.languageId === 'plaintext') await languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}

async function revealHeading(uri: Uri, range: Range): Promise<void> {
  const shown = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  const editor = await window.showTextDocument(shown?.document ?? (await workspace.openTextDocument(uri)), {
    ...(shown?.viewColumn !== undefined && { viewColumn: shown.viewColumn }),
  });
  // The caret rather than the whole heading: the next key must not wipe it out.
  const { start } = editor.document.validateRange(toRange(range));
  editor.selection = new Selection(start, start);
  editor.revealRange(toRange(range), TextEditorRevealType.InCenterIfOutsideViewport);
}
