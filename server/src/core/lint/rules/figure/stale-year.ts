import type { LineFacts } from '../../../outline/lexer.js';
import type { Heading } from '../../../outline/tree.js';
import { firstYear, yearsIn } from '../../../text/numerals.js';
import type { Span } from '../../../text/span.js';
import { message } from '../../message.js';
import {
  type DraftContext,
  defineDraftRule,
  type NotedContext,
  type Options,
  type Report,
} from '../../rule.js';

/**
 * 沿用上年稿留下的年份。只报和标题年度直接冲突的几处：导语写的是另一年、法定部分的标题写的是另一年、下一年度安排里把
 * 报告年度说成将来、成效里截至上一年底、说上一年共做了多少，而没有提到本年。回顾、对比、文号和规划期里的年份不报。
 */
export default defineDraftRule({
  id: 'figure/stale-year',
  title: '年份和报告年度不一致',
  severity: 'warning',
  fix: 'none',
  reads: 'outline',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '年度报告常在上年的稿子上改，漏改的年份最容易留在导语、标题和安排里。年份错了，整份报告写的是哪一年就说不清，只能由起草人逐处核对。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '⟦2023年⟧，青石镇扎实推进各项工作。现将有关情况报告如下：',
    '一、2024年主要举措和成效',
    '全年办结案件12件。',
    '二、2025年工作安排',
    '⟦2024年⟧，我镇将继续做好普法。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '2024年，青石镇扎实推进各项工作。现将有关情况报告如下：',
    '一、2024年主要举措和成效',
    '与2023年底相比，2024年案件下降5%，落实《实施纲要（2021—2025年）》。',
    '二、2025年工作安排',
    '2025年，我镇将在2024年基础上继续做好普法。',
  ].join('\n'),

  triggers: ['年'],

  note: noteOf,

  *check(draft) {
    const { profile, outline, year } = draft;
    if (!profile.yearly || year === undefined || firstYear(outline.title?.text ?? '') !== year) return;
    yield* leadOf(draft, year);
    yield* headingsOf(draft, year);
    const ahead = draft.parts.flatMap(({ part, chapter }) => (part.ahead && chapter ? [chapter] : []));
    const lookingBack = outline.headings.filter(({ years }) => years.includes(year - 1));
    for (const { line, note } of draft.noted()) {
      const { start } = draft.lines[line]!;
      const within = ({ line: first, lastLine }: Heading): boolean => first <= line && line <= lastLine;
      const planned = ahead.some(within);
      for (const place of planned ? note.future : []) {
        if (place.year > year) continue;
        yield reportAt(
          start,
          place,
          message('安排里把{0}年说成将来，报告年度是{1}年，像是上年稿留下的，请核对', place.year, year),
        );
      }
      for (const place of planned || lookingBack.some(within) ? [] : note.until) {
        if (place.year !== year - 1 || note.others.includes(year)) continue;
        yield {
          ...reportAt(
            start,
            place,
            message('这里写的是{0}年的数据，报告年度是{1}年，像是上年稿留下的，请核对', place.year, year),
          ),
          severity: 'info',
        };
      }
    }
  },
});

/** Offsets in the line. */
interface Place extends Span {
  readonly year: number;
}

interface Note {
  /** 2023年，… at the start of the line, and 现将2023年…报告如下. */
  readonly lead: readonly Place[];
  /** 2024年，我镇将…. */
  readonly future: readonly Place[];
  /** 截至2023年底, and 2023年共…. */
  readonly until: readonly Place[];
  /** Every year that the line names. */
  readonly others: readonly number[];
}

function noteOf({ text }: LineFacts): Note | undefined {
  // Each pattern is slow where it may begin, and a year may stand in every sentence.
  const lead = MAY_LEAD.test(text) ? placesOf(text, LEAD) : [];
  const future = MAY_PLAN.test(text) ? placesOf(text, FUTURE) : [];
  const until = MAY_SUM_UP.test(text) ? placesOf(text, UNTIL) : [];
  if (lead.length + future.length + until.length === 0) return undefined;
  return { lead, future, until, others: [...yearsIn(text)].map(({ year }) => year) };
}

const MAY_LEAD = /^[\s\u3000]{0,8}[\d０-９〇零一二三四五六七八九]{4}年|现将/;
const MAY_PLAN = /将|计划|打算|拟/;
const MAY_SUM_UP = /截[至止]|累计|共/;

const YEAR = '([\\d０-９]{4}|[〇零一二三四五六七八九]{4})年';
const LEAD = new RegExp(
  `(?:^[\\s\\u3000]{0,8}|现将[^，。；\\d０-９]{0,16})${YEAR}度?(?:以?来)?(?=[，,]|[^，。；]{2,40}(?:报告|汇报)如下)`,
  'g',
);
const FUTURE = new RegExp(
  `(?<=^[\\s\\u3000]{0,8}|[。；;][\\s\\u3000]{0,8}|[是：:])${YEAR}(?=[，,]?(?:[我全本][镇乡县区市局街院][^，。；]{0,6}|我们|[\\u4e00-\\u9fff]{2,4}(?:镇|乡|街道|局))?(?:将(?:继续|进一步|重点|着力|坚持|持续|以|围绕|从|全面|深入|努力|加大|认真|不断|紧紧|严格|扎实|切实)|(?:计划|打算|拟)))`,
  'g',
);
const UNTIL = new RegExp(
  `截[至止]${YEAR}(?:底|末|12月底|12月31日)|(?<=^[\\s\\u3000]{0,8}|[。；;])${YEAR}(?:全年)?[，,]?(?:[全我][镇乡县区市局街院])?(?:累计|共(?![同享建治管产和]))`,
  'g',
);

function placesOf(text: string, pattern: RegExp): readonly Place[] {
  return [...text.matchAll(pattern)].flatMap((match) => {
    const digits = match[1] ?? match[2]!;
    const start = match.index + match[0].indexOf(digits);
    const end = start + digits.length + 1;
    const year = firstYear(text.slice(start, end));
    return year === undefined ? [] : [{ start, end, year }];
  });
}

const reportAt = (from: number, { start, end }: Span, said: Report['message']): Report => ({
  at: { start: from + start, end: from + end },
  message: said,
});

/** The lead-in speaks of another year and never of the report year. */
function* leadOf(draft: NotedContext<Options, Note>, year: number): Generator<Report> {
  for (const [line, role] of draft.outline.roles.entries()) {
    if (role === 'heading') return;
    const note = draft.noteOf(line);
    if ((role !== 'lead' && role !== 'body') || !note) continue;
    const place = note.lead.find((mention) => mention.year !== year);
    if (!place || note.others.includes(year)) continue;
    yield reportAt(
      draft.lines[line]!.start,
      place,
      message('导语写的是{0}年，标题写的是{1}年，请核对', place.year, year),
    );
  }
}

/** A part whose heading names years, and none that it can be about. */
function* headingsOf({ parts }: DraftContext, year: number): Generator<Report> {
  for (const { part, heading, status } of parts) {
    if (!heading || status !== 'present' || heading.level !== 1 || heading.years.length === 0) continue;
    const due = part.ahead ? year + 1 : year;
    if (heading.years.some((named) => named === due || (part.ahead && named > due))) continue;
    yield {
      at: heading.titleSpan,
      message: part.ahead
        ? message(
            '标题写的是{0}年的安排，报告年度是{1}年，下一年度应是{2}年，请核对',
            heading.years[0]!,
            year,
            due,
          )
        : message('这一部分的标题写的是{0}年，报告年度是{1}年，请核对', heading.years[0]!, year),
    };
  }
}
