// The hands themselves: keys, an input method and undo reach the editor as they do from a user.
import { compose, press, type, undo } from './hands.js';
import { closeAll } from './support.js';
import { typeInto } from './typing.js';

describe('typing by hand', () => {
  afterEach(closeAll);

  it('writes text and takes it back by the key for undo', async () => {
    const { reads } = await typeInto('学法');
    await type('用法。');
    await reads('学法用法。‸');
    await undo();
    await reads('学法‸');
  });

  it('composes with an input method', async () => {
    const { reads } = await typeInto('依‸国');
    await compose(['f', 'fa', 'fa zhi'], '法治');
    await reads('依法治‸国');
    await compose(['l'], '');
    await type('中');
    await reads('依法治中‸国');
  });

  it('shows what is composed before it is chosen', async () => {
    const { reads } = await typeInto('');
    await compose(['zh', 'zhen']);
    await reads('zhen');
    await compose([], '镇');
    await reads('镇‸');
  });

  it('presses keys that are bound to commands', async () => {
    const { reads } = await typeInto('甲/乙');
    await press('Alt+ArrowUp');
    await reads('乙‸/甲');
  });
});
