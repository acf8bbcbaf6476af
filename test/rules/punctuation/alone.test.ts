import rule from '../../../server/src/core/lint/rules/punctuation/alone.js';
import { testRule } from '../../support/rule-tester.js';

testRule(rule, {
  flags: [
    { draft: '一、甲\n做了三件事\n　　⟦：⟧ \n一是学法。', says: '这一段只有“：”' },
    { draft: '一、甲\n做了三件事\n⟦。⟧' },
    { draft: '一、甲\n做了三件事\n⟦；;⟧\n又做了。' },
  ],
  passes: [
    '一、甲\n做了三件事：\n一是学法。',
    '一、甲\n做了。\n……\n又做了。',
    '一、甲\n做了。\n***\n又做了。',
    '一、甲\n做了。\n———\n又做了。',
    '一、甲\n做了。\n...\n又做了。',
    '',
  ],
});
