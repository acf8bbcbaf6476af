/**
 * What the specification asks of a server before any handler is asked: nothing is answered before `initialize` or after
 * `shutdown`, there is one of each, and params of a wrong shape are refused. The library that reads the messages looks
 * after none of that.
 */
import {
  type Connection,
  ErrorCodes,
  type Message,
  type MessageStrategy,
  type RequestMessage,
  ResponseError,
} from './library.js';
import { faultOfParams } from './params.js';

type Life = 'new' | 'running' | 'shut down';

/** To be given to createConnection. */
export class Gate implements MessageStrategy {
  #life: Life = 'new';

  get wasShutDown(): boolean {
    return this.#life === 'shut down';
  }

  handleMessage(message: Message, next: (message: Message) => void): void {
    const { method, id, params } = message as Partial<RequestMessage>;
    // An answer to a question of ours has its turn always, and so has who wants to leave.
    const refusal = method === undefined || method === 'exit' ? undefined : this.#refusal(method, params);
    if (!refusal) {
      if (method === 'initialize') this.#life = 'running';
      if (method === 'shutdown') this.#life = 'shut down';
      next(message);
    } else if (id !== undefined || refusal.code === ErrorCodes.InvalidParams) {
      next({ ...message, method: REFUSED, params: refusal } as Message);
    }
  }

  #refusal(method: string, params: unknown): Refusal | undefined {
    if (this.#life === 'shut down')
      return { code: ErrorCodes.InvalidRequest, why: `${method}: the server was shut down` };
    if (this.#life === 'new' && method !== 'initialize')
      return { code: ErrorCodes.ServerNotInitialized, why: `${method}: initialize comes first` };
    if (this.#life === 'running' && method === 'initialize')
      return { code: ErrorCodes.InvalidRequest, why: 'initialize: the server runs' };
    const fault = faultOfParams(method, params);
    return fault === undefined ? undefined : { code: ErrorCodes.InvalidParams, why: `${method}: ${fault}` };
  }
}

/** What a message is called that was refused; nobody else sends it, for it is no method of anyone. */
const REFUSED = '$/reportDraft/refused';

interface Refusal {
  readonly code: number;
  readonly why: string;
}

export function answerRefused(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, why }: Refusal) => new ResponseError(code, why));
  connection.onNotification(REFUSED, ({ why }: Refusal) => connection.console.error(why));
}
