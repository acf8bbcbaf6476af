// Drives an open workbench page the way a user does: by keys, and by what is seen.
import { until } from './wait.mjs';

/** Any command can be run by a key once it has one, whatever the display language; these are the keys. */
export function keysFor(commands) {
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';
  return [...new Set(commands)].map((command, i) => ({ key: `ctrl+alt+shift+${letters[i]}`, command }));
}

/** @param {{ key: string, command: string }[]} keys as the server was started with */
export async function runCommand(page, keys, command) {
  const { key } = keys.find((entry) => entry.command === command);
  const letter = key.at(-1).toUpperCase();
  await page.keyboard.press(`Control+Alt+Shift+${/\d/.test(letter) ? 'Digit' : 'Key'}${letter}`);
}

/**
 * Runs a command again until what it should show is there: early keys are lost while the workbench starts.
 */
export async function showBy(page, keys, command, selector) {
  const shown = page.locator(selector).first();
  await until(`${command} shows ${selector}`, async () => {
    await runCommand(page, keys, command);
    await shown.waitFor({ timeout: 2000 });
    return true;
  });
}

/**
 * Points the mouse at an element. Squiggles lie under the text, so playwright's own hover() would wait for
 * ever.
 */
export async function pointAt(page, selector) {
  const target = page.locator(selector).first();
  await target.waitFor();
  const { x, y, width, height } = await target.boundingBox();
  await page.mouse.move(x + width / 2, y + height / 2, { steps: 4 });
}
