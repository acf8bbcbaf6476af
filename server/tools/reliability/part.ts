import type { Table } from '../table.js';

/** One part of server/docs/reliability.md. */
export interface Part {
  /** Of its marks in the page and of `--only`. */
  readonly name: string;
  /** Does the work anew and says what came out. Throws where something was lost or failed. */
  readonly measure: (options: PartOptions) => Promise<readonly Table[]> | readonly Table[];
}

export interface PartOptions {
  /** For parts that take as long as they are given. */
  readonly minutes: number;
}
