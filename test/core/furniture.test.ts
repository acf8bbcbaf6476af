import assert from 'node:assert/strict';
import { furnitureOf } from '../../server/src/core/outline/furniture.js';

/** For each row: lines that are furniture, and a line of a report that looks alike: at least not certain, where the row is (`!`). */
const ROWS: readonly {
  readonly kind: string;
  readonly yes: readonly string[];
  readonly no: readonly string[];
}[] = [
  {
    kind: 'breadcrumb!',
    yes: ['您当前的位置：首页 > 政务公开', '当前位置:', '你的位置：首页', '位置: 首页 > 法治政府建设'],
    no: ['位置：县城北部，占地20亩', '位置偏远的村由干部上门'],
  },
  { kind: 'breadcrumb!', yes: ['首页 > 政务公开', '首页»公告'], no: ['首页改版后访问更快'] },
  {
    kind: 'breadcrumb!',
    yes: ['青石镇人民政府>政务公开>年度报告', '青石镇 >  政务公开  > 年度报告'],
    // The second one took the tabs for parts of the path, in all the ways there are: minutes.
    no: ['实现“1+1>2”的效果，办件量3个月翻番', `甲${'>\t\t\t'.repeat(30)}。`, '甲>乙'],
  },
  {
    kind: 'index-table!',
    yes: ['[ 索引号 ] 0000/2026-00001', '【发文字号】青政发〔2026〕1号'],
    no: ['[1] 指综合窗口'],
  },
  {
    kind: 'index-table',
    yes: ['索 引 号：0000', '成文日期：2026-01-05', '• 发布机构：青石镇', '名  称：年度报告'],
    no: ['有效性有待提高', '• 完善发布机制：每周一次', '名称规范、内容完整'],
  },
  {
    kind: 'toolbar!',
    yes: ['来源:青石镇  日期:2026-03-24 11:26 打印'],
    no: ['来源广泛：今年时间节点2026年3月前'],
  },
  { kind: 'toolbar!', yes: ['发布时间：2026-03-24', '时间:2026年3月4日 07时41分'], no: ['时间：3月至5月'] },
  {
    kind: 'toolbar!',
    yes: ['来源：青石日报', '（来源：新华社）'],
    no: ['来源：县统计局年鉴，其中日报类占比一成'],
  },
  { kind: 'toolbar', yes: ['青石日报', '长桥融媒体中心'], no: ['在青石日报刊登公告12期'] },
  { kind: 'toolbar!', yes: ['责任编辑：', '责任编辑：王芳'], no: ['责任编辑负责三审三校'] },
  { kind: 'toolbar', yes: ['来源：', '浏览量：1', '编辑：王芳'], no: ['来源可查、去向可追：建立台账'] },
  {
    kind: 'toolbar',
    yes: ['2026-02-09 09:45:30', '2026年2月10日 07时41分'],
    no: ['2026年2月10日，镇政府召开会议'],
  },
  {
    kind: 'toolbar!',
    yes: ['【字体：', '字号：[小] [大]', '打印 【字体:大 中 小】'],
    no: ['字体：仿宋', '材料统一字号：三号'],
  },
  { kind: 'toolbar!', yes: ['【打印】', '【打印正文】 【关闭窗口】'], no: ['【典型案例】'] },
  {
    kind: 'toolbar',
    yes: ['下载', '【大 中 小】', '分享：', '打印 | 收藏 | 关闭'],
    no: ['下载量达300次', '大中小企业'],
  },
  { kind: 'toolbar', yes: ['【', '】'], no: ['—'] },
  { kind: 'footer!', yes: ['扫一扫在手机打开当前页'], no: ['扫一扫即可办理业务'] },
  { kind: 'footer!', yes: ['【我要纠错】责任编辑：王芳', '我要纠错'], no: ['“我要纠错”栏目收到意见5条'] },
  {
    kind: 'footer!',
    yes: ['相关报道：', '上一篇：关于公示的通知', '相关附件>>'],
    no: ['相关报道引起广泛关注'],
  },
  { kind: 'footer!', yes: ['版权所有：青石镇人民政府', '联系我们：'], no: ['联系我们身边的事，开展宣讲'] },
  { kind: 'footer', yes: ['主办单位：青石镇人民政府', '承办：党政办'], no: ['主办单位由镇司法所承担'] },
  { kind: 'footer!', yes: ['某ICP备00000000号', '某公网安备 00000000号'], no: ['完成网站ICP备案1个'] },
];

describe('page furniture', () => {
  for (const { kind, yes, no } of ROWS) {
    it(`${kind}: ${yes[0]}`, () => {
      for (const line of yes) {
        const found = furnitureOf(line);
        assert.equal(found && found.kind + (found.certain ? '!' : ''), kind, line);
      }
      for (const line of no) {
        const found = furnitureOf(line);
        assert.ok(kind.endsWith('!') ? !found?.certain : !found, line);
      }
    });
  }

  it('is never a long line', () => assert.equal(furnitureOf(`相关报道：${'字'.repeat(200)}`), undefined));
});
