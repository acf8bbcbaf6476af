import { resolve } from 'node:path';
import {
  type Ignores,
  type Level,
  levelKeyOf,
  levelOf,
  type Message,
  message,
  type Options,
  optionsOf,
  type Rule,
  type Settings,
} from '../../core/index.js';
import { CONFIG, type Command, formatOption } from '../command.js';
import { print } from '../io.js';
import { EXIT, type Session, visible } from '../session.js';
import { SettingsOf } from '../settings.js';
import { unreadable } from '../trouble.js';

/** A rule as it holds, and what says so. */
interface Effective {
  readonly rule: Rule;
  readonly level: Level;
  readonly options: Options;
  /** `declared` by the rule, set for the `rule` or its `category` in the settings file, or `ignored` in this draft. */
  readonly source: 'declared' | 'rule' | 'category' | 'ignored';
  /** The file that says so; null for what the rule declares. */
  readonly file: string | null;
}

export const rules: Command = {
  name: 'rules',
  summary: message('列出起作用的规则、级别和级别的来源'),
  options: [formatOption(['text', 'json']), CONFIG],
  paths: 'optional',
  exits: [{ code: EXIT.clean, when: message('全部列出') }],

  async run(session, { options, paths }) {
    const settings = await SettingsOf.open(session, options.get('config'));
    const place = await placeOf(session, paths[0]);
    const file = await settings.fileOf(place);
    const ignoreFile = place.isDraft ? await settings.ignoreFileOf(place) : undefined;
    const ignores: Ignores = place.isDraft ? await settings.ignoresOf(place) : new Map();
    const all = session.rules.map((rule) =>
      effective(
        rule,
        { content: file?.content ?? {}, name: file?.name ?? '' },
        ignores,
        ignoreFile?.name ?? '',
      ),
    );
    const format = options.get('format') === 'json' ? json : text;
    await session.flush();
    await print(session.io.stdout, format(all, session, file));
    return session.failed ? EXIT.failed : EXIT.clean;
  },
};

/** The draft, or some name in the folder, that the path stands for. Throws Trouble where there is nothing. */
async function placeOf(
  { io }: Session,
  given: string | undefined,
): Promise<{ path: string; isDraft: boolean }> {
  const path = resolve(io.cwd, given ?? '.');
  try {
    const isDraft = !(await io.fs.stat(path)).isDirectory();
    return { path: isDraft ? path : resolve(path, '-'), isDraft };
  } catch (error) {
    throw unreadable(given ?? path, error);
  }
}

function effective(
  rule: Rule,
  { content, name }: { readonly content: Settings; readonly name: string },
  ignores: Ignores,
  ignoreFile: string,
): Effective {
  const options = optionsOf(content, rule);
  if (ignores.get(rule.id) === 'everywhere')
    return { rule, level: 'off', options, source: 'ignored', file: ignoreFile };
  const level = levelOf(content, rule.id, rule.severity);
  const key = levelKeyOf(content, rule.id);
  if (key === undefined) return { rule, level, options, source: 'declared', file: null };
  return { rule, level, options, source: key === rule.id ? 'rule' : 'category', file: name };
}

function* json(all: readonly Effective[], session: Session): Generator<string> {
  yield '[';
  for (const [index, { rule, level, options, source, file }] of all.entries()) {
    const { id, title, severity, basis } = rule;
    const name = session.say(message(title));
    const record = { rule: id, title: name, level, declared: severity, source, file, options, basis };
    yield `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`;
  }
  yield all.length === 0 ? ']\n' : '\n]\n';
}

const LEVEL_NAMES: Readonly<Record<Level, Message>> = {
  error: message('错误'),
  warning: message('警告'),
  info: message('信息'),
  hint: message('提示'),
  off: message('停用'),
};

/** The settings file that holds; undefined where there is none. */
type File = { readonly name: string; readonly content: Settings } | undefined;

function* text(all: readonly Effective[], session: Session, file: File): Generator<string> {
  const names = Object.values(LEVEL_NAMES).map((name) => session.say(name).length);
  const width = Math.max(...all.map(({ rule }) => rule.id.length));
  yield `${session.say(
    file === undefined
      ? message('没有找到配置文件，级别都是规则自带的')
      : message('配置文件：{0}', visible(file.name)),
  )}\n`;
  for (const { id, name } of file?.content.profiles ?? [])
    yield `${session.say(message('本单位的体例：{0}（{1}）', visible(id), visible(name)))}\n`;
  yield '\n';
  for (const { rule, level, options, source, file: from } of all) {
    const changed = Object.entries(options).filter(([key, value]) => rule.options?.[key] !== value);
    const notes = [
      ...changed.map(([key, value]) => `${key}=${value}`),
      ...(source === 'declared' ? [] : [session.say(noteOf(source, visible(from ?? '')))]),
    ];
    const name = session.say(LEVEL_NAMES[level]).padEnd(Math.max(...names));
    yield `${name}  ${rule.id.padEnd(width)}  ${session.say(message(rule.title))}${notes.map((note) => `  ${note}`).join('')}\n`;
  }
  const off = all.filter(({ level }) => level === 'off').length;
  yield `\n${session.say(message('{0} 条规则，其中 {1} 条停用', all.length, off))}\n`;
}

function noteOf(source: Exclude<Effective['source'], 'declared'>, file: string): Message {
  if (source === 'rule') return message('（来自 {0}）', file);
  if (source === 'category') return message('（来自 {0} 中的类别）', file);
  return message('（来自 {0}，本稿不再提示）', file);
}
