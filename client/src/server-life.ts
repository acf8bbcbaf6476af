/**
 * What comes of a server that dies: it is started again without a word, and where it dies again and again the writer is
 * told so and may start it. The text is the editor's all the while.
 */
import { type Disposable, StatusBarAlignment, type StatusBarItem, ThemeColor, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
} from 'vscode-languageclient';
import { Commands } from './command-ids.js';
import { Deaths, MOST_DEATHS } from './deaths.js';
import type { Translate } from './l10n.js';
import { PRIORITY } from './status.js';

export interface LifeActions {
  /** What the server knew is gone. */
  readonly died: () => void;
  readonly restart: () => Promise<void>;
  readonly showLog: () => void;
}

export class ServerLife implements ErrorHandler, Disposable {
  readonly #deaths = new Deaths(() => Date.now());
  readonly #actions: LifeActions;
  readonly #t: Translate;
  #stopped: StatusBarItem | undefined;

  constructor(t: Translate, actions: LifeActions) {
    this.#t = t;
    this.#actions = actions;
  }

  /** It is left dead until someone asks for it. */
  get stopped(): boolean {
    return this.#stopped !== undefined;
  }

  /** What cannot be sent or read goes to the log; if the server has died, its end is told as well. */
  error(): ErrorHandlerResult {
    return { action: ErrorAction.Continue, handled: true };
  }

  closed(): CloseHandlerResult {
    this.#actions.died();
    if (!this.#deaths.tooMany()) return { action: CloseAction.Restart, handled: true };
    this.#stopped ??= this.#sign();
    void this.#tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }

  /** Asked for by the writer. */
  async restart(): Promise<void> {
    this.#deaths.forget();
    this.#stopped?.dispose();
    this.#stopped = undefined;
    await this.#actions.restart();
  }

  dispose(): void {
    this.#stopped?.dispose();
  }

  async #tell(): Promise<void> {
    const [restart, log] = [this.#t('重新启动'), this.#t('查看日志')];
    const chosen = await window.showErrorMessage(
      this.#t(
        '报告稿：检查程序短时间内 {0} 次意外退出，已不再自动重启。稿子的文字都在，只是暂时不检查。',
        MOST_DEATHS,
      ),
      restart,
      log,
    );
    if (chosen === restart) await this.restart();
    if (chosen === log) this.#actions.showLog();
  }

  /** For whoever closed the message. */
  #sign(): StatusBarItem {
    const item = window.createStatusBarItem(
      'reportDraft.stopped',
      StatusBarAlignment.Right,
      PRIORITY.mode + 1,
    );
    item.name = this.#t('报告稿：检查已停止');
    item.text = `$(error) ${this.#t('检查已停止')}`;
    item.tooltip = this.#t('点一下，重新启动检查程序');
    item.accessibilityInformation = { label: [item.name, item.tooltip].join(this.#t('，')) };
    item.backgroundColor = new ThemeColor('statusBarItem.errorBackground');
    item.command = Commands.restart;
    item.show();
    return item;
  }
}
