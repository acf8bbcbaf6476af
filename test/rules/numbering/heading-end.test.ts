import rule from '../../../server/src/core/lint/rules/numbering/heading-end.js';
import { testRule } from '../../support/rule-tester.js';

const LONG = '坚持先学一步、学深一层，把学法用法情况列入干部年度考核内容并定期向全镇通报有关工作情况';

testRule(rule, {
  flags: [
    {
      draft: '一、举措\n（一）加强学习⟦。⟧\n做了。\n（二）加强宣传⟦。⟧\n做了。\n（三）加强督查\n做了。',
      fixed: '一、举措\n（一）加强学习\n做了。\n（二）加强宣传\n做了。\n（三）加强督查\n做了。',
      says: '有 2 个独立成行的标题末尾有句号',
    },
    {
      draft: '一、举措\n（一）加强学习\n做了。\n二、打算\n（一）加强宣传，形成声势 ⟦。⟧　\n做了。',
      fixed: '一、举措\n（一）加强学习\n做了。\n二、打算\n（一）加强宣传，形成声势 　\n做了。',
      says: '“（一）”这个标题末尾有句号',
    },
    {
      draft: '一、举措⟦。⟧\n（一）加强学习\n做了。\n二、打算\n要做。',
      fixed: '一、举措\n（一）加强学习\n做了。\n二、打算\n要做。',
    },
  ],
  passes: [
    // All alike.
    '一、举措\n（一）加强学习。\n做了。\n（二）加强宣传。\n做了。',
    '一、举措。\n做了。\n二、打算。\n要做。',
    // Run-in headings keep theirs.
    '一、举措\n（一）加强学习。做了。\n（二）加强宣传\n做了。',
    // Levels are not compared with each other.
    '一、举措\n（一）加强学习。\n做了。\n（二）加强宣传。\n做了。\n二、打算\n要做。',
    // A paragraph that begins with a number.
    `一、举措\n（一）${LONG}。\n做了。\n（二）加强宣传\n做了。`,
    '一、举措\n（一）学了，讲了，查了，改了。\n做了。\n（二）加强宣传\n做了。',
    // A list of sentences with nothing below them.
    '一、举措\n（一）加强学习\n做了。\n二、打算\n（一）抓好学习。\n（二）抓好宣传。',
  ],
});
