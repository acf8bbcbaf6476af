// Serves VS Code for the Web on a loopback port: the workbench of the npm-installed server with no server behind
// it, so that its only extension host is a web worker. The extension comes over http, the open folder is in memory.
import { createReadStream, readdirSync, readFileSync, statSync } from 'node:fs';
import { createServer } from 'node:http';
import path from 'node:path';
import { here } from './paths.mjs';
import { quietSettings } from './session.mjs';
import { ensureVscodeServer } from './vscode-server.mjs';

const workbench = 'out/vs/code/browser/workbench/workbench.js';

/** What the package changed in VS Code's own: every page is to have a server behind it, with the user's data. Back. */
const remoteOnly = [
  [',remoteAuthority:location.host}', '}'],
  [
    '.file(this.userDataPath).with({scheme:J.vscodeRemote})',
    '.file(this.userDataPath).with({scheme:J.vscodeUserData})',
  ],
];

/** The package leaves out what some of VS Code's own extensions run in a browser; nothing at all keeps them quiet. */
const leftOut = /^\/vscode\/extensions\/[^/]+\/dist\/browser\/\w+\.js$/;

const types = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.md': 'text/markdown',
  '.svg': 'image/svg+xml',
  '.wasm': 'application/wasm',
};

/**
 * @param {object} options
 * @param {string} options.extension the folder of the extension, served as /extension/
 * @param {string} [options.suite] the entry of the bundled suite
 * @param {string} options.workspace the folder whose files are copied into the virtual one that is open
 * @param {string} [options.hands] address of the hands, offered to the suite as /hands
 * @param {(text: string) => void} [options.onResults] takes what the suite posts to /results
 */
export async function startWebHost({ extension, suite, workspace, hands, onResults = () => {} }) {
  const { entry } = await ensureVscodeServer();
  const vscode = path.resolve(path.dirname(entry), '..');
  const script = withoutRemote(path.join(vscode, workbench));
  // The first that begins an address; the suite lies inside the extension, as it runs where that one does.
  const folders = [
    ...(suite ? [['/extension/suite/', path.dirname(suite)]] : []),
    ['/extension/', path.resolve(extension)],
    ['/virtual-files/', path.join(here, 'virtual-files')],
    ['/vscode/', vscode],
  ];
  const server = createServer((request, response) => {
    const address = decodeURIComponent(new URL(request.url, 'http://host').pathname);
    if (address === '/') return send(response, '.html', pageFor(server, suite));
    if (address === '/hands' && hands) return passOn(request, response, hands);
    if (address === '/results') return receive(request, response, onResults);
    if (address === `/vscode/${workbench}`) return send(response, '.js', script);
    if (leftOut.test(address)) return send(response, '.js', 'exports.activate = () => {};');
    if (address === '/virtual-files/files.json') return send(response, '.json', filesOf(workspace));
    const [prefix, folder] = folders.find(([start]) => address.startsWith(start)) ?? [];
    return prefix ? sendFile(response, folder, address.slice(prefix.length)) : response.writeHead(404).end();
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${server.address().port}/`,
    dispose: () => {
      server.closeAllConnections();
      return new Promise((resolve) => server.close(resolve));
    },
  };
}

function filesOf(folder) {
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isFile());
  const texts = entries.map(({ name }) => [name, readFileSync(path.join(folder, name), 'utf8')]);
  return JSON.stringify(Object.fromEntries(texts));
}

function withoutRemote(file) {
  return remoteOnly.reduce(
    (script, [theirs, own]) => {
      if (script.split(theirs).length !== 2)
        throw new Error(`${file} is not the one that this host knows: “${theirs}” is not in it exactly once`);
      return script.replace(theirs, own);
    },
    readFileSync(file, 'utf8'),
  );
}

function pageFor(server, suite) {
  const authority = `127.0.0.1:${server.address().port}`;
  const at = (folder) => ({ scheme: 'http', authority, path: `/${folder}` });
  const configuration = {
    // Virtual, and not trusted: VS Code trusts other folders that are on no disk without asking.
    folderUri: { scheme: 'vscode-vfs', authority: 'memory', path: '/workspace' },
    enableWorkspaceTrust: true,
    developmentOptions: {
      extensions: [at('extension'), at('virtual-files')],
      ...(suite && { extensionTestsPath: at(`extension/suite/${path.basename(suite, '.js')}`) }),
    },
    configurationDefaults: { ...quietSettings, 'security.workspace.trust.startupPrompt': 'never' },
    // Asked for by the package's own parts.
    userDataPath: '/',
    isEnabledFileDownloads: true,
    isEnabledFileUploads: true,
    isEnabledCoderGettingStarted: false,
  };
  const base = `http://${authority}/vscode`;
  return `<!DOCTYPE html>
<html><head><meta charset="utf-8">
<meta id="vscode-workbench-web-configuration" data-settings="${escaped(JSON.stringify(configuration))}">
<link rel="stylesheet" href="${base}/out/vs/code/browser/workbench/workbench.css">
</head><body aria-label=""></body>
<script>globalThis._VSCODE_FILE_ROOT = '${base}/out/';</script>
<script type="module" src="${base}/out/nls.messages.js"></script>
<script type="module" src="${base}/${workbench}"></script>
</html>`;
}

const escaped = (text) => text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

function send(response, extension, text) {
  response.writeHead(200, { 'content-type': `${types[extension]}; charset=utf-8` }).end(text);
}

function sendFile(response, folder, name) {
  const file = path.join(folder, name);
  const inside = file.startsWith(folder + path.sep);
  if (!inside || !statSync(file, { throwIfNoEntry: false })?.isFile()) return response.writeHead(404).end();
  response.writeHead(200, { 'content-type': types[path.extname(file)] ?? 'application/octet-stream' });
  return createReadStream(file).pipe(response);
}

async function receive(request, response, take) {
  take(await bodyOf(request));
  response.writeHead(204).end();
}

/** The page may ask its own address only. */
async function passOn(request, response, address) {
  const answer = await fetch(address, { method: 'POST', body: await bodyOf(request) });
  response.writeHead(answer.status).end(await answer.text());
}

async function bodyOf(request) {
  let body = '';
  for await (const chunk of request.setEncoding('utf8')) body += chunk;
  return body;
}
