/** The TextMate grammar as VS Code runs it: which stretches of a text get a scope. */

import { type IGrammar, INITIAL } from 'vscode-textmate';
import { createRegistry } from 'vscode-tmgrammar-test/dist/common/index.js';
import type { Span } from '../../server/src/core/index.js';
import { drawMarks, parseMarked } from './marked.js';
import { repositoryFile } from './repository.js';

const SCOPE_NAME = 'text.report-draft';
const path = repositoryFile('syntaxes/report-draft.tmLanguage.json');
const loading = createRegistry([{ path, scopeName: SCOPE_NAME }]).loadGrammar(SCOPE_NAME);

/** The text with ⟦ ⟧ around what has the scope or one below it; what is already marked is unmarked first. */
export async function drawScope(scope: string, marked: string): Promise<string> {
  const { text } = parseMarked(marked);
  return drawMarks(text, await spansOf(scope, text));
}

async function spansOf(scope: string, text: string): Promise<readonly Span[]> {
  const grammar = await loading;
  if (!grammar) throw new Error(`no grammar ${SCOPE_NAME}`);
  const spans: { start: number; end: number }[] = [];
  let start = 0;
  let state = INITIAL;
  for (const line of text.split('\n')) {
    const { tokens, ruleStack } = (grammar as IGrammar).tokenizeLine(line, state);
    for (const { scopes, startIndex, endIndex } of tokens) {
      // The line break that the tokenizer appends is no part of the text.
      const end = Math.min(endIndex, line.length);
      if (startIndex >= end || !scopes.some((name) => name === scope || name.startsWith(`${scope}.`)))
        continue;
      const last = spans.at(-1);
      if (last?.end === start + startIndex) last.end = start + end;
      else spans.push({ start: start + startIndex, end: start + end });
    }
    state = ruleStack;
    start += line.length + 1;
  }
  return spans;
}
