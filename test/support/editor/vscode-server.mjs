// Puts a runnable VS Code server and the node it needs into .vscode-test/server, all from npm packages, so
// that the editor tests need nothing from anywhere else. Run by itself it does only that: node
// test/support/editor/vscode-server.mjs
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { promisify } from 'node:util';
import { runMain, SetUpError } from './errors.mjs';
import { here, kept } from './paths.mjs';
import { ownFolder, removeFolder } from './scratch.mjs';

const run = promisify(execFile);
const setUpCommand = 'node test/support/editor/vscode-server.mjs';
const packages = JSON.parse(readFileSync(path.join(here, 'vscode-server.json'), 'utf8'));
const stubs = path.join(here, 'stubs');

/** Returns the server's node and entry file, after setting both up if they are not there. */
export async function ensureVscodeServer() {
  const server = path.join(kept, 'server');
  const stamp = stampOfSources();
  if (stampOf(server) !== stamp) await setUp(server, stamp);
  return {
    node: path.join(server, 'node/node'),
    // VS Code's own entry, not the package's wrapper: only this one takes --enable-smoke-test-driver, without
    // which the page ignores a request to load an extension from source, and it needs none of the wrapper's
    // 165 dependencies.
    entry: path.join(server, 'vscode/out/server-main.js'),
  };
}

async function setUp(server, stamp) {
  const platformNode = nodePackage();
  console.error('正在准备测试用的 VS Code（只需一次，约 20 秒）……');
  console.error('Setting up the VS Code for tests (once, about 20 s) ...');
  // Built aside and renamed when complete: an interrupted set-up leaves nothing that looks finished.
  const folder = ownFolder(kept, 'set-up');
  try {
    const [codeServer, node] = await fetchPackages(folder, [
      { name: 'code-server', ...packages.codeServer },
      platformNode,
    ]);
    await unpack(folder, codeServer, node);
    await installDependencies(path.join(folder, 'vscode'), path.join(folder, 'node'));
    pruneProduct(path.join(folder, 'vscode/product.json'));
    replaceNativeModules(path.join(folder, 'vscode/node_modules/@vscode'));
    await run(path.join(folder, 'node/node'), ['--version']);
    writeFileSync(path.join(folder, 'stamp'), stamp);
    put(folder, server, stamp);
  } finally {
    removeFolder(folder);
  }
}

/** Moves the complete folder into place; another process may have done the same in the meantime. */
function put(folder, server, stamp) {
  const old = ownFolder(kept, 'old');
  try {
    if (existsSync(server)) renameSync(server, path.join(old, 'server'));
    renameSync(folder, server);
  } catch (error) {
    if (stampOf(server) !== stamp) throw error;
  } finally {
    removeFolder(old);
  }
}

function nodePackage() {
  const integrity = process.platform === 'linux' ? packages.node.integrity[process.arch] : undefined;
  if (integrity) return { name: `node-linux-${process.arch}`, version: packages.node.version, integrity };
  throw new SetUpError(
    `npm 上没有适用于 ${process.platform} ${process.arch} 的 VS Code 服务器，请改用桌面版 VS Code：`,
    `There is no VS Code server on npm for ${process.platform} ${process.arch}; use the desktop VS Code, with`,
    'REPORT_DRAFT_EDITOR=electron',
  );
}

async function fetchPackages(folder, wanted) {
  const names = wanted.map(({ name, version }) => `${name}@${version}`);
  await npm(['pack', '--ignore-scripts', '--prefer-offline', ...names], folder);
  return wanted.map(({ name, version, integrity }) => {
    const file = path.join(folder, `${name}-${version}.tgz`);
    const found = `sha512-${createHash('sha512').update(readFileSync(file)).digest('base64')}`;
    if (found !== integrity) {
      throw new SetUpError(
        `${path.basename(file)} 的内容与 vscode-server.json 中记录的校验值不符，已停止。清除 npm 缓存后重试：`,
        `${path.basename(file)} is not the file recorded in vscode-server.json. Clear the npm cache and try again:`,
        `npm cache clean --force && ${setUpCommand}`,
      );
    }
    return file;
  });
}

async function unpack(folder, codeServer, node) {
  mkdirSync(path.join(folder, 'node'));
  await run('tar', [
    '-xzf',
    node,
    '-C',
    path.join(folder, 'node'),
    '--strip-components=2',
    'package/bin/node',
  ]);
  // Only VS Code's server half, less what a test never loads.
  const left = [
    'package/lib/vscode/extensions/copilot',
    'package/lib/vscode/extensions/mermaid-markdown-features',
    '*.map',
  ];
  const excluded = left.map((name) => `--exclude=${name}`);
  await run('tar', [
    '-xzf',
    codeServer,
    '-C',
    folder,
    '--strip-components=2',
    ...excluded,
    'package/lib/vscode',
  ]);
  for (const file of [codeServer, node]) removeFolder(file);
}

/**
 * Installs the server's pinned dependencies, without install scripts and without the large or native ones
 * unused here.
 */
async function installDependencies(vscode, nodeFolder) {
  const unused = [
    '@devcontainers/cli',
    '@github/copilot-sdk',
    '@microsoft/mxc-sdk',
    '@vscode/copilot-api',
    '@vscode/sandbox-runtime',
    '@vscode/sqlite3',
    '@vscode/windows-process-tree',
    '@vscode/windows-registry',
    'kerberos',
    'ssh2',
  ];
  const file = path.join(vscode, 'package.json');
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  delete manifest.devDependencies;
  for (const name of unused) delete manifest.dependencies[name];
  writeFileSync(file, JSON.stringify(manifest, null, 2));
  // Not `npm ci`: it rejects the package's own shrinkwrap file once the dependencies above are gone.
  await npm(
    ['install', '--ignore-scripts', '--omit=dev', '--no-audit', '--no-fund', '--prefer-offline'],
    vscode,
    nodeFolder,
  );
}

/**
 * Without a gallery and an assistant to sign in to there is nothing that the workbench could wait for
 * without a network.
 */
function pruneProduct(file) {
  const product = JSON.parse(readFileSync(file, 'utf8'));
  for (const key of ['extensionsGallery', 'defaultChatAgent', 'builtInExtensions', 'voiceWsUrl', 'updateUrl'])
    delete product[key];
  writeFileSync(file, JSON.stringify(product, null, 2));
}

/**
 * Two native modules, which would need a compiler, become plain JavaScript; without the first every Output
 * panel is empty.
 */
function replaceNativeModules(scope) {
  for (const name of ['spdlog', 'native-watchdog']) {
    copyFileSync(path.join(stubs, `${name}.cjs`), path.join(scope, name, 'index.js'));
  }
}

async function npm(args, cwd, nodeFolder) {
  // Inside `npm run` the environment points nested calls at the outer package.
  const { npm_config_local_prefix: _, npm_config_prefix: __, ...env } = process.env;
  if (nodeFolder) env.PATH = `${nodeFolder}${path.delimiter}${env.PATH}`;
  try {
    await run('npm', args, { cwd, env, maxBuffer: 64 * 1024 * 1024 });
  } catch (error) {
    if (error.code === 'ENOENT') {
      throw new SetUpError(
        '找不到 npm，请先安装：',
        'npm was not found; install it first:',
        'apt-get install -y npm',
      );
    }
    const said = String(error.stderr).match(/^npm error .+/gmu) ?? [];
    throw new SetUpError(
      `npm ${args[0]} 失败，可能是没有网络：\n${said.slice(0, 5).join('\n')}\n网络恢复后重新运行：`,
      `npm ${args[0]} failed, perhaps for want of a network. Run it again when there is one:`,
      setUpCommand,
    );
  }
}

/**
 * Names everything that decides what the set-up produces, so that a changed step is never mistaken for a
 * finished one.
 */
function stampOfSources() {
  const files = [
    'vscode-server.mjs',
    'vscode-server.json',
    ...readdirSync(stubs).map((name) => path.join('stubs', name)),
  ];
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(readFileSync(path.join(here, file)));
  return hash.digest('hex');
}

function stampOf(server) {
  const file = path.join(server, 'stamp');
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

if (process.argv[1] === path.join(here, 'vscode-server.mjs')) {
  await runMain(async () => {
    const { entry } = await ensureVscodeServer();
    console.log(entry);
  });
}
