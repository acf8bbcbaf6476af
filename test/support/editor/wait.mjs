// The only place that waits by the clock: asks for a condition again until it holds or its time is up.
import { setTimeout as pause } from 'node:timers/promises';

/**
 * @template T
 * @param {string} what the awaited condition, for the error
 * @param {() => T | Promise<T>} condition its first truthy value is the result; a throw counts as "not yet"
 * @param {{ timeout?: number, interval?: number }} [limits] in milliseconds
 * @returns {Promise<T>}
 */
export async function until(what, condition, { timeout = 30_000, interval = 50 } = {}) {
  const end = Date.now() + timeout;
  let last;
  for (;;) {
    try {
      const value = await condition();
      if (value) return value;
    } catch (error) {
      if (error?.fatal) throw error;
      last = error;
    }
    if (Date.now() >= end) throw new Error(`${what}: not within ${timeout / 1000} s`, { cause: last });
    await pause(interval);
  }
}

/** Whether a process (or, with a negative id, a process group) is still there. */
export function alive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
