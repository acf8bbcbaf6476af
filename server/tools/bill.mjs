/**
 * The bill of materials of a release (CycloneDX) and the licences of what others have written in it, both made from
 * what esbuild put into the bundles. The same sources make the same bytes.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';

const SPEC = '1.6';

/**
 * @param {object} options
 * @param {string} options.root the repository
 * @param {string} options.outdir where the two files go
 * @param {readonly import('esbuild').Metafile[]} options.metafiles of all bundles
 */
export function writeBill({ root, outdir, metafiles }) {
  const packages = packagesIn(metafiles, root);
  writeFileSync(join(outdir, 'sbom.cdx.json'), `${JSON.stringify(billOf(packages, root), null, 2)}\n`);
  writeFileSync(join(outdir, 'THIRD-PARTY-NOTICES.txt'), noticesOf(packages));
}

/** Every package with at least a byte in a bundle, by name and version. */
function packagesIn(metafiles, root) {
  const bundlesOf = new Map();
  for (const { outputs } of metafiles)
    for (const [output, { inputs }] of Object.entries(outputs))
      for (const [input, { bytesInOutput }] of Object.entries(inputs)) {
        const folder = PACKAGE.exec(input)?.[0];
        if (folder === undefined || bytesInOutput === 0) continue;
        bundlesOf.set(folder, (bundlesOf.get(folder) ?? new Set()).add(basename(output)));
      }
  const integrity = integrities(root);
  return [...bundlesOf]
    .map(([folder, bundles]) => {
      // node_modules may itself lie behind a link.
      const place = folder.slice(folder.indexOf('node_modules/'));
      const manifest = JSON.parse(readFileSync(resolve(root, folder, 'package.json'), 'utf8'));
      const { name, version, license, dependencies = {} } = manifest;
      return {
        ...{ place, name, version, license, bundles: [...bundles].sort() },
        dependencies: Object.keys(dependencies),
        purl: `pkg:npm/${name.replace('@', '%40')}@${version}`,
        sha512: integrity(place),
        text: licenceText(resolve(root, folder)),
      };
    })
    .sort((a, b) => (a.purl < b.purl ? -1 : 1));
}

/** The folder of the innermost package that a file belongs to. */
const PACKAGE = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/;

/** What the lock file knows of a package’s archive. */
function integrities(root) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return (place) => {
    const { integrity } = packages[place] ?? {};
    const sha512 = /^sha512-(.+)$/.exec(integrity)?.[1];
    if (sha512 === undefined) throw new Error(`the lock file has no sha512 of ${place}`);
    return Buffer.from(sha512, 'base64').toString('hex');
  };
}

function licenceText(folder) {
  const files = readdirSync(folder).filter((name) => /^(?:licen[cs]e|copying|notice)/i.test(name));
  if (files.length === 0) throw new Error(`${folder} has no licence text`);
  return files
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/\r\n/g, '\n').trim())
    .join('\n\n');
}

function billOf(packages, root) {
  const { name, version, license, devDependencies } = JSON.parse(
    readFileSync(join(root, 'package.json'), 'utf8'),
  );
  const own = `${name}@${version}`;
  const content = {
    version: 1,
    metadata: {
      component: { type: 'application', 'bom-ref': own, name, version, licenses: licences(license) },
    },
    components: packages.map((one) => ({
      type: 'library',
      'bom-ref': one.purl,
      name: one.name,
      version: one.version,
      hashes: [{ alg: 'SHA-512', content: one.sha512 }],
      licenses: licences(one.license),
      purl: one.purl,
      properties: one.bundles.map((bundle) => ({ name: 'report-draft:bundle', value: bundle })),
    })),
    dependencies: [
      { ref: own, dependsOn: usedFrom('', Object.keys(devDependencies), packages) },
      ...packages.map(({ purl, place, dependencies }) => ({
        ref: purl,
        dependsOn: usedFrom(place, dependencies, packages),
      })),
    ],
  };
  return { bomFormat: 'CycloneDX', specVersion: SPEC, serialNumber: serialOf(content), ...content };
}

/** Which of the packages are meant by these names at a place: the nearest of each, as Node looks for them. */
function usedFrom(place, names, packages) {
  return names.flatMap((name) => {
    const seen = packages.filter(
      (one) =>
        one.name === name &&
        `${place}/`.startsWith(one.place.replace(/node_modules\/(?:@[^/]+\/)?[^/]+$/, '')),
    );
    return seen
      .sort((a, b) => b.place.length - a.place.length)
      .slice(0, 1)
      .map(({ purl }) => purl);
  });
}

const licences = (license) => [
  /[ ()]/.test(license) ? { expression: license } : { license: { id: license } },
];

/** A UUID (version 8) that follows from the content. */
function serialOf(content) {
  const hex = createHash('sha256').update(JSON.stringify(content)).digest('hex');
  const variant = ((Number.parseInt(hex[16], 16) & 3) | 8).toString(16);
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `${variant}${hex.slice(17, 20)}`,
  ];
  return `urn:uuid:${[...groups, hex.slice(20, 32)].join('-')}`;
}

function noticesOf(packages) {
  const parts = packages.map(
    ({ name, version, license, text }) => `${name} ${version} (${license})\n\n${text}`,
  );
  const head = '报告稿 Report Draft includes software of others, under these licences:';
  return `${[head, ...parts].join(`\n\n${'-'.repeat(80)}\n\n`)}\n`;
}
