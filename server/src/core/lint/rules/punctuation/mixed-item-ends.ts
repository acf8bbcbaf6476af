import type { ItemMark } from '../../../outline/lexer.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/** 同一段里的一是、二是、三是，有的用句号收，有的用分号收。最后一项总用句号，不参加比较；跨段的不管。 */
export default defineLineRule({
  id: 'punctuation/mixed-item-ends',
  title: '并列分项末尾的标点不一致',
  severity: 'warning',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '一组并列的分项是同一层次，各项末尾用同一种点号；项内已经用了句号的，项末也用句号。有的分号有的句号，层次就看不清了。',
  bad: '一是人手不够，培训偏少；二是宣传不广⟦。⟧三是考核不严；四是经费不足。',
  good: '一是人手不够，培训偏少；二是宣传不广；三是考核不严。一是人手不够。培训偏少。二是宣传不广。',

  triggers: [...'是要'],

  *check({ text, facts: { items } }) {
    for (const run of runsOf(items)) {
      const report = checkRun(text, run);
      if (report) yield report;
    }
  },
});

/** Items that count on from one to the next; those of a list inside an item are a run of their own. */
function runsOf(items: readonly ItemMark[]): readonly (readonly ItemMark[])[] {
  const runs: ItemMark[][] = [];
  for (const item of items) {
    const last = runs.at(-1)?.at(-1);
    if (item.series === '第') continue;
    if (last && last.series === item.series && item.value === last.value + 1) runs.at(-1)!.push(item);
    else runs.push([item]);
  }
  return runs.filter((run) => run.length >= 3);
}

function checkRun(text: string, run: readonly ItemMark[]): Report | undefined {
  const ends = run.slice(1).map(({ start }, index) => endOf(text, run[index]!.end, start));
  if (ends.includes(undefined)) return undefined;
  const marks = ends.map((at) => widened(text[at!]!));
  const inner = ends.some((at, index) => text.slice(run[index]!.end, at).includes('。'));
  if (new Set(marks).size < 2 && !(inner && marks[0] === '；')) return undefined;
  const semicolons = marks.filter((mark) => mark === '；').length;
  const wanted = !inner && semicolons * 2 > marks.length ? '；' : '。';
  // One finding for the run: what is wrong is that its items differ.
  const wrong = ends
    .filter((_, index) => marks[index] !== wanted)
    .map((at) => ({ start: at!, end: at! + 1 }));
  return {
    at: wrong[0]!,
    message: inner
      ? message('这一组分项有的项内已用句号，各项末尾应当都用“{0}”，共{1}处要改', wanted, wrong.length)
      : message('这一组分项末尾的标点不一致，多数用“{0}”，共{1}处要改', wanted, wrong.length),
    edits: wrong.map((at) => ({ ...at, newText: wanted })),
    fixTitle: message('这一组分项末尾都改为“{0}”', wanted),
  };
}

/** Where the mark in front of the next item stands; undefined where that is none that closes an item. */
function endOf(text: string, from: number, next: number): number | undefined {
  let at = next - 1;
  while (at > from && /[\s\u3000]/.test(text[at]!)) at--;
  return /[。；;，,]/.test(text[at]!) ? at : undefined;
}

const widened = (mark: string): string => ({ ';': '；', ',': '，' })[mark] ?? mark;
