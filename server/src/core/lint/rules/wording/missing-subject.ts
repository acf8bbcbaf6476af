import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 句首就是“都有”“都设”：“都”总括的是前面的人或单位，前面是句号，就没有了主语。“都是”“都说”多为承接上文，不报。 */
export default defineLineRule({
  id: 'wording/missing-subject',
  title: '句首的“都”没有主语',
  severity: 'info',
  fix: 'none',
  basis: ['practice'],
  why: '“都”总括前面说到的人或者单位，句号之后直接用“都”，读的人不知道说的是谁。多半是改稿时删掉了主语。',
  bad: '建立健全矛盾纠纷调处机制。⟦都配⟧有专职调解员。',
  good: '建立健全矛盾纠纷调处机制。各村都配有专职调解员，都有固定场所。都说办事快了。',

  triggers: ['都'],

  *check({ text }) {
    for (const match of text.matchAll(PLACES)) {
      yield {
        at: { start: match.index, end: match.index + match[0].length },
        message: message('句首的“{0}”没有主语，请补上说的是哪些单位或者哪些人', match[0]),
      };
    }
  },
});

const PLACES =
  /(?<=[。；;])都(?:有|设|建|配|安排|落实|明确|成立|组建|制定|能够?(?=[\u4e00-\u9fff]))(?!没|期待)/g;
