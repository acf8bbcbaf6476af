/** Set forms that lead over to the text or close the report, where they belong. */
import { type Message, message } from '../../lint/message.js';
import rows from './closings.json' with { type: 'json' };
import { begun, type Completion, type CompletionContext, completion, since } from './completion.js';

export function closings(context: CompletionContext): readonly Completion[] {
  const { place, asked } = context;
  if (place.after.trim() !== '') return [];
  const segment = since(/[。；]/, place.before).trimStart();
  return rows.flatMap(({ text, where }) => {
    const typed = begun(segment, text);
    const whole = typed === segment.length && (typed > 0 || (asked && place.before.trim() === ''));
    if (!whole || !FORMS[where]?.fits(context)) return [];
    return [
      completion(place, place.column - typed, {
        kind: 'closing',
        newText: text,
        detail: FORMS[where]!.about,
      }),
    ];
  });
}

interface Form {
  readonly about: Message;
  readonly fits: (context: CompletionContext) => boolean;
}

const FORMS: Readonly<Record<string, Form>> = {
  lead: {
    about: message('引出正文'),
    fits: ({ analysis: { outline }, place }) =>
      outline.headings.every(({ level, line }) => level === 0 || line > place.line),
  },
  other: {
    about: message('没有其他情况时这样写即可'),
    fits: ({ analysis: { outline, parts }, place }) => {
      const above = outline.headings.findLast(({ line }) => line < place.line);
      const other = parts.find(({ part }) => part.id === 'other')?.heading;
      return above !== undefined && above === other;
    },
  },
  end: {
    about: message('结尾用语，另起一段'),
    fits: ({ analysis: { outline }, place }) =>
      outline.headings.some(({ level }) => level > 0) &&
      outline.headings.every(({ line }) => line < place.line),
  },
};
