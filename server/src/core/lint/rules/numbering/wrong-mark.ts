import type { Heading } from '../../../outline/tree.js';
import type { TextEdit } from '../../../text/span.js';
import { message } from '../../message.js';
import { type DraftLine, defineDraftRule, type Report } from '../../rule.js';

/** 标题序号后面的标点：一、 （一） 1. （1），各级只有一种写法；掉了前括号的也在这里报。 */
export default defineDraftRule({
  id: 'numbering/wrong-mark',
  title: '标题序号后的标点不对',
  severity: 'warning',
  fix: 'safe',
  reads: 'outline',
  basis: ['gbt15834-2011', 'gbt9704-2012/7.3.3'],
  why: '按标准的用法，汉字序号后面用顿号，带括号的序号后面不再加点号，阿拉伯数字序号后面用下脚点。标点不一，同级标题看上去不像同级，自动生成目录也会认错层次。',
  bad: '一⟦.⟧工作情况\n（一）⟦、⟧加强学习\n学习3次。',
  good: '一、工作情况\n（一）加强学习\n学习3次。\n1.学法律\n学了2部。',
  bulk: {
    from: 3,
    message: (count) =>
      message('有 {0} 处标题序号的标点不合标准，标准的写法是“一、”“（一）”“1.”“（1）”', count),
  },

  *check(draft) {
    const { headings } = draft.outline;
    // 1） alone is a style of lists; beside （1） it is damaged.
    const bracketed = headings.some(({ level, ordinal }) => level === 4 && ordinal?.open);
    for (const heading of headings) {
      if (heading.level === 4 && heading.ordinal?.open === '' && !bracketed) continue;
      const report = checkMark(heading, draft.lines);
      if (report) yield report;
    }
  },
});

function checkMark(heading: Heading, lines: readonly DraftLine[]): Report | undefined {
  const { ordinal, level } = heading;
  if (!ordinal || ordinal.close === '') return undefined;
  const { close, end } = ordinal;
  if (level === 2 || level === 4) {
    if (ordinal.open === '') return lostBracket(heading, lines);
    return close.length > 1 ? superfluous(heading, { start: end - 1, end, newText: '' }) : undefined;
  }
  const right = level === 1 ? '、' : '.';
  if (close === right) return undefined;
  // “1、2号楼改造” must not become “1.2号楼改造”.
  if (level === 3 && /^[0-9０-９]/.test(heading.title)) return undefined;
  return wrong(heading, { start: end - close.length, end, newText: right });
}

function wrong({ level, number, ordinal }: Heading, edit: TextEdit): Report {
  const right = number.slice(0, edit.start - ordinal!.start) + edit.newText;
  return {
    at: { start: edit.start, end: edit.end },
    message:
      level === 1
        ? message('汉字序号后面用顿号才合标准，“{0}”请改为“{1}”', number, right)
        : message('阿拉伯数字序号后面用下脚点才合标准，“{0}”请改为“{1}”', number, right),
    edits: [edit],
    fixTitle: message('改为“{0}”', right),
    severity: level === 1 ? undefined : 'info',
  };
}

function superfluous({ number }: Heading, edit: TextEdit): Report {
  const right = number.slice(0, -1);
  return {
    at: { start: edit.start, end: edit.end },
    message: message('带括号的序号后面不再加点号，“{0}”请改为“{1}”', number, right),
    edits: [edit],
    fixTitle: message('改为“{0}”', right),
  };
}

/** 一） for （一）, which may also stand on two lines. */
function lostBracket(heading: Heading, lines: readonly DraftLine[]): Report {
  const { ordinal, number } = heading;
  const { start, end } = ordinal!;
  const above = lines[heading.line - 1];
  if (above && /[（(]\s*$/.test(above.text)) {
    const from = above.start + above.facts.content.end;
    return {
      at: { start: from - 1, end },
      message: message('序号“（{0}”被拆到了两行，请接成一行', number),
      edits: [{ start: from, end: start, newText: '' }],
      fixTitle: message('接成一行'),
      fix: 'review',
    };
  }
  const right = `（${number.replace(/[)﹚]/, '）')}`;
  return {
    at: { start, end },
    message: message('序号“{0}”掉了前括号，请改为“{1}”', number, right),
    edits: [{ start, end, newText: right }],
    fixTitle: message('改为“{0}”', right),
    fix: 'review',
  };
}
