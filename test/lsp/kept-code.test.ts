/** Compiled code that is kept between starts: used where it is whole, never needed. */
import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { KeptCode } from '../../server/src/entry/kept-code.js';

const SOURCE = `
const path = require('node:path');
exports.place = [path.basename(__filename), path.basename(__dirname)];
exports.fall = (n) => (n < 2 ? n : exports.fall(n - 1) + exports.fall(n - 2));
exports.answer = exports.fall(12);
`;

describe('kept code', () => {
  let home: string;
  let file: string;
  let cache: string;

  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'report-draft-'));
    file = join(home, 'module.js');
    cache = join(home, 'cache', 'code');
    writeFileSync(file, SOURCE);
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const keptFiles = (): string[] => readdirSync(cache).map((name) => join(cache, name));

  /** Starts the module as one run of the program does; says whether kept code was used. */
  function start(): boolean {
    const code = new KeptCode(file, cache);
    const { answer } = code.run(require) as { answer: number };
    assert.equal(answer, 144);
    code.keep();
    return code.used;
  }

  it('is made by the first start and used by the next', () => {
    assert.deepEqual([start(), start()], [false, true]);
    assert.equal(keptFiles().length, 1);
  });

  it('gives the module its own place and require', () => {
    assert.deepEqual((new KeptCode(file, cache).run(require) as { place: string[] }).place[0], 'module.js');
  });

  it('is not used for another text of the module', () => {
    start();
    writeFileSync(file, `${SOURCE}\n// changed`);
    assert.equal(start(), false);
    assert.equal(start(), true);
  });

  it('is not used when it is cut off at any place, and is made again', () => {
    start();
    const [kept] = keptFiles();
    const bytes = readFileSync(kept!);
    for (let length = 0; length < bytes.length; length += 1 + Math.floor(bytes.length / 200)) {
      writeFileSync(kept!, bytes.subarray(0, length));
      assert.equal(start(), false, `cut off at ${length}`);
      assert.equal(start(), true);
    }
  });

  it('is not used when a byte of it is another', () => {
    start();
    const [kept] = keptFiles();
    const bytes = readFileSync(kept!);
    for (let at = 0; at < bytes.length; at += 1 + Math.floor(bytes.length / 200)) {
      const other = Buffer.from(bytes);
      other[at] = other[at]! ^ 0x10;
      writeFileSync(kept!, other);
      assert.equal(new KeptCode(file, cache).used, false, `byte ${at}`);
    }
  });

  it('leaves no other file behind, and removes what is old', () => {
    start();
    const [old] = keptFiles();
    const longAgo = new Date(Date.now() - 100 * 24 * 3600 * 1000);
    utimesSync(old!, longAgo, longAgo);
    writeFileSync(file, `${SOURCE}\n// changed`);
    start();
    assert.equal(keptFiles().length, 1);
    assert.notEqual(keptFiles()[0], old);
  });

  it('is done without where there is no folder for it, or none that can be written', () => {
    assert.equal((new KeptCode(file, undefined).run(require) as { answer: number }).answer, 144);
    cache = join(file, 'code');
    assert.deepEqual([start(), start()], [false, false]);
  });

  it('can be read by its owner alone', () => {
    start();
    const others = keptFiles().map((kept) => statSync(kept).mode & 0o077);
    assert.deepEqual(others, process.platform === 'win32' ? others : [0]);
  });
});
