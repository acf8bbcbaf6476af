/** What the protocol suites share: a pair for each test, findings and ranges in short. */
import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { LspPair, type PairOptions } from '../support/lsp-pair.js';
import { TOY_RULES } from './toy-rules.js';

export const REPORT = [
  '青石镇2024年法治政府建设年度报告',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）学法用法。一是集中学法4次。二是旁听庭审2次。',
  '二、2025年推进法治政府建设的主要安排',
  '继续做好各项工作。',
].join('\n');

/** Starts a client and a server that stop after the test; to be called inside a suite. */
export function pairs(): (options?: PairOptions) => Promise<LspPair> {
  const running: LspPair[] = [];
  afterEach(async () => {
    for (const pair of running.splice(0)) await pair.stop();
  });
  return async (options = {}) => {
    const pair = await LspPair.start({ rules: TOY_RULES, ...options });
    running.push(pair);
    return pair;
  };
}

/** Rule, severity, place and message of each finding. */
export const brief = (diagnostics: readonly Diagnostic[]): string[] =>
  diagnostics.map(
    ({ code, severity, range, message }) =>
      `${code} ${severity} ${range.start.line}:${range.start.character}–${range.end.character} ${String(message)}`,
  );

/** A range in one line; a place where `end` is left out. */
export const at = (line: number, start: number, end = start): Range => ({
  start: { line, character: start },
  end: { line, character: end },
});

/** Without the actions that silence instead of mending. */
export const fixesOf = (actions: readonly CodeAction[]): CodeAction[] =>
  actions.filter(({ data }) => data === undefined);
