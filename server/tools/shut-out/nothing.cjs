// In place of a module that a library asks for and our bundles must not have: what is looked for in it is not there.
module.exports = {};
