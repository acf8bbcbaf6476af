/**
 * “Do not tell me this again”: the actions that say so, and the changes of the files beside the draft that keep it.
 * The changes are made when an action is chosen, for the files as they then are.
 */

import {
  categoryOf,
  concerns,
  Draft,
  type Finding,
  ignoreEdits,
  message,
  type Pair,
  pairEdits,
  pairOf,
  type RuleId,
  ruleOffEdits,
  say,
  standingIn,
  type TextEdit,
  takeBackEdits,
  withdrawEdits,
  wordEdits,
} from '../core/index.js';
import type { FileEdits, IgnoredRow } from '../protocol.js';
import type { ActionSource } from './actions.js';
import { toProtocolEdit } from './convert.js';
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type TextEdit as ProtocolEdit,
} from './library.js';
import { titleOf } from './rule-titles.js';
import { nameFrom, parentOf, type SettingsStore } from './settings.js';

/** What is not to be told again; goes to the client and comes back with the action that was chosen. */
export type Silence =
  | { readonly kind: 'place'; readonly rule: RuleId; readonly hash: string; readonly text: string }
  | { readonly kind: 'draft' | 'everywhere'; readonly rule: RuleId }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'pair'; readonly pair: Pair };

export interface SilenceData {
  /** The draft. */
  readonly uri: string;
  readonly silence: Silence;
  /** What is mended at once in that version of the draft. */
  readonly now?: { readonly version: number; readonly edits: readonly ProtocolEdit[] };
}

/** More rules at one place make a menu that nobody reads. */
const MOST_RULES = 3;
/** Characters of a sentence that are stored for people. */
const SAMPLE = 40;
/** Characters of what can be a word. */
const WORD = { least: 2, most: 20 };

/** Still without their changes, see silenceChange. None for a draft that lies in no folder. */
export function silenceActions(source: ActionSource, here: readonly Finding[]): CodeAction[] {
  const first = here.filter(({ rule }, index) => here.findIndex((other) => other.rule === rule) === index);
  if (first.length > MOST_RULES || parentOf(source.uri) === undefined) return [];
  return first.flatMap((finding) => silencesOf(source, finding, first.length > 1));
}

/** @param named the titles have to tell one rule from another */
function silencesOf(
  { uri, draft, rules, bundle, version }: ActionSource,
  finding: Finding,
  named: boolean,
): CodeAction[] {
  const { rule } = finding;
  const { hash, sentence } = draft.placeOf(finding);
  const suffix = named ? `（${titleOf(rules, rule, bundle)}）` : '';
  const action = (title: string, silence: Silence, now?: SilenceData['now']): CodeAction => ({
    title: title + suffix,
    kind: CodeActionKind.QuickFix,
    data: { uri, silence, ...(now && { now }) } satisfies SilenceData,
  });
  const text = sentence.length > SAMPLE ? `${sentence.slice(0, SAMPLE)}…` : sentence;
  const found = draft.text.slice(finding.start, finding.end);
  const word = wordOf(found, rule);
  const pair = finding.fix === 'review' && word !== undefined ? pairOf(finding, found) : undefined;
  const edits = finding.edits.map((edit) => toProtocolEdit(draft, edit));
  return [
    ...(pair && isWord(pair.right)
      ? [
          action(
            say(message('总是把“{0}”改为“{1}”', pair.wrong, pair.right), bundle),
            { kind: 'pair', pair },
            { version, edits },
          ),
        ]
      : []),
    action(say(message('不再提示这一处'), bundle), { kind: 'place', rule, hash, text }),
    action(say(message('本稿不再提示这条规则'), bundle), { kind: 'draft', rule }),
    action(say(message('所有稿件都不提示这条规则'), bundle), { kind: 'everywhere', rule }),
    ...(word === undefined
      ? []
      : [action(say(message('“{0}”总是对的', word), bundle), { kind: 'word', word })]),
  ];
}

/** The text of a finding as a word; undefined for what is no word, such as a mark or a whole sentence. */
function wordOf(text: string, rule: RuleId): string | undefined {
  const speaksOfWords = ['wording', 'term', 'name'].includes(categoryOf(rule));
  return speaksOfWords && isWord(text) ? text : undefined;
}

const isWord = (text: string): boolean =>
  text.length >= WORD.least && text.length <= WORD.most && /^[\p{L}\p{N}·]+$/u.test(text);

/** A file that a silence is stored in, with its change. */
export interface SilenceChange extends FileEdits {
  /** The file has to be made first. */
  readonly absent: boolean;
  /** What changes in the draft itself. */
  readonly draft?: FileEdits & { readonly version: number };
}

/** `broken`: the file that cannot be changed before its writer has mended it. */
export async function silenceChange(
  { uri, silence, now }: SilenceData,
  store: SettingsStore,
): Promise<SilenceChange | { readonly broken: string } | undefined> {
  const places = await store.placesOf(uri);
  if (!places) return undefined;
  const stored = silence.kind === 'place' || silence.kind === 'draft';
  const target = stored ? places.ignores : places.settings;
  const text = await store.textNow(target);
  const edits = editsFor(text ?? '', silence, nameFrom(target, uri));
  if (!edits) return { broken: target };
  return {
    uri: target,
    absent: text === undefined,
    edits: toProtocolEdits(text ?? '', edits),
    ...(now && { draft: { uri, ...now } }),
  };
}

function editsFor(text: string, silence: Silence, file: string): readonly TextEdit[] | undefined {
  if (silence.kind === 'word') return wordEdits(text, silence.word);
  if (silence.kind === 'pair') return pairEdits(text, silence.pair);
  const { rule } = silence;
  if (silence.kind === 'everywhere') return ruleOffEdits(text, rule);
  const place = silence.kind === 'place' ? { hash: silence.hash, text: silence.text } : {};
  return ignoreEdits(text, { rule, file, ...place });
}

/** What the client can do with changes of files. */
export interface ClientAbilities {
  /** Takes edits that name the version they are for. */
  readonly versioned: boolean;
  /** Makes files. */
  readonly creates: boolean;
  /** Asks for the change of an action when it is chosen. */
  readonly resolves: boolean;
  /** See InitializationOptions. */
  readonly saveCommand: string | undefined;
}

export function withChange(
  action: CodeAction,
  { uri, absent, edits, draft }: SilenceChange,
  { versioned, creates, saveCommand: command }: ClientAbilities,
): CodeAction {
  const create: CreateFile[] =
    absent && creates ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  const here = draft && {
    textDocument: { uri: draft.uri, version: draft.version },
    edits: [...draft.edits],
  };
  return {
    ...action,
    edit: versioned
      ? {
          documentChanges: [
            ...create,
            { textDocument: { uri, version: null }, edits: [...edits] },
            ...(here ? [here] : []),
          ],
        }
      : { changes: { [uri]: [...edits], ...(draft && { [draft.uri]: [...draft.edits] }) } },
    ...(command !== undefined && { command: { command, title: action.title, arguments: [[uri]] } }),
  };
}

/** What the files beside a draft keep silent in it, or mend without asking. */
export async function ignoredRows(
  uri: string,
  store: SettingsStore,
  { rules, bundle }: Pick<ActionSource, 'rules' | 'bundle'>,
): Promise<readonly IgnoredRow[]> {
  const places = await store.placesOf(uri);
  if (!places) return [];
  const file = nameFrom(places.ignores, uri);
  const entries = store
    .entriesOf((await store.textNow(places.ignores)) ?? '')
    .filter((entry) => concerns(entry, file))
    .map(
      ({ rule, hash, file, text, reason }): IgnoredRow => ({
        kind: 'ignored',
        rule,
        title: titleOf(rules, rule, bundle),
        hash: hash ?? null,
        file: file ?? null,
        text: text ?? null,
        reason: reason ?? null,
      }),
    );
  const standing = standingIn((await store.textNow(places.settings)) ?? '').map(
    (row): IgnoredRow => (row.kind === 'off' ? { ...row, title: titleOf(rules, row.rule, bundle) } : row),
  );
  return [...entries, ...standing];
}

/** The change that lets it be told again; undefined where its entry is gone. */
export async function takeBack(
  uri: string,
  row: IgnoredRow,
  store: SettingsStore,
): Promise<FileEdits | undefined> {
  const places = await store.placesOf(uri);
  const file = row.kind === 'ignored' ? places?.ignores : places?.settings;
  const text = file === undefined ? undefined : await store.textNow(file);
  if (file === undefined || text === undefined) return undefined;
  const edits = takeBackEditsOf(text, row);
  return edits.length > 0 ? { uri: file, edits: toProtocolEdits(text, edits) } : undefined;
}

function takeBackEditsOf(text: string, row: IgnoredRow): readonly TextEdit[] {
  if (row.kind === 'off') return withdrawEdits(text, { kind: 'off', rule: row.rule });
  if (row.kind !== 'ignored') return withdrawEdits(text, row);
  const { rule, hash, file } = row;
  return takeBackEdits(text, { rule, ...(hash !== null && { hash }), ...(file !== null && { file }) });
}

function toProtocolEdits(text: string, edits: readonly TextEdit[]): ProtocolEdit[] {
  const file = new Draft(text, { rules: [] });
  return edits.map((edit) => toProtocolEdit(file, edit));
}
