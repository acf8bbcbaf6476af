/**
 * Texts for people. The Chinese text is the source and the key; other languages are bundles that map it to theirs,
 * so a finding stays plain data until it is shown.
 */

/** What stands in a hole; a message where it is a text of ours that has a twin of its own. */
export type Argument = string | number | Message;

export interface Message {
  /** Chinese, with holes {0}, {1}…. One sentence: what is wrong, why, what to do; no closing 。. */
  readonly text: string;
  readonly args: readonly Argument[];
}

/** Chinese source text → the same in another language, with the same holes. */
export type Bundle = Readonly<Record<string, string>>;

export const message = (text: string, ...args: readonly Argument[]): Message => ({ text, args });

/** The message in the language of the bundle; in Chinese where there is none or the bundle lacks it. */
export function say({ text, args }: Message, bundle?: Bundle): string {
  return (bundle?.[text] ?? text).replace(/\{(\d+)\}/g, (hole, index) => {
    const argument = args[Number(index)] ?? hole;
    return typeof argument === 'object' ? say(argument, bundle) : String(argument);
  });
}
