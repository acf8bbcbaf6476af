// In place of child_process in the client: all it may do is start the server, a script of ours.
module.exports = { fork: require('node:child_process').fork };
