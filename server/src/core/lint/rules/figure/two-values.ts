import { type LedgerRow, ledgerOf } from '../../../figures/ledger.js';
import type { LineFacts } from '../../../outline/lexer.js';
import type { Heading } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule, type NotedContext, type Options } from '../../rule.js';

/**
 * 同一项工作在两处写了两个总数。指标、单位、时段、范围都相同，两处都写明是总数（全年、共、累计），才算同一个数；安排、
 * 目标里的数和约数相近的不报。
 */
export default defineDraftRule({
  id: 'figure/two-values',
  title: '同一指标两处数值不同',
  severity: 'info',
  fix: 'none',
  reads: 'outline',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '同一个数在报告里写了两次，前后应当一样。两处不同，可能改了一处忘了另一处，也可能口径不同，请对照台账核对或者写明口径。',
  bad: '一、做法\n全年共调解矛盾纠纷⟦120件⟧。\n二、成效\n累计调解矛盾纠纷102件，调解率98%。',
  good: '一、做法\n全年共调解矛盾纠纷120件，其中一季度调解矛盾纠纷30件。\n二、下一步打算\n全年调解矛盾纠纷150件以上。',

  triggers: ['全年', '累计', '合计', '总计', '共'],

  note: (line) => {
    const totals = totalsIn(line);
    return totals.length > 0 ? totals : undefined;
  },

  *check(draft) {
    const ahead = draft.outline.headings.filter((heading) => looksAhead(draft, heading));
    const seen = new Map<string, Total & { readonly from: number }>();
    for (const { line, note: totals } of draft.noted()) {
      if (ahead.some((heading) => heading.line <= line && line <= heading.lastLine)) continue;
      const { start } = draft.lines[line]!;
      for (const row of totals) {
        const key = [row.indicator, row.unit, periodOf(row.period, draft.year), scopeOf(row.scope)].join('|');
        const first = seen.get(key);
        if (!first) seen.set(key, { ...row, from: start });
        else if (!agree(first, row)) {
          yield {
            at: { start: first.from + first.start, end: first.from + first.end },
            message: message(
              '“{0}”这里是{1}，另一处是{2}，请核对，口径不同的请写明',
              row.indicator,
              first.text,
              row.text,
            ),
            related: [
              {
                start: start + row.start,
                end: start + row.end,
                message: message('另一处写的是{0}', row.text),
              },
            ],
          };
          // Told once for each indicator.
          seen.delete(key);
        }
      }
    }
  },
});

/** Offsets in the line. */
type Total = Pick<
  LedgerRow,
  'indicator' | 'value' | 'unit' | 'period' | 'scope' | 'approximate' | 'text' | 'start' | 'end'
>;

function totalsIn({ text }: LineFacts): readonly Total[] {
  if (!WHOLE.test(text)) return [];
  return ledgerOf([{ text, start: 0 }])
    .filter((row) => row.to === undefined && COUNTS.test(row.unit) && row.indicator.length >= SHORTEST)
    .filter((row) => isWhole(text, row.start))
    .map(({ line: _, to: __, ...total }) => total);
}

/** A word for the whole in the clause of a figure, in front of it. */
const WHOLE =
  /(?:全年|累计|[合总共]计|共)[^，、：（(,:。！？；;]{0,80}[\d０-９〇零一二三四五六七八九十百千万两]/;
/** What is counted one by one; amounts of money and rates differ with what they are measured by. */
const COUNTS = /^(?:件|起|宗|次|场|场次|人次|份|册|户|期|篇|条)$/;
/** A shorter one, such as 办结, does not say what is counted. */
const SHORTEST = 4;

/** The clause says that the amount is a total of the year, neither an aim nor a part nor that of one occasion. */
function isWhole(text: string, at: number): boolean {
  const sentence = text
    .slice(Math.max(0, at - 80), at)
    .split(/[。！？；;]/)
    .at(-1)!;
  const clause = sentence.split(/[，、：（(,:]/).at(-1)!;
  if (PART.test(sentence)) return false;
  return /全年|累计/.test(clause) || (TOTAL.test(clause) && !OCCASION.test(sentence));
}

const PART = /其中|将|计划|力争|目标|预计|确保|争取|上年|去年|同期/;
const TOTAL = /[合总共]计|总共|(?<!公)共(?![同享建治管])/;
const OCCASION =
  /期间|宪法日|宣传[周月日]|[\d一二三四五六七八九十]月|季度|专项|行动|针对|围绕|利用|结合|通过|以“/;

/** What is under it is to be done. */
const looksAhead = ({ parts }: NotedContext<Options, unknown>, heading: Heading): boolean =>
  AHEAD.test(heading.title) || parts.some(({ part, chapter }) => part.ahead && chapter === heading);
const AHEAD = /安排|下一步|下步|今后|打算|计划|部署|目标|思路|要点/;

/** Empty for the whole report year, however the sentence says it. */
const periodOf = (said: string, year: number | undefined): string =>
  /^(?:全年|一年来|今年以来|今年)$/.test(said) || (year !== undefined && said.startsWith(`${year}年`))
    ? ''
    : said;

/** Empty for the place that the report is about. */
const scopeOf = (said: string): string => (/^[全我本]/.test(said) ? '' : said);

/** 300余 and 320 may be the same. */
const agree = (a: Total, b: Total): boolean =>
  a.value === b.value ||
  ((a.approximate || b.approximate) && Math.max(a.value, b.value) <= Math.min(a.value, b.value) * NEAR);
const NEAR = 1.2;
