import assert from 'node:assert/strict';
import { Progress } from '../../server/src/cli/progress.js';
import { Session } from '../../server/src/cli/session.js';
import { message } from '../../server/src/core/index.js';

/** What is written to standard error by steps at these times. */
async function drawn(isTTY: boolean, times: readonly number[]): Promise<readonly string[]> {
  const written: string[] = [];
  const output = { isTTY, write: async (chunk: string | Uint8Array) => void written.push(String(chunk)) };
  const io = { stdin: [], stdout: output, stderr: output, fs: {}, cwd: '/', env: {} };
  const session = new Session(io as never, [], undefined);
  let now = 0;
  const progress = new Progress(session, message('正在读取'), times.length, () => now);
  for (const [at, time] of times.entries()) {
    now = time;
    await progress.step(at + 1);
  }
  await progress.end();
  return written.map((line) => line.replaceAll('\r\u001b[K', ''));
}

describe('a bar while something takes its time', () => {
  it('is drawn on a terminal from half a second on, not too often, and wiped away', async () => {
    assert.deepEqual(await drawn(true, [100, 499, 500, 550, 600, 900]), [
      '正在读取 ████████████░░░░░░░░░░░░ 3/6 篇',
      '正在读取 ████████████████████░░░░ 5/6 篇',
      '正在读取 ████████████████████████ 6/6 篇',
      '',
    ]);
  });

  it('is not drawn for what is quick, nor in a pipe', async () => {
    assert.deepEqual(await drawn(true, [100, 200, 400]), []);
    assert.deepEqual(await drawn(false, [100, 5000]), []);
  });
});
