import type { ItemSeries, LineFacts } from '../../../outline/lexer.js';
import { parseHanNumber } from '../../../text/numerals.js';
import { message } from '../../message.js';
import { defineDraftRule, type NotedContext, type Options } from '../../rule.js';

/** 一段末尾说了“两项工作”“以下三个方面”，下面各自成段的一是、二是却不是这个数。只列出一项的、接着另有标题的不报。 */
export default defineDraftRule({
  id: 'figure/list-count',
  title: '说的项数和下面列出的不一致',
  severity: 'warning',
  fix: 'none',
  reads: 'outline',
  basis: ['practice'],
  why: '段末说了有几项，下面就应当列出几段。对不上，多半是改稿时增删了一段，没有改前面的数。',
  bad: '一、下一步安排\n明年重点抓好⟦两项工作⟧。\n一是抓学法。\n二是抓用法。\n三是抓普法。',
  good: '一、下一步安排\n明年重点抓好三项工作。\n一是抓学法。\n二是抓用法。\n三是抓普法。',

  triggers: [...'是要第点', '方面', '问题', '措施', '工作', '任务', '件事'],

  note: noteOn,

  *check(draft) {
    for (const { line, note } of draft.noted()) {
      if (!note.announces || !MAY_ANNOUNCE.has(draft.outline.roles[line]!)) continue;
      const { said, length, behind } = note.announces;
      const listed = listedBelow(draft, line);
      if (listed < 2 || listed === said) continue;
      const { text, start } = draft.lines[line]!;
      const end = start + text.length - behind;
      const word = text.slice(text.length - behind - length, text.length - behind);
      yield {
        at: { start: end - length, end },
        anchor: 'end',
        message: message('前面说“{0}”，下面列出了{1}项，请核对是数写错了还是分项漏了', word, listed),
      };
    }
  },
});

interface Note {
  /** What the end of the line says will follow. */
  readonly announces?: { readonly said: number; readonly length: number; readonly behind: number };
  /** The items of a line that opens with one, in order. */
  readonly items?: { readonly series: ItemSeries; readonly values: readonly number[] };
}

function noteOn({ text, content, items, heading }: LineFacts): Note | undefined {
  const [first] = items;
  if (first?.start === content.start) {
    const { series } = first;
    return {
      items: { series, values: items.filter((item) => item.series === series).map(({ value }) => value) },
    };
  }
  if (first || (heading && !heading.runIn)) return undefined;
  const found = ANNOUNCED.exec(text.slice(Math.max(content.start, content.end - WINDOW), content.end));
  if (!found) return undefined;
  const [number = '', unit = '', rest = ''] = found.slice(1).filter((group) => group !== undefined);
  const said = parseHanNumber(number) ?? Number(number);
  const behind = text.length - content.end + rest.length;
  return said < 2 ? undefined : { announces: { said, length: number.length + unit.length, behind } };
}

/** How far back from the end of the line the announcement is looked for. */
const WINDOW = 40;
const NUMBER = '(?<![第\\d一二两三四五六七八九十“])([两三四五六七八九十]|\\d)';
const UNIT = '(个方面|方面|点|个问题|项措施|条措施|项工作|项任务|件事)';
const NOUN = '的?(?:工作|任务|措施|不足|问题|短板|差距|努力|建议|举措|体会|做法)?';
/** With ： whatever stands before it; with 。 only where the sentence says that something is to come. */
const ANNOUNCED = new RegExp(
  `${NUMBER}${UNIT}(${NOUN}[：:])$|(?<=(?:以下|如下|下列|抓好|做好|抓实|做实|抓|重点|着重|突出|主要(?:是|有|存在)?|存在|采取|体现在|表现在)[^，。；：！？]{0,6})${NUMBER}${UNIT}(${NOUN}。)$`,
);

const MAY_ANNOUNCE: ReadonlySet<string> = new Set(['body', 'lead', 'heading']);

/** How many items, counted from one, open the lines below down to the next heading; 0 where what follows is no list. */
function listedBelow({ lines, outline, noteOf }: NotedContext<Options, Note>, from: number): number {
  let count = 0;
  let series: ItemSeries | undefined;
  for (let line = from + 1; line < lines.length; line++) {
    const role = outline.roles[line];
    if (role === 'blank' || role === 'furniture') continue;
    const { items, announces } = noteOf(line) ?? {};
    if (role === 'heading' && !items) break;
    if (!items) {
      // Something else comes first, or another list begins.
      if (count === 0 || announces) break;
      continue;
    }
    series ??= items.series;
    if (items.series !== series || series === '第') break;
    for (const value of items.values) {
      if (value !== count + 1) return count;
      count++;
    }
  }
  return count;
}
