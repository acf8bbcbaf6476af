/** The command line: arguments in, exit code out. The process itself is index.ts. */
import { message, RULES, type Rule } from '../core/index.js';
import { parseRequest, wantsEnglish } from './args.js';
import type { Command } from './command.js';
import { compare } from './commands/compare.js';
import { figures } from './commands/figures.js';
import { lint } from './commands/lint.js';
import { newCommand } from './commands/new.js';
import { outline } from './commands/outline.js';
import { rules as rulesCommand } from './commands/rules.js';
import { helpText } from './help.js';
import type { Io } from './io.js';
import { EXIT, Session } from './session.js';
import { bundleOf } from './speech.js';
import { VERSION } from './version.js';

const COMMANDS: readonly Command[] = [lint, outline, rulesCommand, figures, compare, newCommand];

/** Runs one command. Rejects only on a fault of our own. */
export async function run(
  argv: readonly string[],
  io: Io,
  { rules = RULES }: { readonly rules?: readonly Rule[] } = {},
): Promise<number> {
  const session = new Session(io, rules, bundleOf(wantsEnglish(argv)));
  try {
    return await answer(argv, session);
  } catch (error) {
    session.fail(error);
    return EXIT.failed;
  } finally {
    await session.flush();
  }
}

async function answer(argv: readonly string[], session: Session): Promise<number> {
  const request = requestOf(argv, session);
  if (!request) return EXIT.failed;
  if (request.kind === 'run') return request.command.run(session, request.given);
  const text = request.kind === 'version' ? `${VERSION}\n` : helpText(session, COMMANDS, request.command);
  await session.io.stdout.write(text);
  return EXIT.clean;
}

function requestOf(argv: readonly string[], session: Session) {
  try {
    return parseRequest(argv, COMMANDS);
  } catch (error) {
    session.fail(error);
    session.note(session.say(message('用法见 report-draft --help')));
    return undefined;
  }
}
