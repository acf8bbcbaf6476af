// Loaded before VS Code where it removes an extension: it asks the product for the assistant's name even where there is
// none, and vscode-server.mjs has taken it out.
const path = require('node:path');

const product = require(path.resolve(path.dirname(process.argv[1]), '../product.json'));
product.defaultChatAgent ??= { extensionId: 'none.none', chatExtensionId: 'none.none' };
