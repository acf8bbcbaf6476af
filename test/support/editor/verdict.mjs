// Judges a run of the suite by the file it leaves. The exit code alone proves nothing: when the extension
// host dies in the middle of the tests, VS Code still reports 0.
import { existsSync, readFileSync } from 'node:fs';

const reasons = {
  95: '没有任何测试通过 / no test passed',
  96: '测试没有留下结果：扩展宿主中途退出，或根本没有运行 / no results were left: the extension host died or never ran the suite',
  97: '测试没有在限定时间内结束 / the suite did not end in time',
  98: '浏览器页面崩溃 / the browser page died',
  130: '已中断 / interrupted',
};

/** The exit code of a run, why it failed, and the counts. */
export function judge(results, reported) {
  const left = existsSync(results);
  const { passes, failures } = left ? JSON.parse(readFileSync(results, 'utf8')) : { passes: 0, failures: 0 };
  const code = exitCode({ left, passes, failures, reported });
  // A run that broke off counts as failed even when every test that it reached had passed.
  const failed = failures || (code === 0 ? 0 : 1);
  return { code, reason: reasons[code], passed: passes, failed };
}

function exitCode({ left, passes, failures, reported }) {
  if ([97, 98, 130].includes(reported)) return reported;
  if (!left) return 96;
  if (failures > 0) return 1;
  if (passes === 0) return 95;
  return reported;
}
