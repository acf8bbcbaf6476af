/** Entries of a list of attachments, and what each leads to. */
import type { DraftContext } from '../lint/rule.js';
import { attachmentsIn } from '../outline/attachments.js';
import type { Span } from '../text/span.js';

export interface AttachmentLink {
  /** The entry of the list. */
  readonly span: Span;
  /** The attachment, where it stands in the draft. */
  readonly head: Span | undefined;
  /** Whether a file of this name, given without its folder, is the attachment. */
  readonly isFile: (name: string) => boolean;
}

export function attachmentLinks({
  lines,
  outline,
}: Pick<DraftContext, 'lines' | 'outline'>): readonly AttachmentLink[] {
  return attachmentsIn(lines, outline).flatMap(({ entry, head, title, value }) =>
    entry ? [{ span: entry, head, isFile: (name: string) => bare(name, value) === bare(title, value) }] : [],
  );
}

/** Without ending, number, marks and blanks: 附件2：清单.docx is 清单. */
const bare = (name: string, value: number): string =>
  name
    .replace(/[\s\u3000]/g, '')
    .replace(/\.(?:docx?|wps|xlsx?|et|pptx?|dps|pdf|ofd|txt|md|csv|zip|rar)\.?$/i, '')
    .replace(new RegExp(`^附件${value}?(?!\\d)[：:.．、_-]*`), '')
    .replace(/[《》“”"]/g, '');
