// Takes a picture of a draft in the workbench, with the extension as it stands in the repository, its views and
// the Problems panel:
//   node test/support/editor/shot.mjs --file DRAFT --out PICTURE.png
//     [--locale zh-cn] [--width 1400] [--height 900] [--do STEP]...
// STEP, done in order before the picture is taken:
//   line:12            goes to a line                    command:ID       runs a command by its id
//   key:Control+Period presses a key                     wait:CSS         waits until an element is seen
//   type:文字           types a text                      hover:CSS        points the mouse at an element
//   click:CSS          clicks an element
// --extension DIR shows another extension; --bare leaves the views and the problems as they are.
import path from 'node:path';
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser.mjs';
import { interruption, runMain, SetUpError } from './errors.mjs';
import { repo, runs } from './paths.mjs';
import { ownFolder, removeFolder } from './scratch.mjs';
import { startServer } from './session.mjs';
import { keysFor, pointAt, runCommand, showBy } from './workbench.mjs';

const goToLine = 'workbench.action.gotoLine';
const showViews = 'workbench.view.extension.reportDraft';
const showProblems = 'workbench.panel.markers.view.focus';
const container = '[id="workbench.view.extension.reportDraft"]';
const focusEditor = 'workbench.action.focusActiveEditorGroup';

const { values: options } = parseArgs({
  options: {
    file: { type: 'string' },
    out: { type: 'string' },
    locale: { type: 'string', default: 'zh-cn' },
    width: { type: 'string', default: '1400' },
    height: { type: 'string', default: '900' },
    do: { type: 'string', multiple: true, default: [] },
    extension: { type: 'string', default: repo },
    bare: { type: 'boolean', default: false },
  },
});

await runMain(async () => {
  if (!options.file || !options.out)
    throw new SetUpError('缺少 --file 或 --out', '--file or --out is missing');
  const interrupted = interruption();
  const steps = options.do.map(parseStep);
  const commands = steps.filter(({ kind }) => kind === 'command').map(({ text }) => text);
  const keys = keysFor([goToLine, showViews, showProblems, focusEditor, ...commands]);
  const output = ownFolder(runs, 'shot');
  // Linked rather than named in the page's address, so that the picture shows what a user sees, toasts
  // included.
  const server = await startServer({
    log: path.join(output, 'server.log'),
    keybindings: keys,
    locale: options.locale,
    linked: options.extension,
    driver: false,
  });
  const browser = await launchBrowser({ width: Number(options.width), height: Number(options.height) });
  try {
    return await Promise.race([interrupted, take(browser.page, server, keys, steps)]);
  } finally {
    await browser.dispose();
    await server.dispose();
    removeFolder(output);
  }
});

async function take(page, server, keys, steps) {
  const file = path.resolve(options.file);
  await page.goto(server.url({ folder: path.dirname(file), file }));
  await page.locator('.monaco-editor .view-line').first().waitFor();
  if (!options.bare) await arrange(page, keys);
  for (const step of steps) await perform(page, keys, step);
  await page.screenshot({ path: options.out, animations: 'disabled' });
  console.log(options.out);
}

/** Both views and the Problems panel with rows in them, and the cursor in the draft. */
async function arrange(page, keys) {
  await showBy(page, keys, showViews, `${container} .monaco-list-row`);
  // The last of the views is filled after the others.
  await page.locator(`${container} .split-view-view:last-child .monaco-list-row`).first().waitFor();
  await showBy(page, keys, showProblems, '.markers-panel-container .monaco-list-row');
  await showBy(page, keys, focusEditor, '.monaco-editor.focused');
}

function parseStep(step) {
  const [, kind, text] = /^(\w+):(.*)$/su.exec(step) ?? [];
  if (['line', 'key', 'type', 'click', 'command', 'wait', 'hover'].includes(kind)) return { kind, text };
  throw new SetUpError(`看不懂的步骤：${step}`, `not a step: ${step}`);
}

async function perform(page, keys, { kind, text }) {
  switch (kind) {
    case 'line':
      await showBy(page, keys, goToLine, '.quick-input-widget input');
      await page.keyboard.type(text);
      return page.keyboard.press('Enter');
    case 'key':
      return page.keyboard.press(text);
    case 'type':
      return page.keyboard.insertText(text);
    case 'click':
      return page.locator(text).first().click();
    case 'command':
      return runCommand(page, keys, text);
    case 'wait':
      return page.locator(text).first().waitFor();
    case 'hover':
      return pointAt(page, text);
  }
}
