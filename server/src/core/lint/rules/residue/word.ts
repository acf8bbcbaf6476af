import { isHan } from '../../../text/chars.js';
import { isChinese } from '../../../text/shelter.js';
import { type Message, message } from '../../message.js';
import { defineLineRule, type FixGrade, type Report, type Severity } from '../../rule.js';

/** Word 的书签、域代码、超链接、控制符、符号字体，网页的代码，以及读错编码留下的乱码。 */
export default defineLineRule({
  id: 'residue/word',
  title: 'Word 或网页的代码残留',
  severity: 'error',
  fix: 'safe',
  basis: ['practice'],
  why: '书签名、域代码、乱码不是报告的内容，是 Word 或网页转成文本时留下的。公开后一眼可见，也说明定稿没有通读。',
  bad: '⟦[bookmark: _GoBack]⟧2025年，青石镇扎实推进法治政府建设。',
  good: '2025年，青石镇扎实推进法治政府建设，建成“互联网+监管”平台。',
  where: 'everywhere',

  // Every row has one of these; most lines have none.
  triggers: [
    ...'[_\\&<?\u2028\u2029\ufffd锟锛銆',
    ...['HYPERLINK', 'OLE_', '错误!', '错误！', 'Error!', '烫烫烫', '屯屯屯'],
    // Control characters and the private use of fonts.
    ...[
      { from: '\u0000', to: '\u0008' },
      { from: '\n', to: '\u001f' },
      { from: '\u007f', to: '\u009f' },
      { from: '\ue000', to: '\uf8ff' },
    ],
  ],

  *check({ text }) {
    let done = 0;
    const found = ROWS.flatMap((row) => [...text.matchAll(row.pattern)].map((match) => ({ row, match })));
    found.sort((a, b) => a.match.index - b.match.index || b.match[0].length - a.match[0].length);
    for (const { row, match } of found) {
      if (match.index < done) continue;
      const report = reportOf(row, text, match.index, match[0]);
      if (!report) continue;
      done = report.at.end;
      yield report;
    }
  },
});

interface Row {
  /** Global; the whole match is reported. */
  readonly pattern: RegExp;
  readonly message: (found: string) => Message;
  /** What takes its place; undefined where only the writer knows. */
  readonly mended?: (found: string, before: string, after: string) => string | undefined;
  readonly fix?: (before: string, after: string) => FixGrade;
  readonly severity?: Severity;
  /** False for a place that only looks like it. */
  readonly when?: (before: string, after: string, text: string, at: number) => boolean;
}

const gone = (): string => '';
const bookmark = (found: string): Message =>
  message('“{0}”是 Word 书签的残留，不是报告的内容，应当删除', found);
const field = (found: string): Message =>
  message('“{0}”是 Word 域代码的残留，不是报告的内容，应当删除', found);
const markup = (found: string): Message => message('“{0}”是网页代码的残留，不是报告的内容，应当改正', found);
const garbled = (found: string): Message =>
  message('“{0}”是乱码，原来的字在转换编码时丢了，请对照原稿补上', found.slice(0, 10));

const ROWS: readonly Row[] = [
  { pattern: /\[bookmark:[^\]\n]{0,120}\]/g, message: bookmark, mended: gone },
  {
    pattern: /(?<![A-Za-z0-9_])(?:_GoBack|_(?:Toc|Hlk|Ref)\d{5,12}|OLE_LINK\d{1,4})(?![A-Za-z0-9_])/g,
    message: bookmark,
    mended: gone,
  },
  {
    pattern: /HYPERLINK\s{1,4}(?:\\l\s{1,4})?["“][^"”\n]{0,300}["”](?:\s{1,2}\\[a-z])?\s?/g,
    message: field,
    mended: gone,
  },
  {
    pattern:
      /\{?\s?(?:PAGEREF|PAGE|NUMPAGES|DATE|TIME|REF|SEQ|TOC|EMBED|INCLUDEPICTURE)\s[^\u4e00-\u9fff\\{}]{0,60}(?:\\[*@a-z]\s{0,2}(?:MERGEFORMAT|"[^"]{0,20}")?\s{0,2}){1,8}\}?/g,
    message: field,
    mended: gone,
  },
  { pattern: /\\\* ?MERGEFORMAT/g, message: field, mended: gone },
  {
    pattern:
      /错误[!！] ?(?:未找到引用源|未定义书签|未指定书签|超链接引用无效)。?|Error! [A-Z][a-z ]{5,40}\./g,
    message: (found) =>
      message('“{0}”是 Word 交叉引用失效后留下的，原来的文字已经丢失，请对照原稿补上', found),
  },
  {
    pattern: /&(?:nbsp|ensp|emsp|thinsp|zwnj|zwj);?/g,
    message: markup,
    mended: (_, before, after) => (isLoose(before) || isLoose(after) ? '' : ' '),
  },
  {
    pattern: /&(?:ldquo|rdquo|lsquo|rsquo|mdash|middot|hellip|quot|lt|gt|amp);|&#\d{2,5};/g,
    message: markup,
    mended: decoded,
  },
  {
    pattern:
      /<\/?(?:p|br|span|div|strong|font|b|td|tr|table|tbody|img|o:p|h[1-6])(?:\s[^<>]{0,300})?\s?\/?>/gi,
    message: markup,
    mended: gone,
    fix: () => 'review',
  },
  {
    pattern: /(?:(?![\t\u0080-\u009f])[\p{Cc}\u2028\u2029])+/gu,
    message: () => message('这里有看不见的控制符，是 Word 的换行或分页留下的，应当删除'),
    mended: gone,
    // Between two pieces of text it stood for a line break: to join them is for the writer to decide.
    fix: (before, after) => (before === '' || after === '' ? 'safe' : 'review'),
  },
  {
    pattern: /[\ue000-\uf8ff]+/g,
    message: () =>
      message('这里的字符只在特定字体里显示得出来，不是项目符号就是生僻字，请核对后删除或改用通行的字'),
    severity: 'warning',
    mended: (_, before, after) => (isHanChar(before) && isHanChar(after) ? undefined : ''),
    // A rare character of a name may stand alone: 镇长：张　■. Only what opens a line before a blank is a bullet for sure.
    fix: (before, after) => (before === '' && /\s/.test(after) ? 'safe' : 'review'),
  },
  {
    pattern: /[\x80-\x9f]+|\ufffd+|(?:锟斤拷)+|烫烫烫+|屯屯屯+|(?:[锛銆][\u4e00-\u9fff]{0,12}){2,}/g,
    message: garbled,
  },
  {
    pattern: /\?/g,
    message: () => message('句中的“?”前后不成问句，可能是一个丢失的字，请对照原稿核对'),
    severity: 'warning',
    when: isLostCharacter,
  },
];

const isHanChar = (char: string): boolean => char !== '' && isHan(char.charCodeAt(0));
const isLoose = (char: string): boolean => char === '' || /[\s&]/.test(char) || isChinese(char);

const ENTITIES: Readonly<Record<string, string>> = {
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  middot: '·',
  hellip: '…',
  quot: '"',
  lt: '<',
  gt: '>',
  amp: '&',
};

function decoded(found: string): string | undefined {
  const name = found.slice(1, -1);
  if (!name.startsWith('#')) return ENTITIES[name];
  const code = Number(name.slice(1));
  return code >= 0x20 && (code < 0x7f || code > 0xa0) && (code < 0xd800 || code > 0xdfff)
    ? String.fromCharCode(code)
    : undefined;
}

/** Between 汉字, before a quotation or between figures, in a sentence that asks nothing: 走出?”战略, “3?15”. */
function isLostCharacter(before: string, after: string, text: string, at: number): boolean {
  if (/\d/.test(before) && /\d/.test(after)) return !/[A-Za-z/=&]/.test(text.slice(Math.max(0, at - 12), at));
  if (!isHanChar(before) || !(isHanChar(after) || '"“”'.includes(after || ' '))) return false;
  const sentence =
    text
      .slice(Math.max(0, at - 40), at)
      .split(/[。！？；!?;]/)
      .at(-1) ?? '';
  return !/什么|怎么|怎样|如何|是否|能否|为何|何|哪|谁|吗|呢|么|几|多少|不/.test(sentence);
}

function reportOf(row: Row, text: string, start: number, found: string): Report | undefined {
  const end = start + found.length;
  const before = text[start - 1] ?? '';
  const after = text[end] ?? '';
  if (row.when && !row.when(before, after, text, start)) return undefined;
  const newText = row.mended?.(found, before, after);
  return {
    at: { start, end },
    message: row.message(found.trim()),
    severity: row.severity,
    unnecessary: newText === '',
    ...(newText === undefined
      ? {}
      : {
          edits: [{ start, end, newText }],
          fixTitle: newText === '' ? message('删除残留') : message('改为“{0}”', newText),
          fix: row.fix?.(before, after),
        }),
  };
}
