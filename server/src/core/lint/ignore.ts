/**
 * What a writer does not want to hear again, stored beside the drafts and not in their text. An entry names a rule
 * and a draft, and for a single place a hash of its sentence, so that it survives changes elsewhere.
 */
import type { TextEdit } from '../text/span.js';
import { at, type Complaint, properties, readRoot } from './jsonc.js';
import { putIn, removeFrom, valueAt } from './jsonc-edit.js';
import { message } from './message.js';

export interface IgnoreEntry {
  readonly rule: string;
  /** Path of the draft from the folder of the file, with /; absent for every draft. */
  readonly file?: string;
  /** Of the sentence and the place in it, see placeHash; absent for the whole draft. */
  readonly hash?: string;
  /** The sentence, for people. */
  readonly text?: string;
  /** For people. */
  readonly reason?: string;
}

export interface IgnoreFile {
  readonly entries: readonly IgnoreEntry[];
  readonly complaints: readonly Complaint[];
}

/** What is ignored in one draft: by rule the hashes of places, or `everywhere` for all of the draft. */
export type Ignores = ReadonlyMap<string, ReadonlySet<string> | 'everywhere'>;

/** @param file path of the draft from the folder of the ignore file; undefined for a draft that is no file */
export function ignoresFor(entries: readonly IgnoreEntry[], file: string | undefined): Ignores {
  const ignores = new Map<string, Set<string> | 'everywhere'>();
  for (const { rule, hash } of entries.filter((entry) => concerns(entry, file))) {
    const known = ignores.get(rule);
    if (hash === undefined || known === 'everywhere') ignores.set(rule, 'everywhere');
    else ignores.set(rule, new Set(known).add(hash));
  }
  return ignores;
}

/** True where the entry speaks of the draft. */
export const concerns = (entry: IgnoreEntry, file: string | undefined): boolean =>
  entry.file === undefined || (file !== undefined && composed(entry.file) === composed(file));

/** A name may be stored as it was typed or as the file system keeps it. */
const composed = (name: string): string => name.normalize('NFC');

/** Reads JSON with comments. Never throws; an entry that is wrong is left out and told of. */
export function parseIgnores(text: string, rules: { has(id: string): boolean }): IgnoreFile {
  const complaints: Complaint[] = [];
  const root = readRoot(text, complaints);
  for (const { key, keyNode } of properties(root)) {
    if (key !== LIST && key !== '$schema')
      complaints.push(at(keyNode, message('不认识的项“{0}”，已忽略；可用的项：{1}', key, LIST)));
  }
  const list = valueAt(root, LIST);
  if (list && list.type !== 'array')
    complaints.push(at(list, message('{0} 应是一对方括号，里面逐条写不再提示的问题', LIST)));
  const entries: IgnoreEntry[] = [];
  for (const node of list?.type === 'array' ? (list.children ?? []) : []) {
    const entry: Record<string, string> = {};
    for (const { key, keyNode, value } of properties(node)) {
      if (!FIELDS.includes(key))
        complaints.push(
          at(keyNode, message('不认识的项“{0}”，已忽略；可用的项：{1}', key, FIELDS.join('、'))),
        );
      else if (typeof value.value === 'string') entry[key] = value.value;
      else complaints.push(at(value, message('{0} 应是文字，用引号括起', key)));
    }
    const { rule, file, hash } = entry;
    if (rule === undefined) complaints.push(at(node, message('这一条没有写明 rule（规则），已忽略')));
    else if (!rules.has(rule))
      complaints.push(at(valueAt(node, 'rule') ?? node, message('没有名为“{0}”的规则，已忽略', rule)));
    else if (file === undefined && hash === undefined)
      complaints.push(
        at(
          node,
          message(
            '这一条应写明 file（稿件）或 hash（句子），已忽略；要关闭整条规则，请写在 .report-draft.json 里',
          ),
        ),
      );
    else entries.push({ ...entry, rule });
  }
  return { entries, complaints };
}

/** The change to an ignore file that adds an entry; undefined where the file is broken. */
export const ignoreEdits = (text: string, { rule, file, hash, text: sentence }: IgnoreEntry) =>
  putIn(text, [LIST], { rule, file, hash, text: sentence }, 'append');

/** The change to an ignore file that takes back each entry like this one. */
export function takeBackEdits(text: string, entry: IgnoreEntry): readonly TextEdit[] {
  const list = valueAt(readRoot(text, []), LIST)?.children ?? [];
  const index = list.findIndex((node) =>
    (['rule', 'file', 'hash'] as const).every((key) => valueAt(node, key)?.value === entry[key]),
  );
  return index < 0 ? [] : removeFrom(text, [LIST], index);
}

const LIST = 'ignored';
const FIELDS = ['rule', 'file', 'hash', 'text', 'reason'];
