// Starts one VS Code server on a loopback port, in a clean environment with folders of its own, and stops it
// without a trace.
import { execFileSync, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createWriteStream, existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { here } from './paths.mjs';
import { temporaryFolder } from './scratch.mjs';
import { ensureVscodeServer } from './vscode-server.mjs';
import { alive, until } from './wait.mjs';

/** Settings that keep the workbench to what a writer of reports sees and leave nothing to wait for. */
export const quietSettings = {
  'chat.disableAIFeatures': true,
  'editor.fontFamily': "'Noto Sans Mono CJK SC', monospace",
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'git.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
};

/**
 * @param {object} options
 * @param {string} options.log the file that takes the server's output
 * @param {Record<string, unknown>} [options.settings] added to the quiet ones
 * @param {{ key: string, command: string }[]} [options.keybindings]
 * @param {string} [options.locale] display language, as zh-cn
 * @param {string[]} [options.vsix] packed extensions to install first
 * @param {string} [options.linked] the folder of an extension that is to count as installed
 * @param {boolean} [options.driver] whether a page may name an extension and its tests; toasts then never show
 * @param {Record<string, string>} [options.env] added to the environment of the server and extension host
 * @param {string} [options.home] a folder of the caller’s that keeps settings and extensions from run to run
 */
export async function startServer({
  log,
  settings,
  keybindings,
  locale,
  vsix = [],
  driver = true,
  linked,
  env = {},
  home: kept,
}) {
  const { node, entry } = await ensureVscodeServer();
  const home = kept ? { path: kept, remove: () => {} } : temporaryFolder();
  const folders = createFolders(home.path, { settings, keybindings, linked });
  const token = writeToken(home.path);
  const commonArgs = ['--accept-server-license-terms', ...folders.args];
  const cleanEnv = cleanEnvironment(node, folders, env);
  for (const file of vsix) {
    execFileSync(node, [entry, ...commonArgs, '--install-extension', path.resolve(file)], { env: cleanEnv });
  }
  const args = [
    ...[entry, ...commonArgs, '--host', '127.0.0.1', '--port', '0', '--connection-token-file', token.file],
    ...['--telemetry-level', 'off', '--disable-workspace-trust'],
    ...(driver ? ['--enable-smoke-test-driver'] : []),
    ...(locale ? ['--locale', addLanguage(locale, folders)] : []),
  ];
  const server = launch(node, args, cleanEnv, log);
  const stopOnExit = () => server.kill('SIGKILL');
  // Before its folder is removed, or it would go on writing there.
  process.prependOnceListener('exit', stopOnExit);
  const dispose = async () => {
    await server.stop();
    process.off('exit', stopOnExit);
    home.remove();
  };
  try {
    const port = await server.listening();
    return { dispose, url: (request) => pageUrl(port, token.value, request) };
  } catch (error) {
    await dispose();
    throw error;
  }
}

/** What VS Code says to options such as --list-extensions and --uninstall-extension, for a home that is kept. */
export async function askServer(home, options) {
  const { node, entry } = await ensureVscodeServer();
  const folders = createFolders(home, {});
  const preload = ['--require', path.join(here, 'product.cjs')];
  const args = [...preload, entry, '--accept-server-license-terms', ...folders.args, ...options];
  return execFileSync(node, args, { env: cleanEnvironment(node, folders, {}), encoding: 'utf8' });
}

/**
 * The address of a workbench. The workbench takes the page's own host as its remote authority, so it must be
 * opened by exactly this host name; file names in the payload carry the same one.
 * @param {{ folder: string, extension?: string, tests?: string, file?: string }} request
 */
function pageUrl(port, token, { folder, extension, tests, file }) {
  const encoded = (name) => path.resolve(name).split(path.sep).map(encodeURIComponent).join('/');
  const remote = (name) => `vscode-remote://127.0.0.1:${port}${encoded(name)}`;
  const payload = [
    ['extensionDevelopmentPath', extension],
    ['extensionTestsPath', tests],
    ['openFile', file],
  ].flatMap(([key, name]) => (name ? [[key, remote(name)]] : []));
  const query = new URLSearchParams({
    tkn: token,
    folder: path.resolve(folder),
    payload: JSON.stringify([...payload, ['skipWelcome', 'true']]),
  });
  return `http://127.0.0.1:${port}/?${query}`;
}

function createFolders(home, { settings = {}, keybindings = [], linked }) {
  const [data, user, extensions, temp] = ['data', 'user', 'extensions', 'tmp'].map((name) =>
    path.join(home, name),
  );
  for (const folder of [path.join(user, 'User'), extensions, temp]) mkdirSync(folder, { recursive: true });
  const initial = { 'settings.json': { ...quietSettings, ...settings }, 'keybindings.json': keybindings };
  for (const [name, content] of Object.entries(initial)) {
    const file = path.join(user, 'User', name);
    if (!existsSync(file)) writeFileSync(file, JSON.stringify(content));
  }
  if (linked) linkExtension(path.resolve(linked), extensions);
  const args = ['--server-data-dir', data, '--user-data-dir', user, '--extensions-dir', extensions];
  return { home, user, temp, args };
}

/** An extension that lies in the extensions folder is an installed one to VS Code, wherever its files are. */
function linkExtension(source, extensions) {
  const { publisher, name, version } = JSON.parse(readFileSync(path.join(source, 'package.json'), 'utf8'));
  symlinkSync(source, path.join(extensions, `${publisher}.${name}-${version}`));
}

/**
 * Without a token every program and user of this machine, and perhaps a web page, could use the server as
 * its owner.
 */
function writeToken(home) {
  const value = randomBytes(16).toString('hex');
  const file = path.join(home, 'token');
  writeFileSync(file, value, { mode: 0o600 });
  return { file, value };
}

/**
 * Nothing of the caller's environment: in a VS Code terminal its VSCODE_* variables would redirect this
 * server.
 */
function cleanEnvironment(node, { home, temp }, env) {
  return {
    HOME: home,
    LANG: 'C.UTF-8',
    PATH: `${path.dirname(node)}:/usr/local/bin:/usr/bin:/bin`,
    TMPDIR: temp,
    EXTENSIONS_GALLERY: '{"serviceUrl":""}',
    ...env,
  };
}

/**
 * The server takes a display language only if a language pack offers it; an empty one does. VS Code's own texts
 * stay English, but vscode.env.language, package.nls.<locale>.json and vscode.l10n change.
 */
function addLanguage(locale, { home, user }) {
  const texts = path.join(home, 'texts.json');
  writeFileSync(texts, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'report-draft.no-texts' }, version: '1.0.0' }];
  const pack = { hash: 'none', label: locale, extensions, translations: { vscode: texts } };
  writeFileSync(path.join(user, 'languagepacks.json'), JSON.stringify({ [locale]: pack }));
  return locale;
}

/** Runs the server as the leader of its own process group, so that its extension hosts end with it. */
function launch(node, args, env, log) {
  const child = spawn(node, args, { env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  const output = createWriteStream(log);
  let text = '';
  child.stdout.on('data', (chunk) => {
    text += chunk;
  });
  for (const stream of [child.stdout, child.stderr]) stream.pipe(output, { end: false });
  const kill = (signal) => {
    if (alive(-child.pid)) process.kill(-child.pid, signal);
  };
  const gone = () => child.exitCode !== null || child.signalCode !== null;
  return {
    kill,
    async listening() {
      const port = await until(`VS Code server is listening (see ${log})`, () => {
        if (gone())
          throw Object.assign(new Error(`the VS Code server ended at once; see ${log}`), { fatal: true });
        return /^Extension host agent listening on (\d+)/m.exec(text)?.[1];
      });
      await until('VS Code server answers', async () => (await fetch(`http://127.0.0.1:${port}/version`)).ok);
      return Number(port);
    },
    async stop() {
      kill('SIGTERM');
      await until('VS Code server ends', gone, { timeout: 3000 }).catch(() => {});
      // An extension host in an endless loop never sees SIGTERM.
      kill('SIGKILL');
      await until('VS Code server is killed', gone);
      output.end();
    },
  };
}
