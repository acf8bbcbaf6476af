/**
 * Keys, input method and mouse of the window that shows the suite's VS Code, for what only a user can do: keys that go
 * through keybindings, composition, drag and drop, undo by its key. The runner does the gestures (hands.mjs). A gesture
 * has been made when its promise resolves, its effects may take longer: wait with `until` from support.ts.
 *
 *   await press('Enter');                                          // playwright's names: 'Control+z', 'Shift+Tab'
 *   await type('二');                                              // as a keyboard, or an input method at once
 *   await compose(['f', 'fa', 'fa zhi'], '法治');                  // keys to the input method, then its text
 *   await drag('.monaco-list-row >> text=（二）', '.monaco-list-row >> text=一、', { y: 0.1 });
 *   assert.deepEqual(await texts('.suggest-widget.visible .monaco-list-row'), []);
 */

/** Presses keys one after the other, with modifiers: `Control+Shift+K`. */
export const press = (...keys: string[]): Promise<void> => gesture('press', { keys });

/** Undo by its key. */
export const undo = (): Promise<void> => press(process.platform === 'darwin' ? 'Meta+z' : 'Control+z');

/** Types character by character. */
export const type = (text: string): Promise<void> => gesture('type', { text });

/**
 * Composes with an input method.
 * @param steps what stands underlined after each key
 * @param commit the text that takes its place; left out, the composition stays open; empty, it is thrown away
 */
export const compose = (steps: string[], commit?: string): Promise<void> =>
  gesture('compose', { steps, commit });

/** A key that the input method takes for itself while a word is composed. */
export const imeKey = (key: string): Promise<void> => gesture('imeKey', { key });

/** @param selector of playwright; the first element it finds */
export const click = (
  selector: string,
  options: { button?: 'left' | 'right'; count?: number } = {},
): Promise<void> => gesture('click', { selector, ...options });

export const hover = (selector: string): Promise<void> => gesture('hover', { selector });

/** @param at place in the target, 0 to 1 from its left upper corner; its middle where it is left out */
export const drag = (from: string, to: string, at: { x?: number; y?: number } = {}): Promise<void> =>
  gesture('drag', { from, to, at });

/** Fills the clipboard as another program does. */
export const copied = (text: string, html?: string): Promise<void> => gesture('clipboard', { text, html });

/** What the elements that the selector finds show now. */
export const texts = (selector: string): Promise<string[]> => gesture('texts', { selector });

/** A picture of the window, for a person to look at. */
export const picture = (file: string): Promise<void> => gesture('picture', { file });

async function gesture<T>(name: string, what: object): Promise<T> {
  const address = process.env.EDITOR_HANDS;
  if (!address) throw new Error('EDITOR_HANDS is not set: run the suite by test/support/editor/run.mjs');
  const response = await fetch(address, { method: 'POST', body: JSON.stringify({ gesture: name, ...what }) });
  const { value, error } = (await response.json()) as { value: T; error?: string };
  if (error !== undefined) throw new Error(`${name}: ${error}`);
  return value;
}
