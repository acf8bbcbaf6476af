// Gestures that playwright does not have as one: composing with an input method, and dragging in small steps.

/**
 * What an input method does while a word is composed: each key goes to it (code 229), the text so far stands underlined
 * in the editor, and at the end the chosen text takes its place.
 * @param {{ steps: string[], commit?: string }} composition the text after each key; without `commit` the composition
 *   stays open, an empty `commit` throws it away
 */
export async function compose(page, { steps, commit }) {
  await withSession(page, async (session) => {
    for (const text of steps) {
      await keyOfInputMethod(session, 'KeyA', () =>
        session.send('Input.imeSetComposition', {
          text,
          selectionStart: text.length,
          selectionEnd: text.length,
        }),
      );
    }
    if (commit === undefined) return;
    await keyOfInputMethod(session, 'Space', () =>
      commit === ''
        ? session.send('Input.imeSetComposition', { text: '', selectionStart: 0, selectionEnd: 0 })
        : session.send('Input.insertText', { text: commit }),
    );
  });
}

/** A key that the input method takes for itself, such as Enter while a word is composed. */
export async function imeKey(page, key) {
  await withSession(page, (session) => keyOfInputMethod(session, key, async () => {}));
}

async function keyOfInputMethod(session, code, effect) {
  const key = { key: 'Process', code, windowsVirtualKeyCode: 229, nativeVirtualKeyCode: 229 };
  await session.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
  await effect();
  await session.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
}

async function withSession(page, work) {
  const session = await page.context().newCDPSession(page);
  try {
    await work(session);
  } finally {
    await session.detach();
  }
}

/**
 * Drags the middle of one element to a place in another.
 * @param {{ from: string, to: string, at?: { x: number, y: number } }} drag selectors; `at` is the place in the target,
 *   0 to 1 from its left upper corner, its middle where it is left out
 */
export async function drag(page, { from, to, at }, timeout) {
  const start = await pointOf(page, from, timeout);
  const end = await pointOf(page, to, timeout, at);
  await page.mouse.move(start.x, start.y);
  await page.mouse.down();
  // The first movement starts the drag; a tree marks its target only as the mouse moves within it.
  await page.mouse.move(start.x + 4, start.y + 4, { steps: 2 });
  await page.mouse.move(end.x, end.y, { steps: 12 });
  await untilTarget(page, end);
  await page.mouse.up();
}

/**
 * A busy window takes up a drag late; let go before, it is none. A tree marks the row that the mouse is over; where
 * nothing does, that is no tree, and the movements are all that can be done.
 */
async function untilTarget(page, { x, y }) {
  for (let turn = 0; turn < TURNS; turn++) {
    await page.mouse.move(x + 1 - (turn % 2), y, { steps: 2 });
    const marked = await page
      .waitForFunction(isTarget, { x, y }, { timeout: TURN })
      .then(() => true)
      .catch(() => false);
    if (marked) return;
  }
}

const TURNS = 12;
/** Milliseconds. */
const TURN = 250;

/** Runs in the page. */
const isTarget = ({ x, y }) =>
  [...document.querySelectorAll('.drop-target')].some((element) => {
    const box = element.getBoundingClientRect();
    return box.left <= x && x <= box.right && box.top <= y && y <= box.bottom;
  });

/** A place in the first element that the selector finds. Playwright's own click and hover wait for ever on squiggles. */
export async function pointOf(page, selector, timeout, { x = 0.5, y = 0.5 } = {}) {
  const element = page.locator(selector).first();
  await element.waitFor({ timeout });
  await element.scrollIntoViewIfNeeded({ timeout });
  const box = await element.boundingBox({ timeout });
  return { x: box.x + box.width * x, y: box.y + box.height * y };
}
