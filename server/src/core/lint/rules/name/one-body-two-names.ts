import { spanAt } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 同一机关两种写法：通篇写“镇党委”，个别处写“镇委”。只有一种写法的不报。 */
export default defineDraftRule({
  id: 'name/one-body-two-names',
  title: '同一机关前后名称不一',
  severity: 'info',
  fix: 'review',
  reads: 'numbers',
  basis: ['practice'],
  why: '同一个机关前后写成两个名称，读的人会当成两个机关。实务通常全文用一种写法，与标题和印章一致。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、做法',
    '镇党委召开会议6次，落实⟦镇委⟧部署，镇党委书记带头学法。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、做法',
    '镇党委召开会议6次，接受乡镇委托，推进城镇委员会建设。',
  ].join('\n'),

  triggers: ['镇党委', '镇委', '乡党委', '乡委', '街道党工委', '街道工委'],

  note: ({ text }) => {
    const notes = PAIRS.map(({ full, short, pattern }) => ({
      full: text.includes(full),
      shorts: text.includes(short) ? [...text.matchAll(pattern)].map(({ index }) => index) : [],
    }));
    return notes.some(({ full, shorts }) => full || shorts.length > 0) ? notes : undefined;
  },

  *check({ lines, noted }) {
    for (const [pair, { full, short }] of PAIRS.entries()) {
      const notes = [...noted()];
      if (!notes.some(({ note }) => note[pair]?.full)) continue;
      for (const { line, note } of notes) {
        for (const index of note[pair]?.shorts ?? []) {
          const at = spanAt(lines[line]!.start + index, short.length);
          yield {
            at,
            message: message('“{0}”和文中的“{1}”是同一机关，请统一写法', short, full),
            edits: [{ ...at, newText: full }],
            fixTitle: message('改为“{0}”', full),
          };
        }
      }
    }
  },
});

/** The short name alone, not as a piece of another word: 乡镇委托, 镇委员会. */
const PAIRS: readonly { readonly full: string; readonly short: string; readonly pattern: RegExp }[] = [
  { full: '镇党委', short: '镇委', pattern: /(?<![城乡集村市各])镇委(?![员托派任屈婉])/g },
  { full: '乡党委', short: '乡委', pattern: /(?<![城各])乡委(?![员托派任屈婉])/g },
  { full: '街道党工委', short: '街道工委', pattern: /街道工委(?!员)/g },
];
