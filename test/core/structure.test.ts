/** Sections that move and change their level; drafts on one line, / parts their lines, ‸ is the caret. */
import assert from 'node:assert/strict';
import { dropSections } from '../../server/src/core/features/structure/drop.js';
import { moveSections } from '../../server/src/core/features/structure/exchange.js';
import { changeLevel } from '../../server/src/core/features/structure/level.js';
import {
  headingsAt,
  type Outcome,
  type StructureSource,
} from '../../server/src/core/features/structure/source.js';
import { applyEdits, Draft, say } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';

const sourceOf = (text: string): StructureSource => ({ ...new Draft(text, { rules: [] }).analysis, text });

/** The draft after the change, with the caret where it is then; or why it is not made. */
function shown(text: string, outcome: Outcome, caret?: number): string {
  if ('refused' in outcome) return say(outcome.refused);
  const result = applyEdits(text, outcome.edits);
  if (caret === undefined) return result;
  const at = outcome.map(caret);
  return `${result.slice(0, at)}‸${result.slice(at)}`;
}

type Change = 'up' | 'down' | 'promote' | 'demote';

/** `draft` has the caret, or ⟦ ⟧ around what is selected. */
function changed(draft: string, change: Change): string {
  const { text, caret, spans } = parseMarked(draft.replaceAll('/', '\n'));
  const source = sourceOf(text);
  const chosen = (spans.length > 0 ? spans : [{ start: caret!, end: caret! }]).flatMap((span) =>
    headingsAt(source, span),
  );
  const outcome =
    change === 'up' || change === 'down'
      ? moveSections(source, chosen, change)
      : changeLevel(source, chosen, change === 'promote' ? -1 : 1);
  return shown(text, outcome, caret).replaceAll('\n', '/');
}

const check =
  (change: Change) =>
  (draft: string, expected: string): void =>
    assert.equal(changed(draft, change), expected);

/** Drops the headings with these titles on another one. */
const dropped = (draft: string, titles: string, onto: string): string =>
  droppedTitles(draft, [...titles], onto);

function droppedTitles(draft: string, titles: readonly string[], onto: string): string {
  const text = draft.replaceAll('/', '\n');
  const source = sourceOf(text);
  const find = (title: string) => source.outline.headings.find((heading) => heading.title === title)!;
  return shown(text, dropSections(source, titles.map(find), find(onto))).replaceAll('\n', '/');
}

describe('moving a section up and down', () => {
  const up = check('up');
  const down = check('down');

  it('exchanges it with its sibling; the numbers stay in order', () => {
    down('一、甲/做‸了。/（一）乙/二、丙/要做。', '一、丙/要做。/二、甲/做‸了。/（一）乙');
    up('一、甲/二、乙/做了。/三、‸丙/（一）丁', '一、甲/二、‸丙/（一）丁/三、乙/做了。');
  });
  it('takes the innermost section around the caret', () =>
    up('一、甲/（一）乙/做了。/（二）丙/做‸好了。', '一、甲/（一）丙/做‸好了。/（二）乙/做了。'));
  it('keeps the caret at the start of the line with its heading', () => {
    down('‸一、甲/二、乙', '一、乙/‸二、甲');
    up('一、甲/‸二、乙', '‸一、乙/二、甲');
  });
  it('moves runs of selected siblings past their neighbours', () => {
    up('一、甲/⟦二、乙/三、丙⟧/四、丁', '一、乙/二、丙/三、甲/四、丁');
    down('⟦一、甲⟧/二、乙/⟦三、丙⟧/四、丁', '一、乙/二、甲/三、丁/四、丙');
  });
  it('says why it does not', () => {
    up('一、甲/‸（一）乙', '“（一）乙”前面没有同级的标题，不能再上移');
    down('一、甲/‸（一）乙/二、丙', '“（一）乙”后面没有同级的标题，不能再下移');
    up('一、甲/⟦（一）乙⟧/二、丙/⟦（一）丁⟧', '选中的标题不在同一个上级下面，请分开移动');
    up('青石镇工作报告/全年‸无事。/一、甲', '光标不在任何一个标题的内容里');
  });
  it('leaves signature, date, closing and attachments where they are', () => {
    const tail = '//特此报告。//青石镇人民政府/2025年1月8日';
    up(`一、甲/做了。/二、乙‸/要做。${tail}`, `一、乙‸/要做。/二、甲/做了。${tail}`);
    down(`一、甲‸/做了。/二、乙/要做。${tail}`, `一、乙/要做。/二、甲‸/做了。${tail}`);
    up('一、甲/二、乙‸/附件：1.清单/1.清单', '一、乙‸/二、甲/附件：1.清单/1.清单');
  });
  it('keeps blank lines, line ends and a last line without one', () => {
    const crlf = (text: string): string => text.replaceAll('/', '\r\n');
    const source = sourceOf(crlf('一、甲//做了。//二、乙'));
    const chosen = [source.outline.headings[1]!];
    assert.equal(shown(source.text, moveSections(source, chosen, 'up')), crlf('一、乙//二、甲//做了。'));
  });
  it('leaves slips in the numbers where they are', () =>
    up('一、甲/三、‸乙/三、丙', '一、‸乙/三、甲/三、丙'));
  it('renumbers what counts on through sections', () =>
    up(
      '一、甲/（一）乙/1.丙/2.丁/（二）‸戊/3.己/（三）庚/4.辛',
      '一、甲/（一）‸戊/1.己/（二）乙/2.丙/3.丁/（三）庚/4.辛',
    ));
  it('moves headings without a number', () =>
    up(
      '青石镇工作报告/今年工作/今年做了事情。/明年‸工作/明年要做事情。',
      '青石镇工作报告/明年‸工作/明年要做事情。/今年工作/今年做了事情。',
    ));
});

describe('promoting and demoting a section', () => {
  const promote = check('promote');
  const demote = check('demote');

  it('changes its ordinals and those that follow', () => {
    promote(
      '一、甲/（一）乙/（二）‸丙/1.丁/（三）戊/二、己',
      '一、甲/（一）乙/二、‸丙/（一）丁/（二）戊/三、己',
    );
    demote('一、甲/（一）乙/二、‸丙/（一）丁/三、戊', '一、甲/（一）乙/（二）‸丙/1.丁/二、戊');
  });
  it('writes them as the draft does', () => {
    demote('1、子/一、甲/(一)乙/1、丙/(二)‸丁', '1、子/一、甲/(一)乙/1、丙/2、‸丁');
    promote('一、甲/（一）乙/⒈丙/⒉‸丁', '一、甲/（一）乙/⒈丙/（二）‸丁');
  });
  it('takes all that is selected', () =>
    demote('一、甲/⟦二、乙/三、丙⟧/四、丁', '一、甲/（一）乙/（二）丙/二、丁'));
  it('refuses a level that there is not', () => {
    promote('‸一、甲', '“一、甲”已经是一级标题，不能再升级');
    demote('一、甲/‸（一）乙/1.丙/（1）丁', '公文标题最多四级，“（1）丁”已经是第四级，不能再降级');
    promote('青石镇工作报告/今年‸工作/做了事情。', '“今年工作”没有序号，不能升级或降级');
  });
  it('goes back to what it was', () => {
    const draft = '一、甲/（一）乙/二、‸丙/（一）丁/四、戊';
    assert.equal(changed(changed(draft, 'demote'), 'promote'), draft.replace('四', '三'));
  });
});

describe('dropping sections on a heading', () => {
  const draft = '一、甲/（一）乙/（二）丙/二、丁/（一）戊/三、己';
  const check = (titles: string, onto: string, expected: string): void =>
    assert.equal(dropped(draft, titles, onto), expected);

  it('of a higher rank makes them its last subsections', () => {
    check('乙', '丁', '一、甲/（一）丙/二、丁/（一）戊/（二）乙/三、己');
    check('乙', '己', '一、甲/（一）丙/二、丁/（一）戊/三、己/（一）乙');
    check('乙', '甲', '一、甲/（一）丙/（二）乙/二、丁/（一）戊/三、己');
  });
  it('of the same rank puts them in its place', () => {
    check('甲', '己', '一、丁/（一）戊/二、己/三、甲/（一）乙/（二）丙');
    check('己', '甲', '一、己/二、甲/（一）乙/（二）丙/三、丁/（一）戊');
    check('戊', '乙', '一、甲/（一）戊/（二）乙/（三）丙/二、丁/三、己');
    check('乙', '丙', '一、甲/（一）丙/（二）乙/二、丁/（一）戊/三、己');
  });
  it('of a lower rank makes them follow its level', () =>
    check('己', '戊', '一、甲/（一）乙/（二）丙/二、丁/（一）己/（二）戊'));
  it('keeps the order of several', () => {
    check('丙戊', '己', '一、甲/（一）乙/二、丁/三、己/（一）丙/（二）戊');
    check('戊乙', '丙', '一、甲/（一）丙/（二）乙/（三）戊/二、丁/三、己');
  });
  it('keeps headings without a number among themselves', () => {
    const unnumbered = '青石镇工作报告/今年工作/一、甲/做了。/明年工作/一、乙/要做。';
    assert.equal(
      droppedTitles(unnumbered, ['明年工作'], '今年工作'),
      '青石镇工作报告/明年工作/一、乙/要做。/今年工作/一、甲/做了。',
    );
    assert.equal(
      droppedTitles(unnumbered, ['甲'], '明年工作'),
      '青石镇工作报告/今年工作/明年工作/一、乙/要做。/二、甲/做了。',
    );
    assert.equal(droppedTitles(unnumbered, ['今年工作'], '乙'), '没有序号的标题只能移到没有序号的标题旁边');
  });
  it('refuses itself, its own subsections and a fifth level', () => {
    check('甲', '甲', draft);
    check('甲', '乙', '不能把“一、甲”放到它自己的下级里');
    assert.equal(
      dropped('一、甲/（一）乙/1.丙/（1）丁/二、戊/（一）己', '甲', '己'),
      '公文标题最多四级，“（1）丁”已经是第四级，不能再降级',
    );
  });
});

describe('cross references', () => {
  const check = (draft: string, change: Change, expected: string): void =>
    assert.equal(changed(draft, change), expected);

  it('follow the heading that moves', () => {
    check(
      '一、甲/‸（一）乙/（二）丙/二、丁/见第一部分（一），详见第二部分。',
      'down',
      '一、甲/（一）丙/‸（二）乙/二、丁/见第一部分（二），详见第二部分。',
    );
    check(
      '一、‸甲/见本报告第二部分和第1部分。/二、丁/如第一部分所述，见第二部分。',
      'down',
      '一、丁/如第二部分所述，见第一部分。/二、‸甲/见本报告第一部分和第2部分。',
    );
  });
  it('follow in running words too', () =>
    check(
      '一、存在的‸不足/略/二、甲/略/三、主要安排/针对第一部分指出的问题（见第一部分），逐项整改。',
      'down',
      '一、甲/略/二、存在的‸不足/略/三、主要安排/针对第二部分指出的问题（见第二部分），逐项整改。',
    ));
  it('within a chapter too', () =>
    check(
      '一、甲/（一）乙/（二）‸丙/同上文（一）。/二、丁/（一）戊/上文（一）无事。',
      'up',
      '一、甲/（一）‸丙/同上文（二）。/（二）乙/二、丁/（一）戊/上文（一）无事。',
    ));
  it('say another path where the level changes', () =>
    check(
      '一、甲/（一）乙/（二）‸丙/二、丁/详见第一部分第（二）项，见第二部分。',
      'promote',
      '一、甲/（一）乙/二、‸丙/三、丁/详见第二部分，见第三部分。',
    ));
  it('leave alone what means another document, and what leads nowhere or to two places', () => {
    const text = '《规划》第一部分和该方案第二部分如此。见《纲要》第一部分。见第五部分。第一部分做完。（一）';
    check(`一、‸甲/二、乙/${text}`, 'down', `一、乙/${text}/二、‸甲`);
    check('一、‸甲/二、乙/一、丙/见第一部分。', 'down', '一、乙/二、‸甲/一、丙/见第一部分。');
  });
});
