/**
 * The drafts that are open: gives each its settings, tells its findings after every change, and answers requests
 * only once it is known.
 */
import type { Connection, TextDocuments } from 'vscode-languageserver';
import {
  type Bundle,
  type Crash,
  type Draft,
  type Finding,
  faultOf,
  type Ignores,
  type Rule,
  RuleSet,
  type Settings,
} from '../core/index.js';
import { type InitializationOptions, Methods } from '../protocol.js';
import { DiagnosticsPublisher } from './diagnostics.js';
import { inBackground } from './guard.js';
import type { OpenDraft } from './open-draft.js';
import type { ServerEnv } from './server.js';
import { type DraftSettings, type Hints, NO_HINTS, type SettingsEnv, SettingsStore } from './settings.js';
import { CHECKING } from './shown.js';

/** A draft that is ready to answer. */
export interface ReadyDraft {
  readonly draft: Draft;
  readonly version: number;
  readonly settings: Settings;
  readonly ignores: Ignores;
  readonly bundle: Bundle | undefined;
  readonly hints: Hints;
  /** The findings that the writer sees. */
  readonly shown: readonly Finding[];
}

/** Milliseconds that telling may take between two messages without anyone noticing. */
const QUICK = 4;

export class DraftService {
  readonly #connection: Connection;
  readonly #documents: TextDocuments<OpenDraft>;
  readonly #rules: readonly Rule[];
  readonly #ruleSet: RuleSet;
  readonly #env: ServerEnv;
  readonly #publisher: DiagnosticsPublisher;
  readonly #settings = new Map<string, Promise<DraftSettings>>();
  readonly #known = new Map<string, DraftSettings>();
  readonly #waiting = new Set<string>();
  /** Drafts whose last telling took long. */
  readonly #slow = new Set<string>();
  readonly #crashed = new Set<string>();
  readonly #complained = new Set<string>();
  #options: InitializationOptions = {};
  #store: SettingsStore | undefined;

  constructor(
    connection: Connection,
    documents: TextDocuments<OpenDraft>,
    rules: readonly Rule[],
    env: ServerEnv,
  ) {
    this.#connection = connection;
    this.#documents = documents;
    this.#rules = rules;
    this.#ruleSet = new RuleSet(rules);
    this.#env = env;
    this.#publisher = new DiagnosticsPublisher(connection);
  }

  initialize(options: InitializationOptions, client: Pick<SettingsEnv, 'pull' | 'locale' | 'root'>): void {
    this.#options = options;
    const readFile = (uri: string) => this.#readFile(uri);
    const readNow = options.readFile ? (uri: string) => this.#askClient(uri) : readFile;
    const { isWithoutLinks, english } = this.#env;
    const trusted = () => this.#options.trusted ?? true;
    const env = {
      connection: this.#connection,
      readFile,
      readNow,
      isWithoutLinks,
      trusted,
      english,
      ...client,
    };
    this.#store = new SettingsStore(env, this.#rules);
  }

  /** The user now trusts the folder. */
  trust(): void {
    this.#options = { ...this.#options, trusted: true };
    this.reconfigure();
  }

  /** Where the settings of drafts lie; undefined before the client has introduced itself. */
  get store(): SettingsStore | undefined {
    return this.#store;
  }

  #readFile(uri: string): Promise<string | undefined> {
    return this.#env.readFile && uri.startsWith('file:') ? this.#env.readFile(uri) : this.#askClient(uri);
  }

  /** All rules, made ready for all drafts. */
  get ruleSet(): RuleSet {
    return this.#ruleSet;
  }

  /** URI of the folder with the rule pages. */
  get docs(): string | undefined {
    return this.#options.docs;
  }

  /** Files that are on no disk here: in the browser, and in virtual workspaces. */
  async #askClient(uri: string): Promise<string | undefined> {
    if (!this.#options.readFile) return undefined;
    return (await this.#connection.sendRequest<string | null>(Methods.readFile, { uri })) ?? undefined;
  }

  open(document: OpenDraft): void {
    inBackground(this.#connection.console, 'open', this.#configure(document));
  }

  changed(document: OpenDraft): void {
    if (document.draft) this.#tellSoon(document.uri);
  }

  saved({ uri, draft, shown }: OpenDraft): void {
    if (draft && shown.saved(draft)) this.#tellSoon(uri);
  }

  /** The client tells where its caret is. */
  caretIn(uri: string, line: number): void {
    const document = this.#documents.get(uri);
    if (document?.shown.caretIn(line, document.draft)) this.#tellSoon(uri);
  }

  /** Resolves once what a check finds now has been sent. */
  async check(uri: string): Promise<void> {
    await this.#settings.get(uri);
    const document = this.#documents.get(uri);
    if (!document?.draft) return;
    document.shown.check(document.draft);
    this.#tell(uri);
  }

  closed(uri: string): void {
    this.#settings.delete(uri);
    this.#known.delete(uri);
    this.#slow.delete(uri);
    this.#publisher.clear(uri);
  }

  /** After a change of settings: every open draft starts anew. */
  reconfigure(): void {
    this.#store?.forget();
    this.#settings.clear();
    this.#complained.clear();
    for (const document of this.#documents.all()) this.open(document);
  }

  /** The text of a document as it is open, else of the file; undefined where there is none or it cannot be read. */
  async textOf(uri: string): Promise<string | undefined> {
    return this.#documents.get(uri)?.text ?? (await this.#readFile(uri));
  }

  /** Whether the text may differ from that of the file. */
  isOpen(uri: string): boolean {
    return this.#documents.get(uri) !== undefined;
  }

  /** The draft of a document with everything known about it; undefined for a document that is not open. */
  async ready(uri: string): Promise<ReadyDraft | undefined> {
    await this.#settings.get(uri);
    const document = this.#documents.get(uri);
    const known = this.#known.get(uri);
    if (!document?.draft || !known) return undefined;
    return {
      draft: document.draft,
      version: document.version,
      settings: known.settings,
      ignores: known.ignores,
      bundle: known.bundle,
      hints: known.hints,
      shown: document.shown.of(document.draft),
    };
  }

  /** Every open draft that is ready, with its URI. */
  async allReady(): Promise<readonly (ReadyDraft & { readonly uri: string })[]> {
    const uris = this.#documents.all().map(({ uri }) => uri);
    const all = await Promise.all(
      uris.map(async (uri) => {
        const open = await this.ready(uri);
        return open && { ...open, uri };
      }),
    );
    return all.filter((open) => open !== undefined);
  }

  async #configure(document: OpenDraft): Promise<void> {
    const { uri } = document;
    const asked = this.#askSettings(uri);
    this.#settings.set(uri, asked);
    const found = await asked;
    // Closed, or asked anew, while the answer was on its way.
    if (this.#settings.get(uri) !== asked || this.#documents.get(uri) !== document) return;
    const before = this.#known.get(uri);
    this.#known.set(uri, found);
    // A switch of what is shown, or of the language, leaves what is known of the draft as it is.
    if (!document.draft || !before || optionsOf(before) !== optionsOf(found)) {
      document.configure({
        rules: this.#ruleSet,
        settings: found.settings,
        ignores: found.ignores,
        earlier: found.earlier,
        onCrash: (crash) => this.#logCrash(crash),
      });
    }
    if (document.draft) document.shown.configure(found.checking, document.draft);
    this.#complain(found);
    this.#tellSoon(uri);
  }

  async #askSettings(uri: string): Promise<DraftSettings> {
    try {
      if (this.#store) return await this.#store.of(uri);
    } catch (error) {
      this.#connection.console.error(`settings: ${faultOf(error)}`);
    }
    return {
      settings: {},
      ignores: new Map(),
      earlier: undefined,
      checking: CHECKING,
      hints: NO_HINTS,
      bundle: undefined,
      files: [],
    };
  }

  /** At once where that is quick; a slow draft only when no message waits, so that keys do not pile up. */
  #tellSoon(uri: string): void {
    if (!this.#slow.has(uri)) {
      this.#tell(uri);
      return;
    }
    if (this.#waiting.has(uri)) return;
    this.#waiting.add(uri);
    this.#env.defer(() => {
      this.#waiting.delete(uri);
      this.#tell(uri);
    });
  }

  #tell(uri: string): void {
    const document = this.#documents.get(uri);
    const known = this.#known.get(uri);
    if (!document?.draft || !known) return;
    const { draft, shown, version } = document;
    const from = this.#env.now();
    try {
      this.#publisher.publish(draft, shown.of(draft), version, {
        uri,
        bundle: known.bundle,
        docs: this.#options.docs,
      });
    } catch (error) {
      this.#connection.console.error(`diagnostics: ${faultOf(error)}`);
    }
    if (this.#env.now() - from > QUICK) this.#slow.add(uri);
    else this.#slow.delete(uri);
    if (this.#options.settled) {
      void this.#connection.sendNotification(Methods.settled, { uri, version });
    }
  }

  /** Once for each rule: a rule that throws would otherwise fill the log key by key. */
  #logCrash({ rule, error }: Crash): void {
    if (this.#crashed.has(rule)) return;
    this.#crashed.add(rule);
    this.#connection.console.error(`rule ${rule}: ${faultOf(error)}`);
  }

  /** Tells what is wrong in a settings or ignore file as it is now, whether a draft uses it or not. */
  async checkFile(uri: string): Promise<void> {
    const checked = await this.#store?.checked(uri);
    if (checked) this.#publisher.publishComplaints(checked.file, checked.bundle);
  }

  /** Mistakes in a settings file are diagnostics of that file. */
  #complain({ files, bundle }: DraftSettings): void {
    for (const file of files) {
      if (this.#complained.has(file.uri)) continue;
      this.#complained.add(file.uri);
      this.#publisher.publishComplaints(file, bundle);
    }
  }
}

/** Equal for settings under which the same is found in a draft. */
const optionsOf = ({ settings, ignores, earlier }: DraftSettings): string =>
  JSON.stringify([
    settings,
    earlier?.key,
    [...ignores].map(([rule, places]) => [rule, places === 'everywhere' ? places : [...places]]),
  ]);
