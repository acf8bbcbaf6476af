import { headingLabel } from '../../../outline/tree.js';
import { message } from '../../message.js';
import { defineDraftRule } from '../../rule.js';

/** 写了不足，没写原因，或者只有个别的不足写了原因。 */
export default defineDraftRule({
  id: 'structure/missing-cause',
  title: '只写不足，不写原因',
  severity: 'warning',
  fix: 'none',
  reads: 'outline',
  basis: ['ducha-2019'],
  why: '规定要求写“存在的不足和原因”，两样缺一不可。只摆问题不分析原因，下一年度的安排就没有着落，是报告被退回的常见理由。',
  bad: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '⟦二、存在的问题⟧',
    '一是培训不够经常。二是台账不够完整。',
  ].join('\n'),
  good: [
    '青石镇2024年法治政府建设年度报告',
    '一、2024年推进法治政府建设的主要举措和成效',
    '全年办结案件12件。',
    '二、存在的问题',
    '一是培训不够经常，原因是没有列入年度计划。二是台账不够完整，由于经办人更换后没有交接。',
  ].join('\n'),

  *check({ parts }) {
    for (const { part, chapter, cause } of parts) {
      if (!chapter || cause === undefined || cause === 'present') continue;
      yield cause === 'missing'
        ? {
            at: headingLabel(chapter),
            message: message(
              '这一部分只写了不足，没有写原因，规定的内容是“{0}”，请逐条补写原因',
              message(part.name),
            ),
          }
        : {
            at: headingLabel(chapter),
            message: message(
              '这一部分只有个别不足写了原因，规定的内容是“{0}”，请逐条补写原因',
              message(part.name),
            ),
            severity: 'info',
          };
    }
  },
});
