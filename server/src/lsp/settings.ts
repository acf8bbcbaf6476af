/**
 * The settings of a document: the nearest `.report-draft.json` upwards, overridden by the editor's own settings; and
 * what the nearest ignore file keeps silent in it. Files are read through the host and remembered until they change.
 */
import type { Connection } from 'vscode-languageserver';
import {
  type Bundle,
  EarlierDrafts,
  type IgnoreEntry,
  type Ignores,
  ignoresFor,
  type Known,
  knownTo,
  mergeSettings,
  PROFILES,
  parseIgnores,
  parseSettings,
  type Rule,
  type Settings,
  withoutPatterns,
} from '../core/index.js';
import { IGNORE_FILE, SETTINGS_FILE, SETTINGS_SECTION } from '../protocol.js';
import type { SettingsFileText } from './diagnostics.js';
import { CHECKING, type Checking } from './shown.js';

/** Reads a text file; undefined where there is none or it cannot be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

export interface Hints {
  /** What a part is and has, above its heading. */
  readonly codeLens: boolean;
  /** What the parts of a total add up to, behind it. */
  readonly inlayHints: boolean;
}

export const NO_HINTS: Hints = { codeLens: false, inlayHints: false };

export interface DraftSettings {
  readonly settings: Settings;
  readonly ignores: Ignores;
  /** What the settings name to compare with. */
  readonly earlier: EarlierDrafts | undefined;
  readonly checking: Checking;
  /** What the editor shows between the lines. */
  readonly hints: Hints;
  /** Texts in another language than Chinese. */
  readonly bundle: Bundle | undefined;
  /** The files that it comes from, with their complaints. */
  readonly files: readonly SettingsFileText[];
}

/** Where what is set for a draft is written to; the files may not exist yet. */
export interface SettingsPlaces {
  readonly settings: string;
  readonly ignores: string;
}

export interface SettingsEnv {
  readonly connection: Connection;
  readonly readFile: ReadFile;
  /** As readFile, with what is not yet saved. */
  readonly readNow: ReadFile;
  /** Whether the user trusts the folder, and with it what its settings name. */
  readonly trusted: () => boolean;
  /** See ServerEnv. */
  readonly isWithoutLinks?: ((uri: string, folder: string) => Promise<boolean>) | undefined;
  /** The client answers workspace/configuration. */
  readonly pull: boolean;
  /** The open folder, which documents without one are taken to lie in; undefined where none or several are open. */
  readonly root?: string | undefined;
  /** Language of the client's interface. */
  readonly locale: string;
  /** See ServerEnv. */
  readonly english: () => Bundle;
}

/** How many folders upwards a settings file is looked for. */
const MOST_FOLDERS = 24;

export class SettingsStore {
  readonly #env: SettingsEnv;
  readonly #known: Known;
  #files = new Map<string, Promise<string | undefined>>();
  /** By the URIs of the files. */
  #earlier = new Map<string, Promise<EarlierDrafts | undefined>>();
  /** Our section as a client that is not asked has sent it. */
  #sent: unknown;

  constructor(env: SettingsEnv, rules: readonly Rule[]) {
    this.#env = env;
    this.#known = knownTo(rules, PROFILES);
  }

  /** Forgets what was read, after a change of files. */
  forget(): void {
    this.#files = new Map();
    this.#earlier = new Map();
  }

  /** Takes the settings that a client sends with its news of a change; one that is asked may send anything. */
  take(settings: unknown): void {
    if (isRecord(settings)) this.#sent = settings[SETTINGS_SECTION];
  }

  async of(uri: string): Promise<DraftSettings> {
    const [editor, file, ignoreFile] = await Promise.all([
      this.#fromEditor(uri),
      this.#nearestFile(uri, SETTINGS_FILE, this.#env.root),
      this.#nearestFile(uri, IGNORE_FILE),
    ]);
    const { settings: asked, complaints } = parseSettings(file?.text ?? '', this.#known);
    const settings = this.#env.trusted() ? asked : withoutPatterns(asked);
    const ignored = parseIgnores(ignoreFile?.text ?? '', this.#known.rules);
    return {
      settings: mergeSettings(settings, this.#editorSettings(editor)),
      ignores: ignoreFile ? ignoresFor(ignored.entries, nameFrom(ignoreFile.uri, uri)) : new Map(),
      earlier: file && (await this.#earlierOf(uri, file.uri, settings.compare ?? [])),
      checking: checkingFrom(editor),
      hints: hintsFrom(editor),
      bundle: this.#bundle(editor.language),
      files: [
        ...(file ? [{ ...file, complaints }] : []),
        ...(ignoreFile ? [{ ...ignoreFile, complaints: ignored.complaints }] : []),
      ],
    };
  }

  /** Of the files that are named from the settings file on, those that can be read; the draft itself is none of them. */
  async #earlierOf(uri: string, file: string, names: readonly string[]): Promise<EarlierDrafts | undefined> {
    const all = names.map((name) => resolveFrom(file, name)).filter((named) => named !== uri);
    const uris = this.#env.trusted() ? all : await this.#below(all, parentOf(file)!);
    const key = uris.join('\n');
    const known = this.#earlier.get(key);
    if (known) return known;
    const reading = Promise.all(
      uris.map(async (named) => ({ file: named, text: await this.#read(named) })),
    ).then((read) => {
      const files = read.flatMap(({ file, text }) =>
        text === undefined ? [] : [{ file, name: nameFrom(file, file), text }],
      );
      return files.length > 0 ? new EarlierDrafts(files) : undefined;
    });
    this.#earlier.set(key, reading);
    return reading;
  }

  /** Those that lie below the folder, links not followed. */
  async #below(uris: readonly string[], folder: string): Promise<readonly string[]> {
    const inside = await Promise.all(
      uris.map(
        async (uri) =>
          uri.startsWith(`${folder}/`) &&
          (!uri.startsWith('file:') || ((await this.#env.isWithoutLinks?.(uri, folder)) ?? true)),
      ),
    );
    return uris.filter((_, at) => inside[at]);
  }

  /** Undefined for documents that lie in no folder. */
  async placesOf(uri: string): Promise<SettingsPlaces | undefined> {
    const folder = parentOf(uri);
    if (folder === undefined) return undefined;
    const file = await this.#nearestFile(uri, SETTINGS_FILE);
    const ignoreFile = await this.#nearestFile(uri, IGNORE_FILE);
    const settings = file?.uri ?? `${folder}/${SETTINGS_FILE}`;
    return { settings, ignores: ignoreFile?.uri ?? `${parentOf(settings)}/${IGNORE_FILE}` };
  }

  /** A settings or ignore file as it is now, with what is wrong in it; undefined for any other file. */
  async checked(uri: string): Promise<{ file: SettingsFileText; bundle: Bundle | undefined } | undefined> {
    const name = uri.slice(uri.lastIndexOf('/') + 1);
    if (name !== SETTINGS_FILE && name !== IGNORE_FILE) return undefined;
    const text = (await this.textNow(uri)) ?? '';
    const { complaints } =
      name === SETTINGS_FILE ? parseSettings(text, this.#known) : parseIgnores(text, this.#known.rules);
    const { language } = await this.#fromEditor(uri);
    return { file: { uri, text, complaints }, bundle: this.#bundle(language) };
  }

  /** The text as it is now in the editor, unsaved changes included; undefined where there is no such file. */
  textNow(uri: string): Promise<string | undefined> {
    return this.#env.readNow(uri);
  }

  /** Entries of a text of an ignore file. */
  entriesOf(text: string): readonly IgnoreEntry[] {
    return parseIgnores(text, this.#known.rules).entries;
  }

  #bundle(language: unknown): Bundle | undefined {
    const chosen = language === 'auto' ? this.#env.locale : language;
    return typeof chosen === 'string' && chosen.startsWith('en') ? this.#env.english() : undefined;
  }

  /** They are checked by the editor's schema; what is wrong is left out. */
  #editorSettings({ profile, mode, unit, year, rules }: Record<string, unknown>): Settings {
    return {
      ...(typeof profile === 'string' && profile !== 'auto' && { profile }),
      ...((mode === 'public' || mode === 'submission') && { mode }),
      ...(typeof unit === 'string' && unit !== '' && { unit }),
      ...(typeof year === 'number' && { year }),
      ...(typeof rules === 'object' &&
        rules !== null &&
        parseSettings(JSON.stringify({ rules }), this.#known).settings),
    };
  }

  async #fromEditor(uri: string): Promise<Record<string, unknown>> {
    const value: unknown = this.#env.pull
      ? await this.#env.connection.workspace.getConfiguration({ scopeUri: uri, section: SETTINGS_SECTION })
      : this.#sent;
    return isRecord(value) ? value : {};
  }

  async #nearestFile(
    uri: string,
    name: string,
    otherwise?: string,
  ): Promise<{ uri: string; text: string } | undefined> {
    let folder = parentOf(uri) ?? otherwise;
    for (let depth = 0; folder !== undefined && depth < MOST_FOLDERS; depth++) {
      const file = `${folder}/${name}`;
      const text = await this.#read(file);
      if (text !== undefined) return { uri: file, text };
      folder = parentOf(folder);
    }
    return undefined;
  }

  #read(uri: string): Promise<string | undefined> {
    const known = this.#files.get(uri);
    if (known) return known;
    const reading = this.#env.readFile(uri);
    this.#files.set(uri, reading);
    return reading;
  }
}

const hintsFrom = ({ codeLens, inlayHints }: Record<string, unknown>): Hints => ({
  codeLens: codeLens === true,
  inlayHints: inlayHints === true,
});

function checkingFrom({ checking, checkOn }: Record<string, unknown>): Checking {
  return {
    mode: checking === 'write' ? 'write' : CHECKING.mode,
    on: checkOn === 'save' || checkOn === 'command' ? checkOn : CHECKING.on,
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null;

/** The URI of a path that stands in a file: from its folder on, or absolute. */
export function resolveFrom(file: string, path: string): string {
  const parts = path.replaceAll('\\', '/').split('/').map(encodeURIComponent);
  if (/^[a-z]:[\\/]/i.test(path)) return `file:///${parts.join('/')}`;
  const root = /^[a-z][a-z0-9+.-]*:(?:\/\/[^/]*)?/i.exec(file)?.[0] ?? '';
  const way = path.startsWith('/') ? [] : file.slice(root.length).split('/').slice(1, -1);
  for (const part of parts) {
    if (part === '..') way.pop();
    else if (part !== '.' && part !== '') way.push(part);
  }
  return `${root}/${way.join('/')}`;
}

/** Path of a draft from the folder of a file, as people write it. */
export function nameFrom(file: string, draft: string): string {
  const path = draft.slice((parentOf(file) ?? '').length + 1);
  try {
    return decodeURIComponent(path);
  } catch {
    return path; // a stray % of a scheme that does not encode
  }
}

/**
 * The folder of a URI, without a slash at its end; undefined above the root, whether it has a host (`vscode-vfs://x/`)
 * or not (`memfs:/`), and for documents that are not saved yet.
 */
export function parentOf(uri: string): string | undefined {
  const root = /^(?!untitled:)[a-z][a-z0-9+.-]*:(?:\/\/[^/]*|(?!\/\/))(?=\/)/i.exec(uri);
  return root ? uri.slice(0, Math.max(root[0].length, uri.lastIndexOf('/'))) : undefined;
}
