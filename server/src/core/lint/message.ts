/**
 * Texts for people. The Chinese text is the source and the key; other languages are bundles that map it to theirs,
 * so a finding stays plain data until it is shown.
 */

export interface Message {
  /** Chinese, with holes {0}, {1}…. One sentence: what is wrong, why, what to do; no closing 。. */
  readonly text: string;
  readonly args: readonly (string | number)[];
}

/** Chinese source text → the same in another language, with the same holes. */
export type Bundle = Readonly<Record<string, string>>;

export const message = (text: string, ...args: readonly (string | number)[]): Message => ({ text, args });

/** The message in the language of the bundle; in Chinese where there is none or the bundle lacks it. */
export function say({ text, args }: Message, bundle?: Bundle): string {
  return (bundle?.[text] ?? text).replace(/\{(\d+)\}/g, (hole, index) => String(args[Number(index)] ?? hole));
}
