/**
 * Small changes to a file in JSON with comments. Only what has to change does: comments, order, indentation and line
 * ends of the rest stay as their writer left them.
 */
import { type Node, parseTree, stripComments } from 'jsonc-parser';
import type { TextEdit } from '../text/span.js';
import { type Complaint, properties, readRoot } from './jsonc.js';

type Json = string | number | boolean | { readonly [key: string]: Json | undefined };

/** `set` puts the value in the place, `append` adds it to the list there; what is missing on the way is made. */
export type PutHow = 'set' | 'append';

/** Undefined where the text is broken, or holds something else on the way to the place: nothing is then changed. */
export function putIn(
  text: string,
  path: readonly string[],
  value: Json,
  how: PutHow,
): readonly TextEdit[] | undefined {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  if (text.trim() === '')
    return [{ start: 0, end: text.length, newText: nested(path, value, how, '', eol) + eol }];
  const complaints: Complaint[] = [];
  let node = readRoot(text, complaints);
  if (!node || complaints.length > 0) return undefined;
  for (const [depth, key] of path.entries()) {
    if (node.type !== 'object') return undefined;
    const found: Node | undefined = valueAt(node, key);
    if (!found) {
      const rest = path.slice(depth + 1);
      return addLast(
        text,
        node,
        (indent) => `${JSON.stringify(key)}: ${nested(rest, value, how, indent, eol)}`,
        eol,
      );
    }
    node = found;
  }
  if (how === 'append')
    return node.type === 'array' ? addLast(text, node, () => inline(value), eol) : undefined;
  return [{ start: node.offset, end: node.offset + node.length, newText: inline(value) }];
}

/**
 * Takes the entry with this index out of the list or object at the path, with its comma and with what stands behind it
 * in its line.
 */
export function removeFrom(text: string, path: readonly string[], index: number): readonly TextEdit[] {
  const root = parseTree(text, [], { allowTrailingComma: true });
  const list = path.reduce<Node | undefined>((node, key) => valueAt(node, key), root);
  const node = list?.children?.[index];
  if (!list || !node) return [];
  const next = list.children?.[index + 1];
  const previous = list.children?.[index - 1];
  const end = node.offset + node.length;
  const comma = commaBetween(text, end, next?.offset ?? endInside(list));
  const cut = wholeLine(text, node.offset, comma === undefined ? end : comma + 1);
  // The last one leaves no comma behind it.
  const dangling =
    !next && comma === undefined && previous
      ? commaBetween(text, previous.offset + previous.length, node.offset)
      : undefined;
  return [
    ...(dangling === undefined ? [] : [{ start: dangling, end: dangling + 1, newText: '' }]),
    { ...cut, newText: '' },
  ];
}

/** The value of a property of an object. */
export function valueAt(node: Node | undefined, key: string): Node | undefined {
  for (const property of properties(node)) if (property.key === key) return property.value;
  return undefined;
}

const STEP = '  ';

/** The value inside the objects, and the list, that its place asks for. */
function nested(path: readonly string[], value: Json, how: PutHow, indent: string, eol: string): string {
  const [key, ...rest] = path;
  const inner = indent + STEP;
  if (key !== undefined)
    return `{${eol}${inner}${JSON.stringify(key)}: ${nested(rest, value, how, inner, eol)}${eol}${indent}}`;
  return how === 'append' ? `[${eol}${inner}${inline(value)}${eol}${indent}]` : inline(value);
}

/** In one line. */
function inline(value: Json): string {
  if (typeof value !== 'object') return JSON.stringify(value);
  const fields = Object.entries(value).flatMap(([key, field]) =>
    field === undefined ? [] : [`${JSON.stringify(key)}: ${inline(field)}`],
  );
  return `{ ${fields.join(', ')} }`;
}

/** Adds an entry behind the last one of an object or a list. */
function addLast(text: string, node: Node, write: (indent: string) => string, eol: string): TextEdit[] {
  const last = node.children?.at(-1);
  const close = endInside(node);
  const outer = indentAt(text, node.offset);
  if (!last) return [insert(close, `${eol}${outer}${STEP}${write(outer + STEP)}${eol}${outer}`)];
  const end = last.offset + last.length;
  const comma = commaBetween(text, end, close);
  const tail = comma === undefined ? '' : ',';
  const commaEdit = comma === undefined ? [insert(end, ',')] : [];
  if (!/[\r\n]/.test(text.slice(node.offset, node.offset + node.length)))
    return [...commaEdit, insert(comma === undefined ? end : comma + 1, ` ${write(outer)}${tail}`)];
  // Behind the comments that belong to the last entry, before the line of the closing bracket.
  const place = node.offset + text.slice(node.offset, close).trimEnd().length;
  const own = indentAt(text, last.offset);
  const indent = own.length > outer.length ? own : outer + STEP;
  return [...commaEdit, insert(place, `${eol}${indent}${write(indent)}${tail}`)];
}

/** Offset of the closing bracket. */
const endInside = (node: Node): number => node.offset + node.length - 1;

const insert = (at: number, newText: string): TextEdit => ({ start: at, end: at, newText });

/** Blanks at the start of the line that holds the offset. */
function indentAt(text: string, offset: number): string {
  const start = Math.max(text.lastIndexOf('\n', offset - 1), text.lastIndexOf('\r', offset - 1)) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? '';
}

/** Offset of the comma in a stretch, one in a comment aside. */
function commaBetween(text: string, start: number, end: number): number | undefined {
  const comma = stripComments(text.slice(start, end), ' ').indexOf(',');
  return comma < 0 ? undefined : start + comma;
}

/** The stretch with the rest of its lines where nothing but blanks and one line comment stands there; else with the blanks behind. */
function wholeLine(text: string, start: number, end: number): { start: number; end: number } {
  const indent = indentAt(text, start);
  const before = text[start - indent.length - 1];
  const behind = /^[ \t]*(?:\/\/[^\r\n]*)?(?:\r\n|\n|\r)/.exec(text.slice(end))?.[0];
  if (behind !== undefined && (before === '\n' || before === '\r'))
    return { start: start - indent.length, end: end + behind.length };
  return { start, end: end + (/^[ \t]*/.exec(text.slice(end))?.[0].length ?? 0) };
}
