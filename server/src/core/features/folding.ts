/** The stretches that fold: sections, attachments, items below the line that introduces them, page furniture. */
import type { DraftContext } from '../lint/rule.js';
import { attachmentsIn } from '../outline/attachments.js';
import type { LineRole } from '../outline/tree.js';

/** Zero-based lines, both included. */
export interface FoldingLines {
  readonly startLine: number;
  readonly endLine: number;
  /** Page furniture, which editors fold all at once as they do comments. */
  readonly furniture: boolean;
}

/** In the order of their first lines, the longer ones first. */
export function foldingLines(draft: Pick<DraftContext, 'lines' | 'outline'>): readonly FoldingLines[] {
  const { roles, headings } = draft.outline;
  const sections = headings.map(({ line, lastLine }) => fold(line, lastLine));
  const furniture = runs(roles, 'furniture').map((lines) => ({ ...lines, furniture: true }));
  return [...sections, ...attachmentFolds(draft), ...itemFolds(draft), ...furniture]
    .filter(({ startLine, endLine }) => endLine > startLine)
    .sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

const fold = (startLine: number, endLine: number): FoldingLines => ({ startLine, endLine, furniture: false });

function runs(roles: readonly LineRole[], role: LineRole): readonly FoldingLines[] {
  const found: FoldingLines[] = [];
  for (let line = 0; line < roles.length; line++) {
    if (roles[line] !== role) continue;
    const startLine = line;
    while (roles[line + 1] === role) line++;
    found.push(fold(startLine, line));
  }
  return found;
}

/** Each attachment from its number to the next one. */
function attachmentFolds({
  lines,
  outline,
}: Pick<DraftContext, 'lines' | 'outline'>): readonly FoldingLines[] {
  const starts = attachmentsIn(lines, outline)
    .flatMap(({ head }) => (head ? [lines.findLastIndex(({ start }) => start <= head.start)] : []))
    .sort((a, b) => a - b);
  const end = outline.roles.lastIndexOf('attachment');
  return starts.map((line, index) => {
    let last = (starts[index + 1] ?? end + 1) - 1;
    while (last > line && lines[last]!.facts.blank) last--;
    return fold(line, last);
  });
}

/** “主要有以下不足：” with a line for each item below it. */
function itemFolds({ lines, outline }: Pick<DraftContext, 'lines' | 'outline'>): readonly FoldingLines[] {
  const isItem = (line: number): boolean => {
    const { facts } = lines[line]!;
    return outline.roles[line] === 'body' && facts.items[0]?.start === facts.content.start;
  };
  const found: FoldingLines[] = [];
  for (let line = 0; line + 1 < lines.length; line++) {
    const { text, facts } = lines[line]!;
    if (outline.roles[line] !== 'body' || !'：:'.includes(text[facts.content.end - 1] ?? ' ')) continue;
    let last = line;
    while (last + 1 < lines.length && isItem(last + 1)) last++;
    found.push(fold(line, last));
  }
  return found;
}
