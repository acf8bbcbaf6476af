/** A settings file that is edited into nonsense and back: findings stay sensible, the place is told, all comes back. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { IGNORE_FILE, Methods, SETTINGS_FILE } from '../../server/src/protocol.js';
import type { LspPair } from '../support/lsp-pair.js';
import { tally } from '../support/tally.js';
import { brief, pairs } from './support.js';

const SETTINGS = `file:///reports/${SETTINGS_FILE}`;
const IGNORES = `file:///reports/${IGNORE_FILE}`;
const DRAFT = '甲乙\n丙丁\n甲';
const VALID = JSON.stringify(
  { unit: '青石镇', year: 2024, rules: { 'wording/jia': 'error', 'wording/bing': 'off' } },
  null,
  2,
);

const HEAVY = Boolean(process.env.REPORT_DRAFT_HEAVY);

describe('language server: settings that are nonsense', function () {
  this.timeout(HEAVY ? 300_000 : 20_000);
  const start = pairs();

  /** Writes the file, and tells what is found in the draft then. */
  async function found(pair: LspPair, uri: string, file: string, text: string): Promise<string[]> {
    pair.files[file] = text;
    await pair.client.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: file, type: 2 }],
    });
    await pair.client.sendRequest(Methods.check, { uri });
    return brief(pair.diagnostics(uri));
  }

  it('cut at any place: no more is found than without them, a place is told, and the whole file holds again', async () => {
    const pair = await start({ files: { [SETTINGS]: VALID } });
    const uri = await pair.open(DRAFT);
    const good = brief(pair.diagnostics(uri));
    let cases = 0;
    const known = new Set([...good, ...(await found(pair, uri, SETTINGS, '{}'))].map(placeOf));
    for (let end = 1; end < VALID.length; end += HEAVY ? 1 : 3, cases++) {
      const cut = await found(pair, uri, SETTINGS, VALID.slice(0, end));
      assert.deepEqual(
        cut.filter((finding) => !known.has(placeOf(finding))),
        [],
        `cut at ${end}`,
      );
      const [complaint] = pair.diagnostics(SETTINGS);
      assert.ok(complaint, `nothing told of the cut at ${end}`);
      assert.ok(complaint.range.end.line < VALID.slice(0, end).split('\n').length, `cut at ${end}`);
      assert.deepEqual(await found(pair, uri, SETTINGS, VALID), good, `cut at ${end}`);
      assert.deepEqual(pair.diagnostics(SETTINGS), []);
    }
    assert.deepEqual(errorsIn(pair), []);
    note('the settings file is cut at any place, and whole again', cases);
  });

  it('of any JSON or none: nothing fails, and the whole file holds again', async () => {
    const pair = await start({ files: { [SETTINGS]: VALID } });
    const uri = await pair.open(DRAFT);
    const good = brief(pair.diagnostics(uri));
    const value = fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.constant(null), fc.jsonValue());
    const names = [
      'profile',
      'mode',
      'unit',
      'year',
      'rules',
      'compare',
      'corrections',
      'alwaysMend',
      'profiles',
      'ignore',
      'version',
    ];
    const object = fc.dictionary(fc.constantFrom(...names), value).map((of) => JSON.stringify(of));
    let cases = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(SETTINGS, IGNORES),
        fc.oneof(object, fc.json(), fc.string({ unit: 'binary' })),
        async (file, text) => {
          cases++;
          for (const line of await found(pair, uri, file, text)) assert.match(line, /^wording\/(jia|bing) /);
          delete pair.files[IGNORES];
          assert.deepEqual(await found(pair, uri, SETTINGS, VALID), good);
        },
      ),
      { numRuns: HEAVY ? 3000 : 50 },
    );
    assert.deepEqual(errorsIn(pair), []);
    note('the settings or ignore file is any JSON or none, and whole again', cases);
  });
});

/** Without how grave it is. */
const placeOf = (finding: string): string => finding.replace(/ \d /, ' ');

const errorsIn = (pair: LspPair): string[] => pair.log.filter((line) => /Error/.test(line));

const note = (fault: string, cases: number): void =>
  tally('faults', {
    fault,
    cases,
    where: 'language server',
    outcome: 'findings go on, and are the same again',
    losses: 0,
  });
