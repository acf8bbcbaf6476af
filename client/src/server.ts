/** The server as the rest of the client sees it: started when first needed, asked by name, heard when it has settled. */
import { type Disposable, EventEmitter, type ExtensionContext, Uri, workspace } from 'vscode';
import {
  type BaseLanguageClient,
  type CancellationToken,
  ErrorCodes,
  type InlineCompletionParams,
  InlineCompletionTriggerKind,
  type LanguageClientOptions,
  ResponseError,
  RevealOutputChannelOn,
  WorkDoneProgress,
} from 'vscode-languageclient';
import {
  type CaretParams,
  type ChangeLevelParams,
  type CheckFilesParams,
  type CleanPasteParams,
  type CleanPasteResult,
  type CompareParams,
  type CompareResult,
  type CountParams,
  DIAGNOSTIC_SOURCE,
  type DraftState,
  type EditsParams,
  type EditsResult,
  type FileEdits,
  type FileRow,
  type IgnoredRow,
  type InitializationOptions,
  LANGUAGE_ID,
  type LedgerResult,
  Methods,
  type NewReportParams,
  type NewReportResult,
  type PlaceParams,
  type Position,
  type ProfilesParams,
  type ProfilesResult,
  type Range,
  type SettledParams,
  type TakeBackParams,
  type UriParams,
} from '../../server/src/protocol.js';
import { Commands } from './command-ids.js';
import type { Translate } from './l10n.js';
import { quietLog } from './log.js';
import { type NumberContext, numbersOnEnter } from './number-context.js';
import { decodeText } from './read-text.js';
import { ServerLife } from './server-life.js';
import { ComplaintsOfSettings } from './settings-file.js';
import { SettledVersions } from './settled.js';

export const CLIENT_ID = 'reportDraft';
export const CLIENT_NAME = DIAGNOSTIC_SOURCE;

/** What the place where we run has to give. */
export interface Host {
  /** Called when the server is first needed. */
  readonly launch: (options: LanguageClientOptions) => BaseLanguageClient;
}

export class Server implements Disposable {
  readonly #launch: () => BaseLanguageClient;
  readonly #t: Translate;
  readonly #life: ServerLife;
  readonly #versions = new SettledVersions();
  readonly #settled = new EventEmitter<SettledParams>();
  readonly #died = new EventEmitter<void>();
  readonly #subscriptions: Disposable[] = [];
  #comparisons = 0;
  #client: BaseLanguageClient | undefined;
  #starting: Promise<BaseLanguageClient> | undefined;

  /** A draft's version has been settled. */
  readonly onSettled = this.#settled.event;
  /** What the server was told is lost. */
  readonly onDied = this.#died.event;

  constructor({ extensionUri }: ExtensionContext, host: Host, numbers: NumberContext, t: Translate) {
    const complaints = new ComplaintsOfSettings();
    this.#t = t;
    this.#life = new ServerLife(t, {
      died: () => {
        this.#versions.lose();
        this.#died.fire();
      },
      restart: () => this.#restart(),
      showLog: () => this.#client?.outputChannel.show(true),
    });
    this.#launch = () => {
      const outputChannel = quietLog(CLIENT_NAME);
      this.#subscriptions.push(outputChannel);
      return host.launch({
        ...clientOptions(extensionUri, complaints, numbers),
        outputChannel,
        errorHandler: this.#life,
      });
    };
    this.#subscriptions.push(
      complaints,
      this.#life,
      this.#settled,
      this.#died,
      workspace.onDidGrantWorkspaceTrust(() => this.#trusted()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#versions.forget(uri.toString())),
    );
  }

  /** Starts the server unless it runs; rejects where it does not come up, which the client has then told the user. */
  async start(): Promise<void> {
    await this.#running();
  }

  /** Starts the server anew, whether it runs or has died. */
  restart(): Promise<void> {
    return this.#life.restart();
  }

  /** Resolves once this version of a draft, or a later one, is settled. */
  settled(uri: string, version: number): Promise<void> {
    return this.#versions.wait(uri, version);
  }

  isSettled(uri: string, version: number): boolean {
    return this.#versions.has(uri, version);
  }

  state(uri: string): Promise<DraftState | null> {
    return this.#request<UriParams, DraftState>(Methods.state, { uri });
  }

  nextBlank(params: PlaceParams): Promise<Range | null> {
    return this.#request<PlaceParams, Range>(Methods.nextBlank, params);
  }

  count(params: CountParams): Promise<number | null> {
    return this.#request<CountParams, number>(Methods.count, params);
  }

  edits(params: EditsParams): Promise<EditsResult | null> {
    return this.#request<EditsParams, EditsResult>(Methods.edits, params);
  }

  /** Nobody waits for it; a server that does not run has nothing to hold back. */
  caret(params: CaretParams): void {
    this.#starting?.then((client) => client.sendNotification(Methods.caret, params)).catch(() => {});
  }

  #trusted(): void {
    this.#starting?.then((client) => client.sendNotification(Methods.trusted)).catch(() => {});
  }

  /** Resolves once what is found now has been sent. */
  async check(uri: string): Promise<void> {
    await this.#request<UriParams, null>(Methods.check, { uri });
  }

  ledger(uri: string): Promise<LedgerResult | null> {
    return this.#request<UriParams, LedgerResult>(Methods.ledger, { uri });
  }

  /** @param onProgress told per cent and words. Rejects where it is cancelled. */
  async compare(
    params: CompareParams,
    onProgress: (percentage: number, told: string) => void,
    token: CancellationToken,
  ): Promise<CompareResult | null> {
    const client = await this.#running();
    const workDoneToken = `compare ${++this.#comparisons}`;
    const listening = client.onProgress(WorkDoneProgress.type, workDoneToken, (value) => {
      if (value.kind === 'report') onProgress(value.percentage ?? 0, value.message ?? '');
    });
    try {
      return await client.sendRequest<CompareResult | null>(
        Methods.compare,
        { ...params, workDoneToken },
        token,
      );
    } finally {
      listening.dispose();
    }
  }

  sentences(uri: string): Promise<string | null> {
    return this.#request<UriParams, string>(Methods.sentences, { uri });
  }

  ignored(uri: string): Promise<readonly IgnoredRow[] | null> {
    return this.#request<UriParams, readonly IgnoredRow[]>(Methods.ignored, { uri });
  }

  takeBack(params: TakeBackParams): Promise<FileEdits | null> {
    return this.#request<TakeBackParams, FileEdits>(Methods.takeBack, params);
  }

  profiles(params: ProfilesParams): Promise<ProfilesResult | null> {
    return this.#request<ProfilesParams, ProfilesResult>(Methods.profiles, params);
  }

  /** A row for each file, null for one that cannot be read; fewer where the server gave up. */
  checkFiles(params: CheckFilesParams): Promise<readonly (FileRow | null)[] | null> {
    return this.#request<CheckFilesParams, readonly (FileRow | null)[]>(Methods.checkFiles, params);
  }

  /** What was told of files that are not open is taken back. */
  forgetFiles(params: CheckFilesParams): void {
    this.#starting?.then((client) => client.sendNotification(Methods.forgetFiles, params)).catch(() => {});
  }

  cleanPaste(params: CleanPasteParams): Promise<CleanPasteResult | null> {
    return this.#request<CleanPasteParams, CleanPasteResult>(Methods.cleanPaste, params);
  }

  newReport(params: NewReportParams): Promise<NewReportResult | null> {
    return this.#request<NewReportParams, NewReportResult>(Methods.newReport, params);
  }

  changeLevel(params: ChangeLevelParams): Promise<EditsResult | null> {
    return this.#request<ChangeLevelParams, EditsResult>(Methods.changeLevel, params);
  }

  /** Whether there is pale text to show at the position. */
  async continues(uri: string, position: Position): Promise<boolean> {
    const items = await this.#request<InlineCompletionParams, readonly unknown[]>(
      'textDocument/inlineCompletion',
      { textDocument: { uri }, position, context: { triggerKind: InlineCompletionTriggerKind.Automatic } },
    );
    return (items?.length ?? 0) > 0;
  }

  /** Has a settings file looked at as it is now; what is wrong in it comes as diagnostics. */
  async checkFile(uri: string): Promise<void> {
    const client = await this.#running();
    await client.sendNotification(Methods.checkFile, { uri } satisfies UriParams);
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #request<P, R>(method: string, params: P): Promise<R | null> {
    if (this.#life.stopped) throw new Error(this.#t('检查程序已停止，请先重新启动'));
    const client = await this.#running();
    try {
      return await client.sendRequest<R | null>(method, params);
    } catch (error) {
      // It died before it could answer. Requests only ask, so that the next one may be asked the same.
      if (!isLost(error) || this.#life.stopped) throw error;
      return client.sendRequest<R | null>(method, params);
    }
  }

  #running(): Promise<BaseLanguageClient> {
    this.#starting ??= this.#startClient();
    return this.#starting;
  }

  async #startClient(): Promise<BaseLanguageClient> {
    const client = this.#launch();
    this.#client = client;
    this.#subscriptions.push(
      // Where it never came up there is nothing to stop, and it says so.
      { dispose: () => void client.dispose().catch(() => {}) },
      client.onNotification(Methods.settled, (params: SettledParams) => this.#report(params)),
      client.onRequest(Methods.readFile, ({ uri }: UriParams) => readText(Uri.parse(uri))),
    );
    await client.start();
    return client;
  }

  async #restart(): Promise<void> {
    const client = this.#client;
    if (client) this.#starting = restarted(client);
    await this.#running();
  }

  #report(params: SettledParams): void {
    // What was under way when a draft was closed says nothing about the draft that is opened again.
    const isOpen = workspace.textDocuments.some(
      ({ uri, languageId }) => languageId === LANGUAGE_ID && uri.toString() === params.uri,
    );
    if (!isOpen) return;
    this.#versions.report(params);
    this.#settled.fire(params);
  }
}

async function restarted(client: BaseLanguageClient): Promise<BaseLanguageClient> {
  if (client.isRunning()) await client.stop();
  await client.start();
  return client;
}

const isLost = (error: unknown): boolean =>
  error instanceof ResponseError &&
  [ErrorCodes.PendingResponseRejected, ErrorCodes.ConnectionInactive].some((code) => code === error.code);

function clientOptions(
  extensionUri: Uri,
  complaints: ComplaintsOfSettings,
  numbers: NumberContext,
): LanguageClientOptions {
  // Asked for anew when the server starts anew.
  const initializationOptions = (): InitializationOptions => ({
    settled: true,
    docs: Uri.joinPath(extensionUri, 'server', 'docs', 'rules').toString(),
    readFile: true,
    saveCommand: Commands.saveFiles,
    trusted: workspace.isTrusted,
  });
  return {
    documentSelector: [{ language: LANGUAGE_ID }],
    diagnosticCollectionName: CLIENT_ID,
    // A writer has no use for a log that jumps up.
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    initializationOptions,
    middleware: {
      // Nothing is opened, in a browser or elsewhere, because the server asks for it.
      window: { showDocument: async () => ({ success: false }) },
      handleDiagnostics: (uri, diagnostics, next) => complaints.handle(uri, diagnostics, next),
      provideOnTypeFormattingEdits: async (document, position, ch, options, token, next) => {
        if (!numbersOnEnter(document)) return [];
        const edits = await next(document, position, ch, options, token);
        numbers.expect(edits ?? []);
        return edits;
      },
    },
  };
}

/** The text of a file as the editor has it, or null where there is none or it cannot be read. */
async function readText(uri: Uri): Promise<string | null> {
  const open = workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
  if (open) return open.getText();
  try {
    return decodeText(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}
