/** A bar on a terminal while something takes its time; nothing in a pipe, and nothing for what is quick. */
import { type Message, message } from '../core/index.js';
import type { Session } from './session.js';

/** Milliseconds before the bar is first drawn, and between two drawings. */
const PATIENCE = 500;
const PACE = 100;
const WIDTH = 24;

export class Progress {
  readonly #session: Session;
  readonly #told: Message;
  readonly #all: number;
  readonly #now: () => number;
  #next: number;
  #drawn = false;

  /**
   * @param all how many steps there are
   * @param now milliseconds from some moment on
   */
  constructor(session: Session, told: Message, all: number, now: () => number = () => performance.now()) {
    this.#now = now;
    this.#next = now() + PATIENCE;
    this.#session = session;
    this.#told = told;
    this.#all = all;
  }

  async step(done: number): Promise<void> {
    const { stderr } = this.#session.io;
    if (!stderr.isTTY || this.#now() < this.#next) return;
    this.#next = this.#now() + PACE;
    this.#drawn = true;
    const full = Math.round((WIDTH * done) / Math.max(1, this.#all));
    const bar = '█'.repeat(full) + '░'.repeat(WIDTH - full);
    const count = this.#session.say(message('{0}/{1} 篇', done, this.#all));
    await stderr.write(`\r\u001b[K${this.#session.say(this.#told)} ${bar} ${count}`);
  }

  /** Wipes the bar away. */
  async end(): Promise<void> {
    if (this.#drawn) await this.#session.io.stderr.write('\r\u001b[K');
    this.#drawn = false;
  }
}
