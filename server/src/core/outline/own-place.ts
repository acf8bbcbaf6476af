/**
 * Whether 第二部分 is a part of this draft, not of another document, and not one that only counts. A reference with
 * steps, in brackets, behind 见 or taken up by 所述 is ours wherever nothing speaks against it; one in running words
 * (针对第二部分指出的问题) only where the draft has that part and all around it speaks for it.
 */
import type { Span } from '../text/span.js';

export interface PartReference {
  readonly text: string;
  /** Offsets in the text. */
  readonly from: number;
  readonly to: number;
  readonly found: readonly FoundReference[];
}

interface FoundReference {
  readonly numerals: readonly {
    readonly span: Span;
    readonly heading: { readonly title: string } | undefined;
  }[];
}

export function isOurs({ text, from, to, found }: PartReference): boolean {
  const before = text.slice(Math.max(0, from - REACH), from);
  if (OURS.test(before)) return true;
  if (OTHER.test(before)) return false;
  const steps = found.some(({ numerals }) => numerals.length > 1);
  const inBrackets = /[（(]$/.test(before) && /^[）)]/.test(text.slice(to));
  if (steps || inBrackets || LEADS.test(before) || FOLLOWS.test(text.slice(to, to + 4))) return true;
  return isOursInRunningWords({ text, from, to, found });
}

/** How far in front of a reference its words are looked at. */
const REACH = 24;

/** The same for one in running words: the sentence and those before it. */
const FAR = 300;

/** 意见（二） and 常见 name nothing to be looked up. */
export const SEE = '(?<![意看常罕少主政偏成预会接遇听])见';

/** Another document, named in the same clause: 《规划》第三部分, 实施意见中第三部分. */
const OTHER =
  /(?:》|[〕）)]号|规划|纲要|方案|意见|通知|办法|细则|文件|讲话|公报|决定|决议|条例|规定|预案|计划|要点|总结|教材|手册|合同|协议|试卷|问卷|课程|工作报告|专题报告)[^，。；：！？见]{0,4}$/;
const OURS = /(?:本报告|本文|本稿|[前上下后]文|前述|上述)[^，。；：！？]{0,4}$/;
/** What introduces a reference. */
const LEADS = new RegExp(`(?:${SEE}|参照|参考|如|同|按照?|依照|根据|据|结合|对应|对照)[“"「]?$`);
/** What takes one up. */
const FOLLOWS = /^[”"」]?(?:所[述列提说指]|已[述列提作有]|述及|提[到及]|列[明出举]|中(?:已|所|提|列))/;

function isOursInRunningWords({ text, from, to, found }: PartReference): boolean {
  const titles = found.flatMap(({ numerals }) => numerals.map(({ heading }) => heading?.title));
  if (titles.some((title) => title === undefined)) return false;
  const before = text.slice(Math.max(0, from - FAR), from);
  if (isQuoted(before) || COUNTED.test(before) || ELSEWHERE.test(behindLast(SENTENCE_ENDS, before)))
    return false;
  if (OTHER_IN_CLAUSE.test(behindLast(CLAUSE_ENDS, before))) return false;
  const after = text.slice(to, to + 16);
  if (ABOUT.test(before))
    return /^(?:[，。；、！？）]|$)/.test(after) || SAYING.test(after) || speaksOf(after, titles);
  return BEGINS.test(before) && (SAYING.test(after) || speaksOf(after, titles));
}

/** Inside a quotation or the name of a document. */
const isQuoted = (before: string): boolean =>
  before.lastIndexOf('“') > before.lastIndexOf('”') || before.lastIndexOf('《') > before.lastIndexOf('》');

/** 分三部分, 由两个部分组成: what follows are those parts. */
const COUNTED =
  /(?:[两三四五六七八九几多]|[2-9])个?大?(?:部分|板块|环节)|第[一二三四五六七八九]部分[为是：:]/;

const SENTENCE_ENDS = '。；！？';
const CLAUSE_ENDS = '，：。；！？';
/** The text behind the last of these marks. */
function behindLast(marks: string, text: string): string {
  let from = text.length;
  while (from > 0 && !marks.includes(text[from - 1]!)) from--;
  return text.slice(from);
}

/** Something else that has parts, in the same sentence. */
const ELSEWHERE =
  /》|反馈|通报|巡[视察]|督[察导查]|审计|讲[话课稿座]|教材|教程|课[程件堂]|培训|手册|读本|试[卷题]|考试|规划|纲要|白皮书|上级|会议|晚会|比赛|竞赛|演练/;
/** Something else in the same clause. */
const OTHER_IN_CLAUSE =
  /(?:方案|意见|通知|办法|细则|文件|公报|决定|决议|条例|规定|预案|计划|要点|总结|合同|协议|问卷|清单|台账|章程|标准|资料|材料|档案|案卷|去年|上年|往年|20\d\d年(?:度)?报告)/;

/** What speaks of a part of a text. */
const ABOUT =
  /(?:针对|对照|对应|对着|围绕|呼应|承接|衔接|归入|并入|列入|写入|放在|移[到至]|载于|写在|列在|详见)[“"]?$/;
/** Where a sentence or a clause may begin with one, or a preposition stands. */
const BEGINS = /(?:^|[，。；：！？、（\s\u3000“"]|[就对把将从在于与和及以由到为])$/;
/** The part says it. */
const SAYING =
  /^[”"]?(?:中|里|内)?(?:所|已经?|还|均|都|也)?(?:(?:指出|提出|提到|提及|列出|列举|列明|反映|分析|查找|查摆|梳理|归纳|汇报|写明|写到|讲到|谈到|述及|剖析|说明|明确|部署|确定)(?:出|到)?(?:的|了|，|过)|(?:将|已)(?:作|做)(?:了|出)?(?:详细|具体|专门)?(?:安排|部署|说明|分析|交代))/;

/** 第二部分的不足: in the words of its title, or in others that mean the same. */
function speaksOf(after: string, titles: readonly (string | undefined)[]): boolean {
  const word = OF.exec(after)?.[1];
  return (
    word !== undefined &&
    titles.some((title) => title!.includes(word) || (LACKS.test(word) && LACKS.test(title!)))
  );
}

const OF =
  /^[”"]?(?:中|里|内)?的(?:这些|那些|有关|上述|主要|突出|[一二三四五六七八九十几两]+[项个条点方面]+)?([\u4e00-\u9fff]{2})/;
const LACKS = /问题|不足|短板|弱项|差距|困难|薄弱/;
