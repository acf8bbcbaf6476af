/** All drafts of a run, checked here or by threads, told in the order of the files as soon as they are checked. */
import { type KnownPlaces, message } from '../../core/index.js';
import type { Source } from '../files.js';
import { inOrder, type Worker } from '../folder/in-order.js';
import { type Output, print } from '../io.js';
import { Progress } from '../progress.js';
import { LINT_FORMATS } from '../reporters/index.js';
import type { Session } from '../session.js';
import { Checker, styleOf } from './checker.js';
import type { Checked, LintJob, LintSetup } from './job.js';
import { Totals } from './totals.js';

/** From so many files on threads are worth their start. */
const MANY = 200;

export interface LintRun {
  readonly setup: LintSetup;
  readonly sources: readonly Source[];
  /** What a baseline knows of a draft. */
  readonly known: (source: Source) => KnownPlaces | undefined;
  readonly output: Output;
  /** Told of the places of each draft, where the setup asks for them. */
  readonly onPlaces: (source: Source, places: KnownPlaces) => void;
}

export interface LintOutcome {
  /** There are findings at or above the level. */
  readonly found: boolean;
  readonly interrupted: boolean;
}

export async function lintAll(session: Session, run: LintRun): Promise<LintOutcome> {
  const { setup, sources, output } = run;
  const format = LINT_FORMATS[setup.format]!;
  const style = styleOf(session, setup);
  const progress = new Progress(session, message('正在检查'), sources.length);
  const totals = new Totals(format);
  let interrupted = false;
  const release = session.io.onInterrupt?.(() => {
    interrupted = true;
  });
  const workers = workersFor(session, run);
  await print(output, [format.begin(style)]);
  try {
    const jobs = sources.map((source) => ({ source, known: run.known(source) }));
    let done = 0;
    for await (const checked of inOrder(jobs, workers)) {
      const source = sources[done++]!;
      relay(session, checked);
      const { report } = checked;
      const text = report ? totals.add(report) : '';
      if (report?.places) run.onPlaces(source, report.places);
      if (text !== '' || session.hasNotes) await progress.end();
      await session.flush();
      await print(output, [text]);
      await progress.step(done);
      if (interrupted) break;
    }
    if (interrupted) session.note(session.say(message('已中断，检查了 {0}/{1} 篇', done, sources.length)));
  } finally {
    release?.();
    await progress.end();
    await Promise.all(workers.map((worker) => worker.stop()));
  }
  await print(output, [format.end(totals.of(!session.failed && !interrupted), style)]);
  await session.flush();
  return { found: totals.reaches(setup.level), interrupted };
}

function relay(session: Session, { notes, failed, crashes }: Checked): void {
  session.relay(notes, failed);
  for (const { rule, why } of crashes) session.onCrash({ rule, error: new Error(why) });
}

function workersFor(session: Session, { setup, sources }: LintRun): readonly Worker<LintJob, Checked>[] {
  const { threads } = session.io;
  const here = sources.some(({ path }) => path === undefined);
  if (!threads || here || sources.length < MANY || threads.count < 2) return [new Checker(session, setup)];
  return Array.from({ length: threads.count }, () => threads.lint(setup));
}
