/** Paths as people give them → the files to read: files, folders, globs and `-`. Links inside folders are not followed. */
import { isAbsolute, join, relative, resolve, sep } from 'node:path';
// Globs are for shells that do not expand them (Windows) and for quoted ones; our own matcher would be worse at it.
import { glob, isDynamicPattern } from 'tinyglobby';
import { type Message, message } from '../core/index.js';
import type { Io } from './io.js';
import { isAbsent, Trouble, unreadable } from './trouble.js';

export interface Source {
  /** As people see it: what they typed, and below a folder the path that starts with it. */
  readonly name: string;
  /** Absolute; undefined for standard input. */
  readonly path: string | undefined;
}

const DRAFT_FILE = /\.(?:txt|md|gongwen)$/i;

/**
 * The files that `paths` stand for, each once, in the order of the paths and by name below folders. `onTrouble` is told
 * of each path that stands for nothing and each folder that cannot be read; the others are still found.
 */
export async function findSources(
  paths: readonly string[],
  io: Io,
  onTrouble: (trouble: Trouble) => void,
): Promise<readonly Source[]> {
  const finder = new Finder(io, onTrouble);
  for (const path of paths) await finder.add(path);
  return finder.sources;
}

class Finder {
  readonly sources: Source[] = [];
  readonly #io: Io;
  readonly #seen = new Set<string>();
  readonly #onTrouble: (trouble: Trouble) => void;

  constructor(io: Io, onTrouble: (trouble: Trouble) => void) {
    this.#io = io;
    this.#onTrouble = onTrouble;
  }

  async add(given: string): Promise<void> {
    if (given === '-') return this.#take({ name: '<stdin>', path: undefined }, '-');
    // A file may be called 报告[1].txt, so what exists is never taken for a glob.
    const there = await this.#addExisting(given);
    if (there === 'drafts') return;
    if (there === 'empty') {
      return this.#fail(message('“{0}”里没有稿件（.txt、.md 或 .gongwen 文件）', given));
    }
    const pattern = sep === '\\' ? given.replaceAll('\\', '/') : given;
    if (!isDynamicPattern(pattern)) return this.#fail(message('找不到“{0}”，请检查路径', given));
    let found = false;
    for (const match of await this.#matches(pattern)) {
      found = (await this.#addExisting(match)) === 'drafts' || found;
    }
    if (!found) this.#fail(message('没有与“{0}”相符的稿件', given));
  }

  /** What stands at the path. A path that cannot be read, once told of, is not called empty as well. */
  async #addExisting(name: string): Promise<'drafts' | 'empty' | 'nothing'> {
    const path = resolve(this.#io.cwd, name);
    try {
      const stats = await this.#io.fs.stat(path);
      // A pipe, as of <(…), has no real path.
      const real = await this.#io.fs.realpath(path).catch(() => path);
      if (stats.isDirectory()) return (await this.#walk(name, path, real)) ? 'drafts' : 'empty';
      this.#take({ name, path }, real);
    } catch (error) {
      if (isAbsent(error)) return 'nothing';
      this.#onTrouble(unreadable(name, error));
    }
    return 'drafts';
  }

  /** False where there are no drafts, as far as one can see. Each folder is read once, however often it is matched. */
  async #walk(name: string, path: string, real: string): Promise<boolean> {
    if (this.#seen.has(real)) return true;
    this.#seen.add(real);
    const entries = await this.#entries(name, path);
    let found = entries === undefined;
    for (const entry of entries ?? []) {
      const [childName, childPath, childReal] = [name, path, real].map((folder) => join(folder, entry.name));
      if (entry.isFile() && DRAFT_FILE.test(entry.name)) {
        this.#take({ name: childName!, path: childPath! }, childReal!);
        found = true;
      } else if (entry.isDirectory() && entry.name !== 'node_modules' && !entry.name.startsWith('.')) {
        found = (await this.#walk(childName!, childPath!, childReal!)) || found;
      }
    }
    return found;
  }

  /** Sorted, the same on every machine; undefined where the folder cannot be read. */
  async #entries(name: string, path: string) {
    try {
      const entries = await this.#io.fs.readdir(path, { withFileTypes: true });
      return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
    } catch (error) {
      this.#onTrouble(unreadable(name, error));
      return undefined;
    }
  }

  async #matches(pattern: string): Promise<readonly string[]> {
    const { cwd } = this.#io;
    const matches = await glob(pattern, {
      cwd,
      followSymbolicLinks: false,
      // A folder that is matched is walked like one that is named.
      onlyFiles: false,
      expandDirectories: false,
      ignore: ['**/node_modules/**'],
    });
    const named = matches.map((match) => (isAbsolute(pattern) ? resolve(cwd, match) : join(match)));
    return named.sort((a, b) => (a < b ? -1 : 1));
  }

  #take(source: Source, identity: string): void {
    if (this.#seen.has(identity)) return;
    this.#seen.add(identity);
    this.sources.push(source);
  }

  #fail(told: Message): void {
    this.#onTrouble(new Trouble(told));
  }
}

/** How a file that was not named by the user is shown: from `cwd` where it is below it. */
export function shownPath(path: string, cwd: string): string {
  const below = relative(cwd, path);
  return below.startsWith('..') || isAbsolute(below) ? path : below;
}
