/** What all commands that read drafts share: each draft is found, read, looked at and reported before the next. */
import type { EarlierDrafts, Ignores, Settings } from '../../core/index.js';
import type { Arguments } from '../command.js';
import { type OpenDraft, readDraft } from '../drafts.js';
import { findSources } from '../files.js';
import { type Output, print, wantsColour } from '../io.js';
import type { Reporters } from '../reporters/reporter.js';
import type { Session } from '../session.js';
import { SettingsOf } from '../settings.js';

/** What holds for a draft. */
export interface DraftSettings {
  readonly settings: Settings;
  readonly ignores: Ignores;
  readonly earlier: EarlierDrafts | undefined;
}

/**
 * Reports what `look` makes of each draft on `output`, in the format asked for. A draft that cannot be read is told of
 * and left out. Throws Trouble where the file of --config cannot be read.
 */
export async function reportDrafts<T>(
  session: Session,
  { options, paths }: Arguments,
  formats: Reporters<T>,
  output: Output,
  look: (draft: OpenDraft, known: DraftSettings) => T | Promise<T>,
): Promise<void> {
  const { io } = session;
  const settings = await SettingsOf.open(session, options.get('config'));
  const sources = await findSources(paths, io, (trouble) => session.fail(trouble));
  const format = formats[options.get('format') ?? Object.keys(formats)[0]!]!;
  const reporter = format({ say: (told) => session.say(told), colour: wantsColour(output, io.env) });
  await session.flush();
  await print(output, [reporter.begin()]);
  for (const source of sources) {
    try {
      const draft = await readDraft(source, io);
      const result = await look(draft, {
        settings: await settings.of(source),
        ignores: await settings.ignoresOf(source),
        earlier: await settings.earlierOf(source),
      });
      // What was told on the way stands above what was found.
      await session.flush();
      await print(output, reporter.draft(result));
    } catch (error) {
      session.fail(error);
    }
    await session.flush();
  }
  await print(output, [reporter.end()]);
}
