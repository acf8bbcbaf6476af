// A file system in memory, for the tests in VS Code for the Web. It starts with the files that lie beside it by name in
// files.json, in the folder /workspace.
const { EventEmitter, FileChangeType, FileSystemError, FileType, Uri, workspace } = require('vscode');

exports.activate = async ({ subscriptions, extensionUri }) => {
  const files = new Files();
  const response = await fetch(Uri.joinPath(extensionUri, 'files.json').toString());
  for (const [name, text] of Object.entries(await response.json()))
    files.writeFile(Uri.file(`/workspace/${name}`), new TextEncoder().encode(text));
  subscriptions.push(workspace.registerFileSystemProvider('vscode-vfs', files, { isCaseSensitive: true }));
};

class Files {
  #changed = new EventEmitter();
  onDidChangeFile = this.#changed.event;
  /** Folders have no content. */
  #entries = new Map([['/workspace', entry(FileType.Directory)]]);

  watch() {
    return { dispose() {} };
  }

  stat(uri) {
    return this.#get(uri);
  }

  readDirectory({ path }) {
    const inside = [...this.#entries].filter(([name]) => name.slice(0, name.lastIndexOf('/')) === path);
    return inside.map(([name, { type }]) => [name.slice(path.length + 1), type]);
  }

  createDirectory(uri) {
    this.#put(uri, entry(FileType.Directory));
  }

  readFile(uri) {
    return this.#get(uri).content;
  }

  writeFile(uri, content) {
    this.#put(uri, entry(FileType.File, content));
  }

  delete(uri) {
    this.#get(uri);
    this.#entries.delete(uri.path);
    this.#changed.fire([{ type: FileChangeType.Deleted, uri }]);
  }

  rename(from, to) {
    this.#put(to, this.#get(from));
    this.delete(from);
  }

  #get(uri) {
    const found = this.#entries.get(uri.path);
    if (!found) throw FileSystemError.FileNotFound(uri);
    return found;
  }

  #put(uri, made) {
    const type = this.#entries.has(uri.path) ? FileChangeType.Changed : FileChangeType.Created;
    this.#entries.set(uri.path, made);
    this.#changed.fire([{ type, uri }]);
  }
}

const entry = (type, content = new Uint8Array()) => ({
  type,
  content,
  size: content.length,
  ctime: Date.now(),
  mtime: Date.now(),
});
