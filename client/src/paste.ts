/**
 * Pasting from Word, WPS or a web page: the server cleans the text, the widget of VS Code gives it back as it was. What
 * takes long or fails is pasted as it is; a paste is never lost.
 */
import {
  type CancellationToken,
  type DataTransfer,
  type Disposable,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditContext,
  type DocumentPasteEditProvider,
  languages,
  type Range,
  type TextDocument,
  workspace,
} from 'vscode';
import { type CleanPasteResult, LANGUAGE_ID, SETTINGS_SECTION } from '../../server/src/protocol.js';
import { inTime } from './in-time.js';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';

/** Milliseconds that nobody notices; the next key would otherwise come before the text. */
const PATIENCE = 1000;
/** UTF-16 units; a longer text is no part of a report, longer HTML has pictures in it. */
const LONGEST_TEXT = 500_000;
const LONGEST_HTML = 5_000_000;
/** Says that the text was copied in an editor of VS Code, where it is as its writer wants it. */
const FROM_EDITOR = 'vscode-editor-data';

const kind = (name: string): DocumentDropOrPasteEditKind =>
  DocumentDropOrPasteEditKind.Empty.append('reportDraft', name);
const CLEAN = kind('clean');
const AS_IS = kind('asIs');

export function cleanPastes(server: Server, t: Translate): Disposable {
  return languages.registerDocumentPasteEditProvider({ language: LANGUAGE_ID }, new PasteCleaner(server, t), {
    providedPasteEditKinds: [CLEAN, AS_IS],
    pasteMimeTypes: ['text/plain'],
  });
}

class PasteCleaner implements DocumentPasteEditProvider {
  readonly #server: Server;
  readonly #t: Translate;

  constructor(server: Server, t: Translate) {
    this.#server = server;
    this.#t = t;
  }

  /** Undefined leaves the paste to VS Code: where there is nothing to clean, and where it is not known in time. */
  async provideDocumentPasteEdits(
    document: TextDocument,
    [range, ...others]: readonly Range[],
    clipboard: DataTransfer,
    _context: DocumentPasteEditContext,
    token: CancellationToken,
  ): Promise<DocumentPasteEdit[] | undefined> {
    const wanted = workspace.getConfiguration(SETTINGS_SECTION, document).get<boolean>('cleanPaste');
    // With several carets each of them may get a line of its own, which is for VS Code to do.
    if (!wanted || !range || others.length > 0 || clipboard.get(FROM_EDITOR)) return undefined;
    const text = await clipboard.get('text/plain')?.asString();
    if (!text || text.length > LONGEST_TEXT) return undefined;
    const html = (await clipboard.get('text/html')?.asString()) ?? '';
    const cleaned = await this.#clean(document, range, text, html.length > LONGEST_HTML ? '' : html);
    if (!cleaned || token.isCancellationRequested) return undefined;
    if (cleaned.text === text.replaceAll(/\r\n?/g, '\n')) return undefined;
    return [
      new DocumentPasteEdit(cleaned.text, this.#t('清理后粘贴'), CLEAN),
      new DocumentPasteEdit(text, this.#t('原样粘贴'), AS_IS),
    ];
  }

  async #clean(
    { uri }: TextDocument,
    { start: { line, character } }: Range,
    text: string,
    html: string,
  ): Promise<CleanPasteResult | null> {
    const asked = this.#server.cleanPaste({
      uri: uri.toString(),
      position: { line, character },
      text,
      html: html === '' ? null : html,
    });
    return (await inTime(asked, PATIENCE)) ?? null;
  }
}
