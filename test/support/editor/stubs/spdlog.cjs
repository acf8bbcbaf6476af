// Pure JavaScript stand-in for the native @vscode/spdlog: appends lines to the log file, so that no compiler
// is needed. VS Code writes every Output channel through this module, so without it Output panels stay empty.
'use strict';
const fs = require('node:fs');
const path = require('node:path');

const names = ['trace', 'debug', 'info', 'warning', 'error', 'critical'];
class Logger {
  constructor(_kind, _name, file) {
    this.file = file;
    this.level = 2;
    this.raw = false;
    fs.mkdirSync(path.dirname(file), { recursive: true });
    this.fd = fs.openSync(file, 'a');
  }
  put(level, text) {
    if (this.fd === undefined || level < this.level) return;
    if (this.raw) {
      fs.writeSync(this.fd, String(text));
      return;
    }
    const at = new Date().toISOString().replace('T', ' ').replace('Z', '');
    fs.writeSync(this.fd, `${at} [${names[level]}] ${text}\n`);
  }
  trace(m) {
    this.put(0, m);
  }
  debug(m) {
    this.put(1, m);
  }
  info(m) {
    this.put(2, m);
  }
  warn(m) {
    this.put(3, m);
  }
  error(m) {
    this.put(4, m);
  }
  critical(m) {
    this.put(5, m);
  }
  getLevel() {
    return this.level;
  }
  setLevel(n) {
    this.level = n;
  }
  setPattern() {}
  clearFormatters() {
    this.raw = true;
  }
  flush() {}
  drop() {
    if (this.fd !== undefined) {
      fs.closeSync(this.fd);
      this.fd = undefined;
    }
  }
}
exports.version = 0;
exports.Logger = Logger;
exports.setLevel = () => {};
exports.setFlushOn = () => {};
exports.createRotatingLogger = async (name, file) => new Logger('rotating', name, file);
exports.createAsyncRotatingLogger = async (name, file) => new Logger('rotating_async', name, file);
