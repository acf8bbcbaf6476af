// In place of the language client's way to end a server that does not: no shell, no taskkill, for ours has no children.
exports.terminate = (server) => server.kill('SIGKILL');
