/** The ledger of figures: columns for people, records for machines, a table for spreadsheets. */
import { CSV_MARK, csvLine, LEDGER_HEADS, ledgerCells, message } from '../../core/index.js';
import { PlaceNames, rangeOf } from '../positions.js';
import { visible } from '../session.js';
import { arrayOf } from './json.js';
import type { Figured, Reporter, Style } from './reporter.js';

export const figuresText = ({ say }: Style): Reporter<Figured> => {
  let first = true;
  return {
    begin: () => '',
    *draft({ name, draft, rows }) {
      if (!first) yield '\n';
      first = false;
      yield `${visible(name)}\n`;
      if (rows.length === 0) yield `  ${say(message('（没有数据）'))}\n`;
      const places = new PlaceNames(draft);
      for (const row of rows) {
        const about = [row.period, row.scope].filter(Boolean).join(' ');
        yield `  ${places.of(row.start)}  ${visible(row.indicator)}  ${visible(row.text)}${about && `  ${visible(about)}`}\n`;
      }
    },
    end: () => '',
  };
};

export const figuresJson = (): Reporter<Figured> =>
  arrayOf(function* ({ name, draft, rows }) {
    const { profile, year = null } = draft.analysis;
    const head = JSON.stringify({ file: name, profile: profile.id, year });
    yield `${head.slice(0, -1)},"figures":[`;
    for (const [index, row] of rows.entries()) {
      const { indicator, value, to = null, unit, approximate, period, scope, text } = row;
      const range = rangeOf(draft, row);
      const record = { indicator, value, to, unit, approximate, period, scope, text, range };
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(record)}`;
    }
    yield rows.length === 0 ? ']}' : '\n]}';
  });

/** By RFC 4180, with a byte order mark, without which spreadsheets take Chinese for another encoding. */
export const figuresCsv = ({ say }: Style): Reporter<Figured> => ({
  begin: () => CSV_MARK + csvLine([message('稿件'), message('位置'), ...LEDGER_HEADS].map(say)),
  *draft({ name, draft, rows }) {
    const places = new PlaceNames(draft);
    for (const row of rows) yield csvLine([name, places.of(row.start), ...ledgerCells(row, say)]);
  },
  end: () => '',
});
