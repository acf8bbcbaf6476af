/** What is offered at the caret, and where nothing is. */
import assert from 'node:assert/strict';
import laws from '../../server/src/core/features/completion/laws.json' with { type: 'json' };
import { applyEdits, completionsAt, continuationsAt, Draft } from '../../server/src/core/index.js';
import { parseMarked } from '../support/marked.js';

const UNIT = '青石镇人民政府';
const TITLE = '青石镇人民政府2024年法治政府建设年度报告';

interface Asked {
  readonly asked?: boolean;
  readonly unit?: string;
}

function list(marked: string, { asked = false, unit }: Asked = {}) {
  const { text, caret } = parseMarked(marked.replaceAll('/', '\n'));
  const draft = new Draft(text, { rules: [] });
  const { completions } = completionsAt(draft, { offset: caret!, unit, asked });
  return { text, completions };
}

const labels = (marked: string, options?: Asked): readonly string[] =>
  list(marked, options).completions.map(({ label }) => label);

/** The draft after taking the completion with this label. */
function taken(marked: string, label: string, options?: Asked): string {
  const { text, completions } = list(marked, options);
  const chosen = completions.find((each) => each.label === label);
  assert.ok(chosen, `${label} is not among ${completions.map((each) => each.label)}`);
  return applyEdits(text, [{ ...chosen.span, newText: chosen.newText }, ...chosen.edits]).replaceAll(
    '\n',
    '/',
  );
}

const nothing = (...drafts: string[]): void => {
  for (const draft of drafts) assert.deepEqual(labels(draft), [], draft);
};

/** The sentence with what it is offered to go on with. */
function goesOn(marked: string, unit?: string): readonly string[] {
  const { text, caret } = parseMarked(marked.replaceAll('/', '\n'));
  const draft = new Draft(text, { rules: [] });
  return continuationsAt(draft, { offset: caret!, unit }).map(({ newText, span }) =>
    newText.slice(caret! - span.start),
  );
}

describe('completion: numbers', () => {
  it('come behind an opening bracket at the start of a paragraph', () => {
    assert.deepEqual(labels('一、甲/（一）乙/（‸'), ['（二）']);
    assert.deepEqual(labels('一、甲/（一）乙/二、丙/（‸'), ['（一）']);
    assert.deepEqual(labels('一、甲/（一）乙/1.丙/（‸'), ['（1）', '（二）']);
    assert.deepEqual(labels('一、甲/（一）乙/（二‸'), ['（二）']);
    assert.deepEqual(labels('一、甲/（一）乙/　　（‸'), ['（二）']);
  });

  it('take the bracket with them that the editor has closed', () => {
    assert.equal(taken('一、甲/（一）乙/（‸）', '（二）'), '一、甲/（一）乙/（二）');
    assert.equal(taken('一、甲/（一）乙/（‸）学法', '（二）'), '一、甲/（一）乙/（二）学法');
  });

  it('make room behind', () =>
    assert.equal(taken('一、甲/（一）乙/（‸/（二）丙', '（二）'), '一、甲/（一）乙/（二）/（三）丙'));

  it('come behind the right 汉字 only', () => {
    assert.deepEqual(labels('一、甲/二‸'), ['二、']);
    nothing('一、甲/三‸', '一、甲/五‸');
  });

  it('are all there when asked for', () =>
    assert.deepEqual(
      labels('一、甲/（一）乙/‸', { asked: true }).filter((label) => /^[（一二1]/.test(label)),
      ['（二）', '1.', '二、', '一是'],
    ));
});

describe('completion: parts', () => {
  it('bring number, heading and year, the next one first', () => {
    const draft = `${TITLE}/一、主要举措和成效/做了。/二‸`;
    assert.equal(labels(draft)[0], '二、2024年推进法治政府建设存在的不足和原因');
    assert.ok(labels(draft).includes('二、2025年推进法治政府建设的主要安排'));
  });

  it('come behind a number that is written', () =>
    assert.equal(
      taken(`${TITLE}/一、主要举措和成效/做了。/二、‸`, '二、其他需要报告的情况'),
      `${TITLE}/一、主要举措和成效/做了。/二、其他需要报告的情况`,
    ));

  it('make room behind', () =>
    assert.equal(
      taken(
        `${TITLE}/一、主要举措和成效/二‸/二、2025年主要安排`,
        '二、2024年推进法治政府建设存在的不足和原因',
      ),
      `${TITLE}/一、主要举措和成效/二、2024年推进法治政府建设存在的不足和原因/三、2025年主要安排`,
    ));

  it('open an empty draft', () =>
    assert.equal(labels(`${TITLE}/一‸`)[0], '一、2024年推进法治政府建设的主要举措和成效'));
});

describe('completion: items', () => {
  it('go on behind the one before', () => {
    assert.deepEqual(labels('一、甲/（一）乙/一是学法。/二‸'), ['二、', '二是']);
    assert.deepEqual(labels('一、甲/（一）乙/一是学法。二‸'), ['二是']);
    assert.deepEqual(labels('一、甲/一要学法。/做了。/二‸'), ['二、', '二要']);
    assert.deepEqual(labels('一、甲/第一，学法。/第‸'), ['第二，']);
  });

  it('begin in a section', () => assert.deepEqual(labels('一、甲/一‸'), ['一是']));
});

describe('completion: closing forms', () => {
  it('come where they belong', () => {
    assert.deepEqual(labels('一、甲/做了。/特‸'), ['特此报告。']);
    assert.deepEqual(labels('一、甲/做了。/特此‸'), ['特此报告。']);
    assert.deepEqual(labels(`${TITLE}/2024年，做了。现将‸`), ['现将有关情况报告如下：']);
    assert.deepEqual(labels(`${TITLE}/一、其他需要报告的情况/无‸`), ['无其他需要报告的情况。']);
    nothing('一、甲/特‸/二、乙', '一、甲/无‸', '一、甲/现将‸', '一、甲/做了。特‸色');
  });
});

describe('completion: laws', () => {
  const lawsAt = (draft: string) => list(draft).completions;

  it('come behind 《 wherever it stands, with what has been closed', () => {
    assert.equal(
      taken('一、甲/学习《‸》。', '中华人民共和国行政处罚法'),
      '一、甲/学习《中华人民共和国行政处罚法》。',
    );
    nothing('一、甲/学习《行政处罚法》‸。');
  });

  it('are found by what is typed of them', () => {
    assert.equal(labels('学习《行政复‸')[0], '中华人民共和国行政复议法');
    assert.equal(
      labels('学习《八五普法‸')[0],
      '中央宣传部、司法部关于开展法治宣传教育的第八个五年规划（2021—2025年）',
    );
    assert.ok(labels('学习《纲要‸').includes('法治政府建设实施纲要（2021—2025年）'));
    nothing('学习《青石镇‸');
  });

  it('say how they stand in the report year', () => {
    const stand = (year: number, typed: string) => {
      const [law] = lawsAt(`青石镇${year}年法治政府建设年度报告/一、甲/《${typed}‸`);
      return `${law!.detail!.args[0] ?? law!.detail!.text} ${law!.outdated}`;
    };
    assert.equal(stand(2017, '行政许可法'), '2004 false');
    assert.equal(stand(2023, '行政复议法'), '2017年修正 false');
    assert.equal(stand(2024, '行政复议法'), '2023年修订 false');
    assert.equal(stand(2024, '法治宣传教育法'), '报告年度尚未施行 true');
    assert.equal(stand(2026, '法治中国建设规划'), '2025 true');
    assert.equal(stand(2025, '村民委员会'), '2018年修正 false');
    assert.equal(stand(2026, '村民委员会'), '2025年修正 false');
    assert.equal(stand(2015, '土地管理法'), '2004年修正 false');
    assert.equal(stand(2025, '环境保护法'), '2014年修订 false');
    assert.equal(stand(2026, '环境保护法'), '2025 true');
  });

  it('that do not hold come last', () => {
    const found = labels(`${TITLE}/一、甲/《实施纲要‸`);
    assert.ok(
      found.indexOf('法治政府建设实施纲要（2015—2020年）') >
        found.indexOf('法治政府建设实施纲要（2021—2025年）'),
    );
  });
});

describe('the table of laws', () => {
  it('names each law once, its versions in order', () => {
    assert.equal(new Set(laws.map(({ name }) => name)).size, laws.length);
    for (const { name, versions } of laws) {
      const days = versions.map(({ from }) => from);
      assert.deepEqual(days, [...days].sort(), name);
      for (const day of days) assert.match(day, /^\d{4}(?:-\d{2}(?:-\d{2})?)?$/, name);
    }
  });

  it('names amendments by their year, in force that year or the next', () => {
    for (const { name, versions } of laws)
      for (const [at, version] of versions.entries()) {
        if (at === 0) assert.equal(version.name, '', name);
        else {
          const [, year] = /^(\d{4})年修[正订]$/u.exec(version.name) ?? [];
          assert.ok(year !== undefined, `${name} ${version.name}`);
          const wait = Number(version.from.slice(0, 4)) - Number(year);
          assert.ok(wait === 0 || wait === 1, `${name} ${version.name} ${version.from}`);
        }
      }
  });

  it('knows the successors it names, in force when the law no longer is', () => {
    for (const law of laws) {
      if (!('next' in law)) continue;
      const next = laws.find(({ name }) => name === law.next);
      assert.ok(next, law.name);
      assert.ok(Number(next.versions[0]!.from.slice(0, 4)) <= law.until! + 1, law.name);
    }
  });
});

describe('completion: names', () => {
  it('are short names behind 以下简称', () =>
    assert.deepEqual(labels('2024年，青石镇人民政府（以下简称“‸”）做了。').at(0), '镇政府'));

  it('of the unit and of the draft go on', () => {
    assert.deepEqual(goesOn('一、甲/青石‸', UNIT), ['镇人民政府']);
    assert.deepEqual(goesOn(`${TITLE}/一、甲/今年，青石‸`), ['镇人民政府']);
    assert.deepEqual(goesOn('一、甲/青石镇综合行政执法队（以下简称“镇执法队伍”）做了。镇执‸'), ['法队伍']);
    assert.deepEqual(goesOn('一、甲/青‸', UNIT), []);
    assert.deepEqual(goesOn('一、甲/青石镇‸', UNIT), []);
  });
});

describe('completion: set phrases', () => {
  it('go on from their first characters', () => {
    assert.deepEqual(goesOn('一、甲/提升法治思‸'), ['维和法治方式']);
    assert.deepEqual(goesOn('一、甲/提升法治思维‸。'), ['和法治方式']);
    assert.deepEqual(goesOn('一、甲/提升法治‸'), []);
    assert.deepEqual(goesOn('一、甲/提升法治思‸路'), []);
    assert.deepEqual(goesOn('一、甲/提升法治思维和法治方式‸'), []);
  });

  it('of another time stay away', () =>
    assert.deepEqual(goesOn('青石镇2018年法治政府建设年度报告/一、甲/深入学习习近平法治‸'), []));

  it('are in the list when asked for', () =>
    assert.deepEqual(labels('一、甲/提升法治思‸', { asked: true }), ['法治思维和法治方式']));
});

describe('completion: figures', () => {
  it('are those the draft has given for the same words', () => {
    assert.deepEqual(goesOn('一、甲/全年办理行政处罚案件36件。/二、乙/办理行政处罚案件‸'), ['36件']);
    assert.deepEqual(goesOn('一、甲/全年办理行政处罚案件36件。/二、乙/信访案件‸'), []);
    assert.deepEqual(goesOn('一、甲/全年办理行政处罚案件‸'), []);
  });
});

describe('completion in running prose', () => {
  it('stays away', () =>
    nothing(
      '一、甲/二〇二四年，全镇二‸',
      '一、甲/投入三‸',
      '一、甲/做到了（‸）',
      '一、甲/加强“‸”',
      '一、甲/坚持党建、‸',
      '一、甲/在第‸',
      '一、甲/做了无‸',
      '一、甲/即将‸',
      '一、甲/对其他‸',
      '一、甲/学法。‸',
      '一、甲/‸',
      '‸',
    ));
});
