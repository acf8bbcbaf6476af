import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/** 段末“报告如下。”：后面还有正文，“如下”之后用冒号。句中的“如下。”和引语里的不报。 */
export default defineLineRule({
  id: 'punctuation/stop-after-as-follows',
  title: '“如下”后面用了句号',
  severity: 'hint',
  fix: 'review',
  basis: ['gbt15834-2011'],
  why: '“如下”提起下文，标准用冒号。用句号把它收住，后面的内容就没有了引领。',
  bad: '现将有关情况报告如下⟦。⟧',
  good: '现将有关情况报告如下：',

  triggers: ['如下'],

  *check({ text, facts }) {
    const end = facts.content.end;
    if (
      !/(?:报告|汇报|总结|通报|说明|情况|安排|工作)如下[。；，,;.]$/.test(
        text.slice(Math.max(0, end - 8), end),
      )
    )
      return;
    const at = { start: end - 1, end };
    yield {
      at,
      message: message('“如下”提起下文，后面用冒号'),
      edits: [{ ...at, newText: '：' }],
      fixTitle: message('改为“{0}”', '：'),
    };
  },
});
