/** Settings of each draft: the nearest settings file upwards from it, or the one named by --config. */
import { dirname, join, resolve } from 'node:path';
import { type Known, message, PROFILES, parseSettings, type Settings, splitLines } from '../core/index.js';
import { SETTINGS_FILE } from '../protocol.js';
import { decodeText } from './encoding.js';
import { type Source, shownPath } from './files.js';
import { columnIn } from './positions.js';
import type { Session } from './session.js';
import { isAbsent, Trouble, unreadable } from './trouble.js';

export class SettingsOf {
  readonly #session: Session;
  readonly #known: Known;
  readonly #given: Settings | undefined;
  readonly #byFolder = new Map<string, Promise<Settings>>();

  private constructor(session: Session, known: Known, given: Settings | undefined) {
    this.#session = session;
    this.#known = known;
    this.#given = given;
  }

  /** `config` is the file that holds for all drafts. Throws Trouble where that one cannot be read. */
  static async open(session: Session, config: string | undefined): Promise<SettingsOf> {
    const known = {
      rules: new Set<string>(session.rules.map(({ id }) => id)),
      profiles: new Set(PROFILES.map(({ id }) => id)),
    };
    if (config === undefined) return new SettingsOf(session, known, undefined);
    const path = resolve(session.io.cwd, config);
    const given = await readSettings(path, config, known, session);
    if (!given) throw new Trouble(message('找不到配置文件“{0}”，请检查路径', config));
    return new SettingsOf(session, known, given);
  }

  /** Never fails: a settings file that cannot be read is told of once and taken for empty. */
  async of({ path }: Source): Promise<Settings> {
    const { cwd } = this.#session.io;
    return this.#given ?? this.#inFolder(path === undefined ? cwd : dirname(path));
  }

  #inFolder(folder: string): Promise<Settings> {
    const known = this.#byFolder.get(folder);
    if (known) return known;
    const settings = this.#search(folder);
    this.#byFolder.set(folder, settings);
    return settings;
  }

  async #search(folder: string): Promise<Settings> {
    const path = join(folder, SETTINGS_FILE);
    try {
      const settings = await readSettings(
        path,
        shownPath(path, this.#session.io.cwd),
        this.#known,
        this.#session,
      );
      if (settings) return settings;
    } catch (error) {
      this.#session.fail(error);
      return {};
    }
    const above = dirname(folder);
    return above === folder ? {} : this.#inFolder(above);
  }
}

/** Undefined where there is no such file. Tells what is wrong inside it; the rest holds. Throws Trouble. */
async function readSettings(
  path: string,
  name: string,
  known: Known,
  session: Session,
): Promise<Settings | undefined> {
  let bytes: Uint8Array;
  try {
    bytes = await session.io.fs.readFile(path);
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw unreadable(name, error);
  }
  const { text } = decodeText(bytes, name);
  const { settings, complaints } = parseSettings(text, known);
  for (const { start, message: told } of complaints) {
    session.note(`${name}:${placeIn(text, start)} ${session.say(message('警告'))} ${session.say(told)}`);
  }
  return settings;
}

/** `line:column` for people. */
function placeIn(text: string, offset: number): string {
  const lines = splitLines(text.slice(0, offset));
  const last = lines.at(-1)?.text ?? '';
  return `${lines.length}:${columnIn(last, last.length)}`;
}
