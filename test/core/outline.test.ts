import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dumpOutline } from '../support/outline-dump.js';
import { draftOf } from '../support/rule-tester.js';

const outlineOf = (text: string) => draftOf([], text).analysis.outline;

/** Lines of the draft, joined; the first line is the title unless the test is about that. */
const lines = (...all: readonly string[]): string => all.join('\n');

function check(text: string, ...expected: readonly string[]): void {
  assert.equal(dumpOutline(outlineOf(text)), expected.map((line) => `${line}\n`).join(''));
}

/** The headings alone, with `<…>` for those without a number. */
const numbersOf = (text: string): string =>
  outlineOf(text)
    .headings.map(({ number, title }) => number || `<${title}>`)
    .join(' ');

/** The role of each line that is not blank. */
const rolesOf = (text: string): string =>
  outlineOf(text)
    .roles.filter((role) => role !== 'blank')
    .join(' ');

const TITLE = '青石镇2023年法治政府建设年度报告';

describe('outline: the whole of it', () => {
  it('is title, headings of four levels, run-in headings and items', () =>
    check(
      lines(
        TITLE,
        '',
        '2023年，青石镇抓了三件事，现报告如下：',
        '一、主要举措和成效',
        '（一）加强学习。全年学习12次。一是领导带头。二是全员参加。',
        '（二）规范执法',
        '1.完善制度：修订制度3项。',
        '（1）建台账',
        '台账4本。',
        '二、存在的不足',
        '一是人手紧。',
      ),
      '青石镇2023年法治政府建设年度报告　第 1 行',
      '一、主要举措和成效　第 4 行',
      '  （一）加强学习　第 5 行，接排，分项 2 项',
      '  （二）规范执法　第 6 行',
      '    1.完善制度　第 7 行，接排',
      '      （1）建台账　第 8 行',
      '二、存在的不足　第 10 行，分项 1 项',
    ));

  it('of a draft without a single number is its title and its bare headings', () =>
    check(
      lines(TITLE, '2023年，青石镇抓了三件事。', '主要工作', '全年办案12件。', '下步打算', '补齐人手。'),
      '青石镇2023年法治政府建设年度报告　第 1 行',
      '主要工作　第 3 行',
      '下步打算　第 5 行',
    ));

  it('of an empty text is empty', () => {
    check('', '（没有标题）');
    check('\n　　\n\r\n', '（没有标题）');
  });

  it('ends a section before the blank lines that lead to the next one', () => {
    const { headings } = outlineOf('一、甲项工作\n做了。\n\n\n二、乙项工作\n要做。\n');
    assert.deepEqual(
      headings.map(({ lastLine }) => lastLine),
      [1, 5],
    );
  });
});

describe('outline: title', () => {
  const titleOf = (...all: readonly string[]): string => {
    const { title } = outlineOf(lines(...all, '一、主要举措', '做了三件事。'));
    return title ? `${title.firstLine + 1}–${title.lastLine + 1} ${title.text}` : 'none';
  };

  it('stands on one line', () => assert.equal(titleOf(TITLE), `1–1 ${TITLE}`));
  it('stands on two lines', () =>
    assert.equal(
      titleOf('青石镇人民政府', '2023年法治政府建设报告'),
      '1–2 青石镇人民政府2023年法治政府建设报告',
    ));
  it('stands on three lines with blank ones between', () =>
    assert.equal(
      titleOf('青石镇人民政府', '', '关于2023年法治政府建设工作', '', '情况的报告'),
      '1–5 青石镇人民政府关于2023年法治政府建设工作情况的报告',
    ));
  it('loses its indent, its # and its 。', () => assert.equal(titleOf(`　　# ${TITLE}。`), `1–1 ${TITLE}`));
  it('may end with a remark in brackets', () =>
    assert.equal(titleOf(`${TITLE}（公开稿）`), `1–1 ${TITLE}（公开稿）`));
  it('is not a salutation or a sentence', () => {
    assert.equal(titleOf('各位代表：'), 'none');
    assert.equal(titleOf('现向大会作工作报告。', '请予审议。'), 'none');
  });
  it('is missing in a draft that starts with a heading', () => assert.equal(titleOf(), 'none'));
});

describe('outline: roles of lines', () => {
  it('are title, subtitle, addressee, lead-in, text, signature and date', () =>
    assert.equal(
      rolesOf(
        lines(
          TITLE,
          '（2024年1月6日）',
          '',
          '中共青石县委、青石县人民政府：',
          '　　现将情况报告如下：',
          '一、主要举措',
          '做了三件事。',
          '',
          '青石镇人民政府',
          '2024年1月6日',
        ),
      ),
      'title subtitle addressee lead heading body signature date',
    ));
  it('tell page furniture above and below from the report', () =>
    assert.equal(
      rolesOf(
        lines(
          '您当前的位置：首页>政务公开>年度报告',
          '[ 索引号 ] 000/2024-1',
          TITLE,
          '发布时间：2024-01-06 09:30 来源：青石镇 浏览次数：12',
          '【打印】【关闭】',
          '一、主要举措',
          '做了三件事。',
          '扫一扫在手机打开当前页',
          '上一篇：长桥街道的报告',
        ),
      ),
      'furniture furniture title furniture furniture heading body furniture furniture',
    ));
  it('take a second copy of the title below the tool bar for furniture', () =>
    assert.equal(
      rolesOf(
        lines(
          TITLE,
          '发布时间：2024-01-06 09:30',
          TITLE,
          '2023年，镇里抓了三件事。',
          '一、主要举措',
          '做了。',
        ),
      ),
      'title furniture furniture lead heading body',
    ));
  it('give attachments and the glossary to no section', () => {
    const text = lines(
      '一、主要举措',
      '做了。',
      '附件：1.任务清单',
      '2．2024年实事清单',
      '名词解释',
      '1.一网通办：一个平台办理。',
    );
    assert.equal(rolesOf(text), 'heading body attachment attachment attachment attachment');
    assert.equal(numbersOf(text), '一、');
    assert.equal(outlineOf(text).headings[0]?.lastLine, 1);
  });
});

describe('outline: forms of headings', () => {
  const forms: readonly (readonly [name: string, text: string, numbers: string])[] = [
    ['half-width brackets', '一、甲\n(一)乙\n(二)丙', '一、 (一) (二)'],
    ['brackets of two widths', '一、甲\n（一)乙\n(二）丙', '一、 （一) (二）'],
    ['dots, full-width dots and 、', '1.甲\n2．乙\n3、丙', '1. 2． 3、'],
    ['a blank after the number', '一、 甲\n（一） 乙。丙。\n1. 丁', '一、 （一） 1.'],
    ['# before a number', '## 一、甲\n### （一）乙', '一、 （一）'],
    ['a damaged number', '一、甲\n一)乙\n二）丙', '一、 一) 二）'],
    [
      '（一） without 一、 above it',
      `${TITLE}\n2023年工作回顾\n（一）乙\n做了。\n（二）丙`,
      '<2023年工作回顾> （一） （二）',
    ],
    ['1. right below 一、', '一、甲\n1.乙\n2.丙', '一、 1. 2.'],
    [
      '（一） and （1） as different levels',
      '一、甲\n（一）乙\n（1）丙\n（二）丁',
      '一、 （一） （1） （二）',
    ],
    [
      'numbers that run on across parents',
      '一、甲\n（一）乙\n1.丙\n2.丁\n（二）戊\n3.己',
      '一、 （一） 1. 2. （二） 3.',
    ],
    [
      'a number torn over two lines',
      '（一）甲。做了。\n（二）乙。做了。\n（\n三）丙。做了。',
      '（一） （二） 三）',
    ],
  ];
  for (const [name, text, numbers] of forms)
    it(`include ${name}`, () => assert.equal(numbersOf(text), numbers));

  it('hang below the nearest lower level', () =>
    check(
      '一、甲\n1.乙\n（一）丙\n（1）丁\n二、戊',
      '（没有标题）',
      '一、甲　第 1 行',
      '  1.乙　第 2 行',
      '  （一）丙　第 3 行',
      '    （1）丁　第 4 行',
      '二、戊　第 5 行',
    ));
  it('start anew below an unnumbered heading', () =>
    check(
      `${TITLE}\n一、甲\n做了。\n二、乙\n做了。\n2024年工作安排\n一、丙\n要做。`,
      `${TITLE}　第 1 行`,
      '一、甲　第 2 行',
      '二、乙　第 4 行',
      '2024年工作安排　第 6 行',
      '  一、丙　第 7 行',
    ));
});

describe('outline: what only looks like a heading', () => {
  const traps: readonly (readonly [name: string, text: string, numbers: string])[] = [
    ['a list of words that ends with 十：', '一、亮点\n百：引进百家企业。\n十：建成十条示范街。', '一、'],
    ['a plenum at the start of a wrapped line', '一、学习\n传达会议精神，包括\n二、三中全会公报', '一、'],
    ['a kind of industry', '一、经济\n二、三产业比重达到七成。', '一、'],
    ['a decimal', '一、投资\n3.5亿元资金全部到位。', '一、'],
    ['buildings', '一、改造\n1、2号楼外墙已经粉刷，3号楼正在施工。', '一、 1、'],
    ['a date and a hot line', '一、宣传\n12.4宣传日发放资料。\n12348热线接听电话。', '一、'],
    ['items at the start of lines', '一、不足\n一是人手紧。\n二是经费少。\n第三，学习浅。', '一、'],
    ['一年来', '一年来，镇里重点抓了三件事。\n一是抓学习。', ''],
    [
      'a whole report in one paragraph',
      `一、工作情况${'各项工作扎实推进'.repeat(5)}二、不足一、人手（一）加强学习。`,
      '',
    ],
  ];
  for (const [name, text, numbers] of traps) it(`is ${name}`, () => assert.equal(numbersOf(text), numbers));

  it('is the tail of a sentence that a page marker cut', () =>
    assert.equal(
      numbersOf(
        `一、审查\n${'镇里坚持先审查后决定，凡是文件先由经办人初审，'.repeat(2)}再\n2、由司法所复审。`,
      ),
      '一、',
    ));
});

describe('outline: half-typed drafts', () => {
  const text = lines(
    TITLE,
    '一、主要举措',
    '（一）加强学习。学了。',
    '1.学',
    '二、不足',
    '一是人手紧。',
    '附件：清单',
  );

  it('are read at every length', () => {
    for (let end = 0; end <= text.length; end++) outlineOf(text.slice(0, end));
  });
  it('have a heading that is only a number', () =>
    assert.equal(numbersOf('一、甲\n做了。\n二、'), '一、 二、'));
  it('have a heading at the very end', () => {
    const [first, last] = outlineOf('一、甲\n做了。\n二、乙').headings;
    assert.deepEqual([first?.lastLine, last?.lastLine], [1, 2]);
  });
});

describe('outline: any text', () => {
  it('is the same whatever the line ends', () => {
    const dump = (eol: string): string =>
      dumpOutline(outlineOf([TITLE, '', '一、甲', '（一）乙。做了。', '二、丙'].join(eol)));
    assert.equal(dump('\r\n'), dump('\n'));
    assert.equal(dump('\r'), dump('\n'));
  });

  it('nests, keeps its places and its order, and never fails', () => {
    const line = fc.oneof(
      fc.constantFrom(
        '',
        TITLE,
        '一、甲',
        '（一）乙。丙。',
        '(二)丁',
        '3.5亿元',
        '2、戊',
        '（1）己',
        '一是庚。二是辛。',
        '工作安排',
        '附件：',
        '\ud842',
      ),
      fc.string({ unit: fc.constantFrom(...'一二（）1.、。：是 \u3000\udc00年'), maxLength: 8 }),
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 20 }), fc.constantFrom('\n', '\r\n', '\r'), (all, eol) => {
        const text = all.join(eol);
        const { headings, roles, roots } = outlineOf(text);
        assert.equal(roles.length, Math.max(1, text.split(eol).length));
        assert.ok(
          headings.every((heading, index) => index === 0 || headings[index - 1]!.line < heading.line),
        );
        for (const { span, titleSpan, parent, level, children, lastLine, line } of headings) {
          assert.ok(span.start <= titleSpan.start && titleSpan.end <= span.end && span.end <= text.length);
          assert.ok(line <= lastLine && (!parent || (parent.span.end >= span.end && parent.level < level)));
          assert.ok(children.every((child) => child.parent?.line === line));
        }
        assert.ok(roots.every(({ parent }) => parent === undefined));
      }),
    );
  });
});
