/** Put in by the build. */
declare const REPORT_DRAFT_VERSION: string | undefined;

export const VERSION = typeof REPORT_DRAFT_VERSION === 'string' ? REPORT_DRAFT_VERSION : 'dev';
