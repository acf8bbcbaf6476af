// Runs the suite in a desktop VS Code: one that is installed, or the one that @vscode/test-electron
// downloads.
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { chromium } from 'playwright-core';
import { SetUpError } from './errors.mjs';
import { offerHands } from './hands.mjs';
import { kept } from './paths.mjs';
import { temporaryFolder } from './scratch.mjs';
import { quietSettings } from './session.mjs';
import { until } from './wait.mjs';

/** Returns 0 when VS Code ended well, 1 when it did not, 97 when it did not end in time. */
export async function runInElectron({
  executable,
  extension,
  suite,
  workspace,
  results,
  locale,
  only,
  timeout,
}) {
  if (process.platform === 'linux' && !process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) {
    throw new SetUpError(
      '桌面版 VS Code 需要图形界面，请用虚拟屏幕运行：',
      'The desktop VS Code needs a display; run it on a virtual one:',
      'xvfb-run -a npm run test:editor',
    );
  }
  const profile = temporaryFolder();
  mkdirSync(path.join(profile.path, 'User'));
  writeFileSync(path.join(profile.path, 'User/settings.json'), JSON.stringify(quietSettings));
  const hands = await offerHands(() => windowOf(profile.path));
  try {
    return await withTimeout(timeout, () =>
      runTests({
        ...(executable ? { vscodeExecutablePath: executable } : {}),
        cachePath: kept,
        extensionDevelopmentPath: extension,
        extensionTestsPath: suite,
        extensionTestsEnv: {
          SUITE_RESULTS: results,
          EDITOR_HANDS: hands.address,
          ...(only && { SUITE_ONLY: only }),
        },
        launchArgs: [
          workspace,
          ...['--disable-extensions', `--user-data-dir=${profile.path}`],
          `--extensions-dir=${path.join(profile.path, 'extensions')}`,
          '--remote-debugging-port=0',
          ...(locale ? ['--locale', locale] : []),
        ],
      }),
    );
  } finally {
    await hands.close();
    profile.remove();
  }
}

/** The window of the workbench, through the debugging port that VS Code chose and wrote into its profile. */
async function windowOf(profile) {
  const [port] = await until('the debugging port of VS Code', () =>
    readFileSync(path.join(profile, 'DevToolsActivePort'), 'utf8').split('\n'),
  );
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`);
  return until('the window of VS Code', async () => {
    const pages = browser.contexts().flatMap((context) => context.pages());
    for (const page of pages) if (await page.locator('.monaco-workbench').count()) return page;
    return undefined;
  });
}

/** @vscode/test-electron has no time limit of its own and shuts VS Code down on SIGINT only. */
async function withTimeout(timeout, start) {
  let late = false;
  const timer = setTimeout(() => {
    late = true;
    process.emit('SIGINT');
  }, timeout);
  try {
    return await start();
  } catch (error) {
    if (late) return 97;
    console.error(error.message);
    return 1;
  } finally {
    clearTimeout(timer);
  }
}
