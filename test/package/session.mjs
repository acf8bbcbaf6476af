// One session of a VS Code that keeps its home: node session.mjs '{"home", "workspace", "suite", "extension", "step",
// "output", "results"}'. A program of its own, so that it can be run where there is no network and the folder of
// extensions cannot be written.
import path from 'node:path';
import { launchBrowser } from '../support/editor/browser.mjs';
import { interruption, runMain } from '../support/editor/errors.mjs';
import { runInPage } from '../support/editor/runner-server.mjs';
import { startServer } from '../support/editor/session.mjs';

const { home, workspace, suite, extension, step, output, results } = JSON.parse(process.argv[2]);
const TIMEOUT = 120_000;

await runMain(async () => {
  const interrupted = interruption();
  const browser = await launchBrowser();
  try {
    const server = await startServer({
      home,
      log: path.join(output, `${step}-server.log`),
      env: { PACKAGE_STEP: step, SUITE_RESULTS: results },
    });
    try {
      const url = server.url({ folder: workspace, extension, tests: suite });
      const log = path.join(output, `${step}-workbench.log`);
      return await runInPage(browser.page, { url, log, timeout: TIMEOUT, interrupted });
    } finally {
      await server.dispose();
    }
  } finally {
    await browser.dispose();
  }
});
