/** Rules whose patterns are the rows of a table. Such a rule says what its rows have in common; the rows do the rest. */
import type { TextEdit } from '../../text/span.js';
import { atLeast } from '../finding.js';
import { message } from '../message.js';
import { defineLineRule, type LineRule, type Report, type Severity } from '../rule.js';
import { type RowHit, TableSearch } from './search.js';
import type { Confidence, ShippedTable } from './table.js';

type TableRuleFacts = Omit<LineRule, 'scope' | 'check' | 'where' | 'options'> & {
  readonly table: ShippedTable;
};

export function defineTableRule({ table, ...facts }: TableRuleFacts): LineRule {
  // Made with the first line that has one of the words.
  let search: TableSearch | undefined;
  return defineLineRule({
    ...facts,
    triggers: table.words,
    *check({ text }) {
      search ??= new TableSearch(table);
      for (const hit of search.hits(text)) yield rowReport(text, hit, facts.severity);
    },
  });
}

/**
 * For rows that hold in certain report years only. `undated`: whether they speak in a draft that does not say its year;
 * those that do take it for one of today.
 */
export function defineYearlyTableRule({
  table,
  undated,
  ...facts
}: TableRuleFacts & { readonly undated: 'speak' | 'rest' }): LineRule {
  let search: TableSearch | undefined;
  return defineLineRule({
    ...facts,
    triggers: table.words,
    *check({ text }) {
      search ??= new TableSearch(table);
      for (const hit of search.hits(text)) {
        const { from, until } = hit.row;
        yield {
          ...rowReport(text, hit, facts.severity),
          years: { from, until, undated: undated === 'speak' },
        };
      }
    },
  });
}

const LEVELS: Readonly<Record<Confidence, Severity>> = {
  certain: 'warning',
  likely: 'info',
  possible: 'hint',
};

/** What a row has to say of its place. */
export function rowReport(text: string, { start, end, row, right }: RowHit, strongest: Severity): Report {
  const wrong = text.slice(start, end);
  const [was, better] = [wrong, right ?? ''].map(inner);
  const level = LEVELS[row.confidence];
  const told = {
    at: { start, end },
    message:
      right === undefined
        ? message('“{0}”请核对：{1}', was!, row.note)
        : row.confidence === 'certain'
          ? message('“{0}”应为“{1}”：{2}', was!, better!, row.note)
          : message('“{0}”宜改为“{1}”：{2}', was!, better!, row.note),
    severity: atLeast(strongest, level) ? level : strongest,
  };
  if (row.action === 'hint' || right === undefined) return told;
  return {
    ...told,
    edits: [shortest(wrong, right, start)],
    fixTitle: message('改为“{0}”', better!),
    fix: row.action,
  };
}

/** Quotation marks as they stand inside others. */
const inner = (text: string): string => text.replace(/“/g, '‘').replace(/”/g, '’');

/** Touches only what differs, so that fixes of punctuation inside the place can be made at the same time. */
function shortest(wrong: string, right: string, start: number): TextEdit {
  const most = Math.min(wrong.length, right.length);
  let head = 0;
  while (head < most && wrong[head] === right[head]) head++;
  let tail = 0;
  while (tail < most - head && wrong[wrong.length - 1 - tail] === right[right.length - 1 - tail]) tail++;
  return {
    start: start + head,
    end: start + wrong.length - tail,
    newText: right.slice(head, right.length - tail),
  };
}
