// Finds, or installs, what shows the workbench: Chromium and a Chinese font from the system, driven through
// playwright-core.
import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { SetUpError } from './errors.mjs';
import { temporaryFolder } from './scratch.mjs';

const packages = ['chromium', 'fonts-noto-cjk'];

/** Starts Chromium without a window; disposing closes it and removes its profile. */
export async function launchBrowser({ width = 1400, height = 900, locale = 'zh-CN' } = {}) {
  const executablePath = ensureBrowser();
  const profile = temporaryFolder();
  const context = await chromium.launchPersistentContext(profile.path, {
    executablePath,
    env: { ...process.env, TMPDIR: profile.path },
    locale,
    viewport: { width, height },
    // Signals end the run that uses the browser, and that closes it.
    ...{ handleSIGINT: false, handleSIGTERM: false, handleSIGHUP: false },
    // The sandbox needs user namespaces, which containers and root sessions lack; only our own loopback page
    // is shown.
    chromiumSandbox: false,
    args: [
      ...['--disable-gpu', '--disable-quic', '--no-first-run'],
      ...['--disable-background-networking', '--disable-component-update', '--disable-sync'],
    ],
  });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const [page] = context.pages();
  const dispose = async () => {
    await context.close();
    profile.remove();
  };
  return { page, dispose };
}

/**
 * The path of Chromium, on a machine that also has a Chinese font: without one every character is drawn as a
 * box.
 */
export function ensureBrowser() {
  if (!findBrowser() || !hasChineseFont()) install();
  const browser = findBrowser();
  if (browser && hasChineseFont()) return browser;
  throw lacking();
}

function findBrowser() {
  if (process.env.REPORT_DRAFT_CHROMIUM) return process.env.REPORT_DRAFT_CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const folders = ['/usr/bin', '/usr/local/bin', '/snap/bin', '/opt/google/chrome'];
  return names.flatMap((name) => folders.map((folder) => path.join(folder, name))).find(executable);
}

function executable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function hasChineseFont() {
  try {
    return execFileSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' }).trim() !== '';
  } catch {
    return false;
  }
}

/**
 * Only as root with apt at hand: a runner must not ask for a password, nor guess at another system's package
 * names.
 */
function install() {
  if (process.getuid?.() !== 0 || !executable('/usr/bin/apt-get')) throw lacking();
  console.error(`正在安装 ${packages.join('、')}……`);
  console.error(`Installing ${packages.join(' and ')} ...`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    for (const args of [['update'], ['install', '-y', '--no-install-recommends', ...packages]]) {
      execFileSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', '-q', ...args], {
        env,
        stdio: ['ignore', 'ignore', 'inherit'],
      });
    }
  } catch {
    throw lacking();
  }
}

function lacking() {
  return new SetUpError(
    '编辑器测试需要 Chromium 和中文字体，请先安装（或用 REPORT_DRAFT_CHROMIUM 指明 Chromium 的位置）：',
    'The editor tests need Chromium and a Chinese font; install them (or name a Chromium in REPORT_DRAFT_CHROMIUM):',
    `sudo apt-get install -y ${packages.join(' ')}`,
  );
}
