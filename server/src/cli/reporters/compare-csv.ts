/** Comparisons for spreadsheets: of two drafts a list, of many the matrix of their shares. */
import { CSV_MARK, csvLine, message, shareOf } from '../../core/index.js';
import { PlaceNames } from '../positions.js';
import { type CompareFormat, KIND_NAMES, likenessText, percent, placedPassages } from './compare.js';
import { MOST_ROWS } from './compare-json.js';

const HEADS = [
  message('类别'),
  message('位置'),
  message('对照稿位置'),
  message('文字'),
  message('对照稿文字'),
  message('字数'),
  message('比例'),
];

export const compareCsv: CompareFormat = {
  *two({ here, there, comparison }, say) {
    yield CSV_MARK + csvLine(HEADS.map(say));
    for (const passage of placedPassages(comparison.passages, here.text, there.text)) {
      const { firstPlace, secondPlace, text, length, likeness } = passage;
      const [kind, alike] = [say(message('相同的文字')), likenessText(likeness)];
      yield csvLine([kind, firstPlace, secondPlace, text, '', String(length), alike]);
    }
    const [mine, others] = [new PlaceNames(here.draft), new PlaceNames(there.draft)];
    for (const section of comparison.sections) {
      const [kind, share] = [say(message('部分的占比')), percent(shareOf(section))];
      yield csvLine([kind, mine.of(section.start), '', section.title, '', String(section.all), share]);
    }
    for (const { kind, here: row, there: other } of comparison.figures) {
      yield csvLine([
        say(message('{0}的数据', say(KIND_NAMES[kind]))),
        row ? mine.of(row.start) : '',
        other ? others.of(other.start) : '',
        row ? `${row.indicator} ${row.text}` : '',
        other ? `${other.indicator} ${other.text}` : '',
        '',
        '',
      ]);
    }
  },

  /** Of very many drafts only those that share something. */
  *many({ names, pairs }, say) {
    const rows = names.map(() => new Map<number, number>());
    for (const { first, second, firstShare, secondShare } of pairs) {
      rows[first]!.set(second, firstShare);
      rows[second]!.set(first, secondShare);
    }
    const shown = [...names.keys()].filter((at) => names.length <= MOST_ROWS || rows[at]!.size > 0);
    yield CSV_MARK + csvLine([say(message('稿件')), ...shown.map((at) => names[at]!)]);
    for (const row of shown) {
      const cells = shown.map((column) => {
        const share = row === column ? 1 : rows[row]!.get(column);
        return share === undefined ? '' : percent(share);
      });
      yield csvLine([names[row]!, ...cells]);
    }
  },
};
