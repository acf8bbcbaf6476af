/**
 * Writes what is made from the rules: the registry, a page for each rule, the table in README.md, and the parts of
 * the manifest and of the settings schema that list rules. `--check` writes nothing and fails where something is stale.
 */
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { BASES, type BasisId, type Rule } from '../src/core/index.js';
import { inEnglish, sayInEnglish } from './english-schema.js';
import {
  basisChoices,
  descriptionsOf,
  docPage,
  rulesTable,
  schemaProperties,
  settingsProperties,
} from './pages.js';

const root = join(__dirname, '../..');
const check = process.argv.includes('--check');
const stale: string[] = [];

void generate();

async function generate(): Promise<void> {
  const files = ruleFiles();
  write('server/src/core/lint/registry.gen.ts', registry(files));
  write('server/src/core/l10n/bundles.gen.ts', bundles());
  const rules = await Promise.all(files.map(load));
  writePages(rules);
  writeBlock('README.md', rulesTable(rules));
  const descriptions = descriptionsOf(rules);
  const keys = Object.fromEntries(Object.keys(descriptions).map((name) => [name, `%rule.${name}%`]));
  writeJson<Manifest>('package.json', ({ contributes }) => {
    contributes.configuration.properties['reportDraft.rules'].properties = settingsProperties(rules, keys);
  });
  writeTexts('package.nls.zh-cn.json', descriptions);
  const english = englishTitles(descriptions);
  writeTexts('package.nls.json', english);
  writeJson<SettingsSchema>('client/schemas/settings.schema.json', ({ definitions }) => {
    definitions.rules.properties = schemaProperties(rules, descriptions);
    Object.assign(definitions.profile.properties.basis, basisChoices());
  });
  write(
    'client/schemas/settings.schema.en.json',
    englishSchema(schemaProperties(rules, english, sayInEnglish)),
  );
  if (stale.length === 0) return;
  console.error(`stale, run “npm run gen”: ${stale.join(', ')}`);
  process.exitCode = 1;
}

interface RuleProperties {
  properties: Readonly<Record<string, unknown>>;
}
interface Manifest {
  contributes: { configuration: { properties: { 'reportDraft.rules': RuleProperties } } };
}
interface SettingsSchema {
  definitions: { rules: RuleProperties; profile: { properties: { basis: object } } };
}

/** Files of rules as `<category>/<slug>`, sorted. */
function ruleFiles(): string[] {
  const folder = join(root, 'server/src/core/lint/rules');
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => /^[a-z]+\/[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.replace(/\.ts$/, ''))
    .sort();
}

function registry(ids: readonly string[]): string {
  const name = (id: string): string => id.replace(/[/-](.)/g, (_, char: string) => char.toUpperCase());
  return [
    '// Written by `npm run gen` from the files under rules/. Do not edit.',
    "import type { Rule } from './rule.js';",
    ...ids.map((id) => `import ${name(id)} from './rules/${id}.js';`),
    '',
    'export const RULES: readonly Rule[] = [',
    ...ids.map((id) => `  ${name(id)},`),
    '];',
    '',
  ].join('\n');
}

/** The English bundles, one file a category, as one. */
function bundles(): string {
  const names = readdirSync(join(root, 'server/src/core/l10n/en')).filter((file) => file.endsWith('.json'));
  const sorted = names.map((file) => file.replace(/\.json$/, '')).sort();
  return [
    '// Written by `npm run gen` from the files under en/. Do not edit.',
    "import type { Bundle } from '../lint/message.js';",
    ...sorted.map((name) => `import ${name} from './en/${name}.json' with { type: 'json' };`),
    '',
    '// Pure, so that a bundle that does not need it leaves it out.',
    `export const ENGLISH: Bundle = /* @__PURE__ */ Object.assign({}, ${sorted.join(', ')});`,
    '',
  ].join('\n');
}

/** The Chinese one again, but for what it says of rules. */
function englishSchema(properties: RuleProperties['properties']): string {
  const text = readFileSync(join(root, 'client/schemas/settings.schema.json'), 'utf8');
  const schema = inEnglish(JSON.parse(text) as SettingsSchema);
  schema.definitions.rules.properties = properties;
  return `${JSON.stringify(schema, null, 2)}\n`;
}

/** Without a twin the id stands for the title; a test then says which is missing. */
function englishTitles(texts: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const file = readFileSync(join(root, 'server/src/core/l10n/en/titles.json'), 'utf8');
  const english = JSON.parse(file) as Readonly<Record<string, string>>;
  const ofCategory = /^([a-z]+)$/;
  return Object.fromEntries(
    Object.entries(texts).map(([name, text]) => [
      name,
      english[text] ?? name.replace(ofCategory, 'All rules of the category “$1”'),
    ]),
  );
}

/** Puts the texts of rules into a file of the manifest's texts, behind the others. */
function writeTexts(path: string, texts: Readonly<Record<string, string>>): void {
  const all = JSON.parse(readFileSync(join(root, path), 'utf8')) as Record<string, string>;
  const others = Object.entries(all).filter(([key]) => !key.startsWith('rule.'));
  const own = Object.entries(texts).map(([name, text]) => [`rule.${name}`, text]);
  write(path, `${JSON.stringify(Object.fromEntries([...others, ...own]), null, 2)}\n`);
}

async function load(id: string): Promise<Rule> {
  const { default: rule } = (await import(`../src/core/lint/rules/${id}.js`)) as { default: Rule };
  if (rule.id !== id) throw new Error(`rules/${id}.ts declares the id ${rule.id}`);
  for (const basis of rule.basis)
    if (!(basis in BASES)) throw new Error(`${id}: no basis ${basis as BasisId}`);
  return rule;
}

function writePages(all: readonly Rule[]): void {
  const folder = 'server/docs/rules';
  const wanted = new Set(all.map(({ id }) => `${id}.md`));
  mkdirSync(join(root, folder), { recursive: true });
  for (const file of readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })) {
    const path = file.replaceAll('\\', '/');
    if (!path.endsWith('.md') || wanted.has(path)) continue;
    if (check) stale.push(`${folder}/${path}`);
    else rmSync(join(root, folder, path));
  }
  for (const rule of all) write(`${folder}/${rule.id}.md`, docPage(rule));
}

/** Puts the text between the two marker comments of a Markdown file. */
function writeBlock(path: string, block: string): void {
  const text = readFileSync(join(root, path), 'utf8');
  const pattern = /(<!-- rules:start[^>]*-->\n)[\s\S]*(<!-- rules:end -->)/;
  if (!pattern.test(text)) throw new Error(`${path} lacks the markers rules:start and rules:end`);
  write(
    path,
    text.replace(pattern, (_, start: string, end: string) => start + block + end),
  );
}

function writeJson<T>(path: string, change: (json: T) => void): void {
  const json = JSON.parse(readFileSync(join(root, path), 'utf8')) as T;
  change(json);
  write(path, `${JSON.stringify(json, null, 2)}\n`);
}

function write(path: string, text: string): void {
  const file = join(root, path);
  let old: string | undefined;
  try {
    old = readFileSync(file, 'utf8');
  } catch {
    old = undefined;
  }
  if (old === text) return;
  if (check) {
    stale.push(relative(root, file));
    return;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}
