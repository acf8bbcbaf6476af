import assert from 'node:assert/strict';
import { inTime } from '../../client/src/in-time.js';

describe('an answer in time', () => {
  it('is the answer', async () => assert.equal(await inTime(Promise.resolve('甲'), 1000), '甲'));
  it('is none where it fails', async () =>
    assert.equal(await inTime(Promise.reject(new Error('the server is gone')), 1000), undefined));
  it('is none where it does not come', async () =>
    assert.equal(await inTime(new Promise(() => {}), 1), undefined));
});
