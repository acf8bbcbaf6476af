import { type Shelter, shelterOf } from '../../../text/shelter.js';
import { message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

const POINTS = '，。；：、？！';
const BLANKS = ' \u3000\u00a0';

/** 同一点号重复、两个点号相抵触，以及用句点凑成的省略号。？！ ！！ 和 …… 是正常用法；半角标点先由 half-width 改。 */
export default defineLineRule({
  id: 'punctuation/doubled',
  title: '标点重复或相抵触',
  severity: 'warning',
  fix: 'safe',
  basis: ['gbt15834-2011'],
  why: '一处停顿只用一个点号，两个连用不是多打了一个，就是改稿时留下了原来的。省略号按标准是六个小圆点“……”，不用句号或英文句点代替。',
  bad: '全年开展执法检查12次⟦，，⟧整改问题30个。',
  good: '全年开展执法检查12次，整改问题30个……群众都说：“好！！”',

  triggers: [
    ...[...POINTS].flatMap((first) => [...'，。；：、', ...BLANKS].map((second) => first + second)),
    ...['。”。', '...'],
  ],

  *check({ text, facts }) {
    const runs = [...text.matchAll(RUN)];
    if (runs.length === 0) return;
    const shelter = shelterOf(text, facts.ordinal);
    for (const { index, 0: run } of runs) {
      const report = checkRun(text, run, index, shelter);
      if (report) yield report;
    }
  },
});

/** Point marks in a row, perhaps with blanks between; a complete sentence in quotes with a second 。; dots. */
const RUN = new RegExp(
  `[${POINTS}](?:[${BLANKS}]{0,4}[，。；：、])+|。”。|(?<!\\.)(?:\\.{3}|\\.{6})(?!\\.)`,
  'g',
);

function checkRun(text: string, run: string, index: number, shelter: Shelter): Report | undefined {
  const at = { start: index, end: index + run.length };
  if (shelter.covers(index) || shelter.covers(at.end - 1)) return undefined;
  if (run.startsWith('.')) return dots(text, run, index);
  if (run === '。”。') {
    return {
      at,
      message: message('引号里外各有一个句号，一处停顿只用一个点号，请删去一个'),
      edits: [{ start: at.end - 1, end: at.end, newText: '' }],
      fixTitle: message('删去引号外的句号'),
      fix: 'review',
    };
  }
  const marks = run.replace(/[^，。；：、？！]/g, '');
  if (/^。{3,}$/.test(marks)) return ellipsis(run, index, 'review');
  const same = [...marks].every((mark) => mark === marks[0]);
  const kept = same ? marks[0]! : strongest(marks);
  return {
    at,
    message: same
      ? message('“{0}”重复了，一处停顿只用一个点号，应改为“{1}”', marks, kept)
      : message('“{0}”连用，两个点号相抵触，请只留一个', marks),
    edits: [{ ...at, newText: kept }],
    fixTitle: message('改为“{0}”', kept),
    fix: same ? 'safe' : 'review',
  };
}

/** Three or six full stops that stand for ……; not the leaders of a table of contents. */
function dots(text: string, run: string, index: number): Report | undefined {
  const inChinese = /[\u4e00-\u9fff，、”]/.test(text[index - 1] ?? ' ');
  return inChinese &&
    !/^(?:\s*\d{1,3}\s*$|[A-Za-z/])/.test(text.slice(index + run.length, index + run.length + 12))
    ? ellipsis(run, index, 'safe')
    : undefined;
}

const ellipsis = (run: string, index: number, fix: 'safe' | 'review'): Report => ({
  at: { start: index, end: index + run.length },
  message: message('“{0}”不是标准的省略号，省略号是六个小圆点，应改为“……”', run),
  edits: [{ start: index, end: index + run.length, newText: '……' }],
  fixTitle: message('改为“……”'),
  fix,
});

const strongest = (marks: string): string => [...'？！。；：，、'].find((mark) => marks.includes(mark))!;
