/**
 * Settings of each draft: the nearest settings file upwards from it, or the one named by --config; and what the
 * nearest ignore file keeps silent in it.
 */
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import {
  type Complaint,
  EarlierDrafts,
  type EarlierFile,
  type IgnoreEntry,
  type Ignores,
  ignoresFor,
  type Known,
  knownTo,
  message,
  PROFILES,
  parseIgnores,
  parseSettings,
  type Settings,
  splitLines,
} from '../core/index.js';
import { IGNORE_FILE, SETTINGS_FILE } from '../protocol.js';
import { readNamed } from './drafts.js';
import { decodeText } from './encoding.js';
import { type Source, shownPath } from './files.js';
import { columnIn } from './positions.js';
import type { Session } from './session.js';
import { isAbsent, Trouble, unreadable } from './trouble.js';

/** A file that was found, as people see it and as the file system does. */
interface Found<T> {
  readonly name: string;
  readonly path: string;
  readonly content: T;
}

/** The drafts that a settings file names to compare with. */
interface NamedDrafts {
  readonly files: readonly (EarlierFile & { readonly path: string })[];
  readonly all: EarlierDrafts;
}

/** Found once for each folder. Undefined where there is none on the way up. */
type Search<T> = (folder: string) => Promise<Found<T> | undefined>;

export class SettingsOf {
  readonly #cwd: string;
  readonly #given: Found<Settings> | undefined;
  readonly #settings: Search<Settings>;
  readonly #ignores: Search<readonly IgnoreEntry[]>;
  readonly #session: Session;
  /** By the settings file that names them. */
  readonly #earlier = new Map<string, Promise<NamedDrafts>>();

  private constructor(session: Session, known: Known, given: Found<Settings> | undefined) {
    this.#session = session;
    this.#cwd = session.io.cwd;
    this.#given = given;
    this.#settings = search(session, SETTINGS_FILE, {}, settingsReader(known));
    this.#ignores = search(session, IGNORE_FILE, [], (text) => {
      const { entries, complaints } = parseIgnores(text, known.rules);
      return { content: entries, complaints };
    });
  }

  /** `config` is the file that holds for all drafts. Throws Trouble where that one cannot be read. */
  static async open(session: Session, config: string | undefined): Promise<SettingsOf> {
    const known = knownTo(session.rules, PROFILES);
    if (config === undefined) return new SettingsOf(session, known, undefined);
    const path = resolve(session.io.cwd, config);
    const readAnything = () => session.io.fs.readFile(path);
    const given = await settingsIn(session, path, config, settingsReader(known), readAnything);
    if (!given) throw new Trouble(message('找不到配置文件“{0}”，请检查路径', config));
    return new SettingsOf(session, known, given);
  }

  /** Never fails: a settings file that cannot be read is told of once and taken for empty. */
  async of(source: Pick<Source, 'path'>): Promise<Settings> {
    return (await this.fileOf(source))?.content ?? NO_SETTINGS;
  }

  /** The settings file itself; undefined where there is none. */
  async fileOf({ path }: Pick<Source, 'path'>): Promise<Found<Settings> | undefined> {
    return this.#given ?? this.#settings(this.#folderOf(path));
  }

  /** The drafts that the settings of a draft name to compare with, itself left out; undefined where there are none. */
  async earlierOf(source: Pick<Source, 'path'>): Promise<EarlierDrafts | undefined> {
    const found = await this.fileOf(source);
    if (!found?.content.compare?.length) return undefined;
    let reading = this.#earlier.get(found.path);
    if (!reading) {
      reading = this.#readEarlier(found);
      this.#earlier.set(found.path, reading);
    }
    const { files, all } = await reading;
    const others = files.filter(({ path }) => path !== source.path);
    if (others.length === 0) return undefined;
    return others.length === files.length ? all : new EarlierDrafts(others);
  }

  /** What cannot be read is told of once and left out. */
  async #readEarlier({ name, path, content }: Found<Settings>): Promise<NamedDrafts> {
    const files: (EarlierFile & { readonly path: string })[] = [];
    for (const given of content.compare ?? []) {
      const named = resolve(dirname(path), given);
      const shown = shownPath(named, this.#cwd);
      try {
        const bytes = await readNamed(named, shown, this.#session.io.fs);
        const { text } = decodeText(bytes, shown);
        files.push({ path: named, file: shown, name: basename(named), text });
      } catch (error) {
        const trouble = error instanceof Trouble ? error : unreadable(shown, error);
        this.#session.note(
          `${name} ${this.#session.say(message('警告'))} ${this.#session.say(trouble.told)}`,
        );
      }
    }
    return { files, all: new EarlierDrafts(files) };
  }

  /** What is silent in a draft. Never fails, as `of`. */
  async ignoresOf(source: Pick<Source, 'path'>): Promise<Ignores> {
    const found = await this.ignoreFileOf(source);
    if (!found) return new Map();
    const { path } = source;
    const file = path === undefined ? undefined : relative(dirname(found.path), path).split(sep).join('/');
    return ignoresFor(found.content, file);
  }

  /** The ignore file itself; undefined where there is none. */
  ignoreFileOf({ path }: Pick<Source, 'path'>): Promise<Found<readonly IgnoreEntry[]> | undefined> {
    return this.#ignores(this.#folderOf(path));
  }

  #folderOf(path: string | undefined): string {
    return path === undefined ? this.#cwd : dirname(path);
  }
}

/** One for all: what is worked out for settings is kept with them. */
const NO_SETTINGS: Settings = {};

type Reader<T> = (text: string) => {
  readonly content: T;
  readonly complaints: readonly Complaint[];
};

function settingsReader(known: Known): Reader<Settings> {
  return (text) => {
    const { settings, complaints } = parseSettings(text, known);
    return { content: settings, complaints };
  };
}

/** Looks for a file from a folder upwards. One that cannot be read is told of and taken for `empty`. */
function search<T>(session: Session, name: string, empty: T, read: Reader<T>): Search<T> {
  const byFolder = new Map<string, Promise<Found<T> | undefined>>();
  const inFolder: Search<T> = (folder) => {
    const known = byFolder.get(folder);
    if (known) return known;
    const found = find(folder);
    byFolder.set(folder, found);
    return found;
  };
  const find: Search<T> = async (folder) => {
    const path = join(folder, name);
    const shown = shownPath(path, session.io.cwd);
    try {
      const found = await settingsIn(session, path, shown, read);
      if (found) return found;
    } catch (error) {
      session.fail(error);
      return { name: shown, path, content: empty };
    }
    const above = dirname(folder);
    return above === folder ? undefined : inFolder(above);
  };
  return inFolder;
}

/** Undefined where there is no such file. Tells what is wrong inside it; the rest holds. Throws Trouble. */
async function settingsIn<T>(
  session: Session,
  path: string,
  name: string,
  read: Reader<T>,
  bytesOf: () => Promise<Uint8Array> = () => readNamed(path, name, session.io.fs),
): Promise<Found<T> | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await bytesOf();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw error instanceof Trouble ? error : unreadable(name, error);
  }
  const { text } = decodeText(bytes, name);
  const { content, complaints } = read(text);
  for (const { start, message: told } of complaints) {
    session.note(`${name}:${placeIn(text, start)} ${session.say(message('警告'))} ${session.say(told)}`);
  }
  return { name, path, content };
}

/** `line:column` for people. */
function placeIn(text: string, offset: number): string {
  const lines = splitLines(text.slice(0, offset));
  const last = lines.at(-1)?.text ?? '';
  return `${lines.length}:${columnIn(last, last.length)}`;
}
