import { boxesIn } from '../../../text/boxes.js';
import { BLANK_SIGNS } from '../../../text/chars.js';
import type { Span } from '../../../text/span.js';
import { message } from '../../message.js';
import { defineLineRule } from '../../rule.js';

/**
 * 留着没填的空：××、XX、20XX年、【要填的内容】、（待补）、____、空括号、空着的年月日和数字。隐去的姓名（张××）、
 * 手机号、7×24、罗马数字、英文、开头的【标签】、法条标题、只有横线的行都不算。
 */
export default defineLineRule({
  id: 'publish/blank-left',
  title: '留空未填',
  severity: 'warning',
  fix: 'none',
  halfTyped: true,
  basis: ['practice'],
  why: '模板里的空没有填，报告就还没有写完。带着“××”“（待补）”报送或公开，会被退回，也有损公信力。',
  bad: '全年开展普法宣传⟦××⟧场次，发放资料⟦____⟧份。',
  good: '全年开展普法宣传12场次，窗口7×24小时服务，依法救助未成年人李××。',

  triggers: [
    ...'×xX_＿【〔',
    ...[...'补定核确填完更查'].map((sign) => `待${sign}`),
    ...['此处', '请补', '请填', '《》', '“”'],
    // Round brackets may be of two widths.
    ...['（）', '()', '（)', '(）'],
    ...BLANK_SIGNS,
  ],

  *check({ text, facts: { content, ordinal } }) {
    if (!SUSPECT.test(text) || /^[\s_＿]*$/.test(text)) return;
    const found: Span[] = BLANKS.flatMap((pattern) =>
      [...text.matchAll(pattern)].map((match) => ({
        start: match.index,
        end: match.index + match[0].length,
      })),
    );
    found.push(...boxesIn(text, ordinal?.end ?? content.start, content.end));
    found.sort((a, b) => a.start - b.start || b.end - a.end);
    let done = 0;
    for (const at of found) {
      if (at.start < done) continue;
      done = at.end;
      const left = text.slice(at.start, at.end).trim();
      yield {
        at,
        message:
          left === ''
            ? message('这里空着没有填，请补上数字或日期')
            : message('“{0}”还空着没有填，请补上内容，不需要的请删去', left),
      };
    }
  },
});

const SUSPECT =
  /[×xX_＿【〔]|待(?:补|定|核|确|填|完|更|查)|此处|请(?:补|填)|[（(《“][\s\u3000]*[）)》”]|[\s\u3000](?:[月日件次场名份起宗户号%]|人次|[万亿]元)/;

const HAN = '[\\u4e00-\\u9fff]';
const GAP = '[ \\u3000\\u00a0]';
const SURNAMES =
  '赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦许何吕施张孔曹严华金魏陶姜谢邹苏潘葛范彭鲁韦马方俞任袁柳史唐薛雷贺倪汤罗毕郝于傅齐康余顾孟黄穆萧尹姚邵汪毛戴宋庞熊纪项祝董梁杜阮蓝季贾江郭梅林徐邱骆高夏蔡田樊胡霍万柯管卢莫房干解应丁邓洪包左石崔吉龚程裴陆翁段侯白蒲赖谭申冉叶刘龙段廖钟闫曾';
/** 张××: a name that was taken out on purpose. */
const NOT_NAME = `(?<![${SURNAMES}某])`;
const X = '(?:×{2,}|[xX]{2,})';

const BLANKS: readonly RegExp[] = [
  // ××镇, 共XX件; not between figures (138××××1234) and not in English or Roman numerals (XXL).
  new RegExp(`${NOT_NAME}(?<![0-9A-Za-z×*-])${X}(?![0-9A-Za-z×*])(?=.?${HAN}|[，。；、）》]|%)`, 'g'),
  new RegExp(`(?<=${HAN})${NOT_NAME}${X}(?![0-9A-Za-z×*])`, 'g'),
  /(?<![0-9A-Za-z])20(?:[×xX]{1,2}|[ _\u3000]{1,4})(?=年)/g,
  /[×xX]{1,2}月[×xX]{1,2}日/g,
  /(?<![A-Za-z0-9_＿])[_＿]{2,}(?![A-Za-z0-9_＿])/g,
  // （待补）, 【待核】, ：待定。
  /[（(【[](?:[\u4e00-\u9fff]{0,4})?(?:待|请)(?:补充?|定|核实?|确认|填写?|完善|更新|查)[\u4e00-\u9fff]{0,6}[）)】\]]/g,
  /(?<=[：，])(?:待定|待补充?|待填写?|待核实?)(?=[。；，）]|\s*$)/g,
  /此处(?:插入|补充|填写|应?填)[\u4e00-\u9fff]{0,10}/g,
  // Empty brackets, titles, quotations, and the number of a document: 〔2025〕 号.
  /(?<![A-Za-z0-9_\]])[（(][\s\u3000]*[）)]|《[\s\u3000]*》|“[\s\u3000]*”|〔[\s\u3000]*〕/g,
  new RegExp(`(?<=〕)${GAP}+(?=号)`, 'g'),
  // 年 月 日
  new RegExp(`(?<!\\d)年${GAP}+月(?:${GAP}*日)?|(?<=年)${GAP}+月|(?<=\\d月)${GAP}+日(?![报常均益后])`, 'g'),
  // 调解纠纷 件，
  new RegExp(
    `(?<=${HAN})(?:${GAP}{2,}|\\u3000)(?=(?:[件次场名份起宗户]|场次|人次|[万亿]元|个百分点|%)(?:[，。；、）]|$))`,
    'g',
  ),
];
