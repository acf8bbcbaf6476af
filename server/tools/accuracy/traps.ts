/** Places of the seed drafts that look wrong and are right, as lines, fragments of a few characters, and rules. */

export interface Trap {
  /** First figures of the draft's name. */
  readonly seed: string;
  /** One-based. */
  readonly lines: readonly number[];
  /** The stretch that must stay clean; the whole line where it is left out. */
  readonly fragment?: string;
  /** Ids, or beginnings of ids, of the rules that must be silent there; '' for all. */
  readonly rules: readonly string[];
}

export const TRAPS: readonly Trap[] = [
  { seed: '000', lines: [2, 3, 4], rules: ['structure/title'] },
  { seed: '000', lines: [8, 9, 10, 11, 12, 14, 15, 16, 17, 18, 19], rules: ['numbering/heading-end'] },
  { seed: '000', lines: [13, 16], rules: ['figure/', 'structure/title'] },
  { seed: '000', lines: [9], fragment: '300余次', rules: [''] },
  { seed: '000', lines: [9], fragment: '3万余元', rules: [''] },
  { seed: '000', lines: [11], fragment: '300余件', rules: [''] },
  { seed: '000', lines: [17], fragment: '法制审核', rules: ['term/', 'wording/'] },
  { seed: '000', lines: [11], fragment: '截至目前', rules: ['wording/'] },
  { seed: '000', lines: [8], fragment: '“四务公开”', rules: [''] },
  { seed: '000', lines: [12], fragment: '“六张清单”', rules: [''] },
  { seed: '000', lines: [19], fragment: '“四位一体”', rules: [''] },
  { seed: '000', lines: [14, 15], rules: ['punctuation/', 'numbering/'] },
  { seed: '000', lines: [10], fragment: '村（社区）', rules: ['numbering/', 'punctuation/'] },
  { seed: '001', lines: [16], fragment: '332起', rules: ['figure/'] },
  { seed: '001', lines: [3], fragment: '》、国务院《', rules: ['punctuation/'] },
  { seed: '001', lines: [14, 19], fragment: '》《', rules: ['punctuation/'] },
  { seed: '001', lines: [9], fragment: '执法制度', rules: ['term/', 'wording/'] },
  { seed: '001', lines: [24], fragment: '守法制度', rules: ['term/', 'wording/'] },
  { seed: '001', lines: [19], fragment: '”、民法典', rules: ['punctuation/'] },
  { seed: '001', lines: [18, 20, 22], rules: ['numbering/heading-end'] },
  { seed: '001', lines: [14], fragment: '8场次', rules: ['figure/'] },
  { seed: '001', lines: [4, 21], rules: ['figure/', 'structure/title'] },
  { seed: '001', lines: [15], rules: ['numbering/heading-end', 'punctuation/'] },
  { seed: '003', lines: [8], rules: [''] },
  { seed: '003', lines: [3], rules: ['figure/', 'punctuation/', 'name/'] },
  { seed: '003', lines: [5, 6], rules: ['figure/', 'punctuation/'] },
  { seed: '003', lines: [24], fragment: '100%', rules: ['figure/percent'] },
  { seed: '003', lines: [16], fragment: '1个', rules: ['figure/'] },
  { seed: '003', lines: [32], fragment: '三是', rules: ['numbering/', 'punctuation/missing-before-item'] },
  { seed: '003', lines: [12], fragment: '政府法制机构', rules: ['wording/'] },
  { seed: '003', lines: [12], fragment: '亲自抓', rules: ['wording/'] },
  { seed: '003', lines: [20], fragment: '五布学校', rules: ['numbering/'] },
];
