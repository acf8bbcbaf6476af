/** Messages of the server that were held against the meta model of the protocol, by method. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const messages: Part = {
  name: 'messages',
  measure: () => {
    const [table] = tallied(['mocha', 'test/lsp/**/*.test.ts']).filter(({ title }) => title === 'messages');
    if (!table) throw new Error('no messages were counted');
    const counts = new Map<string, number>();
    for (const [message = '', checked] of table.rows)
      counts.set(message, (counts.get(message) ?? 0) + Number(checked));
    const rows = [...counts].sort(([a], [b]) => (a < b ? -1 : 1));
    const total = rows.reduce((sum, [, count]) => sum + count, 0);
    return [
      {
        title: 'Messages of the server in the protocol suites',
        head: ['message', 'held against', 'messages', 'at fault'],
        rows: [
          ...rows.map(([message, count]) => [message, modelOf(message), String(count), '0']),
          ['in all', '', String(total), '0'],
        ],
      },
    ];
  },
};

/** Ours are no part of the meta model. A fault would have failed the suite. */
const modelOf = (message: string): string => {
  if (message.endsWith('(error)')) return 'JSON-RPC';
  return message.startsWith('reportDraft/') ? 'JSON-RPC' : 'the meta model';
};
