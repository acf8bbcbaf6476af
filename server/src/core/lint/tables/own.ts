/**
 * The unit's own table of words, as its settings file writes it: rows of the same form as those that ship, of which
 * only what is wrong has to be said. A row that cannot be used is told with its place, and the others work.
 */
import { getNodeValue, type Node } from 'jsonc-parser';
import { at, beyondSchema, type Complaint } from '../jsonc.js';
import { valueAt } from '../jsonc-edit.js';
import { message } from '../message.js';
import { type Row, readRow, type Table } from './table.js';

/** What a row is taken for where it does not say. */
const PLAIN = { note: '这是本单位约定的写法', basis: 'practice', confidence: 'certain' };

/** `node`: the list of rows. */
export function readOwnTable(node: Node, complaints: Complaint[]): Table {
  const rows = new Map<Row, Node>();
  if (node.type !== 'array')
    complaints.push(at(node, message('{0} 应是一对方括号，里面逐条写', 'corrections')));
  for (const child of node.type === 'array' ? (node.children ?? []) : []) {
    if (child.type !== 'object') {
      complaints.push(at(child, message('这里应是一对花括号，里面写 {0} 等项', 'wrong')));
      continue;
    }
    const entry = getNodeValue(child) as Readonly<Record<string, unknown>>;
    const row = readRow({ ...PLAIN, action: 'right' in entry ? 'review' : 'hint', ...entry });
    if ('reason' in row) {
      // Of the whole row, its first bracket: it may go over many lines.
      const whole: Node = { type: 'object', offset: child.offset, length: 1 };
      const place = row.field === undefined ? undefined : valueAt(child, row.field);
      complaints.push(beyondSchema(place ?? whole, row.reason));
    } else rows.set(row, child);
  }
  return { name: 'corrections', rows: settling(rows, complaints), complaints: [] };
}

/** Rows that would be mended again and again do not mend by themselves. */
function settling(rows: ReadonlyMap<Row, Node>, complaints: Complaint[]): readonly Row[] {
  return [...rows].map(([row, node]) => {
    const again = row.action === 'safe' && [...rows.keys()].find(({ wrong }) => row.right?.includes(wrong));
    if (!again) return row;
    complaints.push(
      beyondSchema(
        valueAt(node, 'right') ?? node,
        message('改成的“{0}”里又有“{1}”，会反复修改，因此不自动改', row.right!, again.wrong),
      ),
    );
    return { ...row, action: 'review' };
  });
}
