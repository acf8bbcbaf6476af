/** Two drafts side by side. */
import { ComparedDraft, compareDrafts, Draft, shareOf } from '../../core/index.js';
import { readDraft } from '../drafts.js';
import type { Source } from '../files.js';
import { print } from '../io.js';
import type { CompareFormat } from '../reporters/compare.js';
import type { Session } from '../session.js';

/** True where one of them has at least so much of the other. */
export async function compareTwo(
  session: Session,
  sources: readonly [Source, Source],
  format: CompareFormat,
  threshold: number,
): Promise<boolean> {
  const [here, there] = [await open(session, sources[0]), await open(session, sources[1])];
  await session.flush();
  if (!here || !there) return false;
  const comparison = compareDrafts(
    new ComparedDraft(here.text, here.draft.analysis),
    new ComparedDraft(there.text, there.draft.analysis),
  );
  await print(
    session.io.stdout,
    format.two({ here, there, comparison }, (told) => session.say(told)),
  );
  return (
    comparison.passages.length > 0 &&
    Math.max(shareOf(comparison.here), shareOf(comparison.there)) >= threshold
  );
}

async function open(session: Session, source: Source) {
  try {
    const { decoded } = await readDraft(source, session.io);
    return { name: source.name, text: decoded.text, draft: new Draft(decoded.text, { rules: [] }) };
  } catch (error) {
    session.fail(error);
    return undefined;
  }
}
