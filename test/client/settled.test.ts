import assert from 'node:assert/strict';
import { SettledVersions } from '../../client/src/settled.js';

const URI = 'file:///drafts/a.report.txt';

describe('settled versions', () => {
  it('resolve at once what is settled already', async () => {
    const versions = new SettledVersions();
    versions.report({ uri: URI, version: 3 });
    await versions.wait(URI, 2);
    await versions.wait(URI, 3);
  });

  it('resolve when the version, or a later one, comes', async () => {
    const versions = new SettledVersions();
    const order: string[] = [];
    const second = versions.wait(URI, 2).then(() => order.push('second'));
    const fourth = versions.wait(URI, 4).then(() => order.push('fourth'));
    versions.report({ uri: URI, version: 3 });
    await second;
    assert.deepEqual(order, ['second']);
    versions.report({ uri: URI, version: 4 });
    await fourth;
  });

  it('keep drafts apart', () => {
    const versions = new SettledVersions();
    versions.report({ uri: URI, version: 3 });
    assert.equal(versions.has('file:///drafts/b.report.txt', 1), false);
  });

  it('start anew when a draft is closed', async () => {
    const versions = new SettledVersions();
    versions.report({ uri: URI, version: 3 });
    const waiting = versions.wait(URI, 5);
    versions.forget(URI);
    await assert.rejects(waiting, /closed/);
    assert.equal(versions.has(URI, 1), false);
  });

  it('are lost when the server dies, and whoever waits goes on waiting', async () => {
    const versions = new SettledVersions();
    versions.report({ uri: URI, version: 3 });
    const waiting = versions.wait(URI, 4);
    versions.lose();
    assert.equal(versions.has(URI, 3), false);
    versions.report({ uri: URI, version: 4 });
    await waiting;
  });
});
