// Runs the suite in a desktop VS Code: one that is installed, or the one that @vscode/test-electron
// downloads.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { SetUpError } from './errors.mjs';
import { kept } from './paths.mjs';
import { temporaryFolder } from './scratch.mjs';
import { quietSettings } from './session.mjs';

/** Returns 0 when VS Code ended well, 1 when it did not, 97 when it did not end in time. */
export async function runInElectron({ executable, extension, suite, workspace, results, locale, timeout }) {
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
  try {
    return await withTimeout(timeout, () =>
      runTests({
        ...(executable ? { vscodeExecutablePath: executable } : {}),
        cachePath: kept,
        extensionDevelopmentPath: extension,
        extensionTestsPath: suite,
        extensionTestsEnv: { SUITE_RESULTS: results },
        launchArgs: [
          workspace,
          ...['--disable-extensions', `--user-data-dir=${profile.path}`],
          `--extensions-dir=${path.join(profile.path, 'extensions')}`,
          ...(locale ? ['--locale', locale] : []),
        ],
      }),
    );
  } finally {
    profile.remove();
  }
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
