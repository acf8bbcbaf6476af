/** Asks what a new report needs: kind, unit, year. */
import { window, workspace } from 'vscode';
import { type NewReportParams, SETTINGS_SECTION } from '../../server/src/protocol.js';
import type { Translate } from './l10n.js';
import { REPORT_KINDS, type ReportKind } from './profiles.js';

export type NewReportAnswers = NewReportParams;

/** Undefined where the user gives up. */
export async function askNewReport(
  given: Partial<NewReportAnswers>,
  t: Translate,
): Promise<NewReportAnswers | undefined> {
  const settings = workspace.getConfiguration(SETTINGS_SECTION);
  const kind = await askKind(given.profile ?? settings.get<string>('profile'), t);
  if (!kind) return undefined;
  const unit = given.unit ?? (await askUnit(settings.get<string>('unit') ?? '', t));
  if (unit === undefined) return undefined;
  // A report is written in the year after the one it reports on.
  const lastYear = new Date().getFullYear() - 1;
  const year = given.year ?? (kind.yearly ? await askYear(lastYear, t) : lastYear);
  return year === undefined ? undefined : { profile: kind.id, unit, year };
}

async function askKind(chosen: string | undefined, t: Translate): Promise<ReportKind | undefined> {
  const known =
    REPORT_KINDS.find(({ id }) => id === chosen) ?? (REPORT_KINDS.length === 1 ? REPORT_KINDS[0] : undefined);
  if (known) return known;
  const items = REPORT_KINDS.map((kind) => ({ label: t(kind.name), report: kind }));
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
