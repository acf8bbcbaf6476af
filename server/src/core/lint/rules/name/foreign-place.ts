import { type Place, subjectPlacesIn } from '../../../names/places.js';
import { shift } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 乡镇、街道的报告里，主语写成了别的乡镇、街道。考察、协作、联合、帮扶等语境里的不报。 */
export default defineDraftRule({
  id: 'name/foreign-place',
  title: '留有别的乡镇街道的名称',
  severity: 'info',
  fix: 'none',
  reads: 'numbers',
  basis: ['tiaoli-2012/20', 'practice'],
  why: '套用别处的稿件时，机关名称最容易漏改。审核时应当核对单位名称，留着别处的名称会让人怀疑全文。',
  bad: [
    '青石镇人民政府2024年法治政府建设年度报告',
    '一、做法',
    '⟦龙泉镇⟧党委召开会议6次，青石镇政府办件12件。',
  ].join('\n'),
  good: [
    '青石镇人民政府2024年法治政府建设年度报告',
    '一、做法',
    '青石镇党委召开会议6次，与龙泉镇政府联合执法，龙泉镇小学开展普法。',
  ].join('\n'),

  triggers: [...'镇乡', '街道'],

  note: ({ text }) => {
    const places = placesIn(text);
    return places.length > 0 ? places : undefined;
  },

  *check({ lines, outline, noted }) {
    const title = outline.title?.text ?? '';
    if (!UNIT.test(title)) return;
    const found = new Map<string, Place[]>();
    for (const { line, note } of noted()) {
      const role = outline.roles[line];
      if (role !== 'body' && role !== 'lead' && role !== 'heading') continue;
      for (const place of note) {
        if (title.includes(place.name)) continue;
        const known = found.get(place.name);
        const here = shift(place, lines[line]!.start);
        if (known) known.push(here);
        else found.set(place.name, [here]);
      }
    }
    // A report that names several others speaks of them.
    if (found.size > MOST_NAMES) return;
    for (const [name, [first, ...others]] of found) {
      yield {
        at: first!,
        message: message('“{0}”不是标题所写的单位，可能是套用旧稿留下的，请核对', name),
        related: others.map((place) => ({ ...place, message: message('同一个名称') })),
      };
    }
  },
});

const MOST_NAMES = 2;

const HAN = '[\\u4e00-\\u9fff]';
const UNIT = new RegExp(
  `${HAN}{1,6}(?:镇|乡|街道)(?=人民政府|政府|党|办事处|关于|[0-9０-９]|法治|依法|信息)`,
);
/** Where other places have their place. */
const COMPANY =
  /考察|交流|对口|帮扶|联合|毗邻|相邻|周边|协作|共建|合作|结对|联席|友好|跨|签订|借鉴|观摩|派出|调入|调任|合并|撤/;

/** Offsets are in the line. */
const placesIn = (text: string): readonly Place[] =>
  subjectPlacesIn(text).filter(({ start }) => !COMPANY.test(sentenceAround(text, start)));

/** As far as a sentence goes; what is longer has lost its marks. */
function sentenceAround(text: string, at: number): string {
  const before = text.slice(Math.max(0, at - LONGEST), at);
  const behind = text.slice(at, at + LONGEST);
  const end = behind.indexOf('。');
  return before.slice(before.lastIndexOf('。') + 1) + behind.slice(0, end < 0 ? behind.length : end);
}

const LONGEST = 400;
