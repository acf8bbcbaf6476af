// Loaded before a program of ours (node --require): notes every way out that it takes, in the file that TRAP names:
// the network, other programs, and the path of each file or folder that it touches.
const fs = require('node:fs');
const net = require('node:net');

const { appendFileSync } = fs;
let noting = false;
function note(kind, what) {
  // What it takes to write this down is not noted.
  if (noting) return;
  noting = true;
  appendFileSync(process.env.TRAP, `${JSON.stringify({ kind, what: String(what) })}\n`);
  noting = false;
}

// Standard input and output may be sockets, too: it is connecting and listening that counts.
net.Socket.prototype.connect = noted('network', 'net.connect', net.Socket.prototype.connect);
net.Server.prototype.listen = noted('network', 'net.listen', net.Server.prototype.listen);
const NETWORK = ['tls', 'http', 'https', 'http2', 'dgram', 'dns', 'dns/promises', 'inspector'];
for (const name of NETWORK) trap('network', name, require(`node:${name}`));
trap('program', 'child_process', require('node:child_process'));
for (const name of ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest'])
  if (globalThis[name]) globalThis[name] = noted('network', name, globalThis[name]);

for (const module of [fs, require('node:fs/promises')])
  for (const [name, own] of Object.entries(module))
    if (typeof own === 'function' && /^[a-z]/.test(name)) {
      module[name] = (...args) => {
        const [path] = args;
        if (typeof path === 'string' || path instanceof URL || Buffer.isBuffer(path))
          note('file', path instanceof URL ? require('node:url').fileURLToPath(path) : path);
        return own.apply(module, args);
      };
      Object.assign(module[name], own);
    }

// A fault that quotes a draft, in the middle of everything.
if (process.env.TRAP_THROW)
  setTimeout(() => {
    throw new TypeError(process.env.TRAP_THROW);
  }, 0);

function trap(kind, module, exported) {
  for (const [name, own] of Object.entries(exported))
    if (typeof own === 'function') exported[name] = noted(kind, `${module}.${name}`, own);
}

function noted(kind, what, own) {
  return new Proxy(own, {
    apply(target, self, args) {
      note(kind, what);
      return Reflect.apply(target, self, args);
    },
    construct(target, args) {
      note(kind, what);
      return Reflect.construct(target, args);
    },
  });
}
