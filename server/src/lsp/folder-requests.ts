/**
 * Drafts that are not open: checked when the client asks, their findings published as those of open drafts are, and
 * taken back when the client says so. A draft that is open speaks for itself.
 */
import type { Connection } from 'vscode-languageserver';
import { Draft, type DraftOptions, overviewOf } from '../core/index.js';
import { type CheckFilesParams, type FileRow, Methods } from '../protocol.js';
import { diagnosticsOf } from './diagnostics.js';
import type { DraftService } from './drafts.js';
import { guarded, heard } from './guard.js';

export function listenForFolders(connection: Connection, drafts: DraftService): void {
  const files = new ClosedFiles(connection, drafts);
  connection.onRequest(Methods.checkFiles, ({ uris }: CheckFilesParams, token) =>
    guarded<(FileRow | null)[]>(
      connection.console,
      Methods.checkFiles,
      [],
      async () => {
        const rows: (FileRow | null)[] = [];
        for (const uri of uris) {
          if (token.isCancellationRequested) break;
          rows.push(await guarded(connection.console, Methods.checkFiles, null, () => files.check(uri)));
        }
        return rows;
      },
      token,
    ),
  );
  connection.onNotification(Methods.forgetFiles, ({ uris }: CheckFilesParams) =>
    heard(connection.console, Methods.forgetFiles, () => {
      for (const uri of uris) files.forget(uri);
    }),
  );
}

class ClosedFiles {
  readonly #connection: Connection;
  readonly #drafts: DraftService;
  readonly #published = new Set<string>();

  constructor(connection: Connection, drafts: DraftService) {
    this.#connection = connection;
    this.#drafts = drafts;
  }

  /** Null for a file that cannot be read. */
  async check(uri: string): Promise<FileRow | null> {
    const open = await this.#drafts.ready(uri);
    if (open) return rowOf(uri, open.draft, open.settings.unit);
    const { store } = this.#drafts;
    const text = await store?.textNow(uri);
    if (store === undefined || text === undefined) {
      this.forget(uri);
      return null;
    }
    const { settings, ignores, earlier, bundle } = await store.of(uri);
    const options: DraftOptions = {
      rules: this.#drafts.ruleSet,
      settings,
      ignores,
      earlier,
    };
    const draft = new Draft(text, options);
    // Opened while its file was read.
    if (!this.#drafts.isOpen(uri)) {
      const diagnostics = diagnosticsOf(draft, draft.findings, { uri, bundle, docs: this.#drafts.docs });
      this.#published.add(uri);
      void this.#connection.sendDiagnostics({ uri, diagnostics });
    }
    return rowOf(uri, draft, settings.unit);
  }

  forget(uri: string): void {
    if (!this.#published.delete(uri) || this.#drafts.isOpen(uri)) return;
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

function rowOf(uri: string, draft: Draft, ofSettings: string | undefined): FileRow {
  const {
    unit = null,
    year = null,
    parts,
    counts,
    characters,
  } = overviewOf(draft, draft.findings, ofSettings);
  return { uri, unit, year, parts, counts, characters };
}
