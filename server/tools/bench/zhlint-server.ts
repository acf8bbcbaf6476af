/** zhlint as a server, in the same wrapper as the floor: keeps the document and publishes what zhlint finds in it. */
import {
  createConnection,
  DiagnosticSeverity,
  ProposedFeatures,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { ZHLINT_RULES, type ZhlintModule } from './servers.js';

void main();

async function main(): Promise<void> {
  const [path] = process.argv.slice(2);
  const { run } = (await import(path!)) as ZhlintModule;
  const connection = createConnection(ProposedFeatures.all);
  const documents = new TextDocuments(TextDocument);
  connection.onInitialize(() => ({ capabilities: { textDocumentSync: TextDocumentSyncKind.Incremental } }));
  documents.onDidChangeContent(({ document }) => {
    const diagnostics = run(document.getText(), ZHLINT_RULES).validations.map(({ index, message }) => ({
      range: { start: document.positionAt(index), end: document.positionAt(index + 1) },
      severity: DiagnosticSeverity.Warning,
      message,
    }));
    void connection.sendDiagnostics({ uri: document.uri, version: document.version, diagnostics });
  });
  documents.listen(connection);
  connection.listen();
}
