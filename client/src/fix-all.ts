/** Everything that is safe to mend, in one step to undo; then how much that was, and how much is left to look at. */
import { window } from 'vscode';
import type { CommandContext } from './commands.js';
import { change, STATUS_TIME } from './edits.js';
import { mendedText } from './status-model.js';

export async function fixAll(context: CommandContext): Promise<void> {
  const { server, t } = context;
  const applied = await change(context, { what: 'fixAll', nothing: t('没有可以安全修复的问题') });
  if (!applied) return;
  const { document, result } = applied;
  const uri = document.uri.toString();
  await server.settled(uri, document.version);
  const state = await server.state(uri);
  window.setStatusBarMessage(mendedText(result.mended ?? 0, state?.counts, t), STATUS_TIME);
}
