// In place of node:module: a bundle has all it needs, and loads nothing by a name worked out while it runs.
exports.createRequire = () => () => {
  throw new Error('nothing is loaded while the program runs');
};
