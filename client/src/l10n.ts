/**
 * Texts of the client. The Chinese text is the source and the key; l10n/en.json maps it to English. The setting
 * reportDraft.language chooses, not the display language: the drafts are Chinese, whatever the editor speaks.
 */
import english from '../l10n/en.json' with { type: 'json' };

/** The text in the language of the reader, its holes {0}, {1}… filled. */
export type Translate = (text: string, ...args: readonly (string | number)[]) => string;

/** @param setting value of reportDraft.language; @param display the editor's display language, as zh-cn */
export function translator(setting: string | undefined, display: string): Translate {
  const language = setting === 'auto' ? display : (setting ?? 'zh-CN');
  const bundle: Readonly<Record<string, string>> = language.startsWith('zh') ? {} : english;
  return (text, ...args) =>
    (bundle[text] ?? text).replace(/\{(\d+)\}/g, (hole, index) => String(args[Number(index)] ?? hole));
}
