/**
 * `npm run test:package`: the .vsix in a real VS Code, the server from npm shown by Chromium: installed, used, upgraded
 * over the version before with what the user has set, run without a network from a folder that cannot be written,
 * removed. Needs Linux; ends with the line `N passed, N failed`.
 */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { readJson, repositoryFile } from '../support/repository.js';
import { stageRelease } from '../support/staged.js';
import { tally } from '../support/tally.js';
import { packVsix } from '../support/vsix.js';
import { DRAFT, type Seen } from './facts.js';

const ID = 'report-draft.report-draft';
const EARLIER = '0.0.1';
const { version: VERSION } = readJson<{ version: string }>('package.json');

void main();

async function main(): Promise<void> {
  const staged = stageRelease();
  const work = mkdtempSync(join(tmpdir(), 'rd-'));
  let passed = 0;
  let failed = 0;
  try {
    const { steps } = await prepare(staged, work);
    for (const [what, step] of steps) {
      try {
        const outcome = await step();
        console.log(`✔ ${what}: ${outcome}`);
        tally('The .vsix in a real VS Code', { step: what, outcome });
        passed++;
      } catch (error) {
        console.error(`✘ ${what}:`, String(error).slice(0, 2000));
        failed++;
        break; // each step rests on the one before
      }
    }
  } finally {
    if (failed > 0) console.error(`logs: ${work}`);
    else rmSync(work, { recursive: true, force: true });
    rmSync(staged, { recursive: true, force: true });
  }
  console.log(`${passed} passed, ${failed} failed`);
  process.exitCode = failed > 0 ? 1 : 0;
}

type Step = readonly [what: string, step: () => Promise<string>];

async function prepare(staged: string, work: string): Promise<{ readonly steps: readonly Step[] }> {
  const { askServer } = (await import(`${repositoryFile('test/support/editor/session.mjs')}`)) as Editor;
  const { bundleSuite } = (await import(`${repositoryFile('test/support/editor/bundle.mjs')}`)) as Bundler;
  const place = (...parts: string[]): string => join(work, ...parts);
  const [home, workspace, output] = [place('home'), place('workspace'), place('output')];
  for (const folder of [home, workspace, output]) mkdirSync(folder);
  cpSync(repositoryFile(`test/drafts/example/${DRAFT}`), join(workspace, DRAFT));
  const draft = readFileSync(join(workspace, DRAFT));
  const suite = await bundleSuite(repositoryFile('test/package/suite'), place('suite'));
  const extension = emptyExtension(place('empty'));
  const extensions = join(home, 'extensions');
  packVsix(staged, place('earlier.vsix'), EARLIER);
  packVsix(staged, place('current.vsix'));

  const listed = async (): Promise<string> =>
    (await askServer(home, ['--list-extensions', '--show-versions'])).trim();
  const install = async (file: string): Promise<string> => {
    await askServer(home, ['--install-extension', file]);
    return listed();
  };
  const session = (step: string, sealed = false): Seen => {
    const results = place(`${step}${sealed ? '-sealed' : ''}.json`);
    const request = JSON.stringify({ home, workspace, suite, extension, step, output, results });
    const node = [process.execPath, repositoryFile('test/package/session.mjs'), request];
    const [program, ...args] = sealed ? sealedIn(extensions, node) : node;
    const { status, stdout, stderr } = spawnSync(program!, args, { encoding: 'utf8' });
    assert.equal(status, 0, `${stdout}\n${stderr}`);
    return JSON.parse(readFileSync(results, 'utf8')) as Seen;
  };
  let used: Seen | undefined;
  const sameAsUsed = (seen: Seen): void => {
    assert.equal(seen.version, VERSION);
    assert.deepEqual(
      { codeLens: seen.codeLens, findings: seen.findings },
      { codeLens: false, findings: used!.findings },
    );
  };

  const steps: readonly Step[] = [
    [
      `version ${EARLIER} is installed`,
      async () => {
        assert.equal(await install(place('earlier.vsix')), `${ID}@${EARLIER}`);
        return 'listed by VS Code';
      },
    ],
    [
      'it is used: a setting changed, a finding silenced',
      async () => {
        used = session('used');
        assert.equal(used.version, EARLIER);
        assert.ok(used.folder!.startsWith(extensions), used.folder!);
        assert.equal(used.language, 'report-draft');
        assert.ok(used.findings.length > 0);
        return `${used.findings.length} findings shown`;
      },
    ],
    [
      `version ${VERSION} is installed over it`,
      async () => {
        assert.equal(await install(place('current.vsix')), `${ID}@${VERSION}`);
        sameAsUsed(session('upgraded'));
        return 'the setting and what was silenced are kept; the same findings';
      },
    ],
    [
      'it runs without a network, from an extensions folder that is read-only',
      async () => {
        if (!canSeal()) return 'not tried: this needs root and unshare';
        const seen = session('upgraded', true);
        sameAsUsed(seen);
        assert.deepEqual([seen.interfaces, seen.writable], [[], false]);
        return 'the same findings, with the loopback as only network';
      },
    ],
    [
      'it is uninstalled',
      async () => {
        await askServer(home, ['--uninstall-extension', ID]);
        assert.equal(await listed(), '');
        const { version, language, findings } = session('removed');
        assert.deepEqual([version, language, findings], [null, 'plaintext', []]);
        return 'not there in the next session';
      },
    ],
    [
      'what is left of it',
      async () => {
        assert.deepEqual(
          filesBelow(extensions).filter((file) => file.startsWith(ID)),
          [],
        );
        const kept = filesBelow(join(home, 'user/User')).filter((file) => file.includes('report-draft'));
        assert.deepEqual(kept, []);
        assert.deepEqual(readdirSync(workspace).sort(), ['.report-draft.ignore.json', DRAFT]);
        assert.ok(readFileSync(join(workspace, DRAFT)).equals(draft));
        assert.ok(
          readFileSync(join(home, 'user/User/settings.json'), 'utf8').includes('reportDraft.codeLens'),
        );
        const cache = join(home, '.cache/report-draft');
        const cached = existsSync(cache) ? readdirSync(cache) : [];
        assert.ok(
          cached.every((name) => name === 'code' || name === 'passages'),
          cached.join(),
        );
        return `the draft as it was, .report-draft.ignore.json beside it, the user’s own settings; in the cache: ${cached.join(', ') || 'nothing'}`;
      },
    ],
  ];
  return { steps };
}

interface Editor {
  readonly askServer: (home: string, options: readonly string[]) => Promise<string>;
}

interface Bundler {
  readonly bundleSuite: (sources: string, outdir: string) => Promise<string>;
}

/** VS Code runs a suite only for an extension under development. */
function emptyExtension(folder: string): string {
  mkdirSync(folder);
  const manifest = {
    name: 'empty',
    publisher: 'report-draft-test',
    version: '0.0.1',
    engines: { vscode: '*' },
  };
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

const canSeal = (): boolean => spawnSync('unshare', ['--mount', '--net', 'true']).status === 0;

/** With no network but the loopback, and with the folder mounted read-only: rights alone would not stop root. */
function sealedIn(folder: string, command: readonly string[]): string[] {
  const script = 'ip link set lo up && mount --bind "$0" "$0" && mount -o remount,bind,ro "$0" && exec "$@"';
  return ['unshare', '--mount', '--net', 'sh', '-c', script, folder, ...command];
}

const filesBelow = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((file) =>
    relative(folder, join(folder, file)),
  );
