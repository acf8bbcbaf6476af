// npm start: shows what the product does with the example draft, on the command line and then in VS Code:
//   - in the installed one, when `code` is on the PATH; VSCODE_EXECUTABLE names another;
//   - otherwise, or with REPORT_DRAFT_EDITOR=server, in the VS Code server from npm: its loopback address is printed
//     for any browser, and it runs until Ctrl+C.
// `npm start -- --once`, or CI=true, tries the second way and stops: the server starts, answers, and is shut down.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { interruption, runMain, SetUpError } from './errors.mjs';
import { exampleDraft, repo, runs } from './paths.mjs';
import { ownFolder, removeFolder } from './scratch.mjs';
import { startServer } from './session.mjs';

const { values: options } = parseArgs({
  options: {
    once: { type: 'boolean', default: process.env.CI === 'true' },
    extension: { type: 'string', default: repo },
    example: { type: 'string', default: exampleDraft },
  },
});

await runMain(async () => {
  const drafts = findDrafts(path.resolve(options.example));
  printFindings(drafts);
  if (!options.once && openInstalled(drafts[0])) return 0;
  return serve(drafts[0]);
});

function findDrafts(folder) {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.txt')) : [];
  if (names.length > 0) return names.sort().map((name) => path.join(folder, name));
  throw new SetUpError(`${folder} 中没有示例稿`, `There is no example draft in ${folder}`);
}

function printFindings(drafts) {
  const cli = path.join(options.extension, 'dist/cli.js');
  if (!existsSync(cli))
    throw new SetUpError('尚未构建，请先运行：', 'Not built yet; run first:', 'npm run build');
  const names = drafts.map((draft) => path.relative(process.cwd(), draft));
  for (const command of ['outline', 'lint']) {
    const { status } = spawnSync(process.execPath, [cli, command, ...names], { stdio: 'inherit' });
    // 1 says that there are findings, which an example is there to have.
    if (status !== 0 && status !== 1)
      throw new SetUpError(`report-draft ${command} 失败`, `report-draft ${command} failed`);
  }
}

/**
 * Whether an installed VS Code took the draft. It refuses where it cannot run, as for root; the server then
 * serves.
 */
function openInstalled(draft) {
  if (process.env.REPORT_DRAFT_EDITOR === 'server') return false;
  const windows = process.platform === 'win32';
  const code = process.env.VSCODE_EXECUTABLE ?? 'code';
  const args = [`--extensionDevelopmentPath=${path.resolve(options.extension)}`, path.dirname(draft), draft];
  // `code` is a script on Windows, which only a shell can start.
  const [command, ...rest] = windows ? [code, ...args].map((word) => `"${word}"`) : [code, ...args];
  try {
    execFileSync(command, rest, { stdio: ['ignore', 'inherit', 'inherit'], shell: windows });
  } catch {
    return false;
  }
  console.log('\n已在 VS Code 中打开示例稿。\nThe example draft is open in VS Code.');
  return true;
}

async function serve(draft) {
  const output = ownFolder(runs, 'start');
  const stopped = options.once ? Promise.resolve() : interruption();
  // Linked rather than named in the page's address: that needs the test driver, with which no notification is
  // ever shown.
  const server = await startServer({
    log: path.join(output, 'server.log'),
    locale: 'zh-cn',
    linked: options.extension,
    driver: false,
  });
  try {
    const url = server.url({ folder: path.dirname(draft), file: draft });
    await checkPage(url);
    console.log(`\n在浏览器中打开 / Open in a browser:\n\n  ${url}\n`);
    if (!options.once) console.log('按 Ctrl+C 结束 / Ctrl+C stops it');
    await stopped;
  } finally {
    await server.dispose();
    removeFolder(output);
  }
  return 0;
}

/** Fetches the page as a browser does: the token is exchanged for a cookie first. */
async function checkPage(url) {
  const entry = await fetch(url, { redirect: 'manual' });
  const cookie = entry.headers.getSetCookie().map((line) => line.split(';')[0]);
  const page = await fetch(new URL(entry.headers.get('location'), url), {
    headers: { cookie: cookie.join('; ') },
  });
  if (page.ok && (await page.text()).includes('vscode-workbench-web-configuration')) return;
  throw new SetUpError(
    'VS Code 服务器没有正常应答',
    `The VS Code server did not answer as it should: ${page.status}`,
  );
}
