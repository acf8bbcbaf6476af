/** The output channel of the extension: what goes into it has been through logLines. */
import { type LogOutputChannel, window } from 'vscode';
import { logLines } from './log-lines.js';

export function quietLog(name: string): LogOutputChannel {
  const channel = window.createOutputChannel(name, { log: true });
  return {
    name: channel.name,
    get logLevel() {
      return channel.logLevel;
    },
    onDidChangeLogLevel: channel.onDidChangeLogLevel,
    trace: (text) => channel.trace(logLines(text)),
    debug: (text) => channel.debug(logLines(text)),
    info: (text) => channel.info(logLines(text)),
    warn: (text) => channel.warn(logLines(text)),
    error: (error) => channel.error(logLines(typeof error === 'string' ? error : error.name)),
    append: (text) => channel.append(logLines(text)),
    appendLine: (text) => channel.appendLine(logLines(text)),
    replace: (text) => channel.replace(logLines(text)),
    clear: () => channel.clear(),
    show: () => channel.show(true),
    hide: () => channel.hide(),
    dispose: () => channel.dispose(),
  };
}
