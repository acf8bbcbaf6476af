/**
 * Page furniture: what a web page prints around a report and a copy brings along. Patterns are for one trimmed
 * line; whether such a line is furniture is decided by where it stands (assemble.ts), so that a sentence of the
 * report that happens to look alike is left alone.
 */

export type FurnitureKind = 'breadcrumb' | 'index-table' | 'toolbar' | 'footer';

export interface Furniture {
  readonly kind: FurnitureKind;
  /** Nothing else can look like this: it is furniture between paragraphs of the report too. */
  readonly certain: boolean;
}

const INDEX_KEYS =
  '索\\s*引\\s*号|信息索引|发文字号|发文机关|发文机构|发布机构|发布单位|信息来源|主题分类|体裁分类|主题词|信息类别|信息分类|组配分类|服务对象|公开形式|公开方式|公开范围|公开类别|公开日期|有效性|效力状态|成文日期|生成日期|发文日期|发布日期|名\\s*称|文\\s*号|关键词|内容概述';
const TIME =
  '\\d{4}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s*\\d{1,2}(?:[:：]\\d{2}(?:[:：]\\d{2})?|时\\d{1,2}分))?';
const TOOLS =
  '下载|打印|打印本页|打印正文|全屏|收藏|分享|分享到|关闭|关闭窗口|返回|返回顶部|加大|还原|减小|放大|缩小|大|中|小|纠错|朗读|繁体|简体|无障碍|长者助手|我的收藏|首页|高级搜索|搜索';
/** The name of a paper or an agency, where nothing else stands in the line. */
const MEDIA = '[\\u4e00-\\u9fff]{0,10}(?:日报|晚报|时报|客户端|政府网|新闻网|新华社|融媒体中心)';

interface Row {
  readonly kind: FurnitureKind;
  readonly certain: boolean;
  /** It may hold where none of the SIGNS stands. */
  readonly unsigned?: boolean;
  readonly pattern: RegExp;
}

/** What most furniture has and few paragraphs have. */
const SIGNS = /[:：>＞»›/【】[\]©]/;

/** Order matters only in that the first match wins; every row has a negative in test/core/furniture.test.ts. */
const ROWS: readonly Row[] = [
  {
    kind: 'breadcrumb',
    certain: true,
    pattern:
      /^(?:(?:您|你)?(?:当前|现在)的?(?:所在)?位置|(?:您|你)的位置|所在位置|位置(?=.*[>＞»›]))\s*[:：]/,
  },
  { kind: 'breadcrumb', certain: true, pattern: /^首页\s*[>＞»›/]/ },
  {
    kind: 'breadcrumb',
    certain: true,
    pattern: /^[^。，；>＞»›]{1,20}(?:[>＞»›][^。，；>＞»›]{1,28}){2,}$/,
  },
  { kind: 'index-table', certain: true, pattern: new RegExp(`^[[【]\\s*(?:${INDEX_KEYS})\\s*[\\]】]`) },
  {
    kind: 'index-table',
    certain: false,
    pattern: new RegExp(`^(?:[•·●▪]\\s*)?(?:${INDEX_KEYS})\\s*[:：]`),
  },
  {
    kind: 'toolbar',
    certain: true,
    pattern: new RegExp(
      `^(?:来源|信息来源|作者|发布者|发布人)\\s*[:：].{0,30}(?:日期|时间)\\s{0,4}[:：]?\\s{0,4}${TIME}`,
    ),
  },
  {
    kind: 'toolbar',
    certain: true,
    pattern: new RegExp(`^(?:发布|发表|更新|成文|编辑)?(?:时间|日期)\\s*[:：]\\s*${TIME}`),
  },
  {
    kind: 'toolbar',
    certain: true,
    pattern: new RegExp(`^[（(]?(?:信息)?(?:来源|稿源)\\s*[:：]\\s*${MEDIA}[）)]?$`),
  },
  { kind: 'toolbar', certain: false, unsigned: true, pattern: new RegExp(`^${MEDIA}$`) },
  { kind: 'toolbar', certain: true, pattern: /^责任编辑\s*[:：].{0,20}$/ },
  {
    kind: 'toolbar',
    certain: false,
    pattern:
      /^(?:来源|信息来源|稿源|作者|编辑|发布者|发布时间|发表时间|时间|日期|浏览量|浏览次数|阅读量|点击数|访问量)\s*[:：].{0,40}$/,
  },
  { kind: 'toolbar', certain: false, unsigned: true, pattern: new RegExp(`^${TIME}$`) },
  {
    kind: 'toolbar',
    certain: true,
    pattern:
      /(?:^|[【[(（])\s{0,4}(?:字体|字号)\s{0,4}[:：]\s{0,4}(?:$|[[【(（]?\s{0,4}[大中小默放加增缩减])/,
  },
  { kind: 'toolbar', certain: true, pattern: /【\s{0,4}(?:打印|关闭|收藏)[^【】]*】/ },
  {
    kind: 'toolbar',
    certain: false,
    unsigned: true,
    pattern: new RegExp(`^[【[(（|]?\\s*(?:(?:${TOOLS})[\\s|｜/:：]*)+[】\\])）|]?$`),
  },
  { kind: 'toolbar', certain: false, pattern: /^[【】[\]]$/ },
  { kind: 'footer', certain: true, unsigned: true, pattern: /^扫一扫[,，]?(?:在?手机|分享|用手机).{0,20}$/ },
  { kind: 'footer', certain: true, unsigned: true, pattern: /^【?我要纠错】?(?:\s|责任编辑|$)/ },
  {
    kind: 'footer',
    certain: true,
    unsigned: true,
    pattern:
      /^(?:上一篇|下一篇|上一条|下一条|相关(?:链接|文章|附件|报道|新闻|阅读|稿件)|附件下载|网站地图|友情链接)(?:\s*[:：>＞].{0,60})?$/,
  },
  {
    kind: 'footer',
    certain: true,
    pattern: /^(?:版权所有|网站标识码|联系我们|Copyright)\s*[:：©].{0,80}$/i,
  },
  { kind: 'footer', certain: false, pattern: /^(?:主办单位|承办单位|主办|承办)\s*[:：].{0,80}$/ },
  { kind: 'footer', certain: true, unsigned: true, pattern: /ICP备\s*\d+号|公网安备\s*\d+号/ },
];

/** Longest line that can be furniture; a real paragraph is longer, a table of links is cut by the page. */
const LIMIT = 160;

export function furnitureOf(line: string): Furniture | undefined {
  if (line.length > LIMIT) return undefined;
  const signed = SIGNS.test(line);
  const row = ROWS.find(({ unsigned, pattern }) => (signed || unsigned) && pattern.test(line));
  return row && { kind: row.kind, certain: row.certain };
}
