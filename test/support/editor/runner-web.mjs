// Runs the suite's core in VS Code for the Web, shown by headless Chromium: its extension host is a worker of the page.
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { launchBrowser } from './browser.mjs';
import { interruption } from './errors.mjs';
import { offerHands } from './hands.mjs';
import { runInPage } from './runner-server.mjs';
import { startWebHost } from './web-host.mjs';

/** Returns what runInServer does. */
export async function runInWeb({ extension, suite, workspace, results, output, timeout }) {
  const interrupted = interruption();
  const browser = await launchBrowser();
  const hands = await offerHands(async () => browser.page);
  try {
    const host = await startWebHost({
      extension,
      suite,
      workspace,
      hands: hands.address,
      onResults: (text) => writeFileSync(results, text),
    });
    try {
      const log = path.join(output, 'workbench.log');
      const code = await runInPage(browser.page, { url: host.url, log, timeout, interrupted });
      const picture = path.join(output, 'workbench.png');
      if (code !== 0) await browser.page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
      return code;
    } finally {
      await host.dispose();
    }
  } finally {
    await hands.close();
    await browser.dispose();
  }
}
