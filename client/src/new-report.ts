/** A new report: asks for kind, unit, year, headings and folder, lets the server write it, and opens it at its first blank. */
import {
  languages,
  Selection,
  type TextDocument,
  TextEditorRevealType,
  Uri,
  window,
  workspace,
} from 'vscode';
import {
  LANGUAGE_ID,
  type NewReportParams,
  type NewReportResult,
  type ProfilesResult,
  SETTINGS_SECTION,
} from '../../server/src/protocol.js';
import type { CommandContext } from './commands.js';
import { isDraft } from './drafts.js';
import { draftName, freeName } from './file-names.js';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';
import { ask, type Choice, choose, enter, type Step } from './steps.js';

export interface NewReportAnswers extends NewReportParams {
  /** Last year's report, whose headings are taken; null for the outline of the kind. */
  readonly from: Uri | null;
  /** Where the file goes; null for a document that is not saved yet. */
  readonly folder: Uri | null;
}

/** @param given answers that need not be asked for, from tests and other extensions */
export async function newReport(
  { server, t }: CommandContext,
  given: Partial<NewReportAnswers> = {},
): Promise<void> {
  const answers = await askNewReport(given, server, t);
  if (!answers) return;
  const { from, folder, ...params } = answers;
  const lastYear = from && (await workspace.openTextDocument(from)).getText();
  const report = await server.newReport({ ...params, lastYear });
  if (report) await showAtFirstBlank(await documentFor(report, folder));
}

/** Undefined where the user gives up. */
async function askNewReport(
  given: Partial<NewReportAnswers>,
  server: Server,
  t: Translate,
): Promise<NewReportAnswers | undefined> {
  const near = given.near ?? placeOfReports();
  const known = await server.profiles({ near });
  const settings = workspace.getConfiguration(SETTINGS_SECTION);
  // A report is written in the year after the one it reports on.
  const lastYear = new Date().getFullYear() - 1;
  let profile = kindFrom(given.profile ?? known?.chosen ?? settings.get<string>('profile'), known);
  let { unit, year, from, folder } = given;

  const isYearly = (): boolean => known?.profiles.find(({ id }) => id === profile)?.yearly ?? false;
  const kinds = (known?.profiles ?? []).map(({ id, name }) => ({ label: t(name), value: id }));
  const steps: (Step | false)[] = [
    profile === undefined &&
      ((place) =>
        choose(place, t('写哪一种报告'), kinds, (id) => {
          profile = id;
        })),
    unit === undefined &&
      ((place) =>
        enter(
          place,
          {
            prompt: t('报告单位的全称，写在标题里'),
            placeholder: t('例如：青石镇人民政府'),
            value: unit ?? known?.unit ?? settings.get<string>('unit') ?? '',
            complaint: (text) => (text === '' ? t('请写单位名称') : undefined),
          },
          (text) => {
            unit = text;
          },
        )),
    year === undefined &&
      (async (place) => {
        if (!isYearly()) return 'skip';
        return enter(
          place,
          {
            prompt: t('报告哪一年的工作'),
            value: String(year ?? lastYear),
            complaint: (text) =>
              /^(?:19|20)\d\d$/.test(text) ? undefined : t('请写四位数字的年份，如 {0}', lastYear),
          },
          (text) => {
            year = Number(text);
          },
        );
      }),
    from === undefined &&
      (async (place) => {
        let asked = false;
        const result = await choose(place, t('标题从哪里来'), headingChoices(t), (value) => {
          asked = value;
        });
        if (result === 'next') from = asked ? await pickFile(t) : null;
        // Whoever closes the dialog has not given up the report.
        return result === 'next' && from === undefined ? 'skip' : result;
      }),
    folder === undefined &&
      (async (place) => {
        let chosen: Uri | null | 'other' = null;
        const result = await choose(place, t('存到哪里'), folderChoices(t), (value) => {
          chosen = value;
        });
        if (result === 'next') folder = chosen === 'other' ? await pickFolder(t) : chosen;
        return result === 'next' && folder === undefined ? undefined : result;
      }),
  ];
  const asked = await ask(
    t('新建报告'),
    steps.filter((step) => step !== false),
  );
  if (!asked || profile === undefined || unit === undefined) return undefined;
  return { profile, unit, year: year ?? lastYear, near, from: from ?? null, folder: folder ?? null };
}

/** Undefined where the user has to say. */
function kindFrom(chosen: string | undefined, known: ProfilesResult | null): string | undefined {
  const kinds = known?.profiles ?? [];
  return (kinds.find(({ id }) => id === chosen) ?? (kinds.length === 1 ? kinds[0] : undefined))?.id;
}

const headingChoices = (t: Translate): readonly Choice<boolean>[] => [
  { label: t('用这种报告的提纲'), value: false },
  { label: t('沿用去年报告的标题…'), detail: t('选去年的文件；只取各级标题，不取正文和数据'), value: true },
];

function folderChoices(t: Translate): readonly Choice<Uri | null | 'other'>[] {
  const open = window.activeTextEditor?.document;
  const beside = open && !open.isUntitled && isDraft(open) ? [Uri.joinPath(open.uri, '..')] : [];
  const folders = [...beside, ...(workspace.workspaceFolders ?? []).map(({ uri }) => uri)];
  const unique = folders.filter(
    (uri, index) => folders.findIndex((other) => other.toString() === uri.toString()) === index,
  );
  return [
    ...unique.map((uri) => ({
      label: `$(folder) ${uri.path.split('/').at(-1)}`,
      description: workspace.asRelativePath(uri, false),
      value: uri,
    })),
    { label: `$(folder-opened) ${t('选文件夹…')}`, value: 'other' },
    { label: `$(edit) ${t('先不保存')}`, description: t('写好以后再存'), value: null },
  ];
}

async function pickFile(t: Translate): Promise<Uri | undefined> {
  const [file] =
    (await window.showOpenDialog({
      title: t('选去年的报告'),
      openLabel: t('沿用标题'),
      filters: { [t('文本文件')]: ['txt', 'gongwen', 'md'] },
    })) ?? [];
  return file;
}

async function pickFolder(t: Translate): Promise<Uri | undefined> {
  const [folder] =
    (await window.showOpenDialog({
      title: t('选存放的文件夹'),
      openLabel: t('存到这里'),
      canSelectFiles: false,
      canSelectFolders: true,
    })) ?? [];
  return folder;
}

/** A name beside the draft in front, else in the open folder: its settings hold for the new report. */
function placeOfReports(): string | null {
  const open = window.activeTextEditor?.document;
  if (open && !open.isUntitled) return open.uri.toString();
  const folder = workspace.workspaceFolders?.[0];
  return folder ? Uri.joinPath(folder.uri, 'new').toString() : null;
}

async function documentFor({ text, fileName }: NewReportResult, folder: Uri | null): Promise<TextDocument> {
  if (!folder) return workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
  return saveDraft(folder, draftName(fileName), text);
}

/** Writes a new draft, never over a file that is there, and opens it as one. */
export async function saveDraft(folder: Uri, name: string, text: string): Promise<TextDocument> {
  await workspace.fs.createDirectory(folder);
  const entries = await workspace.fs.readDirectory(folder);
  const taken = new Set(entries.map(([entry]) => entry));
  const uri = Uri.joinPath(folder, freeName(name, taken));
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  const document = await workspace.openTextDocument(uri);
  return isDraft(document) ? document : languages.setTextDocumentLanguage(document, LANGUAGE_ID);
}

async function showAtFirstBlank(document: TextDocument): Promise<void> {
  const editor = await window.showTextDocument(document, { preview: false });
  const blank = /【[^【】]*】/.exec(document.getText());
  if (!blank) return;
  const start = document.positionAt(blank.index);
  editor.selection = new Selection(start, document.positionAt(blank.index + blank[0].length));
  editor.revealRange(editor.selection, TextEditorRevealType.InCenterIfOutsideViewport);
}
