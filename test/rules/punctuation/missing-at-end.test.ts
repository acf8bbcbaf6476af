import rule from '../../../server/src/core/lint/rules/punctuation/missing-at-end.js';
import { testRule } from '../../support/rule-tester.js';

const TEXT = '街道每季度召开一次联席会议，研究解决突出问题。全年共梳理线索210条，当场答复160条';

testRule(rule, {
  flags: [
    {
      draft: `一、做法\n${TEXT.slice(0, -1)}⟦条⟧\n\n二、安排\n继续做好。`,
      fixed: `一、做法\n${TEXT}。\n\n二、安排\n继续做好。`,
    },
    {
      draft: `（一）化解矛盾。${TEXT.slice(0, -1)}⟦条⟧\r\n（二）规范执法。全年办案6件。`,
      fixed: `（一）化解矛盾。${TEXT}。\r\n（二）规范执法。全年办案6件。`,
    },
    {
      draft: `　　${TEXT.slice(0, -1)}⟦条⟧ \n　　其他工作正常。`,
      fixed: `　　${TEXT}。 \n　　其他工作正常。`,
    },
  ],
  passes: [
    `一、做法\n${TEXT}。\n二、安排`,
    `一、做法\n${TEXT}，\n其余转有关部门办理。\n二、安排`,
    // Cut to a fixed width: the sentence goes on in the next line.
    `一、做法\n${TEXT}\n，其余转有关部门办理。\n二、安排`,
    `一、做法\n${TEXT}：\n一是分片包干。`,
    `一、做法\n${TEXT}；\n二是限时办结。`,
    `一、做法\n${TEXT}……\n二、安排`,
    `一、做法\n${TEXT}（“一图读懂”见附件）。\n二、安排`,
    '一、全年工作情况\n二、安排',
    '区人民政府\n2025年1月8日',
    `${'本报讯，街道每季度召开一次联席会议，研究解决突出问题。'.repeat(2)}本报记者 王某 摄\n\n各位代表：`,
    '',
  ],
});
