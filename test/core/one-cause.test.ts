/** One cause, one finding: rules that would speak of the same fault, run together. */
import assert from 'node:assert/strict';
import { RULES } from '../../server/src/core/index.js';
import { drawMarks } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

const about = ['duplicate/heading', 'duplicate/passage', 'numbering/repeat'];

/** The draft with the places of the findings about copies drawn into it, and their rules. */
function copies(text: string): { drawn: string; rules: string[] } {
  const findings = draftOf(RULES, text).findings.filter(({ rule }) => about.includes(rule));
  return { drawn: drawMarks(text, findings), rules: findings.map(({ rule }) => rule) };
}

const BODY = '围绕土地管理、婚姻家庭、防范诈骗进村入户宣讲，发放资料三千份，解答群众咨询四百余人次。';

describe('one cause, one finding', () => {
  it('a run-in section pasted twice is told by its text', () => {
    const { drawn, rules } = copies(
      `一、举措\n（一）加强普法。${BODY}\n（一）加强普法。${BODY}\n（二）化解纠纷。每周排查。`,
    );
    assert.deepEqual(rules, ['duplicate/passage']);
    assert.match(drawn, /（一）加强普法。⟦围绕/u);
  });

  it('a section pasted twice whose heading has a line of its own is told by its text', () => {
    const section = `（一）加强普法\n\n${BODY}\n`;
    assert.deepEqual(copies(`一、举措\n${section}${section}（二）化解纠纷\n每周排查。`).rules, [
      'duplicate/passage',
    ]);
  });

  it('headings inside a longer copy are not told one by one', () => {
    const part = `一、举措\n（一）加强普法\n${BODY}\n（二）化解纠纷\n村级组织每周排查一次，能当场化解的当场化解，不能化解的登记造册、限期办结。\n`;
    assert.deepEqual(copies(`青石镇工作情况报告\n${part}${part}二、安排\n继续。`).rules, [
      'duplicate/passage',
    ]);
  });

  it('the same number and title before other text is told once', () => {
    const { drawn, rules } = copies(
      '一、举措\n（一）加强普法\n进村宣讲。\n（一）加强普法\n进校宣讲。\n（二）化解纠纷\n排查。',
    );
    assert.deepEqual(rules, ['duplicate/heading']);
    assert.match(drawn, /（一）⟦加强普法⟧\n进校/u);
  });

  it('a repeated number and a repeated title that have nothing to do with each other are both told', () => {
    const { rules } = copies('一、举措\n（一）普法\n宣讲。\n（一）执法\n检查。\n（二）普法\n进校。');
    assert.deepEqual(rules, ['numbering/repeat', 'duplicate/heading']);
  });
});
