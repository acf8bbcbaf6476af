/**
 * The settings of a document: the nearest `.report-draft.json` upwards, overridden by the editor's own settings.
 * Files are read through the host; both are remembered until they change.
 */
import type { Connection } from 'vscode-languageserver';
import {
  type Bundle,
  ENGLISH,
  type Known,
  mergeSettings,
  PROFILES,
  parseSettings,
  type Rule,
  type Settings,
} from '../core/index.js';
import { SETTINGS_FILE, SETTINGS_SECTION } from '../protocol.js';
import type { SettingsFileText } from './diagnostics.js';

/** Reads a text file; undefined where there is none or it cannot be read. */
export type ReadFile = (uri: string) => Promise<string | undefined>;

export interface DraftSettings {
  readonly settings: Settings;
  /** Texts in another language than Chinese. */
  readonly bundle: Bundle | undefined;
  /** The settings file with its complaints, where there is one. */
  readonly file: SettingsFileText | undefined;
}

export interface SettingsEnv {
  readonly connection: Connection;
  readonly readFile: ReadFile;
  /** The client answers workspace/configuration. */
  readonly pull: boolean;
  /** Language of the client's interface. */
  readonly locale: string;
}

/** How many folders upwards a settings file is looked for. */
const MOST_FOLDERS = 24;

export class SettingsStore {
  readonly #env: SettingsEnv;
  readonly #known: Known;
  #files = new Map<string, Promise<string | undefined>>();

  constructor(env: SettingsEnv, rules: readonly Rule[]) {
    this.#env = env;
    this.#known = {
      rules: new Set(rules.map(({ id }) => id)),
      profiles: new Set(PROFILES.map(({ id }) => id)),
    };
  }

  /** Forgets what was read, after a change of files. */
  forget(): void {
    this.#files = new Map();
  }

  async of(uri: string): Promise<DraftSettings> {
    const [editor, file] = await Promise.all([this.#fromEditor(uri), this.#nearestFile(uri)]);
    const { settings, complaints } = file
      ? parseSettings(file.text, this.#known)
      : { settings: {}, complaints: [] };
    return {
      settings: mergeSettings(settings, editorSettings(editor)),
      bundle: this.#bundle(editor.language),
      file: file && { ...file, complaints },
    };
  }

  #bundle(language: unknown): Bundle | undefined {
    const chosen = language === 'auto' ? this.#env.locale : language;
    return typeof chosen === 'string' && chosen.startsWith('en') ? ENGLISH : undefined;
  }

  async #fromEditor(uri: string): Promise<Record<string, unknown>> {
    if (!this.#env.pull) return {};
    const value: unknown = await this.#env.connection.workspace.getConfiguration({
      scopeUri: uri,
      section: SETTINGS_SECTION,
    });
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  }

  async #nearestFile(uri: string): Promise<{ uri: string; text: string } | undefined> {
    let folder = parentOf(uri);
    for (let depth = 0; folder !== undefined && depth < MOST_FOLDERS; depth++) {
      const file = `${folder}/${SETTINGS_FILE}`;
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

/** The folder of a URI; undefined at the root and for documents that are no files of a folder (untitled:). */
function parentOf(uri: string): string | undefined {
  const slash = uri.lastIndexOf('/');
  const root = /^[a-z][a-z0-9+.-]*:\/\/[^/]*/i.exec(uri);
  return root && slash > root[0].length ? uri.slice(0, slash) : undefined;
}

/** The editor's settings are checked by its schema; values of a wrong type are left out. */
function editorSettings({ profile, mode, unit, year, rules }: Record<string, unknown>): Settings {
  return {
    ...(typeof profile === 'string' && profile !== 'auto' && { profile }),
    ...((mode === 'public' || mode === 'submission') && { mode }),
    ...(typeof unit === 'string' && unit !== '' && { unit }),
    ...(typeof year === 'number' && { year }),
    ...(typeof rules === 'object' && rules !== null && { rules: rules as NonNullable<Settings['rules']> }),
  };
}
