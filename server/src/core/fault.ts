/**
 * What may be told, in a log or on a terminal, of an error that nobody expected: its kind and the places in our code
 * that it came through. Its message may quote the draft and is left out.
 */
export function faultOf(error: unknown): string {
  return [faultName(error), ...framesOf(error)].join('\n');
}

/** The kind of an error, such as TypeError. */
export const faultName = (error: unknown): string =>
  error instanceof Error && /^\w+$/.test(error.name) ? error.name : 'Error';

/** A stack begins with the message, which may look like anything, a frame too. */
function framesOf(error: unknown): readonly string[] {
  if (!(error instanceof Error) || !error.stack) return [];
  const { message, stack } = error;
  const end = stack.indexOf(message);
  const frames = end < 0 ? '' : stack.slice(end + message.length);
  return frames.split('\n').filter((line) => FRAME.test(line));
}

const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
