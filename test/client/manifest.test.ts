import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { Commands } from '../../client/src/command-ids.js';
import { PROFILES } from '../../server/src/core/index.js';
import { LANGUAGE_ID, SETTINGS_FILE, SETTINGS_SECTION } from '../../server/src/protocol.js';
import { readJson, readText, repositoryFile } from '../support/repository.js';

interface MenuItem {
  readonly command: string;
  readonly when?: string;
}

interface Manifest {
  readonly main: string;
  readonly browser: string;
  readonly capabilities: unknown;
  readonly contributes: {
    readonly languages: readonly { id: string; filenamePatterns?: string[]; filenames?: string[] }[];
    readonly commands: readonly { command: string; title: string; category: string }[];
    readonly menus: Readonly<Record<string, readonly MenuItem[]>>;
    readonly views: Readonly<Record<string, readonly { id: string }[]>>;
    readonly walkthroughs: readonly {
      readonly id: string;
      readonly steps: readonly { id: string; media: { svg: string; altText: string } }[];
    }[];
    readonly configuration: { readonly properties: Readonly<Record<string, Setting>> };
    readonly configurationDefaults: Readonly<Record<string, unknown>>;
  };
}

interface Setting {
  readonly order: number;
  readonly scope: string;
  readonly markdownDescription: string;
  readonly type?: unknown;
  readonly enum?: readonly string[];
  readonly markdownEnumDescriptions?: readonly string[];
}

const { main, browser, capabilities, contributes } = readJson<Manifest>('package.json');
const english = readJson<Readonly<Record<string, string>>>('package.nls.json');
const chinese = readJson<Readonly<Record<string, string>>>('package.nls.zh-cn.json');

describe('manifest', () => {
  it('runs on a computer and in the browser, in folders that are not trusted and in virtual ones', () => {
    assert.deepEqual([main, browser], ['./dist/client.js', './dist/client.browser.js']);
    assert.deepEqual(capabilities, {
      untrustedWorkspaces: { supported: 'limited', description: '%capabilities.untrusted%' },
      virtualWorkspaces: true,
    });
  });

  it('has no setting that names a file or a program', () => {
    for (const [name, { type, enum: choices }] of Object.entries(contributes.configuration.properties))
      if (type === 'string' && !choices) assert.equal(name, 'reportDraft.unit');
    assert.doesNotMatch(
      JSON.stringify(contributes.configuration.properties),
      /"(?:format|scope)":"(?:uri|machine)/,
    );
  });

  it('has its texts in both languages, and none too many', () => {
    const used = [...readText('package.json').matchAll(/"%([^%"]+)%"/g)].map(([, key]) => key!);
    const keys = [...new Set(used)].sort();
    assert.deepEqual(Object.keys(english).sort(), keys);
    assert.deepEqual(Object.keys(chinese).sort(), keys);
  });

  it('has no Chinese of its own but names of the language and of files', () => {
    const { languages: _, ...shown } = contributes;
    assert.doesNotMatch(JSON.stringify(shown), /\p{Script=Han}/u);
  });

  it('offers the same commands in the texts of both languages', () => {
    const commands = (text: string) => [...text.matchAll(/\(command:[^)]*\)/g)].map(([link]) => link);
    for (const [key, text] of Object.entries(english))
      assert.deepEqual(commands(chinese[key]!), commands(text), key);
  });

  it('declares the commands that the client registers', () => {
    const declared = contributes.commands.map(({ command }) => command);
    assert.deepEqual(declared.sort(), Object.values(Commands).sort());
    assert.deepEqual([...new Set(contributes.commands.map(({ category }) => category))], ['%category%']);
  });

  it('shows every command in the palette only where it can run', () => {
    const { commandPalette = [] } = contributes.menus;
    const always = Object.values(Commands).filter(
      (id) => !commandPalette.some(({ command }) => command === id),
    );
    assert.deepEqual(always, [Commands.newReport, Commands.openSample]);
    assert.ok(
      commandPalette.some(({ command, when }) => command === Commands.revealHeading && when === 'false'),
    );
  });

  it('puts one icon at most above the text', () => {
    assert.equal(contributes.menus['editor/title']?.length, 1);
  });

  it('recognises drafts by their names', () => {
    const language = contributes.languages.find(({ id }) => id === LANGUAGE_ID);
    assert.deepEqual(language?.filenamePatterns, ['*法治政府建设*.txt', '*.report.txt', '*.gongwen']);
    assert.ok(
      contributes.languages.some(({ id, filenames }) => id === 'jsonc' && filenames?.includes(SETTINGS_FILE)),
    );
  });

  it('describes every setting', () => {
    for (const [id, setting] of Object.entries(contributes.configuration.properties)) {
      assert.ok(id.startsWith(`${SETTINGS_SECTION}.`), id);
      assert.ok(setting.order > 0 && setting.scope && setting.markdownDescription, id);
    }
  });

  it('keeps settings few and in order', () => {
    const settings = Object.entries(contributes.configuration.properties);
    assert.ok(settings.length <= 15, `${settings.length} settings`);
    const orders = settings.map(([, { order }]) => order);
    assert.deepEqual(
      orders,
      orders.map((_, index) => index + 1),
    );
    for (const [id, setting] of settings) {
      assert.ok('default' in setting && setting.type !== undefined, id);
      const described = setting.markdownEnumDescriptions?.length ?? setting.enum?.length;
      assert.equal(described, setting.enum?.length, id);
    }
  });

  it('knows every profile', () => {
    const profiles = PROFILES.map(({ id }) => id);
    const { properties } = contributes.configuration;
    assert.deepEqual(properties['reportDraft.profile']?.enum, ['auto', ...profiles]);
    const schema = readJson<{
      properties: { profile: { anyOf: { enum?: string[] }[] } };
      definitions: { profile: { properties: { extends: { anyOf: { enum?: string[] }[] } } } };
    }>('client/schemas/settings.schema.json');
    const { profile } = schema.definitions;
    assert.deepEqual(schema.properties.profile.anyOf[0]?.enum, profiles);
    assert.deepEqual(profile.properties.extends.anyOf[0]?.enum, profiles);
  });

  it('changes the editor for drafts only', () => {
    assert.deepEqual(Object.keys(contributes.configurationDefaults), [`[${LANGUAGE_ID}]`]);
  });

  it('links from its texts to commands and views that there are', () => {
    const views = Object.values(contributes.views).flat();
    const known = [...Object.values(Commands), ...views.map(({ id }) => `${id}.focus`)];
    const links = Object.values(chinese).flatMap((text) => [...text.matchAll(/\(command:([\w.]+)/g)]);
    const ours = links.map(([, id]) => id!).filter((id) => id.startsWith(`${SETTINGS_SECTION}.`));
    assert.ok(ours.includes(Commands.newReport));
    for (const id of ours) assert.ok((known as readonly string[]).includes(id), id);
  });

  it('has a picture with a text for each step of the walkthrough', () => {
    const [walkthrough] = contributes.walkthroughs;
    assert.ok(walkthrough && walkthrough.steps.length >= 4);
    for (const { id, media } of walkthrough.steps) {
      assert.match(readText(media.svg), /^<svg [^>]*>\s*<title>[^<]+<\/title>/, id);
      // VS Code shows no styles there but attributes.
      assert.doesNotMatch(readText(media.svg), /href|<script|<style|style=|url\(/, id);
      assert.match(media.altText, /^%walkthrough\..+%$/);
    }
    assert.ok(chinese['welcome.outline']?.includes(encodeURIComponent(`#${walkthrough.id}`)));
  });

  it('packs the example', () => {
    assert.ok(readText('.vscodeignore').split('\n').includes('!test/drafts/example/*.txt'));
  });

  it('names files that exist and that are packed', () => {
    const packed = readText('.vscodeignore').split('\n');
    // Texts too: the schema of the settings file is another one in each language.
    const texts = ['package.json', 'package.nls.json', 'package.nls.zh-cn.json'].map(readText).join('\n');
    for (const [, path] of texts.matchAll(/"(?:\.\/)?((?:client|syntaxes|snippets)\/[^"]+)"/g)) {
      assert.ok(existsSync(repositoryFile(path!)), path);
      const folderOrFile = [`!${path}`, `!${path!.replace(/[^/]+(\.\w+)$/, '*$1')}`];
      assert.ok(
        packed.some((line) => folderOrFile.includes(line)),
        `${path} is not in .vscodeignore`,
      );
    }
  });
});
