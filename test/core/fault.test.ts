/** What is told of an error has nothing of its message, which may quote a draft. */
import assert from 'node:assert/strict';
import { faultOf } from '../../server/src/core/index.js';

const SECRET = '拟对青石镇第三号地块';

describe('a fault', () => {
  it('is told by its kind and its places', () => {
    const told = faultOf(new RangeError(`no ${SECRET}`));
    assert.match(told, /^RangeError\n {4}at .*fault\.test\.ts:\d+:\d+\)?\n/);
    assert.ok(!told.includes('青石镇'));
  });

  it('has nothing of a message that looks like a place', () => {
    assert.ok(!faultOf(new Error(`x\n    at ${SECRET}:1:1`)).includes('青石镇'));
  });

  it('has nothing of a message that was changed, of a strange name, of what is no error', () => {
    const changed = new Error('as it was');
    changed.message = SECRET;
    const named = Object.assign(new Error('x'), { name: SECRET });
    for (const error of [changed, named, SECRET, { message: SECRET, stack: SECRET }, undefined])
      assert.ok(!faultOf(error).includes('青石镇'), faultOf(error));
  });

  it('is told by its kind alone where its stack is not its own', () => {
    const error = new TypeError(SECRET);
    error.stack = `    at ${SECRET}:1:1`;
    assert.equal(faultOf(error), 'TypeError');
  });
});
