/** How often the server may die before nobody starts it again unasked. No vscode in here. */

/** So many within so many milliseconds are too many. */
export const MOST_DEATHS = 5;
export const WITHIN = 3 * 60 * 1000;

export class Deaths {
  readonly #now: () => number;
  #times: readonly number[] = [];

  /** @param now milliseconds from some moment on */
  constructor(now: () => number) {
    this.#now = now;
  }

  /** One more; true where there were too many of late. */
  tooMany(): boolean {
    const now = this.#now();
    this.#times = [...this.#times.filter((time) => now - time < WITHIN), now];
    return this.#times.length >= MOST_DEATHS;
  }

  /** Someone asked for another try. */
  forget(): void {
    this.#times = [];
  }
}
