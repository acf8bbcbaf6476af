/** Asks what a new report needs: kind, unit, year. */
import { Uri, window, workspace } from 'vscode';
import {
  type NewReportParams,
  type ProfileRow,
  type ProfilesResult,
  SETTINGS_SECTION,
} from '../../server/src/protocol.js';
import type { Translate } from './l10n.js';
import type { Server } from './server.js';

export type NewReportAnswers = NewReportParams;

/** Undefined where the user gives up. */
export async function askNewReport(
  given: Partial<NewReportAnswers>,
  server: Server,
  t: Translate,
): Promise<NewReportAnswers | undefined> {
  const near = given.near ?? placeOfReports();
  const known = await server.profiles({ near });
  const settings = workspace.getConfiguration(SETTINGS_SECTION);
  const kind = await askKind(given.profile ?? known?.chosen ?? settings.get<string>('profile'), known, t);
  if (!kind) return undefined;
  const unit = given.unit ?? (await askUnit(known?.unit ?? settings.get<string>('unit') ?? '', t));
  if (unit === undefined) return undefined;
  // A report is written in the year after the one it reports on.
  const lastYear = new Date().getFullYear() - 1;
  const year = given.year ?? (kind.yearly ? await askYear(lastYear, t) : lastYear);
  return year === undefined ? undefined : { profile: kind.id, unit, year, near };
}

/** A name beside the draft in front, else in the open folder: its settings hold for the new report. */
function placeOfReports(): string | null {
  const open = window.activeTextEditor?.document;
  if (open && !open.isUntitled) return open.uri.toString();
  const folder = workspace.workspaceFolders?.[0];
  return folder ? Uri.joinPath(folder.uri, 'new').toString() : null;
}

async function askKind(
  chosen: string | undefined,
  known: ProfilesResult | null,
  t: Translate,
): Promise<ProfileRow | undefined> {
  const kinds = known?.profiles ?? [];
  const sure = kinds.find(({ id }) => id === chosen) ?? (kinds.length === 1 ? kinds[0] : undefined);
  if (sure) return sure;
  const items = kinds.map((kind) => ({ label: t(kind.name), report: kind }));
  const picked = await window.showQuickPick(items, { title: t('新建报告'), placeHolder: t('写哪一种报告') });
  return picked?.report;
}

async function askUnit(value: string, t: Translate): Promise<string | undefined> {
  const unit = await window.showInputBox({
    title: t('新建报告'),
    prompt: t('报告单位的全称，写在标题里'),
    placeHolder: t('例如：青石镇人民政府'),
    value,
    ignoreFocusOut: true,
    validateInput: (text) => (text.trim() === '' ? t('请写单位名称') : undefined),
  });
  return unit?.trim();
}

async function askYear(value: number, t: Translate): Promise<number | undefined> {
  const year = await window.showInputBox({
    title: t('新建报告'),
    prompt: t('报告哪一年的工作'),
    value: String(value),
    ignoreFocusOut: true,
    validateInput: (text) =>
      /^(?:19|20)\d\d$/.test(text.trim()) ? undefined : t('请写四位数字的年份，如 {0}', value),
  });
  return year === undefined ? undefined : Number(year.trim());
}
