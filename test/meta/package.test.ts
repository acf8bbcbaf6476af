/** What is in the .vsix: all that is referred to, nothing else, and a true account of whose work it is. */
import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Spec, Validation } from '@cyclonedx/cyclonedx-library';
import { RULES } from '../../server/src/core/index.js';
import { buildBundles } from '../support/bundles.js';
import { readJson, readText, repositoryFile } from '../support/repository.js';
import { stageRelease } from '../support/staged.js';
import { tally } from '../support/tally.js';
import { packVsix, readVsix, vsixIn } from '../support/vsix.js';

/** Pages for those who have the sources; README says so. */
const FOR_DEVELOPERS = new Set(['server/docs/architecture.md', 'server/docs/contributing.md']);
/** What vsce adds or calls otherwise. */
const BY_VSCE = ['[Content_Types].xml', 'extension.vsixmanifest'];
const RENAMED = new Map([
  ['readme.md', 'README.md'],
  ['changelog.md', 'CHANGELOG.md'],
  ['LICENSE.txt', 'LICENSE'],
]);
const MOST_BYTES = 1.5 * 1024 * 1024;

interface Bill {
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}

interface Component {
  readonly name: string;
  readonly version: string;
  readonly purl: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly properties: readonly { readonly value: string }[];
}

describe('package', () => {
  let folder = '';
  let files: ReadonlyMap<string, Buffer> = new Map();
  before(async function () {
    this.timeout(120_000);
    folder = stageRelease();
    packVsix(folder, vsixIn(folder));
    files = await readVsix(vsixIn(folder));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const textOf = (name: string): string => files.get(`extension/${name}`)!.toString();

  it('has every file that is referred to, and no other', () => {
    const packed = [...files.keys()]
      .filter((name) => !BY_VSCE.includes(name))
      .map((name) => name.replace('extension/', ''))
      .map((name) => RENAMED.get(name) ?? name);
    assert.deepEqual(packed.sort(), [...needed()].sort());
    tally('The .vsix', { what: 'files packed', outcome: `${files.size}, each referred to, none missing` });
  });

  it('stays small', () => {
    const { size } = statSync(vsixIn(folder));
    assert.ok(size <= MOST_BYTES, `${size} bytes`);
    tally('The .vsix', {
      what: 'size, of 1.50 MB at most',
      outcome: `${(size / 1024 / 1024).toFixed(2)} MB`,
    });
  });

  it('has bundles without maps of their sources, without paths of this machine', () => {
    for (const [name, bytes] of files) {
      assert.doesNotMatch(bytes.toString('latin1'), /sourceMappingURL=(?!data:)\S+\.map/, name);
      if (name.endsWith('.png')) continue;
      const text = bytes.toString();
      for (const path of [repositoryFile(''), folder]) assert.ok(!text.includes(path), `${name}: ${path}`);
    }
  });

  it('is the same when it is made again', () => {
    const again = mkdtempSync(join(tmpdir(), 'report-draft-'));
    try {
      buildBundles(again, '--release');
      for (const name of readdirSync(again))
        assert.ok(readFileSync(join(again, name)).equals(readFileSync(join(folder, 'dist', name))), name);
    } finally {
      rmSync(again, { recursive: true });
    }
  });

  describe('bill of materials', () => {
    const billOf = (): Bill => JSON.parse(textOf('dist/sbom.cdx.json')) as Bill;

    it('keeps to the schema of CycloneDX', async () => {
      const validator = new Validation.JsonStrictValidator(Spec.Version.v1dot6);
      assert.equal(await validator.validate(textOf('dist/sbom.cdx.json')), null);
      assert.notEqual(await validator.validate('{"bomFormat":"CycloneDX","specVersion":"1.6","x":1}'), null);
      tally('The .vsix', {
        what: 'bill of materials (CycloneDX 1.6)',
        outcome: `${billOf().components.length} components, valid`,
      });
    });

    it('names what is in each bundle, as the bundles themselves say before they are minified', () => {
      const legible = mkdtempSync(join(tmpdir(), 'report-draft-'));
      try {
        buildBundles(legible);
        const inBundles = readdirSync(legible)
          .filter((name) => name.endsWith('.js'))
          .flatMap((name) =>
            packagesIn(readFileSync(join(legible, name), 'utf8')).map((known) => `${known} in ${name}`),
          );
        const inBill = billOf().components.flatMap(({ name, version, properties }) =>
          properties.map(({ value }) => `${name}@${version} in ${value}`),
        );
        assert.deepEqual(inBill.sort(), inBundles.sort());
      } finally {
        rmSync(legible, { recursive: true });
      }
    });

    it('connects them', () => {
      const { components, dependencies } = billOf();
      const known = new Set(components.map(({ purl }) => purl));
      const used = dependencies.flatMap(({ dependsOn }) => dependsOn);
      assert.deepEqual([...new Set(used)].sort(), [...known].sort());
    });

    it('stands beside the licences of all of them, each of a kind that asks for no more than its text', () => {
      const notices = textOf('dist/THIRD-PARTY-NOTICES.txt');
      for (const { name, version, licenses } of billOf().components) {
        const [{ license } = { license: { id: '' } }] = licenses;
        assert.match(license.id, /^(?:MIT|ISC|BlueOak-1\.0\.0|Apache-2\.0|BSD-[23]-Clause)$/, name);
        assert.ok(notices.includes(`${name} ${version} (${license.id})`), name);
      }
      tally('The .vsix', { what: 'licences of others', outcome: 'the text of each is in it' });
    });
  });

  /** From the manifest, its texts, README, and what the code looks for by name. */
  function needed(): ReadonlySet<string> {
    const texts = ['package.nls.json', 'package.nls.zh-cn.json'];
    const { main, browser, icon, contributes } = readJson<Record<string, unknown>>('package.json');
    const strings = [
      ...stringsIn([main, browser, icon, contributes]),
      ...texts.flatMap((name) => [...stringsIn(readJson(name))]),
    ];
    const links = [...readText('README.md').matchAll(/\]\((?!https?:|#)([^)#]+)/g)].map(([, link]) => link!);
    return new Set([
      ...['package.json', ...texts, 'README.md', 'CHANGELOG.md', 'LICENSE'],
      ...strings.map((path) => path.replace(/^\.\//, '')).filter(isFile),
      ...links.filter((link) => !FOR_DEVELOPERS.has(link)),
      // Started by the client, and the pages and the draft that it opens.
      ...[
        'dist/start.js',
        'dist/server.js',
        'dist/english.json',
        'dist/server.browser.js',
        'dist/sbom.cdx.json',
        'dist/THIRD-PARTY-NOTICES.txt',
      ],
      ...RULES.map(({ id }) => `server/docs/rules/${id}.md`),
      'test/drafts/example/青石镇2024年法治政府建设年度报告.txt',
    ]);
  }

  function isFile(path: string): boolean {
    const file = join(folder, path);
    return path.includes('/') && existsSync(file) && statSync(file).isFile();
  }
});

function* stringsIn(value: unknown): Generator<string> {
  if (typeof value === 'string') yield value;
  else if (typeof value === 'object' && value !== null)
    for (const inner of Object.values(value)) yield* stringsIn(inner);
}

/** `name@version` of every package that a bundle says it has files of. */
function packagesIn(bundle: string): string[] {
  const places = [...bundle.matchAll(/^\s*\/\/ (?:\.\.\/\S*?\/)?(node_modules\/\S+)$/gm)].map(
    ([, file]) => /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(file!)![0],
  );
  return [...new Set(places)].map((place) => {
    const { name, version } = readJson<{ name: string; version: string }>(`${place}/package.json`);
    return `${name}@${version}`;
  });
}
