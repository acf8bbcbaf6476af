import { cutsPair } from '../../../text/chars.js';
import type { Span } from '../../../text/span.js';
import { message } from '../../message.js';
import type { DraftContext } from '../../rule.js';
import { defineDraftRule } from '../../rule.js';

/** 报送稿没有署名或成文日期。公开稿不报。 */
export default defineDraftRule({
  id: 'structure/missing-signature',
  title: '报送稿缺署名或成文日期',
  severity: 'warning',
  fix: 'review',
  reads: 'outline',
  basis: ['tiaoli-2012/9'],
  why: '条例规定公文的格式包括发文机关署名和成文日期。只在网站公开的稿子可以不写，这类稿子不报。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件，⟦群众反映比较好。⟧',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、主要举措和成效',
    '全年办结案件12件。',
    '青石镇人民政府',
    '2025年1月8日',
  ].join('\n'),
  example: { mode: 'submission' },

  // Blanks behind the text and where its last words begin, so that both are known as the line grows.
  note({ text, content }) {
    const [blanks, words] = [text.length - content.end, content.end - wordsFrom(text, content)];
    return blanks > 0 || words !== WORDS ? [blanks, words] : undefined;
  },

  *check(draft) {
    if (draft.mode !== 'submission') return;
    const { roles } = draft.outline;
    const signed = roles.includes('signature');
    const dated = roles.includes('date');
    const at = lastWords(draft);
    if (!at || (signed && dated)) return;
    const missing = [...(signed ? [] : ['【发文机关署名】']), ...(dated ? [] : ['【成文日期】'])];
    yield {
      at,
      anchor: 'end',
      message: message(
        '文末缺{0}，条例规定报送的公文要有，请补写',
        [...(signed ? [] : ['发文机关署名']), ...(dated ? [] : ['成文日期'])].join('和'),
      ),
      // With one of the two in place the other belongs beside it, which a person does better.
      ...(missing.length === 2 && {
        edits: [{ start: at.end, end: at.end, newText: draft.eol + draft.eol + missing.join(draft.eol) }],
        fixTitle: message('在文末插入署名和成文日期'),
      }),
    };
  },
});

/** Long enough to be seen, short enough to say that it is the end that counts. */
const WORDS = 8;

/** The last words of the report. */
function lastWords({ outline, lines }: DraftContext): Span | undefined {
  const index = outline.roles.findLastIndex((role) => role === 'body' || role === 'heading');
  const line = lines[index];
  if (!line) return undefined;
  const { text, content } = line.facts;
  return { start: line.start + wordsFrom(text, content), end: line.start + content.end };
}

/** Where the last words of a line begin. */
function wordsFrom(text: string, { start, end }: Span): number {
  const from = Math.max(start, end - WORDS);
  return cutsPair(text, from) ? from - 1 : from;
}
