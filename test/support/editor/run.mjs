// npm run test:editor: bundles the suite in test/editor and runs it inside a real VS Code. Which one:
//   - VSCODE_EXECUTABLE names an installed desktop VS Code: that one;
//   - REPORT_DRAFT_EDITOR=electron, or a system other than Linux: the one that @vscode/test-electron downloads;
//   - otherwise the server from npm with Chromium.
// On Linux its core runs once more in VS Code for the Web, in a worker without Node. REPORT_DRAFT_EDITOR=server and
// REPORT_DRAFT_EDITOR=web ask for one of the two alone.
// Options: --only FILE for one file of the suite, and not for the Web; --timeout SECONDS for the whole run; --locale zh-cn; --extension DIR, --suite DIR and --workspace DIR
// test another extension, which is how this runner is itself tried out.
// Exit code: 0 all passed, 1 some failed, others see verdict.mjs.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite, bundleWebSuite } from './bundle.mjs';
import { runMain, SetUpError } from './errors.mjs';
import { repo, runs, suiteSources, webSuiteSources, workspaceSource } from './paths.mjs';
import { ownFolder, removeFolder, temporaryFolder } from './scratch.mjs';
import { judge } from './verdict.mjs';

const { values: options } = parseArgs({
  options: {
    extension: { type: 'string', default: repo },
    suite: { type: 'string', default: suiteSources },
    workspace: { type: 'string', default: workspaceSource },
    timeout: { type: 'string', default: '300' },
    only: { type: 'string' },
    locale: { type: 'string' },
  },
});

await runMain(async () => {
  const extension = path.resolve(options.extension);
  checkBuilt(extension);
  const hosts = await chooseHosts();
  const verdicts = [];
  for (const [name, run] of hosts) {
    if (hosts.length > 1) console.log(`— ${name} —`);
    verdicts.push(await runOnce(name, run, extension));
  }
  const sum = (key) => verdicts.reduce((all, verdict) => all + verdict[key], 0);
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return verdicts.find(({ code }) => code !== 0)?.code ?? 0;
});

/** Bundles the suite for a host and runs it there, in a fresh copy of its workspace. */
async function runOnce(name, run, extension) {
  const output = ownFolder(runs, 'run');
  const temporary = temporaryFolder();
  try {
    const workspace = copyWorkspace(path.resolve(options.workspace), temporary.path);
    const folder = path.join(output, 'suite');
    const suite =
      name === 'web'
        ? await bundleWebSuite(webSuiteSources, folder)
        : await bundleSuite(path.resolve(options.suite), folder);
    const results = path.join(output, 'results.json');
    const reported = await run({
      extension,
      suite,
      output,
      results,
      workspace,
      locale: options.locale,
      only: options.only,
      timeout: Number(options.timeout) * 1000,
    });
    return conclude(judge(results, reported), output);
  } finally {
    temporary.remove();
    removeFolder(output);
  }
}

function checkBuilt(extension) {
  const { main } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  if (existsSync(path.join(extension, main))) return;
  throw new SetUpError(
    '扩展还没有构建，请先运行：',
    'The extension is not built yet; run first:',
    'npm run build',
  );
}

/** By name: the host with Node, and the one of VS Code for the Web where this system can have it. */
async function chooseHosts() {
  const executable = process.env.VSCODE_EXECUTABLE;
  const linux = process.platform === 'linux';
  const wanted = process.env.REPORT_DRAFT_EDITOR ?? (executable || !linux ? 'electron' : 'server');
  const hosts = [];
  if (wanted === 'electron') {
    const { runInElectron } = await import('./runner-electron.mjs');
    hosts.push(['electron', (request) => runInElectron({ ...request, executable })]);
  } else if (wanted !== 'web') {
    const { runInServer } = await import('./runner-server.mjs');
    hosts.push(['server', runInServer]);
  }
  const alone = process.env.REPORT_DRAFT_EDITOR === 'server' || options.only !== undefined;
  if (options.suite === suiteSources && linux && !alone) {
    const { runInWeb } = await import('./runner-web.mjs');
    hosts.push(['web', runInWeb]);
  }
  return hosts;
}

/** The suite writes into its workspace, so each run gets a fresh copy outside the repository. */
function copyWorkspace(source, parent) {
  const workspace = path.join(parent, 'workspace');
  if (existsSync(source)) cpSync(source, workspace, { recursive: true });
  else mkdirSync(workspace);
  return workspace;
}

/** Keeps what explains a failure and says why. */
function conclude({ code, reason, passed, failed }, output) {
  if (code !== 0) {
    const last = path.join(runs, 'last');
    removeFolder(last);
    renameSync(output, last);
    if (reason) console.error(`${code}: ${reason}`);
    console.error(`日志和截图 / log and picture: ${path.relative(process.cwd(), last)}`);
  }
  return { code, passed, failed };
}
