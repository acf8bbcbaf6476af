// The hands of the suite: keys, an input method and the mouse of the window in which a suite runs. The suite itself
// runs in the extension host and cannot reach them, so the runner offers them on a loopback address that the suite
// finds in EDITOR_HANDS; test/editor/hands.ts is its side of it. Works for every page that playwright can drive: the
// one of the VS Code server, and the window of a desktop VS Code through its debugging port.
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:http';
import { compose, drag, imeKey, pointOf } from './gestures.mjs';

/**
 * Starts to offer the hands; each gesture waits for the one before it.
 * @param {() => Promise<import('playwright-core').Page>} findPage asked at the first gesture
 * @returns {Promise<{ address: string, close: () => Promise<void> }>}
 */
export async function offerHands(findPage) {
  // Any program of this machine can reach the port; only the suite knows the path.
  const path = `/${randomBytes(16).toString('hex')}`;
  let page;
  let last = Promise.resolve();
  const inTurn = (gesture) => {
    const done = last.then(async () => {
      page ??= await findPage();
      return perform(page, gesture);
    });
    last = done.catch(() => {});
    return done;
  };
  const server = createServer(async (request, response) => {
    const answer = (status, body) => response.writeHead(status).end(JSON.stringify(body));
    if (request.url !== path) return answer(404, {});
    try {
      answer(200, { value: (await inTurn(await read(request))) ?? null });
    } catch (error) {
      answer(500, { error: error.message });
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () =>
    new Promise((resolve) => {
      server.close(resolve);
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${server.address().port}${path}`, close };
}

async function read(request) {
  let body = '';
  for await (const chunk of request) body += chunk;
  return JSON.parse(body);
}

/** Limit for finding an element, in milliseconds. */
const TIMEOUT = 5000;

async function perform(page, { gesture, ...what }) {
  switch (gesture) {
    case 'press':
      for (const key of what.keys) await page.keyboard.press(key);
      return;
    case 'type':
      // Character by character, as a keyboard sends them; what is on no key comes as an input method commits it.
      return page.keyboard.type(what.text);
    case 'compose':
      return compose(page, what);
    case 'imeKey':
      return imeKey(page, what.key);
    case 'click': {
      const { x, y } = await pointOf(page, what.selector, TIMEOUT);
      return page.mouse.click(x, y, { button: what.button, clickCount: what.count });
    }
    case 'hover': {
      const { x, y } = await pointOf(page, what.selector, TIMEOUT);
      return page.mouse.move(x, y, { steps: 4 });
    }
    case 'drag':
      return drag(page, what, TIMEOUT);
    case 'clipboard':
      return page.evaluate(fillClipboard, what);
    case 'texts':
      return page.locator(what.selector).allInnerTexts();
    case 'picture':
      await page.screenshot({ path: what.file, animations: 'disabled' });
      return;
    default:
      throw new Error(`no such gesture: ${gesture}`);
  }
}

/** In the page: what another program leaves when it copies. */
function fillClipboard({ text, html }) {
  const item = { 'text/plain': text, ...(html === undefined ? {} : { 'text/html': html }) };
  return navigator.clipboard.write([new ClipboardItem(item)]);
}
