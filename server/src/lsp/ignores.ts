/**
 * “Do not tell me this again”: the actions that say so, and the changes of the files beside the draft that keep it.
 * The changes are made when an action is chosen, for the files as they then are.
 */
import {
  type CodeAction,
  CodeActionKind,
  type CreateFile,
  type TextEdit as ProtocolEdit,
} from 'vscode-languageserver';
import {
  categoryOf,
  concerns,
  Draft,
  type Finding,
  ignoreEdits,
  message,
  type RuleId,
  ruleOffEdits,
  say,
  type TextEdit,
  takeBackEdits,
  wordEdits,
} from '../core/index.js';
import type { FileEdits, IgnoredRow } from '../protocol.js';
import type { ActionSource } from './actions.js';
import { toProtocolEdit } from './convert.js';
import { titleOf } from './rule-titles.js';
import { nameFrom, parentOf, type SettingsStore } from './settings.js';

/** What is not to be told again; goes to the client and comes back with the action that was chosen. */
export type Silence =
  | { readonly kind: 'place'; readonly rule: RuleId; readonly hash: string; readonly text: string }
  | { readonly kind: 'draft' | 'everywhere'; readonly rule: RuleId }
  | { readonly kind: 'word'; readonly word: string };

export interface SilenceData {
  /** The draft. */
  readonly uri: string;
  readonly silence: Silence;
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
  { uri, draft, rules, bundle }: ActionSource,
  finding: Finding,
  named: boolean,
): CodeAction[] {
  const { rule } = finding;
  const { hash, sentence } = draft.placeOf(finding);
  const suffix = named ? `（${titleOf(rules, rule, bundle)}）` : '';
  const action = (title: string, silence: Silence): CodeAction => ({
    title: title + suffix,
    kind: CodeActionKind.QuickFix,
    data: { uri, silence } satisfies SilenceData,
  });
  const text = sentence.length > SAMPLE ? `${sentence.slice(0, SAMPLE)}…` : sentence;
  const word = wordOf(draft.text.slice(finding.start, finding.end), rule);
  return [
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
  const isWord = text.length >= WORD.least && text.length <= WORD.most && /^[\p{L}\p{N}·]+$/u.test(text);
  return speaksOfWords && isWord ? text : undefined;
}

/** A file that a silence is stored in, with its change. */
export interface SilenceChange extends FileEdits {
  /** The file has to be made first. */
  readonly absent: boolean;
}

/** `broken`: the file that cannot be changed before its writer has mended it. */
export async function silenceChange(
  { uri, silence }: SilenceData,
  store: SettingsStore,
): Promise<SilenceChange | { readonly broken: string } | undefined> {
  const places = await store.placesOf(uri);
  if (!places) return undefined;
  const stored = silence.kind === 'place' || silence.kind === 'draft';
  const target = stored ? places.ignores : places.settings;
  const text = await store.textNow(target);
  const edits = editsFor(text ?? '', silence, nameFrom(target, uri));
  if (!edits) return { broken: target };
  return { uri: target, absent: text === undefined, edits: toProtocolEdits(text ?? '', edits) };
}

function editsFor(text: string, silence: Silence, file: string): readonly TextEdit[] | undefined {
  if (silence.kind === 'word') return wordEdits(text, silence.word);
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
  { uri, absent, edits }: SilenceChange,
  { versioned, creates, saveCommand: command }: ClientAbilities,
): CodeAction {
  const create: CreateFile[] =
    absent && creates ? [{ kind: 'create', uri, options: { ignoreIfExists: true } }] : [];
  return {
    ...action,
    edit: versioned
      ? { documentChanges: [...create, { textDocument: { uri, version: null }, edits: [...edits] }] }
      : { changes: { [uri]: [...edits] } },
    ...(command !== undefined && { command: { command, title: action.title, arguments: [[uri]] } }),
  };
}

/** What the nearest ignore file keeps silent in a draft. */
export async function ignoredRows(
  uri: string,
  store: SettingsStore,
  { rules, bundle }: Pick<ActionSource, 'rules' | 'bundle'>,
): Promise<readonly IgnoredRow[]> {
  const places = await store.placesOf(uri);
  if (!places) return [];
  const file = nameFrom(places.ignores, uri);
  return store
    .entriesOf((await store.textNow(places.ignores)) ?? '')
    .filter((entry) => concerns(entry, file))
    .map(({ rule, hash, file, text, reason }) => ({
      rule,
      title: titleOf(rules, rule, bundle),
      hash: hash ?? null,
      file: file ?? null,
      text: text ?? null,
      reason: reason ?? null,
    }));
}

/** The change that lets a silenced place or rule speak again; undefined where its entry is gone. */
export async function takeBack(
  uri: string,
  { rule, hash, file }: IgnoredRow,
  store: SettingsStore,
): Promise<FileEdits | undefined> {
  const places = await store.placesOf(uri);
  const text = places && (await store.textNow(places.ignores));
  if (!places || text === undefined) return undefined;
  const entry = { rule, ...(hash !== null && { hash }), ...(file !== null && { file }) };
  const edits = takeBackEdits(text, entry);
  return edits.length > 0 ? { uri: places.ignores, edits: toProtocolEdits(text, edits) } : undefined;
}

function toProtocolEdits(text: string, edits: readonly TextEdit[]): ProtocolEdit[] {
  const file = new Draft(text, { rules: [] });
  return edits.map((edit) => toProtocolEdit(file, edit));
}
