/** Help, made from what the commands declare. */
import { message } from '../core/index.js';
import { GLOBAL_OPTIONS } from './args.js';
import type { Command, Option } from './command.js';
import { EXIT, type Session } from './session.js';

export function helpText(
  session: Session,
  commands: readonly Command[],
  command: Command | undefined,
): string {
  const say = session.say.bind(session);
  if (command) {
    return paragraphs(
      say(command.summary),
      [say(message('用法：')), `  report-draft ${command.name} [OPTION…]${PATHS[command.paths ?? 'some']}`],
      [
        say(message('选项：')),
        ...table(command.options.map((option) => [usageOf(option), say(option.help)])),
      ],
      [
        say(message('通用选项：')),
        ...table(GLOBAL_OPTIONS.map((option) => [usageOf(option), say(option.help)])),
      ],
      pathHelp(say, command),
      [say(message('退出码：')), ...table(exitCodes(say, command))],
    );
  }
  return paragraphs(
    say(
      message(
        '报告稿：检查公文报告的提纲、内容、标点和用语。只在本机运行，不联网；不加 --fix 不改动任何文件。',
      ),
    ),
    [say(message('用法：')), '  report-draft COMMAND [OPTION…] PATH…'],
    [say(message('命令：')), ...table(commands.map(({ name, summary }) => [name, say(summary)]))],
    [
      say(message('通用选项：')),
      ...table(GLOBAL_OPTIONS.map((option) => [usageOf(option), say(option.help)])),
    ],
    say(message('每个命令的选项见 report-draft COMMAND --help。')),
  );
}

/** What stands for the paths in the usage. */
const PATHS = { none: '', optional: ' [PATH]', some: ' PATH…' } as const;

function pathHelp(say: Session['say'], { paths }: Command): readonly string[] {
  if (paths === 'none') return [];
  if (paths === 'optional') return [say(message('PATH 是一篇稿件或一个文件夹，不写的为当前文件夹。'))];
  return [
    message(
      'PATH 可以是文件、文件夹（取其中各级的 .txt、.md 和 .gongwen 文件）、通配符，或表示标准输入的 -。',
    ),
    message('可读 UTF-8、GB18030 和 UTF-16 编码；不进入文件夹里的链接、node_modules 和点开头的文件夹。'),
  ].map(say);
}

function exitCodes(say: Session['say'], { exits }: Command): readonly (readonly [string, string])[] {
  const failed = say(message('没有做完：参数不对，或者有文件读不了、写不了'));
  const codes = [
    ...exits.map(({ code, when }) => [code, say(when)] as const),
    [EXIT.failed, failed] as const,
  ];
  return codes.sort(([a], [b]) => a - b).map(([code, when]) => [String(code), when]);
}

function usageOf({ name, short, value }: Option): string {
  return `${short ? `-${short}, ` : ''}--${name}${value === undefined ? '' : ` ${value}`}`;
}

/** Left columns hold no wide characters, so that their lengths are their widths. */
function table(rows: readonly (readonly [string, string])[]): readonly string[] {
  const width = Math.max(...rows.map(([left]) => left.length));
  return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`);
}

const paragraphs = (...blocks: readonly (string | readonly string[])[]): string =>
  `${blocks
    .filter((block) => block.length > 0)
    .map((block) => (typeof block === 'string' ? block : block.join('\n')))
    .join('\n\n')}\n`;
