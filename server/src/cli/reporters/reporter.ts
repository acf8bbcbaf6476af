/** How results become text. A reporter sees one draft at a time and remembers no more than its totals. */
import type { Draft, LedgerRow, Message } from '../../core/index.js';

export interface Reporter<T> {
  begin(): string;
  draft(result: T): Iterable<string>;
  end(): string;
}

export interface Style {
  readonly say: (told: Message) => string;
  readonly colour: boolean;
}

/** Reporters by the name of their format, the default one first. */
export type Reporters<T> = Readonly<Record<string, (style: Style) => Reporter<T>>>;

export interface Outlined {
  readonly name: string;
  readonly draft: Draft;
}

export interface Figured extends Outlined {
  readonly rows: readonly LedgerRow[];
}

export interface Linted extends Outlined {
  /** How many places were mended before this. */
  readonly mended: number;
}
