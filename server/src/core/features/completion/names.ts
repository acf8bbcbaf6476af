/** Names of the unit and of what the draft calls 以下简称, and short names for the unit where one is to be given. */
import { message } from '../../lint/message.js';
import { begun, type Completion, type CompletionContext, completion } from './completion.js';

const LEAST = 2;

export function names(context: CompletionContext): readonly Completion[] {
  const { place, asked } = context;
  const known = knownNames(context);
  // 青石镇 is a name of its own: who has written it need not go on to 青石镇人民政府.
  const whole = new Set(known.flatMap((name) => [name, ...shortNames(name)]));
  return known.flatMap((name) => {
    const typed = begun(place.before, name);
    if (!asked && whole.has(name.slice(0, typed))) return [];
    // A name of three characters is typed sooner than read.
    if (typed < LEAST || (!asked && name.length - typed < LEAST)) return [];
    return [
      completion(place, place.column - typed, { kind: 'name', newText: name, detail: message('本稿的名称') }),
    ];
  });
}

function knownNames({ analysis, unit }: CompletionContext): readonly string[] {
  const titled = unitOf(analysis.outline.title?.text ?? '');
  const defined = analysis.lines.flatMap(({ text }) => (text.includes('简称') ? definitionsIn(text) : []));
  return [...new Set([...(unit ? [unit] : []), ...(titled ? [titled] : []), ...defined])];
}

const UNIT =
  /^(?:关于)?(.{2,20}?(?:人民政府|政府|委员会|办事处|管委会|局|厅|镇|乡|街道|区|县|市))(?=(?:关于)?(?:19|20)\d{2}年|关于)/u;

const unitOf = (title: string): string | undefined => UNIT.exec(title)?.[1];

const DEFINITION =
  /([\u4e00-\u9fff]{4,30})（(?:以下|下)?(?:统称|简称)(?:为)?[：:]?[“"]?([\u4e00-\u9fff]{2,12})[”"]?）/gu;

/** Full and short name. What stands in front of a full name without a mark cannot be told from it, so only the short one. */
const definitionsIn = (text: string): readonly string[] =>
  [...text.matchAll(DEFINITION)].flatMap(([, , short]) => (short ? [short] : []));

/** Behind 以下简称“: what the unit in front of the bracket can be called. */
export function definedNames({ place }: CompletionContext): readonly Completion[] {
  const match = /([\u4e00-\u9fff]{2,24}?)（以下简称“?([\u4e00-\u9fff]{0,6})$/u.exec(place.before);
  if (!match) return [];
  const [, full = '', typed = ''] = match;
  return shortNames(full)
    .filter((name) => name.startsWith(typed))
    .map((name) =>
      completion(place, place.column - typed.length, {
        kind: 'name',
        newText: name,
        detail: message('简称'),
      }),
    );
}

function shortNames(full: string): readonly string[] {
  const match = /^(.*?([省市区县镇乡]|街道))(人民政府|办事处|党委)?$/u.exec(full);
  if (!match) return [];
  const [, place = '', kind = '', body = ''] = match;
  const bodies: Readonly<Record<string, string>> = { 人民政府: '政府', 办事处: '办事处', 党委: '党委' };
  return [...(body === '' ? [] : [kind + bodies[body]!]), `我${kind}`, ...(body === '' ? [] : [place])];
}
