import { message } from '../../core/index.js';
import { type Arguments, type Command, formatOption, type Option } from '../command.js';
import { findSources, type Source } from '../files.js';
import { COMPARE_FORMATS } from '../reporters/index.js';
import { EXIT } from '../session.js';
import { Trouble } from '../trouble.js';
import { compareMany } from './compare-many.js';
import { compareTwo } from './compare-two.js';

/** Per cent. Reports of unrelated towns share less than one. */
const DEFAULT_THRESHOLD = 5;

const THRESHOLD: Option = {
  name: 'threshold',
  value: 'PERCENT',
  help: message(
    '有一篇的文字至少百分之多少也见于另一篇时，列出这一对的相同文字，退出码为 1，默认 {0}',
    DEFAULT_THRESHOLD,
  ),
};

export const compare: Command = {
  name: 'compare',
  summary: message('比较两篇稿件，或一个文件夹里的全部稿件，找出照搬的文字'),
  options: [formatOption(Object.keys(COMPARE_FORMATS)), THRESHOLD],
  exits: [
    { code: EXIT.clean, when: message('相同的文字都不到 --threshold') },
    { code: EXIT.findings, when: message('有稿件相同的文字达到 --threshold') },
  ],

  async run(session, given) {
    const threshold = thresholdOf(given);
    const sources = await findSources(given.paths, session.io, (trouble) => session.fail(trouble));
    const format = COMPARE_FORMATS[given.options.get('format') ?? 'text']!;
    const found = await (sources.length === 2 && given.paths.length === 2
      ? compareTwo(session, sources as [Source, Source], format, threshold)
      : compareMany(session, onDisk(sources), given.paths, format, threshold));
    if (session.failed) return EXIT.failed;
    return found ? EXIT.findings : EXIT.clean;
  },
};

/** As a fraction. Throws Trouble. */
function thresholdOf({ options }: Arguments): number {
  const given = options.get('threshold') ?? String(DEFAULT_THRESHOLD);
  const percent = /^\d{1,3}(?:\.\d+)?%?$/.test(given) ? Number.parseFloat(given) : Number.NaN;
  if (percent >= 0 && percent <= 100) return percent / 100;
  throw new Trouble(message('--threshold 应是 0 到 100 之间的百分数，不能是“{0}”', given));
}

/** Throws Trouble: what cannot be read again cannot be compared with many. */
function onDisk(sources: readonly Source[]): readonly (Source & { readonly path: string })[] {
  return sources.map(({ name, path }) => {
    if (path === undefined) throw new Trouble(message('标准输入只能与一篇稿件比较'));
    return { name, path };
  });
}
