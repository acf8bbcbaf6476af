/** A figure that the draft has given before, where the same words stand in front of the caret again. */
import { ledgerOf } from '../../figures/ledger.js';
import { message } from '../../lint/message.js';
import { type Completion, type CompletionContext, completion, segmentOf } from './completion.js';

/** Characters of an indicator that must agree. */
const LEAST = 4;

export function figures({ place, analysis }: CompletionContext): readonly Completion[] {
  const segment = segmentOf(place);
  if (segment.length < LEAST) return [];
  const end = segment.slice(-LEAST);
  const found: { text: string; agree: number; line: number }[] = [];
  for (const [line, { text, start }] of analysis.lines.entries()) {
    if (!hasFigureBehind(text, end)) continue;
    for (const row of ledgerOf([{ text, start }])) {
      if (row.start - start >= place.column && line === place.line) continue;
      const agree = agreeing(text.slice(0, row.start - start), segment);
      if (agree >= LEAST) found.push({ text: row.text, agree, line });
    }
  }
  return found
    .sort((a, b) => b.agree - a.agree || b.line - a.line)
    .map(({ text, line }) =>
      completion(place, place.column, {
        kind: 'figure',
        newText: text,
        detail: message('第 {0} 行写过', line + 1),
      }),
    );
}

/** A plain search: few lines hold the words, fewer with what may begin a figure behind them. */
function hasFigureBehind(text: string, words: string): boolean {
  let at = text.indexOf(words);
  while (at >= 0 && !BEGINS_FIGURE.test(text[at + words.length] ?? '')) at = text.indexOf(words, at + 1);
  return at >= 0;
}

const BEGINS_FIGURE = /[\d０-９一二三四五六七八九十两约近超逾不大将接至]/;

/** How many characters at the end of both are the same. */
function agreeing(a: string, b: string): number {
  let length = 0;
  while (length < b.length && a.at(-1 - length) === b.at(-1 - length)) length++;
  return length;
}
