/**
 * What the log takes of a message: ids, counts and places in our code. The language client would also put down what a
 * message carries, and what an error says, both of which may quote a draft.
 */
export function logLines(text: string): string {
  const [first = '', ...others] = text.split(/\r?\n/);
  return [withoutWords(first), ...others.filter((line) => FRAME.test(line))].join('\n');
}

/** What failed, without the words of the error behind it. */
function withoutWords(line: string): string {
  const places = [' failed:', ' failed with message:'].map((mark) => line.indexOf(mark));
  const found = places.filter((place) => place >= 0);
  return found.length > 0 ? `${line.slice(0, Math.min(...found))} failed` : line;
}

const FRAME = /^ {4}at .*:\d+:\d+\)?$/;
