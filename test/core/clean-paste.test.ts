import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cleanPaste } from '../../server/src/core/index.js';

const check = (text: string, expected: string): void => assert.equal(cleanPaste({ text }), expected);
const unchanged = (text: string): void => check(text, text);

describe('cleaning what is pasted', () => {
  it('makes line breaks of the breaks that Word has of its own', () => {
    check('学法4次。\v普法2场。\f办案6件。', '学法4次。\n普法2场。\n办案6件。');
    check('学法4次。\u2028普法2场。\r\n办案6件。\r', '学法4次。\n普法2场。\n办案6件。\n');
  });

  it('drops what nobody sees', () => {
    check('推进\u00ad依法\u200b行政\ufeff，办\u2060案6件。', '推进依法行政，办案6件。');
    check('办案\u0001\u001f6件。', '办案6件。');
    unchanged('按“👨\u200d👩\u200d👧”图标登记。');
  });

  it('keeps hyphens and cells that Word writes as controls', () => {
    check('A\u001e1栋', 'A-1栋');
    check('村名\u0007户数', '村名\t户数');
  });

  it('takes blanks out between Chinese words, and off the ends of lines', () => {
    check('全镇\u00a0\u00a0\u00a0统一\u00a0台账 ，办案6件。   ', '全镇统一台账，办案6件。');
    check('　　\u00a0\n学法4次。', '\n学法4次。');
    unchanged('张　三、李　四负责，2024 年办理 App 登记20件。');
  });

  it('indents paragraphs by two full-width blanks, whatever indented them', () => {
    for (const indent of [
      '\u00a0\u00a0\u00a0\u00a0',
      '    ',
      '  ',
      '\t',
      '\u2003\u2003',
      '　　 ',
      '\u200b　\u00a0',
    ])
      check(`${indent}2024年，学法4次。`, '　　2024年，学法4次。');
    check(' 一是学法4次。', '一是学法4次。');
    unchanged('　　2024年，学法4次。');
    unchanged('　　　　2024年，学法4次。');
  });

  it('leaves blanks that set something: signatures, tables, lists in other scripts', () => {
    unchanged('                    青石镇人民政府');
    unchanged('\t村名\t户数\n\t东村\t20');
    unchanged('  - item\n    - item');
  });

  it('takes away the tab behind a number or a bullet', () => {
    check('一、\t总体情况\n（一）\t学法\n1.\t学法4次。', '一、总体情况\n（一）学法\n1.学法4次。');
    check('●\t学法4次。', '●学法4次。');
    check('1.\t2024年学法', '1. 2024年学法');
    unchanged('1.\t东村\t20户');
  });

  it('takes away what Word and web pages leave between the words', () => {
    check('[bookmark: _GoBack]学法4次，&nbsp;普法2场。', '学法4次，普法2场。');
    check('\uf0b7 学法4次。', '学法4次。');
  });

  it('closes the gaps of a web page, and leaves one where a writer made them', () => {
    check('一、学法\n\n学法4次。\n\n二、普法\n\n普法2场。\n', '一、学法\n学法4次。\n二、普法\n普法2场。\n');
    unchanged('关于学法的报告\n\n一、学法\n学法4次。\n');
    check('关于学法的报告\n\n\n\n一、学法\n学法4次。\n', '关于学法的报告\n\n一、学法\n学法4次。\n');
  });

  it('does not indent behind what already stands in the line', () => {
    const pasted = '　　2024年，学法4次。\n　　普法2场。';
    for (const before of ['据统计，', '　　'])
      assert.equal(cleanPaste({ text: pasted, before }), '2024年，学法4次。\n　　普法2场。');
  });

  it('has nothing to do for what is clean, empty or broken', () => {
    unchanged('');
    unchanged('\n');
    unchanged('学法4次，普法2场。\n（一）规范执法');
    unchanged('\ud842学法\udfb7');
  });
});

describe('numbers that a list had drawn', () => {
  const numbered = (text: string, html: string): string => cleanPaste({ text, html });

  it('come back from the HTML of Word', () => {
    const item = (number: string, text: string): string =>
      `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US><span style='mso-list:Ignore'>${number}<span style='font:7.0pt "Times New Roman"'>&nbsp; </span></span></span><![endif]><span>${text}<o:p></o:p></span></p>`;
    const html = `<html><head><style>p { color: red }</style></head><body><!--StartFragment-->${item('一、', '学法<b>用法</b>')}<p>学法4次。</p>${item('二、', '规范执法')}<!--EndFragment--></body></html>`;
    assert.equal(
      numbered('学法用法\r\n学法4次。\r\n规范执法\r\n', html),
      '一、学法用法\n学法4次。\n二、规范执法\n',
    );
    const text = '一、\t学法用法\n学法4次。\n二、\t规范执法';
    assert.equal(numbered(text, html), '一、学法用法\n学法4次。\n二、规范执法');
  });

  it('come back from the lists of a web page', () => {
    const html =
      '<ol start=3><li>学法4次。</li><li><p>普法2场&ldquo;宪法日&rdquo;。</p><ol><li>办案6件。</li></ol></li><li value="9">总结。</li></ol>';
    assert.equal(
      numbered('学法4次。\n普法2场“宪法日”。\n办案6件。\n总结。', html),
      '3.学法4次。\n4.普法2场“宪法日”。\n1.办案6件。\n9.总结。',
    );
    const han = '<ol style="list-style-type: cjk-ideographic"><li>学法</li><li>普法</li></ol>';
    assert.equal(numbered('学法\n普法', han), '一、学法\n二、普法');
  });

  it('are not made up for bullets, letters, or lines that the list does not have', () => {
    for (const html of [
      '<ul><li>学法</li></ul>',
      '<ol type="a"><li>学法</li></ol>',
      '<ol><li>学法用法</li></ol>',
      '<li>学法',
      '<ol><li><!-- 学法',
    ])
      assert.equal(numbered('学法', html), '学法');
  });
});

describe('cleaning', () => {
  /** Everything but blanks and what is invisible. */
  const visible = (text: string): string => text.replace(/[\s\p{Cc}\u00ad\u200b-\u200f\u2060\ufeff]/gu, '');
  const pieces = [
    ...[
      '学法',
      '办案',
      '宪',
      '，',
      '。',
      '“',
      '”',
      '（',
      '）',
      '、',
      '一、',
      '（一）',
      '1.',
      '一是',
      '2024年',
      '36',
      'App',
      '-',
      '●',
    ],
    ...[
      '\n',
      '\r\n',
      '\v',
      '\f',
      '\t',
      ' ',
      '\u00a0',
      '\u2003',
      '\u3000',
      '\u00ad',
      '\u200b',
      '\ufeff',
      '\u2028',
    ],
  ];
  const pasted = fc.array(fc.constantFrom(...pieces), { maxLength: 60 }).map((parts) => parts.join(''));

  it('changes no word, mark or number', () =>
    fc.assert(
      fc.property(pasted, pasted, (text, before) =>
        assert.equal(visible(cleanPaste({ text, before })), visible(text)),
      ),
    ));
  it('leaves nothing to clean', () =>
    fc.assert(
      fc.property(pasted, (text) => {
        const once = cleanPaste({ text });
        assert.equal(cleanPaste({ text: once }), once);
      }),
      { numRuns: 500 },
    ));
});
