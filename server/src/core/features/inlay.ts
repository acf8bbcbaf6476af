/** Behind each total, what its parts add up to. */
import type { Figure } from '../figures/lexer.js';
import { type Sum, sumsIn } from '../figures/totals.js';
import { type Message, message } from '../lint/message.js';
import type { DraftContext } from '../lint/rule.js';

export interface TotalHint {
  /** Behind the total; an offset in the draft. */
  readonly at: number;
  readonly label: Message;
  readonly tooltip: Message;
}

/** The hints of the lines from `first` to `last`, both included. */
export function totalHints(
  { lines, outline }: Pick<DraftContext, 'lines' | 'outline'>,
  first = 0,
  last = lines.length - 1,
): readonly TotalHint[] {
  return lines.slice(first, last + 1).flatMap(({ text, start }, index) => {
    if (outline.roles[first + index] === 'furniture') return [];
    return sumsIn(text)
      .filter(({ parts }) => parts.length > 1)
      .map((sum) => hintOf(sum, text, start));
  });
}

function hintOf({ total, parts, sum }: Sum, text: string, start: number): TotalHint {
  const scale = scaleOf(text, total);
  const added = `${sum / (scale === '亿' ? 1e8 : scale === '万' ? 1e4 : 1)}${scale}`;
  const written = parts.map((part) => text.slice(part.start, part.end));
  return {
    at: start + total.end,
    label: sum === total.value ? message('＝分项之和') : message('分项之和 {0}', added),
    tooltip: message('{0}，合计 {1}', written.join('＋'), `${added}${total.unit}`),
  };
}

const scaleOf = (text: string, { number }: Figure): string =>
  /[万亿]$/.exec(text.slice(number.start, number.end))?.[0] ?? '';
