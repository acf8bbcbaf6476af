import { numberAs, renumberChain } from '../../../features/renumber.js';
import { chainsOf, faultsOf, type Run, type SequenceFault } from '../../../outline/sequence.js';
import { numberSpan } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule, type Report } from '../../rule.js';

/** 同级标题跳号、乱序：只报第一处，后面顺着错下去的不再报；通篇连续编号、无序号标题下重新起号不算。 */
export default defineDraftRule({
  id: 'numbering/gap',
  title: '标题序号不连续',
  severity: 'warning',
  fix: 'review',
  reads: 'numbers',
  basis: ['practice'],
  why: '同级标题的序号应当逐个相连。缺了一个号，读的人会以为漏掉了一节，别处引用“第几部分”也会对不上。',
  bad: '一、工作情况\n抓了三件事。\n⟦三、⟧存在的不足\n人手不够。\n四、下一步安排\n补齐人手。',
  good: '一、工作情况\n抓了三件事。\n二、存在的不足\n人手不够。\n三、下一步安排\n补齐人手。',

  *check({ outline }) {
    for (const chain of chainsOf(outline)) {
      const [run] = chain;
      if (run?.headless) yield headless(run, chain);
      const fault = faultsOf(chain).find(({ kind }) => kind === 'gap');
      if (fault) yield gap(fault, chain);
    }
  },
});

function gap({ heading, expected, before }: SequenceFault, chain: readonly Run[]): Report {
  const number = heading.number;
  const due = numberAs(heading, expected);
  return {
    at: numberSpan(heading),
    message: before
      ? message(
          '“{0}”之后应是“{1}”，这里写成了“{2}”，请补上缺的一节，或者重新编号',
          before.number,
          due,
          number,
        )
      : message('这一级标题应从“{0}”开始，这里从“{1}”开始，请补上缺的一节，或者重新编号', due, number),
    edits: renumberChain(chain, chain[0]?.start),
    fixTitle: message('把这一级标题重新编号'),
    related: before && [{ ...numberSpan(before), message: message('前一个序号') }],
  };
}

/** A draft that is a piece of a longer one begins like this too. */
function headless({ headings: [first] }: Run, chain: readonly Run[]): Report {
  return {
    at: numberSpan(first!),
    message: message('全文的标题从“{0}”开始，前面可能缺了内容，请核对', first!.number),
    severity: 'info',
    edits: renumberChain(chain),
    fixTitle: message('把这一级标题重新编号'),
  };
}
