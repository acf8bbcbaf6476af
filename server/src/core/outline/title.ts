/** The title of a report, which stands on one to three lines, perhaps with blank lines between, among page furniture. */
import type { LineFacts } from './lexer.js';
import type { LineRole } from './tree.js';

/** What the title of an official report ends with, a bracketed remark such as （公开稿） aside. */
const DOCUMENT_KIND =
  /(?:报告|总结|汇报|工作情况|情况|要点|方案|计划|安排|规划|纲要|意见|通知|通报|公报|说明|综述)(?:[（(][^）)]{1,12}[）)])?$/;
/** A line that waits for the rest of the title: an agency, or 关于… without the kind of document. */
const BEGINNING =
  /(?:人民政府|政府|委员会|办事处|办公室|党工委|管委会|党委|中心|局|厅|部|院|镇|乡|街道|区|县|市|省|旗|州)$|^关于|工作$/;
const MAX_LINES = 3;
const LONGEST_LINE = 60;
/** A longer line is text, below which no title is looked for. */
export const LONGEST_CANDIDATE = 2 * LONGEST_LINE;

/**
 * Lines of the title above `end`, in order; none where the draft has no title. Lines that end a sentence, open a
 * salutation or carry an ordinal are never part of it.
 */
export function findTitle(
  lines: readonly LineFacts[],
  roles: readonly LineRole[],
  end: number,
): readonly number[] {
  const candidates = candidateLines(lines, roles, end);
  for (const [at, index] of candidates.entries()) {
    const content = titleTextOf(lines[index]!);
    if (content.length < 4 || !DOCUMENT_KIND.test(content)) continue;
    const from = beginningOf(lines, candidates, at);
    return candidates.slice(from, at + 1);
  }
  const first = candidates[0];
  return first !== undefined && isLoneTitle(lines, roles, first, end) ? [first] : [];
}

/** A short line that names a kind of document and then ends like a sentence; what opens a sentence rules it out. */
const CLOSED_TITLE = /^(?!现|特此|以上|下面|我|请|各位|根据|按照)[^，。；：！？,:;!?]{4,60}。$/;

/** The line as part of a title: without the 。 that does not belong behind one. */
export function titleTextOf(line: LineFacts): string {
  const content = contentOf(line);
  const open = content.slice(0, -1);
  return CLOSED_TITLE.test(content) && DOCUMENT_KIND.test(open) ? open : content;
}

const contentOf = ({ text, content }: LineFacts): string => text.slice(content.start, content.end);

/** Short lines without sentence marks at the top of the draft, up to the first paragraph of text. */
function candidateLines(lines: readonly LineFacts[], roles: readonly LineRole[], end: number): number[] {
  const candidates: number[] = [];
  for (let index = 0; index < end; index++) {
    if (roles[index] === 'blank' || roles[index] === 'furniture') continue;
    const content = titleTextOf(lines[index]!);
    if (content.length > LONGEST_CANDIDATE || /[。；！？]/.test(content)) break;
    if (content.length > LONGEST_LINE || /[，,：:]/.test(content) || lines[index]!.furniture) continue;
    candidates.push(index);
  }
  return candidates;
}

/** How far the title reaches up from its last line, as an index into `candidates`. */
function beginningOf(lines: readonly LineFacts[], candidates: readonly number[], last: number): number {
  let from = last;
  while (from > 0 && last - from + 1 < MAX_LINES) {
    const [above, below] = [candidates[from - 1]!, candidates[from]!];
    const aboveText = contentOf(lines[above]!);
    if (below - above > 2 || aboveText === contentOf(lines[below]!) || !BEGINNING.test(aboveText)) break;
    from--;
  }
  return from;
}

/** A first line that names no kind of document is the title only where text or a heading follows at once. */
function isLoneTitle(
  lines: readonly LineFacts[],
  roles: readonly LineRole[],
  index: number,
  end: number,
): boolean {
  const content = contentOf(lines[index]!);
  if (content.length < 4 || content.length > 40 || /[：:、）)”]$/.test(content)) return false;
  let next = index + 1;
  while (next < lines.length && roles[next] === 'blank') next++;
  if (next >= lines.length) return false;
  return next === end || contentOf(lines[next]!).length > 40 || /[。：]$/.test(contentOf(lines[next]!));
}
