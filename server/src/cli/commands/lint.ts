import { message, SEVERITIES, type Severity } from '../../core/index.js';
import { type Arguments, CONFIG, type Command, formatOption, type Option } from '../command.js';
import { findSources } from '../files.js';
import { wantsColour } from '../io.js';
import { BaselineFile } from '../lint/baseline-file.js';
import type { LintSetup } from '../lint/job.js';
import { lintAll } from '../lint/run.js';
import { LINT_FORMATS } from '../reporters/index.js';
import { EXIT, type Session } from '../session.js';
import { SettingsOf } from '../settings.js';
import { Trouble } from '../trouble.js';

const DEFAULT_LEVEL: Severity = 'warning';

const FIX: Option = {
  name: 'fix',
  help: message(
    '改好能安全修复的问题并写回文件，编码和换行不变；读标准输入时改好的文本写到标准输出，问题写到标准错误',
  ),
};
const SEVERITY: Option = {
  name: 'severity',
  value: SEVERITIES.join('|'),
  choices: SEVERITIES,
  help: message('有这一级别或更重的问题时退出码为 1，默认 {0}；问题总是全部列出', DEFAULT_LEVEL),
};
const BASELINE: Option = {
  name: 'baseline',
  value: 'FILE',
  help: message('只列出这个基线文件里没有的问题；别处的改动不影响已记下的问题'),
};
const WRITE_BASELINE: Option = {
  name: 'write-baseline',
  help: message('把现有的问题全部记入 --baseline 的文件，以后只报新的；退出码为 0'),
};

export const lint: Command = {
  name: 'lint',
  summary: message('检查稿件，列出问题'),
  options: [formatOption(Object.keys(LINT_FORMATS)), FIX, SEVERITY, BASELINE, WRITE_BASELINE, CONFIG],
  exits: [
    { code: EXIT.clean, when: message('没有达到 --severity 级别的问题') },
    { code: EXIT.findings, when: message('有达到 --severity 级别的问题') },
    { code: EXIT.interrupted, when: message('被 Ctrl+C 中断，已列出中断前查出的问题') },
  ],

  async run(session, given) {
    const { options, paths } = given;
    const baseline = await baselineOf(session, given);
    const writes = options.has('write-baseline');
    // As a filter it writes the mended text, and nothing else, to standard output.
    const isFilter = options.has('fix') && paths.includes('-');
    const output = isFilter ? session.io.stderr : session.io.stdout;
    const setup = setupOf(session, given, wantsColour(output, session.io.env));
    // What is wrong with the file for all is told first, and once.
    await SettingsOf.open(session, setup.config);
    session.relay(session.takeNotes(), false);
    const sources = await findSources(paths, session.io, (trouble) => session.fail(trouble));
    await session.flush();
    const { found, interrupted } = await lintAll(session, {
      setup,
      sources,
      output,
      known: (source) => (writes ? undefined : baseline?.knownOf(source)),
      onPlaces: (source, places) => baseline?.take(source, places),
    });
    if (interrupted) return EXIT.interrupted;
    if (writes && !session.failed) await baseline?.write();
    if (session.failed) return EXIT.failed;
    return found && !writes ? EXIT.findings : EXIT.clean;
  },
};

/** Throws Trouble. */
async function baselineOf(session: Session, { options }: Arguments): Promise<BaselineFile | undefined> {
  const name = options.get('baseline');
  if (!options.has('write-baseline'))
    return name === undefined ? undefined : BaselineFile.read(session, name);
  if (name === undefined) throw new Trouble(message('--write-baseline 要和 --baseline FILE 一起用'));
  return new BaselineFile(session, name);
}

function setupOf({ io, bundle }: Session, { options }: Arguments, colour: boolean): LintSetup {
  return {
    english: bundle !== undefined,
    cwd: io.cwd,
    env: { ...io.env },
    format: options.get('format') ?? Object.keys(LINT_FORMATS)[0]!,
    colour,
    config: options.get('config'),
    fix: options.has('fix'),
    level: SEVERITIES.find((severity) => severity === options.get('severity')) ?? DEFAULT_LEVEL,
    places: options.has('write-baseline'),
  };
}
