// Runs the suite in the extension host of the npm-installed VS Code server, its workbench shown by headless
// Chromium.
import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { format } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { interruption } from './errors.mjs';
import { offerHands } from './hands.mjs';
import { startServer } from './session.mjs';

/** What the workbench says of itself, as against what the suite and the extension print. */
const ownWords =
  /\/workbench\/workbench\.js:|^(An unknown error occurred|No extension gallery|Resolv|Creating a socket|Updating additional|Ignoring fetching|Extension host \(|\[(reconnection|remote-connection|AgentHost|AccountPolicy|DefaultAccount|Service Worker))/;

/** Where the suite counts what it does, if anyone asked. */
const { REPORT_DRAFT_TALLY } = process.env;
const tally = REPORT_DRAFT_TALLY ? { REPORT_DRAFT_TALLY } : {};

/**
 * Returns the exit code the workbench reports, 97 when none came in time, 98 when the page died, 130 when
 * stopped.
 */
export async function runInServer({ extension, suite, workspace, results, output, locale, only, timeout }) {
  const interrupted = interruption();
  const browser = await launchBrowser();
  const hands = await offerHands(async () => browser.page);
  try {
    const server = await startServer({
      log: path.join(output, 'server.log'),
      env: {
        SUITE_RESULTS: results,
        EDITOR_HANDS: hands.address,
        ...(only && { SUITE_ONLY: only }),
        ...tally,
      },
      locale,
    });
    try {
      const url = server.url({ folder: workspace, extension, tests: suite });
      const log = path.join(output, 'workbench.log');
      const code = await runInPage(browser.page, { url, log, timeout, interrupted });
      const picture = path.join(output, 'workbench.png');
      if (code !== 0) await browser.page.screenshot({ path: picture, timeout: 5000 }).catch(() => {});
      return code;
    } finally {
      await server.dispose();
    }
  } finally {
    await hands.close();
    await browser.dispose();
  }
}

/** Opens the page and waits for the suite's end. */
export async function runInPage(page, { url, log, timeout, interrupted }) {
  const { promise: ended, resolve: end } = withResolvers();
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const text = format(...args);
    if (ownWords.test(text)) appendFileSync(log, `${text}\n`);
    else console[type === 'error' ? 'error' : 'log'](text);
  });
  await page.exposeFunction('codeAutomationExit', (code) => end(code));
  page.on('crash', () => end(98));
  page.on('close', () => end(98));
  const timer = setTimeout(() => end(97), timeout);
  try {
    await page.goto(url);
    return await Promise.race([ended, interrupted]);
  } finally {
    clearTimeout(timer);
  }
}

function withResolvers() {
  let resolve;
  const promise = new Promise((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}
