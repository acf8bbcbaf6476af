/**
 * 写作 and 校对, and when a draft is checked: two settings, shown in the status bar and switched by a click. The server
 * decides what is shown; here it is told where the caret is, as far as it needs to know.
 */
import {
  type ConfigurationChangeEvent,
  ConfigurationTarget,
  type Disposable,
  type LanguageStatusItem,
  languages,
  type QuickPickItem,
  QuickPickItemKind,
  StatusBarAlignment,
  type StatusBarItem,
  window,
  workspace,
} from 'vscode';
import { type CheckingMode, type CheckOn, LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol.js';
import { Commands } from './command-ids.js';
import type { CommandContext } from './commands.js';
import { type Drafts, isDraft } from './drafts.js';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';
import { PRIORITY } from './status.js';

const MODE = 'checking';
const CHECK_ON = 'checkOn';
const TIMES: readonly CheckOn[] = ['type', 'save', 'command'];

export class CheckingStatus implements Disposable {
  readonly #bar: StatusBarItem;
  readonly #mode: LanguageStatusItem;
  readonly #time: LanguageStatusItem;
  readonly #subscriptions: readonly Disposable[];
  /** What was told last. */
  #told = '';

  constructor(
    private readonly server: Server,
    private readonly drafts: Drafts,
    private readonly t: Translate,
  ) {
    this.#bar = window.createStatusBarItem('reportDraft.mode', StatusBarAlignment.Right, PRIORITY.mode);
    this.#mode = languages.createLanguageStatusItem('reportDraft.mode', { language: LANGUAGE_ID });
    this.#time = languages.createLanguageStatusItem('reportDraft.checkOn', { language: LANGUAGE_ID });
    this.#subscriptions = [
      this.#bar,
      this.#mode,
      this.#time,
      drafts.onDidChange(() => this.refresh()),
      window.onDidChangeTextEditorSelection(() => this.#tellCaret()),
      workspace.onDidOpenTextDocument(() => {
        this.#told = ''; // what was told of a document is lost when it is opened again
      }),
      server.onDied(() => {
        this.#told = '';
        this.#tellCaret(); // the next one is told as soon as it runs
      }),
      workspace.onDidChangeConfiguration((change: ConfigurationChangeEvent) => {
        if (change.affectsConfiguration(SETTINGS_SECTION)) this.refresh();
      }),
    ];
    this.refresh();
  }

  refresh(): void {
    const { t } = this;
    const { mode, on } = this.#chosen();
    const writing = mode === 'write';
    const name = writing ? t('写作模式') : t('校对模式');
    const shows = writing ? t('只显示错误，正在写的这一段先不提示') : t('显示全部问题');
    const change = writing ? t('换成校对模式') : t('换成写作模式');

    this.#bar.name = t('报告稿：写作或校对');
    this.#bar.text = writing ? `$(edit) ${t('写作')}` : `$(eye) ${t('校对')}`;
    this.#bar.tooltip = `${name}\n${shows}\n${t('点一下，{0}', change)}`;
    this.#bar.accessibilityInformation = { label: [name, shows, t('点一下，{0}', change)].join(t('，')) };
    this.#bar.command = Commands.switchMode;
    if (this.drafts.active) this.#bar.show();
    else this.#bar.hide();

    this.#mode.name = t('报告稿：写作或校对');
    this.#mode.text = name;
    this.#mode.detail = shows;
    this.#mode.command = { command: Commands.switchMode, title: change };
    this.#time.name = t('报告稿：何时检查');
    this.#time.text = timeText(on, t);
    this.#time.command = { command: Commands.chooseCheckOn, title: t('更改') };
    this.#tellCaret();
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  #chosen(): { mode: CheckingMode; on: CheckOn } {
    const settings = workspace.getConfiguration(SETTINGS_SECTION, this.drafts.active ?? null);
    return {
      mode: settings.get<CheckingMode>(MODE, 'proofread'),
      on: settings.get<CheckOn>(CHECK_ON, 'type'),
    };
  }

  /** The line only, and only where every key is checked: what is half typed there is held back. */
  #tellCaret(): void {
    const editor = window.activeTextEditor;
    if (!editor || !isDraft(editor.document)) return;
    if (this.#chosen().on !== 'type') {
      this.#told = '';
      return;
    }
    const caret = { uri: editor.document.uri.toString(), line: editor.selection.active.line };
    const telling = `${caret.line} ${caret.uri}`;
    if (telling === this.#told) return;
    this.#told = telling;
    this.server.caret(caret);
  }
}

export async function switchMode({ drafts }: CommandContext): Promise<void> {
  const settings = workspace.getConfiguration(SETTINGS_SECTION, drafts.active ?? null);
  const mode: CheckingMode = settings.get<CheckingMode>(MODE) === 'write' ? 'proofread' : 'write';
  await choose(drafts, MODE, mode);
}

/** Offers the three times, and a check at once. */
export async function chooseCheckOn(context: CommandContext): Promise<void> {
  const { drafts, t } = context;
  const chosen = workspace.getConfiguration(SETTINGS_SECTION, drafts.active ?? null).get<CheckOn>(CHECK_ON);
  const times = TIMES.map((time) => ({
    label: timeText(time, t),
    ...(time === chosen && { description: t('当前') }),
    time,
  }));
  const now = { label: t('立即检查'), time: undefined };
  const line: QuickPickItem = { label: '', kind: QuickPickItemKind.Separator };
  const picked = await window.showQuickPick([...times, { ...line, time: undefined }, now], {
    title: t('何时检查'),
    placeHolder: t('选一种，马上生效'),
  });
  if (picked === now) await checkNow(context);
  else if (picked?.time !== undefined) await choose(drafts, CHECK_ON, picked.time);
}

export async function checkNow({ server, drafts }: CommandContext): Promise<void> {
  if (drafts.active) await server.check(drafts.active.uri.toString());
}

/** Where the setting is made already, else for the user. */
async function choose(drafts: Drafts, setting: string, value: string): Promise<void> {
  const settings = workspace.getConfiguration(SETTINGS_SECTION, drafts.active ?? null);
  const made = settings.inspect(setting);
  const target =
    made?.workspaceFolderValue !== undefined
      ? ConfigurationTarget.WorkspaceFolder
      : made?.workspaceValue !== undefined
        ? ConfigurationTarget.Workspace
        : ConfigurationTarget.Global;
  await settings.update(setting, value, target);
}

function timeText(time: CheckOn, t: Translate): string {
  if (time === 'save') return t('保存时检查');
  return time === 'command' ? t('按命令检查') : t('输入时检查');
}
