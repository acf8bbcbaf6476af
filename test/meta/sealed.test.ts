/** The released server and command line at work with every way out wired: what they touch, and what they never do. */
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Methods } from '../../server/src/protocol.js';
import { releasedBundles } from '../support/bundles.js';
import { LspPair } from '../support/lsp-pair.js';
import { repositoryFile } from '../support/repository.js';
import { tally } from '../support/tally.js';

const DRAFT = [
  '云栖渡镇2024年法治政府建设年度报告',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）狐步桥征迁,见附件1。镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布。',
  '二、2025年推进法治政府建设的主要安排',
  '附件：1.狐步桥名册',
].join('\n');

interface Noted {
  readonly kind: 'network' | 'program' | 'file';
  readonly what: string;
}

describe('sealed', () => {
  const bundles = releasedBundles();
  let root = '';
  let env: Record<string, string> = {};
  const drafts = (): string => join(root, 'drafts');
  const cache = (): string => join(root, 'cache');

  beforeEach(() => {
    root = realpathSync(mkdtempSync(join(tmpdir(), 'report-draft-')));
    env = { PATH: process.env.PATH ?? '', XDG_CACHE_HOME: cache(), TRAP: join(root, 'trap.log') };
    write('drafts/.report-draft.json', '{ "compare": ["旧稿.txt"], "rules": { "numbering": "warning" } }');
    for (const name of ['a', 'b', 'c', '旧稿', 'sub/d']) write(`drafts/${name}.txt`, DRAFT);
    // What a folder from elsewhere might try.
    write('secret/私.txt', `密文\n${DRAFT}`);
    symlinkSync(join(root, 'secret'), join(drafts(), 'way-out'));
    symlinkSync(join(root, 'secret/私.txt'), join(drafts(), '外.txt'));
  });
  afterEach(() => rmSync(root, { recursive: true }));

  /** What was noted of a run, files that Node itself and the bundle are made of left out. */
  function taken(): Noted[] {
    if (!existsSync(env.TRAP!)) return [];
    const lines = readFileSync(env.TRAP!, 'utf8').split('\n').filter(Boolean);
    return lines
      .map((line) => JSON.parse(line) as Noted)
      .filter(({ kind, what }) => kind !== 'file' || !what.startsWith(bundles()));
  }

  /** Asserts that only these folders were touched, and above them settings were looked for. */
  function assertSealed(what: string, allowed: readonly string[]): void {
    const all = taken();
    assert.ok(all.length > 0, 'the trap noted nothing at all');
    const network = all.filter(({ kind }) => kind === 'network');
    const programs = all.filter(({ kind }) => kind === 'program');
    assert.deepEqual([...network, ...programs], []);
    const files = [...new Set(all.map((noted) => noted.what))];
    const outside = files.filter(
      (file) =>
        !/\/\.report-draft(?:\.ignore)?\.json$/.test(file) &&
        !allowed.some((folder) => file === folder || file.startsWith(`${folder}/`)),
    );
    assert.deepEqual(outside, []);
    assert.deepEqual(
      files.filter((file) => /way-out\/|外\.txt\//.test(file)),
      [],
    );
    tally('Sessions with every way out wired', {
      session: what,
      'network calls': network.length,
      'programs started': programs.length,
      'files and folders touched': files.length,
      'outside those given': outside.length,
    });
  }

  const node = (bundle: string): string[] => [
    '--require',
    repositoryFile('test/support/trap.cjs'),
    join(bundles(), bundle),
  ];

  it('is what the trap would notice', () => {
    const program =
      'require("node:net").connect(9).on("error",()=>{});require("node:child_process").execFileSync("true");' +
      'require("node:fs").readFileSync("/etc/hostname");fetch("http://127.0.0.1:9").catch(()=>{})';
    spawnSync(process.execPath, ['--require', repositoryFile('test/support/trap.cjs'), '-e', program], {
      env,
    });
    const noted = taken().map(({ what }) => what);
    for (const way of ['net.connect', 'child_process.execFileSync', '/etc/hostname', 'fetch'])
      assert.ok(noted.includes(way), way);
  });

  for (const program of ['start.js', 'server.js'])
    it(`the server (${program}), over a whole session`, async () => {
      const child = spawn(process.execPath, [...node(program), '--stdio'], { env, cwd: root });
      const stderr: string[] = [];
      child.stderr.setEncoding('utf8').on('data', (text: string) => stderr.push(text));
      const pair = await LspPair.start({ server: { from: child.stdout, to: child.stdin } });
      const uriOf = (name: string): string => pathToFileURL(join(drafts(), name)).href;
      const uri = await pair.open(DRAFT, uriOf('a.txt'));
      assert.ok(pair.diagnostics(uri).length > 0);
      await pair.settled(uri, await pair.change(uri, { text: `${DRAFT}\n三、其他情况。` }));
      for (const method of ['documentSymbol', 'documentLink', 'codeLens', 'foldingRange'])
        await pair.client.sendRequest(`textDocument/${method}`, { textDocument: { uri } });
      await pair.codeActions(uri);
      const others = ['b.txt', 'c.txt', 'sub/d.txt', '旧稿.txt'].map(uriOf);
      await pair.client.sendRequest(Methods.compare, { uri, others });
      await pair.client.sendRequest(Methods.checkFiles, { uris: others });
      const exited = new Promise((resolve) => child.on('close', resolve));
      await pair.client.sendRequest('shutdown');
      await pair.client.sendNotification('exit');
      await exited;
      assert.deepEqual(stderr, []);
      assertSealed(`the server (${program})`, [drafts(), cache()]);
      const [index] = readdirSync(join(cache(), 'report-draft/passages'));
      const kept = readFileSync(join(cache(), 'report-draft/passages', index!));
      for (const piece of ['狐步桥', '学法用法']) assert.ok(!kept.includes(piece), 'the index holds text');
    });

  const RUNS: Readonly<Record<string, readonly string[]>> = {
    lint: ['lint', '{drafts}'],
    'lint --fix': ['lint', '--fix', '{drafts}'],
    'lint, a glob': ['lint', '{drafts}/**/*.txt'],
    outline: ['outline', '{drafts}'],
    figures: ['figures', '{drafts}'],
    rules: ['rules', '{drafts}'],
    'compare, a folder': ['compare', '{drafts}'],
    'new': ['new', '--unit', '../../青石镇', '--year', '2025', '--out', '{drafts}'],
  };
  for (const [what, args] of Object.entries(RUNS))
    it(`the command line: ${what}`, () => {
      const given = args.map((arg) => arg.replace('{drafts}', drafts()));
      const { status, stderr } = spawnSync(process.execPath, [...node('cli.js'), ...given], {
        env,
        cwd: root,
        encoding: 'utf8',
      });
      assert.ok(status === 0 || status === 1, stderr);
      assertSealed(what, [drafts(), cache()]);
      // Links out of the folder have neither been read nor mended.
      assert.equal(readFileSync(join(root, 'secret/私.txt'), 'utf8'), `密文\n${DRAFT}`);
      assert.deepEqual(
        readdirSync(root)
          .sort()
          .filter((name) => name !== 'cache'),
        ['drafts', 'secret', 'trap.log'],
      );
    });

  for (const [what, args] of Object.entries({
    'start.js': ['--stdio'],
    'server.js': ['--stdio'],
    'cli.js': ['lint', '-'],
  }))
    it(`${what} says nothing of a draft where it fails altogether`, () => {
      const { status, stdout, stderr } = spawnSync(process.execPath, [...node(what), ...args], {
        env: { ...env, TRAP_THROW: DRAFT },
        cwd: root,
        encoding: 'utf8',
      });
      assert.notEqual(status, 0);
      assert.match(stderr, /TypeError\n {4}at /);
      assert.ok(!/云栖渡|狐步桥/.test(stdout + stderr), stderr);
    });

  function write(path: string, text: string): void {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
});
