/**
 * Tables of wrong words. A row is data: what is wrong, what is right, where the wrong one is none, and why. Loading
 * never fails: a row that cannot be used is left out and told, and the others work.
 */
import { type Message, message } from '../message.js';

/** How sure it is that the place is wrong: it is told as warning, info or hint, never stronger than its rule. */
export type Confidence = 'certain' | 'likely' | 'possible';

/** `safe` and `review` are grades of a fix; `hint` mends nothing by itself, as the right word depends on the draft. */
export type Action = 'safe' | 'review' | 'hint';

export interface Row {
  /** What a line is searched for. */
  readonly wrong: string;
  /** Matched from the start of `wrong` where that alone cannot say it; the finding is what it matches. */
  readonly pattern: RegExp | undefined;
  /** What to write; may use $1 of the pattern. Undefined where only the writer knows. */
  readonly right: string | undefined;
  /** What must and must not stand right before and right behind. */
  readonly only: Guards;
  readonly not: Guards;
  /** First and last report year for which the row holds. */
  readonly from: number;
  readonly until: number;
  /** Half a Chinese sentence that says why; shown in the message. */
  readonly note: string;
  readonly confidence: Confidence;
  readonly action: Action;
}

export interface Guards {
  readonly before: RegExp | undefined;
  readonly after: RegExp | undefined;
}

/** How far guards may look, in UTF-16 units. */
export const REACH = { before: 30, after: 120 } as const;

/** A row that cannot be used. */
export interface RowComplaint {
  readonly table: string;
  /** One-based. */
  readonly row: number;
  readonly reason: Message;
}

export interface Table {
  readonly name: string;
  readonly rows: readonly Row[];
  readonly complaints: readonly RowComplaint[];
}

/**
 * A table that ships, read when one of its words has been found: a start would otherwise wait for some hundred patterns,
 * and most drafts need few of them. That its rows can be used is tested.
 */
export class ShippedTable implements Table {
  readonly name: string;
  readonly #source: readonly { readonly wrong: string }[];
  #table: Table | undefined;

  /** `source`: as for loadTable */
  constructor(name: string, source: readonly { readonly wrong: string }[]) {
    this.name = name;
    this.#source = source;
  }

  /** What its rows search for. */
  get words(): readonly string[] {
    return this.#source.map(({ wrong }) => wrong);
  }

  get rows(): readonly Row[] {
    return this.#loaded.rows;
  }

  get complaints(): readonly RowComplaint[] {
    return this.#loaded.complaints;
  }

  get #loaded(): Table {
    this.#table ??= loadTable(this.name, this.#source);
    return this.#table;
  }
}

/** `source`: the parsed JSON of the table, a list of rows. */
export function loadTable(name: string, source: unknown): Table {
  if (!Array.isArray(source))
    return { name, rows: [], complaints: [{ table: name, row: 1, reason: message('词表应是一个数组') }] };
  const rows: Row[] = [];
  const complaints: RowComplaint[] = [];
  for (const [index, entry] of source.entries()) {
    const row = readRow(entry);
    if ('reason' in row) complaints.push({ table: name, row: index + 1, reason: row.reason });
    else rows.push(row);
  }
  return { name, rows, complaints };
}

const FIELDS: Readonly<Record<string, (value: unknown) => boolean>> = {
  wrong: (value) => typeof value === 'string' && value.length >= 2,
  pattern: isText,
  right: isText,
  only: isGuards,
  not: isGuards,
  from: Number.isInteger,
  until: Number.isInteger,
  note: isText,
  basis: (value) => ['dictionary', 'law', 'policy', 'practice'].includes(value as string),
  confidence: (value) => ['certain', 'likely', 'possible'].includes(value as string),
  action: (value) => ['safe', 'review', 'hint'].includes(value as string),
};
const NEEDED = ['wrong', 'note', 'basis', 'confidence', 'action'];

/** Why a row cannot be used, and in which of its fields. */
export interface RowFault {
  readonly field?: string;
  readonly reason: Message;
}

/** `entry`: the parsed JSON of a row. */
export function readRow(entry: unknown): Row | RowFault {
  if (!isRecord(entry)) return { reason: message('这一行应是一个对象') };
  const lacking = NEEDED.find((field) => !(field in entry));
  if (lacking) return { reason: message('缺少“{0}”', lacking) };
  for (const [field, value] of Object.entries(entry)) {
    const fits = Object.hasOwn(FIELDS, field) ? FIELDS[field] : undefined;
    if (!fits) return { field, reason: message('“{0}”不是词表的字段', field) };
    if (!fits(value)) return { field, reason: message('“{0}”的值不能用', field) };
  }
  const { wrong, right, pattern, action } = entry as { wrong: string } & Record<string, string | undefined>;
  if (right === wrong) return { field: 'right', reason: message('“{0}”的值不能用', 'right') };
  if (action !== 'hint' && right === undefined) return { reason: message('缺少“{0}”', 'right') };
  let field = 'pattern';
  try {
    const matched = pattern === undefined ? undefined : new RegExp(`^(?:${pattern})`);
    field = 'only';
    const only = guards(entry.only);
    field = 'not';
    const not = guards(entry.not);
    return {
      wrong,
      right,
      pattern: matched,
      only,
      not,
      from: (entry.from as number | undefined) ?? Number.NEGATIVE_INFINITY,
      until: (entry.until as number | undefined) ?? Number.POSITIVE_INFINITY,
      note: entry.note as string,
      confidence: entry.confidence as Confidence,
      action: action as Action,
    };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return { field, reason: message('正则表达式有误：{0}', reason) };
  }
}

/** Throws a SyntaxError for a broken pattern. */
function guards(source: unknown): Guards {
  const { before, after } = (source ?? {}) as { before?: string; after?: string };
  return {
    before: before === undefined ? undefined : new RegExp(`(?:${before})$`),
    after: after === undefined ? undefined : new RegExp(`^(?:${after})`),
  };
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function isText(value: unknown): boolean {
  return typeof value === 'string' && value !== '';
}

function isGuards(value: unknown): boolean {
  return (
    isRecord(value) &&
    Object.entries(value).every(
      ([side, pattern]) => (side === 'before' || side === 'after') && isText(pattern),
    )
  );
}
