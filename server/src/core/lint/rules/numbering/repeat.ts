import { numberAs, renumberChain } from '../../../features/renumber.js';
import { chainsOf, faultsOf, type Run, type SequenceFault } from '../../../outline/sequence.js';
import { numberSpan } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule, type Report } from '../../rule.js';

/** 同级标题里一个序号用了两次；另起一轮（从一开始再数）不算。 */
export default defineDraftRule({
  id: 'numbering/repeat',
  title: '标题序号重复',
  severity: 'warning',
  fix: 'review',
  reads: 'numbers',
  // The same number before the same title is a section pasted twice.
  toldBy: 'duplicate/heading',
  basis: ['practice'],
  why: '同级标题不应有两个相同的序号，多半是复制段落后忘了改号。序号重复会使引用“第几部分”时指向不明。',
  bad: '一、工作情况\n抓了三件事。\n二、存在的不足\n人手不够。\n⟦二、⟧下一步安排\n补齐人手。',
  good: '一、工作情况\n抓了三件事。\n二、存在的不足\n人手不够。\n三、下一步安排\n补齐人手。',

  *check({ outline }) {
    for (const chain of chainsOf(outline)) {
      const fault = faultsOf(chain).find(({ kind }) => kind === 'repeat');
      if (fault) yield repeat(fault, chain);
    }
  },
});

function repeat({ heading, expected, twin }: SequenceFault, chain: readonly Run[]): Report {
  return {
    at: numberSpan(heading),
    message: message(
      '同级标题里“{0}”出现了两次，按顺序这里应是“{1}”，请重新编号',
      heading.number,
      numberAs(heading, expected),
    ),
    edits: renumberChain(chain, chain[0]?.start),
    fixTitle: message('把这一级标题重新编号'),
    related: twin && [{ ...numberSpan(twin), message: message('另一个相同的序号') }],
  };
}
