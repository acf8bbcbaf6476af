/** Language status of a draft: a quiet entry behind the braces in the status bar, never a colour or a pop-up. */
import { type Disposable, type LanguageStatusItem, languages } from 'vscode';
import { type DraftState, LANGUAGE_ID } from '../../server/src/protocol.js';
import type { Drafts } from './drafts.js';
import type { Translate } from './l10n.js';
import { problemsIn, problemsText } from './views/outline-model.js';
import { summarizeParts } from './views/parts-model.js';

/** Order of our entries in the status bar: the higher, the further left. */
export const PRIORITY = { mode: 104, parts: 103, problems: 102, characters: 101 } as const;

export class DraftStatus implements Disposable {
  readonly #t: Translate;
  readonly #drafts: Drafts;
  readonly #parts: LanguageStatusItem;
  readonly #problems: LanguageStatusItem;
  readonly #characters: LanguageStatusItem;
  readonly #subscription: Disposable;

  constructor(drafts: Drafts, t: Translate) {
    this.#t = t;
    this.#drafts = drafts;
    this.#parts = statusItem('parts');
    this.#problems = statusItem('problems');
    this.#characters = statusItem('characters');
    this.#subscription = drafts.onDidChange(() => this.refresh());
    this.refresh();
  }

  refresh(): void {
    const { active, state } = this.#drafts;
    this.#parts.name = this.#t('报告稿：法定内容');
    this.#problems.name = this.#t('报告稿：问题');
    this.#characters.name = this.#t('报告稿：字数');
    for (const item of [this.#parts, this.#problems, this.#characters]) {
      item.busy = active !== undefined && state === undefined;
    }
    if (state) this.#show(state);
    else this.#parts.text = this.#problems.text = this.#characters.text = '…';
  }

  dispose(): void {
    this.#subscription.dispose();
    for (const item of [this.#parts, this.#problems, this.#characters]) item.dispose();
  }

  #show({ parts, profile, year, counts, characters }: DraftState): void {
    const t = this.#t;
    const { written, all } = summarizeParts(parts);
    this.#parts.text = all > 0 ? t('法定内容 {0}/{1}', written, all) : profile.name;
    // Short: what runs over hides the link behind it. Which parts, the view says.
    if (written < all) this.#parts.detail = t('还缺 {0} 个部分', all - written);
    else this.#parts.detail = year === null ? profile.name : `${profile.name} · ${year}`;
    this.#parts.command = { command: 'reportDraft.parts.focus', title: t('查看') };

    const problems = problemsIn(counts);
    this.#problems.text = problems > 0 ? t('{0} 个问题', problems) : t('没有发现问题');
    this.#problems.detail = problemsText(counts, t);
    this.#problems.command = { command: 'workbench.actions.view.problems', title: t('查看') };

    this.#characters.text = t('{0} 字', characters);
    this.#characters.detail = t('按 Word 的方法计算');
  }
}

function statusItem(name: string): LanguageStatusItem {
  return languages.createLanguageStatusItem(`reportDraft.${name}`, { language: LANGUAGE_ID });
}
