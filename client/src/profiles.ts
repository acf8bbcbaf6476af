/** The kinds of report that a new one can be. No vscode in here. */

export interface ReportKind {
  /** Id of the profile. */
  readonly id: string;
  /** Chinese; the key of its translation. */
  readonly name: string;
  /** Reports on a year, so that a new one has to know which. */
  readonly yearly: boolean;
}

/** Every profile of the server; the client asks before it starts the server. */
export const REPORT_KINDS: readonly ReportKind[] = [
  { id: 'fazhi-annual', name: '法治政府建设年度报告', yearly: true },
  { id: 'xinxi-gongkai-annual', name: '政府信息公开工作年度报告', yearly: true },
  { id: 'general', name: '一般报告', yearly: false },
];
