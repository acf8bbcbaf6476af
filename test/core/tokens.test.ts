import assert from 'node:assert/strict';
import { TokenReader } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';
import { draftOf } from '../support/rule-tester.js';

/** Each token in ⟦⟧, behind them the initial of its type. */
function drawn(text: string, reader = new TokenReader()): string {
  const { analysis } = draftOf([], text);
  const lines = text.split('\n');
  for (const { line, tokens } of reader.read(analysis))
    for (const { start, end, type } of tokens.toReversed()) {
      const old = lines[line]!;
      lines[line] = `${old.slice(0, start)}⟦${old.slice(start, end)}⟧${INITIALS[type]}${old.slice(end)}`;
    }
  return lines.join('\n');
}
const INITIALS = { reportNumber: 'H', reportItem: 'I', reportBlank: 'B', number: 'F', string: 'T' };

const check = (marked: string): void =>
  assert.equal(drawn(parseMarked(marked.replace(/⟧[HIBFT]/g, '⟧')).text), marked);

describe('semantic tokens', () => {
  it('tell numbers of headings, and leave the title its look', () => {
    check('⟦一、⟧H主要举措\n⟦（一）⟧H落实《纲要》4次。学法⟦4⟧F次。');
    check('⟦一、⟧H主要举措⟦【补充】⟧B');
  });
  it('tell figures, documents, items and blanks', () => {
    check(
      '⟦一、⟧H甲\n⟦一是⟧I学习⟦《行政处罚法》⟧T⟦4⟧F次，⟦二是⟧I办案⟦二十三⟧F件、⟦3.2万⟧F元，发放⟦【数量】⟧B份。',
    );
  });
  it('do not take dates, document numbers and starts of sentences for figures and numbers', () => {
    check('⟦一、⟧H甲\n2024年3月，国发〔2021〕7号。\n二、三产业占比⟦4⟧F%，见附件1，拨打12345。');
  });
  it('leave page furniture alone', () =>
    check('来源：本站 浏览：12次\n青石镇2024年法治政府建设年度报告\n⟦一、⟧H甲\n学法⟦4⟧F次。'));
  it('follow the role that a line has, though its text is the same', () => {
    const reader = new TokenReader();
    const draft = draftOf([], '一、甲\n3.5亿元投入。');
    reader.read(draft.analysis);
    draft.edit({ start: 0, end: 0, newText: '青石镇报告\n' });
    assert.deepEqual(
      reader.read(draft.analysis, 1, 1).map(({ line, tokens }) => [line, tokens.map(({ type }) => type)]),
      [[1, ['reportNumber']]],
    );
  });
});
