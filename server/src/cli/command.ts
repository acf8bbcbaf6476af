/** What a command declares of itself. Its help and the check of its arguments come from this and from nothing else. */
import { type Message, message } from '../core/index.js';
import type { Session } from './session.js';

export interface Option {
  /** Without the dashes. */
  readonly name: string;
  readonly short?: string;
  /** What its value is called; an option without one takes none. */
  readonly value?: string;
  /** The values there are; absent where any will do. */
  readonly choices?: readonly string[];
  readonly help: Message;
}

export interface Arguments {
  /** Of an option that takes no value: the empty text. */
  readonly options: ReadonlyMap<string, string>;
  /** At least one, unless the command says otherwise. */
  readonly paths: readonly string[];
}

export interface Command {
  readonly name: string;
  readonly summary: Message;
  readonly options: readonly Option[];
  /** `none` or `optional`, which is one at most; without it at least one is asked for. */
  readonly paths?: 'none' | 'optional';
  /** Exit codes other than EXIT.failed. */
  readonly exits: readonly { readonly code: number; readonly when: Message }[];
  /** The exit code. May throw Trouble. */
  run(session: Session, given: Arguments): Promise<number>;
}

/** The first of the formats is what one gets without asking. */
export const formatOption = (formats: readonly string[]): Option => ({
  name: 'format',
  value: formats.join('|'),
  choices: formats,
  help: message('输出格式，默认 {0}', formats[0]!),
});

export const CONFIG: Option = {
  name: 'config',
  value: 'FILE',
  help: message('所有稿件都用这个配置文件；默认从稿件所在的文件夹逐级向上找 .report-draft.json'),
};
