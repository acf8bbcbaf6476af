/** What the language client puts into the log, and what of it arrives. */
import assert from 'node:assert/strict';
import { logLines } from '../../client/src/log-lines.js';

describe('log', () => {
  const told: Readonly<Record<string, string>> = {
    "Sending request 'textDocument/hover - (5)'.": "Sending request 'textDocument/hover - (5)'.",
    'Sending notification \'textDocument/didOpen\'.\nParams: {\n    "text": "狐步桥"\n}':
      "Sending notification 'textDocument/didOpen'.",
    "Received response 'x - (5)' in 3ms. Request failed: 狐步桥 (-32803).":
      "Received response 'x - (5)' in 3ms. Request failed",
    'Request textDocument/rename failed.\n  Message: 狐步桥\n  Code: -32803':
      'Request textDocument/rename failed.',
    "Notification handler 'x' failed with message: 狐步桥": "Notification handler 'x' failed",
    'rule figure/stale-year: TypeError\n    at check (/x/server.js:1:2)\r\n    at /x/server.js:3:4':
      'rule figure/stale-year: TypeError\n    at check (/x/server.js:1:2)\n    at /x/server.js:3:4',
    '': '',
  };
  for (const [text, line] of Object.entries(told))
    it(`takes of ${JSON.stringify(text)} only ${JSON.stringify(line)}`, () =>
      assert.equal(logLines(text), line));
});
