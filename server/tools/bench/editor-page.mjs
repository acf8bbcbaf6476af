// Types into a draft in a real VS Code and looks at the page: how long from the key to the squiggle; and how long the
// extension takes to be there in a new window. Prints JSON.
//   node server/tools/bench/editor-page.mjs EXTENSION DRAFT ROUNDS STARTS
import path from 'node:path';
import { launchBrowser } from '../../../test/support/editor/browser.mjs';
import { runMain } from '../../../test/support/editor/errors.mjs';
import { runs } from '../../../test/support/editor/paths.mjs';
import { ownFolder, removeFolder } from '../../../test/support/editor/scratch.mjs';
import { startServer } from '../../../test/support/editor/session.mjs';
import { until } from '../../../test/support/editor/wait.mjs';
import { keysFor, runCommand, showBy } from '../../../test/support/editor/workbench.mjs';

const [extension, draft, rounds, starts] = process.argv.slice(2);
const topCommand = 'cursorTop';
const endCommand = 'cursorEnd';
const running = 'workbench.action.showRuntimeExtensions';
const list = '.runtime-extensions-editor';
const focusEditor = 'workbench.action.focusActiveEditorGroup';
/** The key of a fault that is found at once and has a squiggle: a half-width comma behind Chinese. */
const fault = ',';
const squiggle = ['error', 'warning', 'info'].map((level) => `.monaco-editor .squiggly-${level}`).join(', ');

await runMain(async () => {
  const keys = keysFor([topCommand, endCommand, running, focusEditor]);
  const output = ownFolder(runs, 'bench');
  const server = await startServer({
    log: path.join(output, 'server.log'),
    keybindings: keys,
    locale: 'zh-cn',
    settings: { 'files.autoSave': 'off' },
    linked: extension,
    driver: false,
  });
  const browser = await launchBrowser();
  try {
    const { page } = browser;
    await page.goto(server.url({ folder: path.dirname(draft), file: draft }));
    await page.locator('.monaco-editor .view-line').first().waitFor();
    await showBy(page, keys, focusEditor, '.monaco-editor.focused');
    // The findings of the draft are there: the server runs.
    await page.locator(squiggle).first().waitFor();
    const squiggles = await type(page, keys);
    const activations = [];
    for (let start = 0; start < Number(starts); start++) {
      await page.reload();
      await page.locator(squiggle).first().waitFor();
      activations.push(await activationTime(page, keys));
    }
    console.log(JSON.stringify({ activations, squiggles }));
    return 0;
  } finally {
    await browser.dispose();
    await server.dispose();
    removeFolder(output);
  }
});

/** Types the fault behind the third line and takes it back, again and again: a title or heading would change more. */
async function type(page, keys) {
  await runCommand(page, keys, topCommand);
  for (let line = 0; line < 2; line++) await page.keyboard.press('ArrowDown');
  await runCommand(page, keys, endCommand);
  const times = [];
  for (let round = -5; round < Number(rounds); round++) {
    const before = await page.locator(squiggle).count();
    await page.evaluate(watch, { squiggle, before });
    await page.keyboard.press(fault);
    const taken = await page.evaluate(() => globalThis.benchSeen);
    if (round >= 0) times.push(taken);
    await page.keyboard.press('Backspace');
    await page.waitForFunction(
      ({ selector, count }) => document.querySelectorAll(selector).length === count,
      { selector: squiggle, count: before },
    );
  }
  return times;
}

/** In the page: from the key to the frame in which there is one squiggle more. */
function watch({ squiggle: selector, before }) {
  globalThis.benchSeen = new Promise((resolve, reject) => {
    const pressed = () => {
      const from = performance.now();
      const look = () => {
        const taken = performance.now() - from;
        if (document.querySelectorAll(selector).length > before) resolve(taken);
        else if (taken > 10_000) reject(new Error('no squiggle in 10 s'));
        else requestAnimationFrame(look);
      };
      look();
    };
    document.addEventListener('keydown', pressed, { capture: true, once: true });
  });
}

/**
 * As the list of running extensions tells it, in milliseconds: loading our code and running its activation. The list is
 * ordered by that time and holds only the rows in sight, so it is scrolled until ours is there.
 */
async function activationTime(page, keys) {
  await showBy(page, keys, running, `${list} .activation-time`);
  const { x, y, width, height } = await page.locator(list).boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2);
  const own = await until('the row of the extension', async () => {
    const rows = await page.locator(`${list} .monaco-list-row`).allInnerTexts();
    const found = rows.find((row) => /报告稿|report-draft|Report Draft/iu.test(row));
    if (!found) await page.mouse.wheel(0, height / 2);
    return found;
  });
  return Number(/(\d+)\s*ms/.exec(own)?.[1]);
}
