import type { EarlierPassage } from '../../../compare/earlier.js';
import { MIN_SHARED } from '../../../compare/passages.js';
import { type Message, message } from '../../message.js';
import { defineLineRule, type Severity } from '../../rule.js';

/** 与配置中列出的旧稿（compare）相同的文字；没有列出文件时不检查。 */
export default defineLineRule({
  id: 'duplicate/earlier-draft',
  title: '照搬旧稿',
  severity: 'warning',
  fix: 'none',
  basis: ['practice'],
  why: '年度报告写的是当年的工作，成段照搬上一年或别处的稿件，常常把旧的数据、人名和要求一起带进来。这类稿件容易被审核退回，也有被通报的先例。',
  bad: '一、主要做法\n⟦镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布⟧。',
  good: '一、主要做法\n今年学法考试改为线上随机抽题，成绩当场公布，不合格的三日内补考。',
  setup: '{ "compare": ["../2023/报告.txt"] }',
  earlier: '一、主要做法\n镇里把学法用法列入干部年度考核，每季度组织一次闭卷测试，成绩在公开栏公布。',
  bulk: {
    from: 6,
    message: (count) => message('有{0}处文字与旧稿相同，请核对是否照搬，只保留仍然属实的内容', count),
  },
  /** Shorter passages are passed over, in characters without blanks; below 26 nothing is looked for. */
  options: { minLength: MIN_SHARED },

  needs: 'earlier',

  *check({ text, earlier, options }) {
    for (const passage of earlier?.passagesIn(text) ?? []) {
      if (passage.length < options.minLength) continue;
      const { here, there, draft } = passage;
      yield {
        at: here,
        message: describe(passage),
        severity: severityOf(passage),
        related: [{ ...there, message: message('旧稿中的文字'), in: draft }],
      };
    }
  },
});

/** Free characters from which on it can hardly be chance. */
const CERTAIN = 60;
/** The same where they are most of the paragraph. */
const CERTAIN_WHOLE = 30;

function severityOf({ free, freeInLine }: EarlierPassage): Severity {
  if (free >= CERTAIN) return 'warning';
  return free >= CERTAIN_WHOLE && 2 * free >= freeInLine ? 'warning' : 'info';
}

function describe({ length, likeness, draft, there }: EarlierPassage): Message {
  const line = draft.lines.lineAt(there.start) + 1;
  return likeness === 1
    ? message('这{0}个字与“{1}”第{2}行逐字相同，请核对是否照搬', length, draft.name, line)
    : message(
        '这{0}个字与“{1}”第{2}行有{3}%相同，请核对是否照搬，数据和人名是否已经更新',
        length,
        draft.name,
        line,
        Math.floor(100 * likeness),
      );
}
