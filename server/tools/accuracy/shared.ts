/**
 * The real drafts and their labels beside the project, where they are present: read by `npm run accuracy` and by the
 * suites that measure against them. Nothing of them is copied into the project.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

export interface LabelledHeading {
  readonly level: number;
  readonly number: string;
  readonly title: string;
  /** One-based. */
  readonly line: number;
  readonly runIn: boolean;
  readonly items?: number;
  /** The title is not to be scored. */
  readonly weak?: boolean;
}

export interface LabelledOutline {
  readonly name: string;
  readonly text: string;
  readonly title?: string;
  readonly outline: readonly LabelledHeading[];
  /** Lines with numbers that are no headings. */
  readonly notHeadings: readonly { readonly line: number }[];
}

export interface LabelledDefect {
  readonly id: string;
  /** One-based line and columns, end exclusive. */
  readonly line: number;
  readonly col: number;
  readonly endCol: number;
  readonly quote: string;
  readonly category: string;
  /** M mechanical, H by a heuristic, S needs sense. */
  readonly tier: 'M' | 'H' | 'S';
}

export interface SharedDraft {
  readonly name: string;
  readonly text: string;
}

export class SharedDrafts {
  readonly #root: string;

  /** Undefined where the drafts are not there. */
  static find(root = resolve(__dirname, '../../../../shared')): SharedDrafts | undefined {
    return existsSync(join(root, 'expected/seed-outlines.json')) ? new SharedDrafts(root) : undefined;
  }

  private constructor(root: string) {
    this.#root = root;
  }

  get seeds(): readonly SharedDraft[] {
    return this.#drafts('seeds');
  }

  get unlabelled(): readonly SharedDraft[] {
    return this.#drafts('corpus/unlabelled');
  }

  get labelled(): readonly SharedDraft[] {
    return this.#drafts('corpus/labelled');
  }

  seed(number: string): SharedDraft {
    return this.seeds.find(({ name }) => name.startsWith(number))!;
  }

  get seedOutlines(): readonly LabelledOutline[] {
    const labels = this.#json<Record<string, { title: string; outline: LabelledHeading[] }>>(
      'expected/seed-outlines.json',
    );
    return Object.entries(labels).map(([name, label]) => ({
      name,
      ...label,
      text: this.#text(`seeds/${name}`),
      notHeadings: [],
    }));
  }

  get seedDefects(): ReadonlyMap<string, readonly LabelledDefect[]> {
    const labels = this.#json<Record<string, { defects: LabelledDefect[] }>>('expected/seed-defects.json');
    return new Map(Object.entries(labels).map(([name, { defects }]) => [name, defects]));
  }

  /** Outlines of a corpus folder; each text once as it is and, where there is one, once folded to half width. */
  outlines(folder: 'labelled' | 'layout'): readonly LabelledOutline[] {
    const path = `corpus/${folder}`;
    return readdirSync(join(this.#root, path))
      .filter((file) => file.endsWith('.outline.json'))
      .sort()
      .flatMap((file) => {
        const label = this.#json<Pick<LabelledOutline, 'outline'> & Partial<LabelledOutline>>(
          `${path}/${file}`,
        );
        const name = basename(file, '.outline.json');
        const given = { notHeadings: [], ...label, name, text: this.#text(`${path}/${name}.txt`) };
        const folded = `${path}/${name}.nfkc.txt`;
        if (!existsSync(join(this.#root, folded))) return [given];
        const outline = label.outline.map((heading) => ({
          ...heading,
          number: fold(heading.number),
          title: fold(heading.title),
        }));
        return [given, { ...given, name: `${name}.nfkc`, text: this.#text(folded), outline }];
      });
  }

  #drafts(folder: string): readonly SharedDraft[] {
    return readdirSync(join(this.#root, folder))
      .filter((file) => file.endsWith('.txt'))
      .sort()
      .map((name) => ({ name, text: this.#text(`${folder}/${name}`) }));
  }

  #text(path: string): string {
    return readFileSync(join(this.#root, path), 'utf8').replace(/^\uFEFF/, '');
  }

  #json<T>(path: string): T {
    return JSON.parse(readFileSync(join(this.#root, path), 'utf8')) as T;
  }
}

/** What the store of the pages did to full-width marks. */
const fold = (text: string): string =>
  text.replace(/[，：（）]/g, (mark) => ({ '，': ',', '：': ':', '（': '(', '）': ')' })[mark]!);
