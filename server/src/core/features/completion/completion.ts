/** What is offered at the caret, as plain data, and what every source of it is given. */
import type { Analysis } from '../../draft.js';
import type { Message } from '../../lint/message.js';
import type { Span, TextEdit } from '../../text/span.js';

export type CompletionKind = 'number' | 'part' | 'item' | 'closing' | 'law' | 'name' | 'phrase' | 'figure';

export interface Completion {
  readonly kind: CompletionKind;
  /** What the list shows. */
  readonly label: string;
  /** Beside the label, in few words. */
  readonly detail: Message | undefined;
  /** Below it, for who wants to know more. */
  readonly documentation: Message | undefined;
  /** What is replaced: on one line, the caret in it. */
  readonly span: Span;
  readonly newText: string;
  /** Numbers behind that make room. */
  readonly edits: readonly TextEdit[];
  /** Does not hold in the report year, or no longer. */
  readonly outdated: boolean;
}

/** The caret in its line; columns are offsets in the line. */
export interface Place {
  readonly line: number;
  /** Offset of the line in the draft. */
  readonly start: number;
  readonly column: number;
  readonly before: string;
  readonly after: string;
}

export interface CompletionContext {
  readonly analysis: Analysis;
  readonly place: Place;
  /** Name of the unit as set; undefined where it is not. */
  readonly unit: string | undefined;
  /** False where a typed character opens the list: then only what fits for certain. */
  readonly asked: boolean;
}

export type CompletionSource = (context: CompletionContext) => readonly Completion[];

/** Replaces what stands in front of the caret from the column on. */
export function completion(
  { start, column }: Place,
  from: number,
  what: Pick<Completion, 'kind' | 'newText'> & Partial<Completion>,
): Completion {
  return {
    label: what.newText,
    detail: undefined,
    documentation: undefined,
    span: { start: start + from, end: start + column },
    edits: [],
    outdated: false,
    ...what,
  };
}

/** The words since the last mark in front of the caret. */
export const segmentOf = ({ before }: Place): string => since(/[，。；：、！？（）《》“”\s]/, before);

/** What stands behind the last mark. A pattern that ends in $ would be tried anew from every place of the line. */
export function since(mark: RegExp, text: string): string {
  let from = text.length;
  while (from > 0 && !mark.test(text[from - 1]!)) from--;
  return text.slice(from);
}

/** How many characters at the end of the text are the beginning of the word; 0 where none or all of it. */
export function begun(text: string, word: string): number {
  for (let length = Math.min(text.length, word.length - 1); length > 0; length--)
    if (text.endsWith(word.slice(0, length))) return length;
  return 0;
}
