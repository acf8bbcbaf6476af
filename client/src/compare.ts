/** The commands of the comparison, thin: asks with what to compare, lets the server work, shows what it found. */
import {
  CancellationError,
  CancellationTokenSource,
  ProgressLocation,
  type QuickPickItem,
  QuickPickItemKind,
  Range,
  Selection,
  type TextDocumentShowOptions,
  TextEditorRevealType,
  Uri,
  ViewColumn,
  window,
  workspace,
} from 'vscode';
import type { CommandContext } from './commands.js';
import { toRange } from './convert.js';
import type { Translate } from './l10n.js';
import type { Sentences } from './sentences.js';
import type { BothPlaces, CompareRow } from './views/compare-model.js';
import { type CompareView, fileName } from './views/compare-view.js';

export interface CompareParts {
  readonly view: CompareView;
  readonly sentences: Sentences;
}

/** Milliseconds. */
const STATUS_TIME = 5000;
/** Milliseconds that something may take before it has to show that it goes on. */
const PATIENCE = 500;

/** @param others drafts to compare with, which need not be asked for then */
export async function compareDraft(
  { server, drafts, t }: CommandContext,
  { view }: CompareParts,
  others?: readonly Uri[],
): Promise<void> {
  const draft = drafts.active?.uri;
  if (!draft) {
    window.setStatusBarMessage(t('先打开一篇报告稿'), STATUS_TIME);
    return;
  }
  const chosen = others ?? (await askOthers(draft, t));
  if (!chosen || chosen.length === 0) return;
  const params = { uri: draft.toString(), others: chosen.map(String) };
  const result = await withProgress(t('正在比较稿件'), (onProgress, token) =>
    server.compare(params, onProgress, token),
  );
  if (!result) return;
  await view.show(result);
}

/** Undefined where the user gives up, or there is nothing to compare with. */
async function askOthers(draft: Uri, t: Translate): Promise<readonly Uri[] | undefined> {
  const found = (await workspace.findFiles('**/*.{txt,md,gongwen}', '**/node_modules/**')).filter(
    (uri) => uri.toString() !== draft.toString(),
  );
  const ordered = found.sort((a, b) => nearness(draft, b) - nearness(draft, a) || (a.path < b.path ? -1 : 1));
  const itemOf = (uri: Uri) => ({
    label: fileName(uri.toString()),
    description: folderOf(uri),
    uris: [uri],
  });
  const [nearest, ...rest] = ordered.map(itemOf);
  const items: (QuickPickItem & { uris?: readonly Uri[] })[] = [
    ...(nearest ? [{ label: t('文件名最接近'), kind: QuickPickItemKind.Separator }, nearest] : []),
    { label: t('更多'), kind: QuickPickItemKind.Separator },
    ...(found.length > 1
      ? [{ label: `$(files) ${t('工作区里的全部稿件（{0} 篇）', found.length)}`, uris: found }]
      : []),
    { label: `$(folder-opened) ${t('选择文件…')}`, alwaysShow: true },
    ...(rest.length > 0 ? [{ label: t('工作区里的稿件'), kind: QuickPickItemKind.Separator }, ...rest] : []),
  ];
  const picked = await window.showQuickPick(items, {
    title: t('与另一篇稿件比较'),
    placeHolder: t('选上一年的报告，或者别的稿件'),
    matchOnDescription: true,
  });
  return picked && (picked.uris ?? (await askFile(draft, t)));
}

/** From the folder of the workspace; empty right in it. */
function folderOf(uri: Uri): string {
  const path = workspace.asRelativePath(uri, (workspace.workspaceFolders?.length ?? 0) > 1);
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function askFile(draft: Uri, t: Translate): Thenable<readonly Uri[] | undefined> {
  return window.showOpenDialog({
    title: t('与另一篇稿件比较'),
    openLabel: t('比较'),
    canSelectMany: true,
    ...(draft.scheme !== 'untitled' && { defaultUri: Uri.joinPath(draft, '..') }),
  });
}

/** Last year's report has nearly the same name: the share of pairs of characters that the names have in common. */
function nearness(a: Uri, b: Uri): number {
  const pairsOf = (uri: Uri): ReadonlySet<string> => {
    const name = fileName(uri.toString());
    return new Set(Array.from({ length: Math.max(0, name.length - 1) }, (_, at) => name.slice(at, at + 2)));
  };
  const [mine, other] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  for (const pair of mine) if (other.has(pair)) shared++;
  return shared / Math.max(1, mine.size + other.size - shared);
}

type OnProgress = (percentage: number, told: string) => void;

/** Shows nothing where the work is quick; undefined where it was cancelled. */
async function withProgress<T>(
  title: string,
  work: (onProgress: OnProgress, token: CancellationTokenSource['token']) => Promise<T>,
): Promise<T | undefined> {
  const stop = new CancellationTokenSource();
  let onProgress: OnProgress = () => {};
  const working = work((percentage, told) => onProgress(percentage, told), stop.token);
  const timer = setTimeout(() => {
    void window.withProgress(
      { location: ProgressLocation.Notification, title, cancellable: true },
      (progress, token) => {
        token.onCancellationRequested(() => stop.cancel());
        let before = 0;
        onProgress = (percentage, message) => {
          progress.report({ increment: percentage - before, message });
          before = percentage;
        };
        return working.then(
          () => {},
          () => {},
        );
      },
    );
  }, PATIENCE);
  try {
    return await working;
  } catch (error) {
    if (stop.token.isCancellationRequested || error instanceof CancellationError) return undefined;
    throw error;
  } finally {
    clearTimeout(timer);
    stop.dispose();
  }
}

/** Shows both ends side by side, the draft with the focus. */
export async function revealBoth({ here, there }: BothPlaces): Promise<void> {
  const both = here !== null && there !== null;
  if (there)
    await reveal(there, { viewColumn: both ? ViewColumn.Two : ViewColumn.Active, preserveFocus: both });
  if (here)
    await reveal(here, { viewColumn: both ? ViewColumn.One : ViewColumn.Active, preserveFocus: false });
}

async function reveal(
  { uri, range }: NonNullable<BothPlaces['here']>,
  options: TextDocumentShowOptions,
): Promise<void> {
  const document = await workspace.openTextDocument(Uri.parse(uri));
  const editor = await window.showTextDocument(document, {
    ...options,
    preview: options.preserveFocus ?? false,
  });
  const { start, end } = document.validateRange(toRange(range));
  editor.selection = new Selection(start, end);
  editor.revealRange(new Range(start, end), TextEditorRevealType.InCenterIfOutsideViewport);
}

/** @param row of the view; the draft that is most alike where it is left out */
export async function compareSentences(
  { t }: CommandContext,
  { view, sentences }: CompareParts,
  row?: CompareRow,
): Promise<void> {
  const { result } = view;
  const other = row?.other ?? result?.others[0]?.uri;
  if (!result || other === undefined) {
    window.setStatusBarMessage(t('先与另一篇稿件比较'), STATUS_TIME);
    return;
  }
  await sentences.compare(result.uri, other, t);
}
