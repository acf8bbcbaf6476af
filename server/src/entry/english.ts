/** The English texts lie beside the bundle, so that who reads Chinese neither loads nor compiles them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, faultOf } from '../core/index.js';

const FILE = 'english.json';

export class EnglishTexts {
  readonly #folder: string;
  readonly #log: { error(line: string): void };
  #bundle: Bundle | undefined;

  /** @param folder of the bundle */
  constructor(folder: string, log: { error(line: string): void }) {
    this.#folder = folder;
    this.#log = log;
  }

  /** Empty where the file is missing or damaged: what is said is Chinese then. */
  get bundle(): Bundle {
    this.#bundle ??= this.#read();
    return this.#bundle;
  }

  #read(): Bundle {
    try {
      return JSON.parse(readFileSync(join(this.#folder, FILE), 'utf8')) as Bundle;
    } catch (error) {
      this.#log.error(`${FILE}: ${faultOf(error)}`);
      return {};
    }
  }
}
