/**
 * What stands at a place of a draft and where else it stands: headings and references to them, attachments, documents,
 * short names, the unit and places. Definition, references and highlights are views of it.
 */
import type { Settings } from '../lint/config.js';
import type { DraftContext } from '../lint/rule.js';
import { type Entity, entityAt, type Mention, mentionsOf } from '../names/entities.js';
import { type Attachment, attachmentMentionsIn, attachmentsIn } from '../outline/attachments.js';
import { crossReferencesIn, crossReferencesInLine } from '../outline/cross-reference.js';
import { type Heading, headingLabel } from '../outline/tree.js';
import { type Span, shift } from '../text/span.js';

export type NamedSource = Pick<DraftContext, 'lines' | 'outline'>;

/** `at` is the place that was asked about, with offsets in the draft. */
export type Named =
  | { readonly kind: 'heading'; readonly at: Span; readonly heading: Heading }
  | { readonly kind: 'attachment'; readonly at: Span; readonly attachment: Attachment }
  | { readonly kind: 'entity'; readonly at: Mention; readonly entity: Entity };

/** `line`: the zero-based line of the offset. Undefined where nothing is named. */
export function namedAt(
  source: NamedSource,
  settings: Settings,
  line: number,
  offset: number,
): Named | undefined {
  const { lines, outline } = source;
  const here = lines[line];
  if (!here) return undefined;
  const touches = ({ start, end }: Span): boolean => start <= offset && offset <= end;
  const reference = crossReferencesInLine(here, line, outline).find(({ span }) => touches(span));
  if (reference?.heading) return { kind: 'heading', at: reference.span, heading: reference.heading };
  const mention = attachmentMentionsIn(here.text)
    .map((each) => shift(each, here.start))
    .find(touches);
  const named = mention && attachmentsIn(lines, outline).find(({ value }) => value === mention.value);
  if (mention && named) return { kind: 'attachment', at: mention, attachment: named };
  const found = entityAt(source, settings, here, offset);
  if (found) return { kind: 'entity', ...found };
  const heading = outline.headings.find((each) => each.line === line && touches(headingLabel(each)));
  return heading && { kind: 'heading', at: headingLabel(heading), heading };
}

/** Where it is made known: the heading, the attachment, the place that gives the short name, the full name. */
export function definitionOf(source: NamedSource, named: Named): Span | undefined {
  if (named.kind === 'heading') return headingLabel(named.heading);
  if (named.kind === 'attachment') return named.attachment.head ?? named.attachment.entry;
  const { entity } = named;
  if (entity.given) return entity.given.document ? entity.given.fullSpan : entity.given.shortSpan;
  const mentions = mentionsOf(entity, source);
  const longest = Math.max(...mentions.map(({ name }) => name.length));
  return mentions.find(({ name, quoted }) => !quoted && name.length === longest) ?? mentions[0];
}

/** Every place that names it, in order; the place where it is made known only if asked for. */
export function referencesOf(source: NamedSource, named: Named, declaration: boolean): readonly Span[] {
  const definition = definitionOf(source, named);
  const all = placesOf(source, named);
  const same = (span: Span): boolean =>
    definition !== undefined && span.start === definition.start && span.end === definition.end;
  const others = all.filter((span) => !same(span));
  return (declaration && definition ? [...others, definition] : others).sort((a, b) => a.start - b.start);
}

function placesOf({ lines, outline }: NamedSource, named: Named): readonly Span[] {
  if (named.kind === 'entity') return mentionsOf(named.entity, { lines, outline });
  if (named.kind === 'heading')
    return crossReferencesIn(lines, outline)
      .filter(({ heading }) => heading === named.heading)
      .map(({ span }) => span);
  const { value, entry } = named.attachment;
  const mentions = lines.flatMap(({ text, start }, index) =>
    outline.roles[index] === 'attachment' || !text.includes('附件')
      ? []
      : attachmentMentionsIn(text)
          .filter((mention) => mention.value === value)
          .map(({ start: from, end }) => ({ start: from + start, end: end + start })),
  );
  return entry ? [...mentions, entry] : mentions;
}
