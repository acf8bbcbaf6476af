/** Answers with the figures of a draft: each with its place, and all of them as text for spreadsheets. */
import type { Connection } from 'vscode-languageserver';
import {
  CSV_MARK,
  csvLine,
  draftLedger,
  type Heading,
  headingLabel,
  LEDGER_HEADS,
  type LedgerRow,
  ledgerCells,
  message,
  pasteLine,
  say,
} from '../core/index.js';
import { type LedgerEntry, type LedgerResult, Methods, type UriParams } from '../protocol.js';
import { toRange } from './convert.js';
import type { DraftService, ReadyDraft } from './drafts.js';
import { guarded } from './guard.js';

export function listenForLedgers(connection: Connection, drafts: DraftService): void {
  connection.onRequest(Methods.ledger, ({ uri }: UriParams, token) =>
    guarded<LedgerResult | null>(
      connection.console,
      Methods.ledger,
      null,
      async () => {
        const open = await drafts.ready(uri);
        return open ? ledgerResult(open) : null;
      },
      token,
    ),
  );
}

function ledgerResult({ draft, version, bundle }: ReadyDraft): LedgerResult {
  const { analysis } = draft;
  const rows = draftLedger(analysis);
  const inLanguage = (told: Parameters<typeof say>[0]): string => say(told, bundle);
  const table = [
    [...LEDGER_HEADS, message('行')].map(inLanguage),
    ...rows.map((row) => [...ledgerCells(row, inLanguage), String(row.line + 1)]),
  ];
  return {
    version,
    rows: rows.map((row) => entryOf(draft, sectionAt(analysis.outline.headings, row), row)),
    csv: CSV_MARK + table.map(csvLine).join(''),
    paste: table.map(pasteLine).join(''),
  };

  function entryOf(draft: ReadyDraft['draft'], section: Heading | undefined, row: LedgerRow): LedgerEntry {
    return {
      indicator: row.indicator,
      value: row.value,
      to: row.to ?? null,
      unit: row.unit,
      approximate: row.approximate,
      period: row.period,
      scope: row.scope,
      text: row.text,
      range: toRange(draft, row),
      section: section ? draft.text.slice(headingLabel(section).start, headingLabel(section).end) : null,
    };
  }
}

/** The heading of the outermost section that holds the line. */
const sectionAt = (headings: readonly Heading[], { line }: LedgerRow): Heading | undefined =>
  headings.find((heading) => heading.level <= 1 && heading.line <= line && line <= heading.lastLine);
