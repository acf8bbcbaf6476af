/** What the two sides of the package test agree on. */

/** In the workspace of the sessions. */
export const DRAFT = '青石镇2024年法治政府建设年度报告.txt';

/** What a session saw of the extension. */
export interface Seen {
  readonly version: string | null;
  readonly folder: string | null;
  /** Whether the extension's folder can be written. */
  readonly writable: boolean;
  /** Of the network, beyond this machine. */
  readonly interfaces: readonly string[];
  /** A setting that the user has changed. */
  readonly codeLens: boolean | null;
  readonly findings: readonly string[];
  readonly language: string;
}
