/**
 * The outer ring around every handler: a request that throws is logged with its name and answers its fallback, and a
 * cancelled one stops. Drafts are never logged.
 */
import { faultOf } from '../core/index.js';
import { type CancellationToken, LSPErrorCodes, ResponseError } from './library.js';

export interface Log {
  error(message: string): void;
}

/** Runs the work of a request. Throws only to tell the client that the request was cancelled. */
export async function guarded<T>(
  log: Log,
  name: string,
  fallback: T,
  work: () => T | Promise<T>,
  token?: CancellationToken,
): Promise<T> {
  if (token?.isCancellationRequested) throw new ResponseError(LSPErrorCodes.RequestCancelled, name);
  try {
    return await work();
  } catch (error) {
    if (error instanceof ResponseError) throw error;
    log.error(`${name}: ${faultOf(error)}`);
    return fallback;
  }
}

/** Takes a message that asks for no answer. */
export function heard(log: Log, name: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    log.error(`${name}: ${faultOf(error)}`);
  }
}

/** For work that nobody waits for: what goes wrong with it is logged and ends nothing. */
export function inBackground(log: Log, name: string, work: Promise<unknown>): void {
  work.catch((error) => log.error(`${name}: ${faultOf(error)}`));
}
