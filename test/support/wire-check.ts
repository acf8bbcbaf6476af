/**
 * Holds every message that a server sends against the meta model of the protocol: its form, by its method, and that
 * each answer belongs to a request. Messages of our own are no part of the model; of those only the envelope is looked at.
 */
import type { Message } from 'vscode-languageserver/node';
import { META_MODEL } from './meta-model/meta-model.js';
import { tally } from './tally.js';

type Wire = Readonly<Record<string, unknown>>;

const OWN_METHODS = 'reportDraft/';

export class WireCheck {
  /** What was wrong, in the order in which it was sent. */
  readonly faults: string[] = [];
  /** How many messages of each kind were looked at. */
  readonly counts = new Map<string, number>();
  /** Methods of what the client asked and has not been answered, by id. */
  readonly #asked = new Map<unknown, string>();
  /** Tokens of progress that has begun and not ended. */
  readonly #begun = new Set<unknown>();

  fromClient(message: Message): void {
    const { id, method } = message as unknown as Wire;
    if (id !== undefined && typeof method === 'string') this.#asked.set(id, method);
  }

  fromServer(message: Message): void {
    const wire = JSON.parse(JSON.stringify(message)) as Wire;
    if (wire.jsonrpc !== '2.0') this.#fault(`not JSON-RPC 2.0: ${JSON.stringify(wire)}`);
    if (typeof wire.method === 'string') this.#call(wire, wire.method);
    else this.#answer(wire);
  }

  /** Throws where anything was wrong, and notes what was counted for the table of messages. */
  finish(): void {
    for (const [message, checked] of this.counts) tally('messages', { message, checked });
    this.counts.clear();
    if (this.#begun.size > 0) this.#fault('progress that does not end');
    this.#begun.clear();
    const faults = this.faults.splice(0);
    if (faults.length > 0) throw new Error(`not as the protocol says:\n${faults.join('\n')}`);
  }

  #call({ id, params, ...rest }: Wire, method: string): void {
    this.#count(`${method} ${id === undefined ? '(notification)' : '(request)'}`);
    this.#noMore(rest, ['jsonrpc', 'method']);
    this.#hold(method, 'params', params);
    if (method === 'client/registerCapability') this.#registrations(params);
    if (method === '$/progress') this.#progress(params as Wire);
  }

  /** It begins, and after its end there is no more of it. */
  #progress({ token, value }: Wire): void {
    const { kind } = value as Wire;
    if ((kind === 'begin') === this.#begun.has(token)) this.#fault(`progress out of turn: ${kind}`);
    if (kind === 'end') this.#begun.delete(token);
    else this.#begun.add(token);
  }

  /** What is registered has options of its own, by its method. */
  #registrations(params: unknown): void {
    const { registrations = [] } = params as { registrations?: readonly Wire[] };
    for (const { method, registerOptions } of registrations)
      this.#hold(String(method), 'registration', registerOptions);
  }

  #answer({ id, ...rest }: Wire): void {
    const method = this.#asked.get(id);
    // A message that could not be read has no id that could be answered.
    if (method === undefined && id !== null) this.#fault(`nobody asked: ${JSON.stringify({ id })}`);
    this.#asked.delete(id);
    if ('error' in rest) {
      this.#count(`${method ?? 'unread'} (error)`);
      this.#noMore(rest, ['jsonrpc', 'error']);
      this.#error(rest.error as Wire);
    } else {
      this.#count(`${method} (response)`);
      this.#noMore(rest, ['jsonrpc', 'result']);
      if (!('result' in rest)) this.#fault(`${method}: an answer without a result`);
      this.#hold(String(method), 'result', rest.result);
    }
  }

  #error({ code, message, data: _, ...rest }: Wire): void {
    if (!Number.isInteger(code) || typeof message !== 'string')
      this.#fault(`not an error: ${JSON.stringify({ code, message })}`);
    this.#noMore(rest, []);
  }

  #hold(method: string, role: 'params' | 'result' | 'registration', value: unknown): void {
    if (method.startsWith(OWN_METHODS)) return;
    const fault = META_MODEL.methods.has(method)
      ? META_MODEL.against(method, role, value)
      : 'not in the protocol';
    if (fault) this.#fault(`${method}: ${fault}\n  in ${JSON.stringify(value).slice(0, 400)}`);
  }

  #noMore(rest: Wire, known: readonly string[]): void {
    const more = Object.keys(rest).filter((key) => !known.includes(key));
    if (more.length > 0) this.#fault(`unknown to JSON-RPC: ${more.join(', ')}`);
  }

  #count(what: string): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + 1);
  }

  #fault(what: string): void {
    this.faults.push(what);
  }
}
