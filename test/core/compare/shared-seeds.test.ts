/** The five real reports of unrelated towns: nothing is said to be copied. Registers only where they are there. */
import assert from 'node:assert/strict';
import { SharedDrafts } from '../../../server/tools/accuracy/shared.js';
import { passagesOf } from './drafts.js';

const seeds = SharedDrafts.find()?.seedOutlines ?? [];

if (seeds.length > 0) {
  describe('reports of unrelated towns', () => {
    it('share no passage beyond set phrases', () => {
      const found = seeds.flatMap((a, at) => seeds.slice(0, at).flatMap((b) => passagesOf(a.text, b.text)));
      assert.deepEqual(found, []);
    });
  });
}
