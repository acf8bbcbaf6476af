/** When a server that dies is no longer started unasked. */
import assert from 'node:assert/strict';
import { Deaths, MOST_DEATHS, WITHIN } from '../../client/src/deaths.js';

describe('deaths of the server', () => {
  it('are too many only where they follow one another closely', () => {
    let now = 0;
    const deaths = new Deaths(() => now);
    const die = (after: number): boolean => {
      now += after;
      return deaths.tooMany();
    };
    const apart = WITHIN / (MOST_DEATHS - 1);
    assert.deepEqual(Array.from({ length: 20 }, () => die(apart)).filter(Boolean), []);
    assert.equal(die(0), true);
  });

  it('are too many the fifth time in a row, and again only the fifth time after a new try', () => {
    const deaths = new Deaths(() => 0);
    const five = (): boolean[] => Array.from({ length: 5 }, () => deaths.tooMany());
    assert.deepEqual(five(), [false, false, false, false, true]);
    deaths.forget();
    assert.deepEqual(five(), [false, false, false, false, true]);
  });
});
