import type { LineFacts } from '../../../outline/lexer.js';
import { type Span, shift } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/**
 * 两个书名号里的名称只差一两个字，其余全同：多半是同一份文件。差在数字、年份、级别、地名、文种或者“试行”“修订”上的，
 * 可能是两份文件，不报。
 */
export default defineDraftRule({
  id: 'name/one-document-two-names',
  title: '同一文件前后名称不一',
  severity: 'info',
  fix: 'none',
  reads: 'numbers',
  basis: ['practice'],
  why: '同一份文件在一份报告里应当只有一个名称。多一个字、少一个字，读者会以为是两份文件，核对依据时也找不到。',
  bad: '一、做法\n印发《青石镇重大行政决策事项目录管理办法》。\n二、成效\n落实⟦《青石镇重大行政决策目录管理办法》⟧。',
  good: '一、做法\n印发《青石镇重大行政决策事项目录管理办法》。\n二、成效\n落实《青石镇重大行政决策事项目录管理办法》和《青石镇重大行政决策事项听证办法》。',
  triggers: ['《'],

  note: (line) => {
    const titles = titlesIn(line);
    return titles.length > 0 ? titles : undefined;
  },

  *check({ lines, noted }) {
    const named = new Map<string, Span[]>();
    for (const { line, note } of noted()) {
      const { start } = lines[line]!;
      for (const { title, ...at } of note) {
        const places = named.get(title);
        if (places) places.push(shift(at, start));
        else named.set(title, [shift(at, start)]);
      }
    }
    const titles = [...named.keys()];
    // A list of very many documents is a register.
    if (titles.length > MOST) return;
    for (const [index, title] of titles.entries()) {
      const twin = titles.slice(0, index).find((other) => isVariant(other, title));
      if (twin === undefined) continue;
      // What is written more often is right.
      const rare = named.get(title)!.length <= named.get(twin)!.length ? title : twin;
      const usual = rare === title ? twin : title;
      const [first, ...others] = named.get(rare)!;
      yield {
        at: first!,
        message: message('“{0}”和文中的“{1}”只差一两个字，像是同一份文件，请核对名称', rare, usual),
        related: [
          ...others.map((place) => ({ ...place, message: message('同一个名称') })),
          { ...named.get(usual)![0]!, message: message('另一个名称') },
        ],
      };
    }
  },
});

const MOST = 300;
/** A shorter title says too little: 通知, 工作方案. */
const SHORTEST = 10;

interface Named extends Span {
  readonly title: string;
}

const titlesIn = ({ text }: LineFacts): readonly Named[] =>
  [...text.matchAll(/《([^《》]{10,80})》/g)].map(({ index, 0: whole, 1: inner }) => ({
    title: (inner ?? '').replace(/[\s\u3000]/g, ''),
    start: index,
    end: index + whole.length,
  }));

/** One character differs, or up to two are left out, and it is none that tells two documents apart. */
function isVariant(a: string, b: string): boolean {
  if (Math.min(a.length, b.length) < SHORTEST || Math.abs(a.length - b.length) > 2) return false;
  let head = 0;
  while (head < Math.min(a.length, b.length) && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < Math.min(a.length, b.length) - head && a.at(-1 - tail) === b.at(-1 - tail)) tail++;
  const [was, now] = [a.slice(head, a.length - tail), b.slice(head, b.length - tail)];
  if (was.length > 0 && now.length > 0 && was.length + now.length > 2) return false;
  // At either end stands the place, the year or the kind of document; a place may stand further in, too.
  if (head < EDGE || tail < EDGE || PLACE.test(a.slice(a.length - tail))) return false;
  return !TELLING.test(was) && !TELLING.test(now);
}

const EDGE = 3;
const PLACE = /^[^，、]{0,2}(?:镇|乡|街道|县|区|市|村|局|办)/;
const TELLING =
  /[0-9０-９A-Za-z一二三四五六七八九十上下前后新旧内外甲乙省市区县镇乡村（）()、和及年月季第—～-]/;
