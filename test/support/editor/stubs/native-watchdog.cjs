// Stand-in for the native @vscode/native-watchdog: ends the extension host when its parent is gone.
'use strict';
exports.start = (pid) => {
  const timer = setInterval(() => {
    try {
      process.kill(pid, 0);
    } catch (e) {
      if (e.code === 'ESRCH') process.exit(87);
    }
  }, 1000);
  timer.unref();
};
exports.exit = (code) => {
  process.exit(code || 0);
};
