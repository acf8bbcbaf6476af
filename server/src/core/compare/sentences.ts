/** A draft with each sentence on a line of its own, for a diff by sentence. */

/** Blank lines and blanks around sentences are left out; every line ends with \n. */
export function bySentence(text: string): string {
  const lines: string[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    for (const [sentence] of line.matchAll(SENTENCE)) {
      const shown = sentence.trim();
      if (shown !== '') lines.push(`${shown}\n`);
    }
  }
  return lines.join('');
}

/** Up to 。！？； and the quotes and brackets that close behind it. */
const SENTENCE = /[^。！？；!?;]*[。！？；!?;]+[”’」』）)》"]*|[^。！？；!?;]+/g;
