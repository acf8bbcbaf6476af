/** Where a reference leads, what refers to a heading, what a short name stands for, where a document is named. */
import { type Message, message } from '../lint/message.js';
import type { DraftLine } from '../lint/rule.js';
import { mentionsOf } from '../names/entities.js';
import { headingLabel } from '../outline/tree.js';
import { escapeMarkdown } from '../text/markdown.js';
import type { Span } from '../text/span.js';
import type { HoverPlace, HoverSource, HoverText } from './hover.js';
import { definitionOf, type Named, namedAt, referencesOf } from './named.js';

const MOST_PLACES = 8;

export function namedHover(source: HoverSource): HoverText | undefined {
  const { analysis, settings, line, offset } = source;
  const named = namedAt(analysis, settings, line, offset);
  if (!named || offset >= named.at.end) return undefined;
  const told = tell(source, named);
  return told && { span: { start: named.at.start, end: named.at.end }, ...told };
}

type Told = Pick<HoverText, 'paragraphs' | 'places'>;

function tell(source: HoverSource, named: Named): Told | undefined {
  const { analysis } = source;
  const definition = definitionOf(analysis, named);
  if (!definition) return undefined;
  const leads = named.at.start !== definition.start;
  const there = (span: Span): HoverPlace => placeOf(source, span);
  if (named.kind === 'heading' && !leads) {
    const references = referencesOf(analysis, named, false);
    if (references.length === 0) return undefined;
    return listed(message('文中有 {0} 处引用这个标题：', references.length), references.map(there));
  }
  if (named.kind === 'heading') {
    const { number, title } = named.heading;
    return listed(message('**{0}**', escapeMarkdown(`${number}${title}`)), [
      there(headingLabel(named.heading)),
    ]);
  }
  if (named.kind === 'attachment')
    return leads ? listed(message('附件 {0}', named.attachment.value), [there(definition)]) : undefined;
  const { given, kind } = named.entity;
  if (given) {
    const told = message('“{0}”是“{1}”的简称', escapeMarkdown(given.short), escapeMarkdown(given.full));
    return listed(told, leads ? [there(definition)] : []);
  }
  const count = mentionsOf(named.entity, analysis).length;
  if (kind !== 'document' || count < 2) return undefined;
  const told = message('《{0}》在文中出现 {1} 处', escapeMarkdown(named.at.name), count);
  return listed(told, leads ? [there(definition)] : []);
}

const listed = (told: Message, places: readonly HoverPlace[]): Told => ({
  paragraphs: [told],
  places: places.slice(0, MOST_PLACES),
});

/** How much of a line is shown. */
const EXCERPT = 60;

function placeOf({ analysis: { lines } }: HoverSource, { start, end }: Span): HoverPlace {
  const line = lines.findLast((each) => each.start <= start)!;
  return { start, end, text: excerpt(line, start) };
}

function excerpt({ text, start }: DraftLine, at: number): string {
  const from = Math.max(0, Math.min(at - start - EXCERPT / 3, text.length - EXCERPT));
  const shown = text.slice(from, from + EXCERPT).trim();
  return `${from > 0 ? '…' : ''}${shown}${from + EXCERPT < text.length ? '…' : ''}`;
}
