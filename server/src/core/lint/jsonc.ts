/** Files in JSON with comments, as the unit keeps them: read tolerantly, every complaint with its place. */
import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import type { Span } from '../text/span.js';
import { type Message, message } from './message.js';

export interface Complaint extends Span {
  /** Offsets in the text of the file. */
  readonly message: Message;
  /** The schema of the file cannot tell it, so that it is told while the file is open as well. */
  readonly beyondSchema?: true;
}

/** The outermost value of a file, undefined where it is empty. Never throws; what is wrong goes to `complaints`. */
export function readRoot(text: string, complaints: Complaint[]): Node | undefined {
  if (text.trim() === '') return undefined;
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  for (const { error, offset, length } of errors) {
    complaints.push({
      // The library counts the end of a comment that is not there.
      start: Math.min(offset, text.length),
      end: Math.min(offset + length, text.length),
      message: message(
        '配置文件不是有效的 JSON（{0}），请检查此处的括号、引号和逗号',
        printParseErrorCode(error),
      ),
    });
  }
  if (root && root.type !== 'object')
    complaints.push(at(root, message('配置文件的最外层应是一对花括号 { }')));
  return root;
}

export interface Property {
  readonly key: string;
  readonly keyNode: Node;
  readonly value: Node;
}

/** Of an object; anything else has none. */
export function* properties(node: Node | undefined): Generator<Property> {
  if (node?.type !== 'object') return;
  for (const { children } of node.children ?? []) {
    const [keyNode, value] = children ?? [];
    if (keyNode && value) yield { key: String(keyNode.value), keyNode, value };
  }
}

/** A complaint that no schema can make. */
export const beyondSchema = (node: Node, text: Message): Complaint => ({
  ...at(node, text),
  beyondSchema: true,
});

export const at = (node: Node, text: Message): Complaint => ({
  start: node.offset,
  end: node.offset + node.length,
  message: text,
});
