// npm run test:neovim: neovim's own language client works with the server over stdio. Needs neovim 0.7 or later;
// REPORT_DRAFT_NVIM names another than the one on the PATH. Exit code: 0 all passed, 1 some failed, 2 cannot run.
import { spawnSync } from 'node:child_process';
import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runMain, SetUpError } from '../support/editor/errors.mjs';
import { repo } from '../support/editor/paths.mjs';
import { temporaryFolder } from '../support/editor/scratch.mjs';
import { findNeovim } from './find.mjs';

/** What the session works on; 𠮷 is two UTF-16 units and four bytes, so that a wrong column shows. */
const draft = `青石镇2024年普法工作报告
一、学法用法
（一）领导带头学法
吉祥由𠮷田同志带头,学法4次。
三、规范执法
青石镇综合行政执法和司法服务办公室（以下简称镇执法办）统一台账。
镇执法办办理案件6件。
`;

/** Milliseconds; a session takes about one second. */
const timeout = 60_000;

await runMain(() => {
  const neovim = findNeovim();
  if (!neovim) {
    const error = new SetUpError(
      '找不到 neovim，请先安装（或用 REPORT_DRAFT_NVIM 指明它的位置）：',
      'neovim was not found; install it (or name it in REPORT_DRAFT_NVIM):',
      'sudo apt-get install -y neovim',
    );
    console.error(error.message);
    return 2;
  }
  const server = path.join(repo, 'dist/server.js');
  if (!existsSync(server)) {
    console.error(
      new SetUpError('尚未构建，请先运行：', 'Not built yet; run first:', 'npm run build').message,
    );
    return 2;
  }
  return runSession(neovim, server);
});

function runSession(neovim, server) {
  const folder = temporaryFolder();
  try {
    const file = path.join(folder.path, '青石镇2024年普法工作报告.txt');
    writeFileSync(file, draft);
    // -u NONE and folders of its own: nothing of the user's configuration takes part. 0.7 knows no -l yet.
    const session = path.join(repo, 'test/neovim/session.lua');
    const { status, signal } = spawnSync(
      neovim,
      ['-u', 'NONE', '-i', 'NONE', '-n', '--headless', '-S', session],
      {
        env: {
          ...process.env,
          NODE: process.execPath,
          SERVER: server,
          DRAFT: file,
          XDG_CONFIG_HOME: folder.path,
          XDG_DATA_HOME: folder.path,
          XDG_STATE_HOME: folder.path,
          XDG_CACHE_HOME: folder.path,
        },
        stdio: ['ignore', 'inherit', 'inherit'],
        timeout,
      },
    );
    if (signal) console.error(`neovim: ${signal}`);
    return status === 0 ? 0 : 1;
  } finally {
    folder.remove();
  }
}
