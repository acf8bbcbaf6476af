/**
 * Settings of a draft: what `.report-draft.json` and the editor say, read tolerantly. A wrong key or value is a
 * complaint with its place, and everything else still works.
 */
import type { Node } from 'jsonc-parser';
import { readProfiles } from '../profiles/own.js';
import type { Profile } from '../profiles/profile.js';
import type { TextEdit } from '../text/span.js';
import { type Pair, readPairs } from './always-mend.js';
import { SEVERITIES } from './finding.js';
import { at, beyondSchema, type Complaint, properties, readRoot } from './jsonc.js';
import { putIn, valueAt } from './jsonc-edit.js';
import { type Message, message } from './message.js';
import {
  CATEGORIES,
  type Category,
  type Options,
  type OptionValue,
  type RuleId,
  type Severity,
} from './rule.js';
import { readOwnTable } from './tables/own.js';
import type { Table } from './tables/table.js';

export type DraftMode = 'public' | 'submission';

export type Level = Severity | 'off';

/** What a source of settings may say; everything is optional. */
export interface Settings {
  /** Id of a profile; absent to let the title decide. */
  readonly profile?: string;
  /** The unit's own profiles, and those that ship as the unit has changed them. */
  readonly profiles?: readonly Profile[];
  /** The unit that reports, as its name stands in the title. */
  readonly unit?: string;
  /** The report year. */
  readonly year?: number;
  /** What becomes of the draft: `public` (default) is published, `submission` is sent up and needs addressee, signature and date. */
  readonly mode?: DraftMode;
  /** Level by rule id or by category. */
  readonly rules?: Readonly<Record<string, Level>>;
  /** Options by rule id, where they are not the declared ones. */
  readonly options?: Readonly<Record<string, Options>>;
  /** The unit's own table of wrong words. */
  readonly corrections?: Table;
  /** Fixes of these words are made without asking. */
  readonly alwaysMend?: readonly Pair[];
  /** Words that are always right: nothing is reported inside them. */
  readonly words?: readonly string[];
  /** People and bodies that the draft may name. */
  readonly names?: readonly string[];
  /** Places that the draft may name besides its own. */
  readonly places?: readonly string[];
  /** Earlier drafts to compare with, as paths from the folder of the settings file. */
  readonly compare?: readonly string[];
}

export interface SettingsFile {
  readonly settings: Settings;
  readonly complaints: readonly Complaint[];
}

/** What exists to be named in settings. */
export interface Known {
  /** Id → declared options. */
  readonly rules: ReadonlyMap<string, Options>;
  readonly profiles: ReadonlySet<string>;
}

interface Declared {
  readonly id: RuleId;
  readonly options?: Options;
}

export const knownTo = (rules: readonly Declared[], profiles: readonly { readonly id: string }[]): Known => ({
  rules: new Map(rules.map(({ id, options = {} }) => [id, options])),
  profiles: new Set(profiles.map(({ id }) => id)),
});

/** Later settings override earlier ones; levels rule by rule, options one by one. */
export function mergeSettings(...sources: readonly Settings[]): Settings {
  const rules: Record<string, Level> = Object.assign({}, ...sources.map((source) => source.rules ?? {}));
  const options: Record<string, Options> = {};
  for (const source of sources) {
    for (const [id, own] of Object.entries(source.options ?? {})) options[id] = { ...options[id], ...own };
  }
  return {
    ...Object.assign({}, ...sources),
    ...(Object.keys(rules).length > 0 && { rules }),
    ...(Object.keys(options).length > 0 && { options }),
  };
}

/** The key under `rules` that sets the level of a rule: its own, else its category; undefined where neither is set. */
export function levelKeyOf({ rules = {} }: Settings, id: RuleId): string | undefined {
  return [id, id.slice(0, id.indexOf('/'))].find((key) => rules[key] !== undefined);
}

/** The level of a rule: its own entry, else that of its category, else what it declares. */
export function levelOf(settings: Settings, id: RuleId, declared: Severity): Level {
  const key = levelKeyOf(settings, id);
  return (key === undefined ? undefined : settings.rules?.[key]) ?? declared;
}

/** The options of a rule: what is set, and for the others what it declares. */
export const optionsOf = ({ options }: Settings, { id, options: declared }: Declared): Options => ({
  ...declared,
  ...options?.[id],
});

/** Reads JSON with comments. Never throws. */
export function parseSettings(text: string, known: Known): SettingsFile {
  const complaints: Complaint[] = [];
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  const root = readRoot(text, complaints);
  const own = valueAt(root, 'profiles');
  const profiles = own ? readProfiles(own, complaints) : [];
  if (own) settings.profiles = profiles;
  const ids = new Set([...known.profiles, ...profiles.map(({ id }) => id)]);
  for (const { key, keyNode, value } of properties(root)) {
    const complain = (text: Message) => complaints.push(at(value, text));
    if (key === '$schema' || key === 'profiles') continue;
    if (key === 'profile') {
      if (ids.has(value.value)) settings.profile = value.value;
      else complaints.push(beyondSchema(value, message('profile 应是 {0} 之一', [...ids].join('、'))));
    } else if (key === 'unit') {
      if (typeof value.value === 'string') settings.unit = value.value;
      else complain(message('unit 应是单位名称，用引号括起'));
    } else if (key === 'year') {
      if (Number.isInteger(value.value) && value.value >= 1949 && value.value <= 2099)
        settings.year = value.value;
      else complain(message('year 应是报告年度，如 2025，不加引号'));
    } else if (key === 'mode') {
      if (value.value === 'public' || value.value === 'submission') settings.mode = value.value;
      else complain(message('mode 应是 public（公开稿）或 submission（报送稿）'));
    } else if (key === 'words' || key === 'names' || key === 'places' || key === 'compare') {
      settings[key] = parseWords(key, value, complaints);
    } else if (key === 'corrections') settings.corrections = readOwnTable(value, complaints);
    else if (key === 'alwaysMend') settings.alwaysMend = readPairs(value, complaints);
    else if (key === 'rules') Object.assign(settings, parseRules(value, known, complaints));
    else
      complaints.push(
        at(keyNode, message('不认识的配置项“{0}”，已忽略；可用的项：{1}', key, KEYS.join('、'))),
      );
  }
  return { settings, complaints: complaints.sort((a, b) => a.start - b.start) };
}

const KEYS = [
  'profile',
  'profiles',
  'mode',
  'unit',
  'year',
  'rules',
  'corrections',
  'alwaysMend',
  'words',
  'names',
  'places',
  'compare',
];

/** The change to a settings file that turns a rule off; undefined where the file is broken. */
export function ruleOffEdits(text: string, id: RuleId): readonly TextEdit[] | undefined {
  const entry = valueAt(valueAt(readRoot(text, []), 'rules'), id);
  const path = entry?.type === 'object' ? ['rules', id, 'level'] : ['rules', id];
  return putIn(text, path, 'off', 'set');
}

/** The change to a settings file that makes a word always right; undefined where the file is broken. */
export const wordEdits = (text: string, word: string): readonly TextEdit[] | undefined =>
  putIn(text, ['words'], word, 'append');

/** The change to a settings file that has a fix always made; undefined where the file is broken. */
export const pairEdits = (text: string, { wrong, right }: Pair): readonly TextEdit[] | undefined =>
  putIn(text, ['alwaysMend'], { wrong, right }, 'append');

function parseWords(key: string, node: Node, complaints: Complaint[]): readonly string[] {
  if (node.type !== 'array') {
    complaints.push(
      at(
        node,
        key === 'compare'
          ? message('compare 应是一对方括号，里面逐个写旧稿的路径，用引号括起')
          : message('{0} 应是一对方括号，里面逐个写词语，用引号括起', key),
      ),
    );
    return [];
  }
  return (node.children ?? []).flatMap((item) => {
    const word = typeof item.value === 'string' ? item.value.trim() : '';
    if (word !== '' && !(key === 'compare' && isOnNetwork(word))) return [word];
    if (word !== '') {
      complaints.push(beyondSchema(item, message('不读网络路径“{0}”，请先把旧稿存到这台电脑上', word)));
      return [];
    }
    complaints.push(
      at(
        item,
        key === 'compare'
          ? message('compare 里应是旧稿的路径，用引号括起，不能为空')
          : message('{0} 里应是词语，用引号括起，不能为空', key),
      ),
    );
    return [];
  });
}

/** `\\\\server\\share`: Windows would log on to a server that whoever wrote the file has chosen. */
const isOnNetwork = (path: string): boolean => /^[\\/]{2}/.test(path);

interface RuleSettings {
  readonly rules: Readonly<Record<string, Level>>;
  readonly options?: Readonly<Record<string, Options>>;
}

function parseRules(node: Node, known: Known, complaints: Complaint[]): RuleSettings {
  const rules: Record<string, Level> = {};
  const options: Record<string, Options> = {};
  if (node.type !== 'object')
    complaints.push(at(node, message('rules 应是一对花括号，里面逐条写规则和级别')));
  for (const { key, keyNode, value } of properties(node)) {
    const declared = known.rules.get(key);
    if (!declared && !CATEGORIES.includes(key as Category)) {
      complaints.push(at(keyNode, message('没有名为“{0}”的规则或类别，已忽略', key)));
    } else if (declared && value.type === 'object') {
      const { level, own } = parseRule(key, value, declared, complaints);
      if (level) rules[key] = level;
      if (Object.keys(own).length > 0) options[key] = own;
    } else if (isLevel(value.value)) rules[key] = value.value;
    else complaints.push(at(value, message('级别应是 error、warning、info、hint 或 off')));
  }
  return { rules, ...(Object.keys(options).length > 0 && { options }) };
}

/** `{ "level": …, option: … }`. */
function parseRule(
  id: string,
  node: Node,
  declared: Options,
  complaints: Complaint[],
): { level: Level | undefined; own: Options } {
  let level: Level | undefined;
  const own: Record<string, OptionValue> = {};
  for (const { key, keyNode, value } of properties(node)) {
    const fallback = Object.hasOwn(declared, key) ? declared[key] : undefined;
    if (key === 'level') {
      if (isLevel(value.value)) level = value.value;
      else complaints.push(at(value, message('级别应是 error、warning、info、hint 或 off')));
    } else if (fallback === undefined) {
      const names = ['level', ...Object.keys(declared)].join('、');
      complaints.push(
        at(keyNode, message('规则“{0}”没有“{1}”这一项，已忽略；可用的项：{2}', id, key, names)),
      );
    } else if (typeof value.value === typeof fallback) own[key] = value.value;
    else
      complaints.push(at(value, message('{0} 的值不对，应与默认值 {1} 同类', key, JSON.stringify(fallback))));
  }
  return { level, own };
}

const isLevel = (value: unknown): value is Level =>
  value === 'off' || SEVERITIES.some((severity) => severity === value);
