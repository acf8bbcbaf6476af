/** Protocol positions as the editor's own, and back. */
import { type Position, Range } from 'vscode';
import type { Position as ProtocolPosition, Range as ProtocolRange } from '../../server/src/protocol.js';

export const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);

export const fromPosition = ({ line, character }: Position): ProtocolPosition => ({ line, character });

export const fromRange = ({ start, end }: Range): ProtocolRange => ({
  start: fromPosition(start),
  end: fromPosition(end),
});
