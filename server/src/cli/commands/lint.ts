import {
  atLeast,
  Draft,
  type DraftOptions,
  type FixedDraft,
  fixAll,
  message,
  SEVERITIES,
  type Severity,
  safeFindings,
} from '../../core/index.js';
import { CONFIG, type Command, formatOption, type Option } from '../command.js';
import { encodeDraft, type OpenDraft, replaceDraft } from '../drafts.js';
import { LINT_FORMATS } from '../reporters/index.js';
import type { Linted } from '../reporters/reporter.js';
import { EXIT, type Session } from '../session.js';
import { Trouble } from '../trouble.js';
import { reportDrafts } from './report.js';

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

export const lint: Command = {
  name: 'lint',
  summary: message('检查稿件，列出问题'),
  options: [formatOption(Object.keys(LINT_FORMATS)), FIX, SEVERITY, CONFIG],
  exits: [
    { code: EXIT.clean, when: message('没有达到 --severity 级别的问题') },
    { code: EXIT.findings, when: message('有达到 --severity 级别的问题') },
  ],

  async run(session, given) {
    const level = SEVERITIES.find((severity) => severity === given.options.get('severity')) ?? DEFAULT_LEVEL;
    const fix = given.options.has('fix');
    // As a filter it writes the mended text, and nothing else, to standard output.
    const output = fix && given.paths.includes('-') ? session.io.stderr : session.io.stdout;
    let found = false;
    await reportDrafts(session, given, LINT_FORMATS, output, async (draft, known) => {
      const { rules, triggers, onCrash } = session;
      const options = { ...known, rules, triggers, onCrash };
      const linted = fix ? await mend(draft, options, session) : look(draft, options);
      found ||= linted.draft.analysis.findings.some(({ severity }) => atLeast(severity, level));
      return linted;
    });
    if (session.failed) return EXIT.failed;
    return found ? EXIT.findings : EXIT.clean;
  },
};

const look = ({ source, decoded }: OpenDraft, options: DraftOptions): Linted => ({
  name: source.name,
  draft: new Draft(decoded.text, options),
  mended: 0,
});

/** Mends what is safe to mend. Where that cannot be done or written, says so and reports the draft as it is. */
async function mend(open: OpenDraft, options: DraftOptions, session: Session): Promise<Linted> {
  const linted = look(open, options);
  const { io } = session;
  const isFilter = open.source.path === undefined;
  try {
    const safe = safeFindings(linted.draft.analysis.findings);
    const fixed = safe.length > 0 ? settle(open, options) : undefined;
    const changed = fixed && fixed.text !== open.decoded.text;
    const bytes = changed ? encodeDraft(open, fixed.text) : open.bytes;
    if (isFilter) await io.stdout.write(bytes);
    else if (changed) await replaceDraft(open, bytes, io.fs);
    if (!changed) return linted;
    const rules = [...new Set(safe.map(({ rule }) => rule))].join(session.say(message('、')));
    session.note(session.say(message('“{0}”已修复 {1} 处（{2}）', linted.name, fixed.mended, rules)));
    return { name: linted.name, draft: fixed.draft, mended: fixed.mended };
  } catch (error) {
    session.fail(error);
    if (isFilter) await io.stdout.write(open.bytes);
    return linted;
  }
}

function settle({ source, decoded }: OpenDraft, options: DraftOptions): FixedDraft {
  try {
    return fixAll(decoded.text, options);
  } catch (error) {
    throw new Trouble(
      message('“{0}”的安全修复没有成功（{1}），没有改动，请反馈给开发者', source.name, String(error)),
    );
  }
}
