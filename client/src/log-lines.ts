/**
 * What the log takes of a message: ids, counts and places in our code. The language client would also put down what a
 * message carries, and what an error says, both of which may quote a draft.
 */
export function logLines(text: string): string {
  const [first = '', ...others] = text.split(/\r?\n/);
  return [first.replace(WORDS, '$1'), ...others.filter((line) => FRAME.test(line))].join('\n');
}

/** The words of an error, behind what failed. */
const WORDS = /( failed)(?::| with message:).*$/;
const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
