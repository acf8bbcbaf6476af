import { BLANK_SIGNS, isHan, isHanBefore } from '../../../text/chars.js';
import { isChinese, liesIn } from '../../../text/shelter.js';
import type { Span } from '../../../text/span.js';
import { type Message, message } from '../../message.js';
import { defineLineRule, type Report } from '../../rule.js';

/**
 * 汉字之间、全角标点旁边的空格，段末的空格，只有空格的行，零宽字符。段首缩进、姓名和标题里撑开的空格、引号和书名号里的
 * 空格、表格、图片说明、空着待填的数字，以及数字和英文旁边的空格都不动。
 */
export default defineLineRule({
  id: 'residue/space',
  title: '多余的空格',
  severity: 'info',
  fix: 'safe',
  basis: ['practice'],
  why: '中文词句之间不加空格，夹在中间的多是网页换行、PDF 断行留下的。排版后会出现空当，查找、统计时同一个词也会被当成两个。',
  bad: '全镇办理企业⟦ ⟧登记20件，群众满意。',
  good: '　　2025 年办理 App 登记20件，由张　三、李　四负责。',
  bulk: { from: 6, message: (count) => message('全文有 {0} 处多余的空格，可以一次全部删去', count) },

  triggers: [...BLANK_SIGNS, ...'\u200b\u200c\u200d\u200e\u200f\u2060\u00ad'],

  *check({ text, facts: { ordinal } }) {
    const prose = isProse(text);
    const quoted = quotedStretches(text);
    for (const { index: start, 0: run } of text.matchAll(GAP)) {
      const end = start + run.length;
      if (start === 0 && end === text.length) {
        if (run !== '\ufeff') yield report({ start, end }, message('这一行只有空格，应当清空'));
      } else if (end === text.length) {
        yield report({ start, end }, message('段末有多余的空格，应当删去'));
      } else if (start > 0 && prose && start !== ordinal?.end && splitsText(text, { start, end }, quoted)) {
        yield report({ start, end }, message('这里多了空格，中文词句之间不加空格，应当删去'));
      } else {
        yield* invisible(text, { start, end });
      }
    }
  },
});

const SPACE = ' \\t\\u3000\\u00a0\\u2000-\\u200a\\u202f\\u205f';
const ZERO_WIDTH = '\\u200b-\\u200f\\u2060\\ufeff\\u00ad';
const GAP = new RegExp(`[${SPACE}${ZERO_WIDTH}]+`, 'g');
const INVISIBLE = new RegExp(`[${ZERO_WIDTH}]+`, 'g');

const report = (at: Span, text: Message): Report => ({
  at,
  message: text,
  edits: [{ ...at, newText: '' }],
  fixTitle: message('删去空格'),
  unnecessary: true,
});

/** Zero-width characters in a gap that otherwise stays; a byte order mark at the start is the file's own. */
function* invisible(text: string, gap: Span): Generator<Report> {
  for (const { index, 0: run } of text.slice(gap.start, gap.end).matchAll(INVISIBLE)) {
    const start = gap.start + index;
    const at = { start: start === 0 && run[0] === '\ufeff' ? 1 : start, end: start + run.length };
    // Scripts other than ours, and emoji, need them.
    if (at.start === at.end || !isPlain(text[at.start - 1]) || !isPlain(text[at.end])) continue;
    yield report(at, message('这里有看不见的零宽字符，应当删去'));
  }
}

const isPlain = (char: string | undefined): boolean =>
  char === undefined ||
  char.charCodeAt(0) < 0x80 ||
  isHan(char.charCodeAt(0)) ||
  isChinese(char) ||
  /\s/.test(char);

/** Sentences, unlike titles, signatures, tables and captions, where blanks set words apart on purpose. */
const isProse = (text: string): boolean => /[。；！]/.test(text) && !/^\s*\||\t.*\t|摄[）)]?\s*$/.test(text);

/** Quotations and titles of works: what they hold is not ours to change. */
const quotedStretches = (text: string): readonly Span[] =>
  [...text.matchAll(/“[^“”]{1,100}”|《[^《》]{1,100}》/g)].map(({ index, 0: found }) => ({
    start: index,
    end: index + found.length,
  }));

function splitsText(text: string, gap: Span, quoted: readonly Span[]): boolean {
  const before = text[gap.start - 1]!;
  const after = text[gap.end]!;
  const hanBefore = isHanBefore(text, gap.start);
  const hanAfter = isHan(after.charCodeAt(0));
  if (hanBefore && hanAfter) return !isSetApart(text, gap) && !liesIn(quoted, gap.start);
  // Two point marks with a blank between them are for punctuation/doubled.
  if ('，。；：、！？'.includes(after)) return !'，。；：、！？,;:?!('.includes(before);
  if ('）》”'.includes(after)) return hanBefore || '。，；）》”'.includes(before);
  if ('，。；、'.includes(before)) return true;
  return (hanBefore && '“《（'.includes(after)) || ('”》）'.includes(before) && hanAfter);
}

const PERSON =
  /(?:记者|通讯员|编辑|作者|摄影|报告人|联系人|签发人|[省市县区镇乡州局厅部院会校]长|书记|主席|主任)$/;

/** A 汉字 that stands alone (王 芳, 政 府 工 作 报 告), 张　三, 记者 张三, and the place of a figure that is still to be filled in: 培训 次. */
function isSetApart(text: string, { start, end }: Span): boolean {
  if (end - start === 1 && text[start] === '\u3000') return true;
  if (PERSON.test(text.slice(Math.max(0, start - 3), start))) return true;
  if (/^(?:[件次场名份起宗户元个处万亿]|人次)/.test(text.slice(end, end + 2))) return true;
  return !isHan(text.charCodeAt(start - 2));
}
