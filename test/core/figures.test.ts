import assert from 'node:assert/strict';
import { figuresIn } from '../../server/src/core/index.js';

/** Each figure as `written=value unit`, with the upper end and the marks that make it approximate. */
const show = (text: string): string =>
  figuresIn(text)
    .filter(({ unit }) => unit !== '')
    .map(({ start, end, value, to, unit, before, inner, after }) => {
      const marks = [before, inner, after].filter(Boolean).join('…');
      return `${text.slice(start, end)}=${value}${to === undefined ? '' : `~${to}`}${unit}${marks && ` (${marks})`}`;
    })
    .join(' | ');

describe('figures of a line', () => {
  for (const [text, expected] of [
    ['办结150宗，罚没4,700元、3.2万元', '150宗=150宗 | 4,700元=4700元 | 3.2万元=32000元'],
    [
      '10万余份，10余万份，3000多万元，1.8万亿元',
      '10万余份=100000份 (余) | 10余万份=100000份 (余) | 3000多万元=30000000元 (多) | 1.8万亿元=1800000000000元',
    ],
    ['约300人左右，近20个百分点', '约300人左右=300人 (约…左右) | 近20个百分点=20个百分点 (近)'],
    ['满意率超过95%，在90％以上', '超过95%=95% (超过) | 90％以上=90% (以上)'],
    [
      '5%～10%，10-30亿元，6.5-7%，3至5个',
      '5%～10%=5~10% | 10-30亿元=1000000000~3000000000元 | 6.5-7%=6.5~7% | 3至5个=3~5个',
    ],
    ['１２件，１．５万元', '１２件=12件 | １．５万元=15000元'],
    [
      '十二件，一百二十起，五万余元，两次',
      '十二件=12件 | 一百二十起=120起 | 五万余元=50000元 (余) | 两次=2次',
    ],
    ['300余人次，30场次', '300余人次=300人次 (余) | 30场次=30场次'],
    ['𠮷林办结12件', '12件=12件'],
  ] as const)
    it(`reads ${text}`, () => assert.equal(show(text), expected));

  for (const text of [
    '青政发〔2021〕41号、（2024）3号',
    '2022年3月1日11:26，2021—2025年，1-9月份，二〇二三年十月',
    '拨打12345热线或者0878-1234567、13812345678',
    '索引号115001130093085897/2022-00023，GB/T 9704—2012',
    '“2+N”“1+1>2”7×24小时',
    '第3次会议，第十二次会议，十三届二次全会，第一家',
    '世界500强，三农，两个维护，党的二十大，一件小事',
    '1.学法\n（3）用法',
    '二、三产业比例为56.5：43.5',
  ])
    it(`finds none in ${JSON.stringify(text)}`, () => assert.equal(show(text), ''));

  it('takes the number of a heading for none, even in front of a year or a figure', () => {
    assert.equal(show('20.2026年10件民生实事'), '10件=10件');
    assert.equal(show('4.7个100%'), '100%=100%');
  });

  it('gives the place of the number without its marks', () => {
    const text = '发放约3.2万余份';
    const [figure] = figuresIn(text);
    assert.equal(text.slice(figure!.number.start, figure!.number.end), '3.2万');
    assert.equal(text.slice(figure!.start, figure!.end), '约3.2万余份');
  });

  it('reads a very long line in linear time', () => {
    for (const piece of ['1', '1-', '一', '(1', '约', '9,999', '1月', 'A-', '（其中1件'])
      figuresIn(piece.repeat(200000 / piece.length));
  }).timeout(10000);
});
