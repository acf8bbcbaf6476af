/**
 * Settings of a draft: what `.report-draft.json` and the editor say, read tolerantly. A wrong key or value is a
 * complaint with its place, and everything else still works.
 */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.js';
import { SEVERITIES } from './finding.js';
import { type Message, message } from './message.js';
import { CATEGORIES, type Category, type RuleId, type Severity } from './rule.js';

export type DraftMode = 'public' | 'submission';

export type Level = Severity | 'off';

/** What a source of settings may say; everything is optional. */
export interface Settings {
  /** Id of a profile; absent to let the title decide. */
  readonly profile?: string;
  /** The unit that reports, as its name stands in the title. */
  readonly unit?: string;
  /** The report year. */
  readonly year?: number;
  /** What becomes of the draft: `public` (default) is published, `submission` is sent up and needs addressee, signature and date. */
  readonly mode?: DraftMode;
  /** Level by rule id or by category. */
  readonly rules?: Readonly<Record<string, Level>>;
}

export interface Complaint extends Span {
  /** Offsets in the text of the settings file. */
  readonly message: Message;
}

export interface SettingsFile {
  readonly settings: Settings;
  readonly complaints: readonly Complaint[];
}

/** What exists to be named in settings. */
export interface Known {
  readonly rules: ReadonlySet<string>;
  readonly profiles: ReadonlySet<string>;
}

/** Later settings override earlier ones, rule by rule. */
export function mergeSettings(...sources: readonly Settings[]): Settings {
  const rules = Object.assign({}, ...sources.map((source) => source.rules ?? {}));
  return { ...Object.assign({}, ...sources), ...(Object.keys(rules).length > 0 && { rules }) };
}

/** The level of a rule: its own entry, else that of its category, else what it declares. */
export function levelOf(settings: Settings, id: RuleId, declared: Severity): Level {
  return settings.rules?.[id] ?? settings.rules?.[id.slice(0, id.indexOf('/'))] ?? declared;
}

/** Reads JSON with comments. Never throws. */
export function parseSettings(text: string, known: Known): SettingsFile {
  const complaints: Complaint[] = [];
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    complaints.push({
      start: offset,
      end: offset + length,
      message: message(
        '配置文件不是有效的 JSON（{0}），请检查此处的括号、引号和逗号',
        printParseErrorCode(error),
      ),
    });
  }
  const settings: { -readonly [K in keyof Settings]: Settings[K] } = {};
  if (root && root.type !== 'object')
    complaints.push(at(root, message('配置文件的最外层应是一对花括号 { }')));
  for (const { key, keyNode, value } of properties(root)) {
    const complain = (text: Message) => complaints.push(at(value, text));
    if (key === '$schema') continue;
    if (key === 'profile') {
      if (typeof value.value === 'string' && known.profiles.has(value.value)) settings.profile = value.value;
      else complain(message('profile 应是 {0} 之一', [...known.profiles].join('、')));
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
    } else if (key === 'rules') settings.rules = parseRules(value, known, complaints);
    else
      complaints.push(
        at(keyNode, message('不认识的配置项“{0}”，已忽略；可用的有 profile、mode、unit、year、rules', key)),
      );
  }
  return { settings, complaints };
}

function parseRules(node: Node, known: Known, complaints: Complaint[]): Readonly<Record<string, Level>> {
  const rules: Record<string, Level> = {};
  if (node.type !== 'object')
    complaints.push(at(node, message('rules 应是一对花括号，里面逐条写规则和级别')));
  for (const { key, keyNode, value } of properties(node)) {
    if (!known.rules.has(key) && !CATEGORIES.includes(key as Category)) {
      complaints.push(at(keyNode, message('没有名为“{0}”的规则或类别，已忽略', key)));
    } else if (value.value !== 'off' && !SEVERITIES.includes(value.value)) {
      complaints.push(at(value, message('级别应是 error、warning、info、hint 或 off')));
    } else rules[key] = value.value;
  }
  return rules;
}

const at = (node: Node, text: Message): Complaint => ({
  start: node.offset,
  end: node.offset + node.length,
  message: text,
});

function* properties(node: Node | undefined): Generator<{ key: string; keyNode: Node; value: Node }> {
  if (node?.type !== 'object') return;
  for (const { children } of node.children ?? []) {
    const [keyNode, value] = children ?? [];
    if (keyNode && value) yield { key: String(keyNode.value), keyNode, value };
  }
}
