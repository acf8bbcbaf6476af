/** Protocol positions as the editor's own. */
import { Range } from 'vscode';
import type { Range as ProtocolRange } from '../../server/src/protocol.js';

export const toRange = ({ start, end }: ProtocolRange): Range =>
  new Range(start.line, start.character, end.line, end.character);
