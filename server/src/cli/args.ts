/** The command line as people type it → a command with its options. */
import { parseArgs } from 'node:util';
import { message } from '../core/index.js';
import type { Arguments, Command, Option } from './command.js';
import { Trouble } from './trouble.js';

export const GLOBAL_OPTIONS: readonly Option[] = [
  {
    name: 'lang',
    value: 'zh-CN|en',
    choices: ['zh-CN', 'en'],
    help: message('提示和帮助所用的语言，默认 zh-CN'),
  },
  { name: 'help', short: 'h', help: message('显示帮助') },
  { name: 'version', help: message('显示版本号') },
];

export type Request =
  | { readonly kind: 'version' }
  /** Of one command, or of the whole. */
  | { readonly kind: 'help'; readonly command: Command | undefined }
  | { readonly kind: 'run'; readonly command: Command; readonly given: Arguments };

/** Throws Trouble on bad usage. */
export function parseRequest(argv: readonly string[], commands: readonly Command[]): Request {
  const { tokens, positionals } = tokenize(argv, commands);
  const [name, ...paths] = positionals;
  const command = commands.find((known) => known.name === name);
  if (name !== undefined && !command) {
    throw new Trouble(message('没有名为“{0}”的命令，可用的有 {1}', name, namesOf(commands)));
  }
  const known = [...(command?.options ?? []), ...GLOBAL_OPTIONS];
  const options = new Map<string, string>();
  for (const token of tokens) {
    if (token.kind === 'option') options.set(token.name, checkedValue(token, known));
  }
  if (options.has('version')) return { kind: 'version' };
  if (options.has('help')) return { kind: 'help', command };
  if (!command) throw new Trouble(message('没有给出命令，可用的有 {0}', namesOf(commands)));
  if (command.paths === 'none') {
    if (paths.length > 0) throw new Trouble(message('这个命令不带路径，多出了“{0}”', paths[0]!));
  } else if (command.paths === 'optional') {
    if (paths.length > 1) throw new Trouble(message('只能给出一个路径，多出了“{0}”', paths[1]!));
  } else if (paths.length === 0)
    throw new Trouble(message('没有给出稿件，请写上文件或文件夹；读标准输入写 -'));
  return { kind: 'run', command, given: { options, paths } };
}

/** Whether English is asked for, even where the rest of the arguments is wrong. */
export const wantsEnglish = (argv: readonly string[]): boolean =>
  argv.includes('--lang=en') || (argv.includes('--lang') && argv[argv.indexOf('--lang') + 1] === 'en');

const namesOf = (commands: readonly Command[]): string => commands.map(({ name }) => name).join('|');

/** Leniently, because parseArgs tells of faults in English only. */
function tokenize(argv: readonly string[], commands: readonly Command[]) {
  const all = [...commands.flatMap(({ options }) => options), ...GLOBAL_OPTIONS];
  const options = all.map(({ name, short, value }) => [
    name,
    { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) },
  ]);
  return parseArgs({
    args: [...argv],
    options: Object.fromEntries(options),
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value?: string | undefined;
  readonly inlineValue?: boolean | undefined;
}

function checkedValue({ name, rawName, value, inlineValue }: OptionToken, known: readonly Option[]): string {
  const option = known.find((option) => option.name === name);
  if (!option) throw new Trouble(message('不认识的选项 {0}', rawName));
  if (option.value === undefined) {
    if (value !== undefined) throw new Trouble(message('选项 {0} 不带值', rawName));
    return '';
  }
  // In “--config --fix” the next option was taken for the value.
  if (!value || (!inlineValue && value.startsWith('-'))) {
    throw new Trouble(message('选项 {0} 要带值：{1}', rawName, option.value));
  }
  if (option.choices && !option.choices.includes(value)) {
    throw new Trouble(message('选项 {0} 没有“{1}”这个值，可用的有 {2}', rawName, value, option.value));
  }
  return value;
}
