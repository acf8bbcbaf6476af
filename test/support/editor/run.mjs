// npm run test:editor: bundles the suite in test/editor and runs it inside a real VS Code. Which one:
//   - VSCODE_EXECUTABLE names an installed desktop VS Code: that one;
//   - REPORT_DRAFT_EDITOR=electron, or a system other than Linux: the one that @vscode/test-electron downloads;
//   - otherwise the server from npm with Chromium (REPORT_DRAFT_EDITOR=server asks for it in any case).
// Options: --timeout SECONDS for the whole run; --locale zh-cn; --extension DIR, --suite DIR and --workspace DIR
// test another extension, which is how this runner is itself tried out.
// Exit code: 0 all passed, 1 some failed, others see verdict.mjs.
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundleSuite } from './bundle.mjs';
import { runMain, SetUpError } from './errors.mjs';
import { repo, runs, suiteSources, workspaceSource } from './paths.mjs';
import { ownFolder, removeFolder, temporaryFolder } from './scratch.mjs';
import { judge } from './verdict.mjs';

const { values: options } = parseArgs({
  options: {
    extension: { type: 'string', default: repo },
    suite: { type: 'string', default: suiteSources },
    workspace: { type: 'string', default: workspaceSource },
    timeout: { type: 'string', default: '300' },
    locale: { type: 'string' },
  },
});

await runMain(async () => {
  const extension = path.resolve(options.extension);
  checkBuilt(extension);
  const output = ownFolder(runs, 'run');
  const temporary = temporaryFolder();
  try {
    const suite = await bundleSuite(path.resolve(options.suite), path.join(output, 'suite'));
    const run = await chooseRunner();
    const results = path.join(output, 'results.json');
    const reported = await run({
      extension,
      suite,
      output,
      results,
      workspace: copyWorkspace(path.resolve(options.workspace), temporary.path),
      locale: options.locale,
      timeout: Number(options.timeout) * 1000,
    });
    return conclude(judge(results, reported), output);
  } finally {
    temporary.remove();
    removeFolder(output);
  }
});

function checkBuilt(extension) {
  const { main } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
  if (existsSync(path.join(extension, main))) return;
  throw new SetUpError(
    '扩展还没有构建，请先运行：',
    'The extension is not built yet; run first:',
    'npm run build',
  );
}

async function chooseRunner() {
  const executable = process.env.VSCODE_EXECUTABLE;
  const usual = executable || process.platform !== 'linux' ? 'electron' : 'server';
  if ((process.env.REPORT_DRAFT_EDITOR ?? usual) === 'electron') {
    const { runInElectron } = await import('./runner-electron.mjs');
    return (request) => runInElectron({ ...request, executable });
  }
  const { runInServer } = await import('./runner-server.mjs');
  return runInServer;
}

/** The suite writes into its workspace, so each run gets a fresh copy outside the repository. */
function copyWorkspace(source, parent) {
  const workspace = path.join(parent, 'workspace');
  if (existsSync(source)) cpSync(source, workspace, { recursive: true });
  else mkdirSync(workspace);
  return workspace;
}

/** Keeps what explains a failure, says why, and closes with the counts. */
function conclude({ code, reason, counts }, output) {
  if (code !== 0) {
    const last = path.join(runs, 'last');
    removeFolder(last);
    renameSync(output, last);
    if (reason) console.error(`${code}: ${reason}`);
    console.error(`日志和截图 / log and picture: ${path.relative(process.cwd(), last)}`);
  }
  console.log(counts);
  return code;
}
