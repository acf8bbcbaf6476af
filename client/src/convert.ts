/** Protocol positions as the editor's own, and back. */
import { Range } from 'vscode';
import type { Range as ProtocolRange } from '../../server/src/protocol.js';

export const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

export const fromRange = ({ start, end }: Range): ProtocolRange => ({
  start: { line: start.line, character: start.character },
  end: { line: end.line, character: end.character },
});
