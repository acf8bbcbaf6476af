/**
 * Marks drafts that lack a part, in the explorer and on tabs. Problems are not marked: VS Code does that itself, and
 * puts both side by side.
 */
import { type Disposable, EventEmitter, type FileDecoration, Uri, window } from 'vscode';
import type { Drafts } from './drafts.js';
import type { Translate } from './l10n.js';
import { missingParts } from './views/parts-model.js';

export class DraftDecorations implements Disposable {
  readonly #changed = new EventEmitter<Uri[]>();
  readonly #subscriptions: readonly Disposable[];
  /** How many parts are missing in each marked draft, as shown. */
  #shown: ReadonlyMap<string, number> = new Map();

  constructor(
    private readonly drafts: Drafts,
    t: Translate,
  ) {
    this.#subscriptions = [
      this.#changed,
      drafts.onDidChange(() => this.refresh()),
      window.registerFileDecorationProvider({
        onDidChangeFileDecorations: this.#changed.event,
        provideFileDecoration: (uri): FileDecoration | undefined => {
          const missing = this.#shown.get(uri.toString());
          return missing === undefined
            ? undefined
            : { badge: t('缺'), tooltip: t('还缺 {0} 个部分', missing) };
        },
      }),
    ];
  }

  /** How many parts are missing, by the URI of each marked draft. */
  get marks(): Readonly<Record<string, number>> {
    return Object.fromEntries(this.#shown);
  }

  refresh(): void {
    const now = new Map(
      this.drafts.states
        .map(({ uri, parts }) => [uri, missingParts(parts).length] as const)
        .filter(([, missing]) => missing > 0),
    );
    const before = this.#shown;
    this.#shown = now;
    const uris = [...new Set([...before.keys(), ...now.keys()])];
    const changed = uris.filter((uri) => before.get(uri) !== now.get(uri));
    if (changed.length > 0) this.#changed.fire(changed.map((uri) => Uri.parse(uri)));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }
}
