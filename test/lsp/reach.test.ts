/** Which files a settings file can have the server read: drafts that it names, and in a folder without trust few. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { RULES } from '../../server/src/core/index.js';
import { isWithoutLinks, readText } from '../../server/src/entry/files.js';
import { Methods } from '../../server/src/protocol.js';
import { tally } from '../support/tally.js';
import { pairs } from './support.js';

const COPIED = '镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布';
const rules = RULES.filter(({ id }) => id === 'duplicate/earlier-draft');

interface Way {
  readonly what: string;
  /** As the settings file names it. */
  readonly name: string;
  readonly trusted: boolean;
  readonly untrusted: boolean;
}

const WAYS: readonly Way[] = [
  { what: 'beside the settings file', name: '去年.txt', trusted: true, untrusted: true },
  { what: 'below it', name: 'old/去年.txt', trusted: true, untrusted: true },
  { what: 'below it by way of ..', name: 'old/../old/去年.txt', trusted: true, untrusted: true },
  { what: 'above it (..)', name: '../去年.txt', trusted: true, untrusted: false },
  { what: 'above it (..\\)', name: '..\\去年.txt', trusted: true, untrusted: false },
  { what: 'an absolute path', name: '{root}/去年.txt', trusted: true, untrusted: false },
  { what: 'a link out of the folder', name: 'link.txt', trusted: true, untrusted: false },
  { what: 'below a link to a folder', name: 'links/去年.txt', trusted: true, untrusted: false },
  { what: 'a network share (\\\\)', name: '\\\\server\\share\\去年.txt', trusted: false, untrusted: false },
  { what: 'a network share (//)', name: '//server/share/去年.txt', trusted: false, untrusted: false },
  {
    what: 'a network share (\\\\?\\UNC)',
    name: '\\\\?\\UNC\\server\\x.txt',
    trusted: false,
    untrusted: false,
  },
  { what: 'a network share (file://)', name: 'file://server/x.txt', trusted: false, untrusted: false },
  { what: 'a device', name: '/dev/zero', trusted: false, untrusted: false },
  { what: 'a folder', name: 'old', trusted: false, untrusted: false },
];

describe('files that a settings file names', () => {
  const start = pairs();
  let root = '';
  before(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'report-draft-')));
    const folder = join(root, 'work');
    for (const file of ['去年.txt', 'work/去年.txt', 'work/old/去年.txt', 'elsewhere/去年.txt'])
      write(join(root, file), `往年的话。\n${COPIED}。`);
    symlinkSync(join(root, '去年.txt'), join(folder, 'link.txt'));
    symlinkSync(join(root, 'elsewhere'), join(folder, 'links'));
  });
  after(() => rmSync(root, { recursive: true }));

  /** What was asked of the file system, and whether the named draft was compared with. */
  async function opened(name: string, trusted: boolean | undefined) {
    const folder = join(root, 'work');
    write(join(folder, '.report-draft.json'), JSON.stringify({ compare: [name.replace('{root}', root)] }));
    const read: string[] = [];
    const pair = await start({
      rules,
      ...(trusted !== undefined && { initializationOptions: { trusted } }),
      env: {
        readFile: (uri) => {
          read.push(uri);
          return readText(uri);
        },
        isWithoutLinks,
      },
    });
    const uri = await pair.open(`一、做法\n${COPIED}。`, pathToFileURL(join(folder, '今年.txt')).href);
    const compared = () => pair.diagnostics(uri).some(({ code }) => code === 'duplicate/earlier-draft');
    return { pair, uri, compared, read };
  }

  for (const { what, name, ...expected } of WAYS)
    it(`${what}: ${expected.trusted ? 'read' : 'not read'}, without trust ${expected.untrusted ? 'read' : 'not read'}`, async () => {
      for (const trust of ['trusted', 'untrusted'] as const) {
        const { compared, read } = await opened(name, trust === 'trusted');
        assert.equal(compared(), expected[trust], trust);
        assert.deepEqual(
          read.filter((uri) => new URL(uri).host !== ''),
          [],
        );
        if (trust === 'trusted') continue;
        const here = pathToFileURL(join(root, 'work')).href;
        const touched = read.filter((uri) => !/\/\.report-draft(?:\.ignore)?\.json$/.test(uri));
        assert.deepEqual(
          touched.filter((uri) => !uri.startsWith(`${here}/`) || uri.includes('/link')),
          [],
        );
      }
      const word = (read: boolean): string => (read ? 'read' : 'not read');
      tally('What “compare” of a settings file can have read', {
        'the settings file names': what,
        'trusted folder': word(expected.trusted),
        'folder without trust': word(expected.untrusted),
      });
    });

  it('outside are read once the user trusts the folder', async () => {
    const { pair, uri, compared } = await opened('../去年.txt', false);
    assert.equal(compared(), false);
    const published = pair.publications(uri);
    await pair.client.sendNotification(Methods.trusted);
    await pair.until(() => pair.publications(uri) > published);
    assert.equal(compared(), true);
  });

  it('are trusted for an editor that knows nothing of trust', async () => {
    const { compared } = await opened('../去年.txt', undefined);
    assert.equal(compared(), true);
  });

  it('on the network are told of where they stand', async () => {
    const { pair } = await opened('\\\\server\\share\\去年.txt', true);
    const file = pathToFileURL(join(root, 'work/.report-draft.json')).href;
    assert.match(String(pair.diagnostics(file)[0]?.message), /^不读网络路径“\\\\server/);
  });

  it('keep the words of their table, but not its patterns, in a folder without trust', async () => {
    const row = { right: '乙', note: '统一写法', basis: 'practice', confidence: 'certain', action: 'safe' };
    const corrections = [
      { wrong: '甲甲', ...row },
      { wrong: '丙丙', pattern: '丙(丙)+', ...row },
      { wrong: '丁丁', only: { after: '(丁)*' }, ...row },
    ];
    for (const trusted of [true, false]) {
      const pair = await start({
        rules: RULES.filter(({ id }) => id === 'term/unit-word'),
        files: { 'file:///w/.report-draft.json': JSON.stringify({ corrections }) },
        initializationOptions: { trusted },
      });
      const uri = await pair.open('甲甲和丙丙和丁丁。', 'file:///w/a.txt');
      const found = pair.diagnostics(uri).map(({ range }) => range.start.character);
      assert.deepEqual(found, trusted ? [0, 3, 6] : [0]);
    }
  });

  it('bring no patterns of their own into a folder without trust', async () => {
    const part = { id: 'a', name: '甲', requirement: '甲', cues: ['甲'], skeleton: '一、甲\n' };
    const settings = {
      profile: 'own',
      profiles: [{ id: 'own', name: '自己的', cues: ['报告'], parts: [part] }],
    };
    for (const trusted of [true, false]) {
      const pair = await start({
        files: { 'file:///w/.report-draft.json': JSON.stringify(settings) },
        initializationOptions: { trusted },
      });
      const uri = await pair.open('青石镇工作报告\n一、做法', 'file:///w/a.txt');
      const state = await pair.client.sendRequest<{ profile: { id: string } }>(Methods.state, { uri });
      assert.equal(state.profile.id === 'own', trusted);
    }
  });
});

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
