/**
 * Earlier drafts that the settings name, such as the report of the year before, and what a line shares with them. A
 * function of the line's text alone, so that it need be found once for each text.
 */
import type { Span } from '../text/span.js';
import { TextLines } from '../text/text-lines.js';
import { spanOf } from './comparison.js';
import { MIN_SHARED } from './passages.js';
import { Stream } from './stream.js';
import { sharedText } from './two-drafts.js';

/** A file as its host knows it. */
export interface EarlierFile {
  /** Path or URI. */
  readonly file: string;
  /** As people see it. */
  readonly name: string;
  readonly text: string;
}

export interface EarlierDraft extends EarlierFile {
  readonly lines: TextLines;
}

export interface EarlierPassage {
  /** Offsets in the line. */
  readonly here: Span;
  readonly draft: EarlierDraft;
  /** Offsets in the earlier draft. */
  readonly there: Span;
  /** Characters, without blanks. */
  readonly length: number;
  /** Those of them that the writer was free to choose, and those of the whole line. */
  readonly free: number;
  readonly freeInLine: number;
  readonly likeness: number;
}

export class EarlierDrafts {
  /** Equal for equal files. */
  readonly key: string;
  readonly #drafts: readonly { readonly draft: EarlierDraft; readonly stream: Stream }[];

  constructor(files: readonly EarlierFile[]) {
    this.#drafts = files.map((file) => ({
      draft: { ...file, lines: new TextLines(file.text) },
      stream: new Stream(file.text),
    }));
    this.key = JSON.stringify(files.map(({ file, text }) => [file, text.length, checksum(text)]));
  }

  /** In the order of the line; a stretch that stands in several drafts is told with the one that has most of it. */
  passagesIn(line: string): readonly EarlierPassage[] {
    if (line.length < MIN_SHARED) return NONE;
    const own = new Stream(line);
    const found = this.#drafts.flatMap(({ draft, stream }) =>
      sharedText(own, stream).passages.map(
        ({ a0, a1, b0, b1, length, free, likeness }): EarlierPassage => ({
          here: spanOf(own, a0, a1),
          draft,
          there: spanOf(stream, b0, b1),
          length,
          free,
          freeInLine: own.freeIn(),
          likeness,
        }),
      ),
    );
    return found.length > 1 ? withoutOverlaps(found) : found;
  }
}

const NONE: readonly EarlierPassage[] = [];

/** The longest first; of what overlaps it nothing more is told. */
function withoutOverlaps(found: readonly EarlierPassage[]): readonly EarlierPassage[] {
  const kept: EarlierPassage[] = [];
  for (const passage of [...found].sort((a, b) => b.length - a.length)) {
    const { start, end } = passage.here;
    if (kept.every(({ here }) => here.end <= start || end <= here.start)) kept.push(passage);
  }
  return kept.sort((a, b) => a.here.start - b.here.start);
}

function checksum(text: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash >>> 0;
}
