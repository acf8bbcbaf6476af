import type { Furniture } from '../../../outline/furniture.js';
import type { LineRole } from '../../../outline/tree.js';
import { type Message, message } from '../../message.js';
import { type DraftLine, defineDraftRule, type Report } from '../../rule.js';

/**
 * 从网页复制时带进来的导航、信息索引表、按钮、页脚：相连的几行算一处。只有纯导航、按钮可以自动删；带日期、文号、
 * 姓名的，删前要看一眼。
 */
export default defineDraftRule({
  id: 'residue/web-page',
  title: '网页内容残留',
  severity: 'error',
  fix: 'safe',
  reads: 'numbers',
  basis: ['practice'],
  why: '导航、按钮、索引表是网页上的，不是报告的内容，复制时一起带了进来。留在稿里会随报告再次上报、公开，也会打乱标题和段落。',
  bad: '⟦您当前的位置：首页 > 政务公开 > 法治政府建设\n⟧青石镇2025年法治政府建设年度报告\n一、工作情况\n办结事项20件。',
  good: '青石镇2025年法治政府建设年度报告\n一、工作情况\n位置偏远的村由干部上门，办结事项20件。',
  where: 'everywhere',

  *check({ lines, outline: { roles } }) {
    for (const run of furnitureRuns(lines, roles)) yield reportOf(run, lines, roles);
  },
});

interface Run {
  readonly kind: Furniture['kind'] | undefined;
  readonly first: number;
  readonly last: number;
}

/** Neighbouring lines of one kind, blank lines between them allowed; lines without a kind go with those above. */
function furnitureRuns(lines: readonly DraftLine[], roles: readonly LineRole[]): Run[] {
  const runs: Run[] = [];
  let open: { kind: Furniture['kind'] | undefined; first: number; last: number } | undefined;
  for (let index = 0; index < roles.length; index++) {
    if (roles[index] === 'blank') continue;
    if (roles[index] !== 'furniture') {
      open = undefined;
      continue;
    }
    const kind = lines[index]!.facts.furniture?.kind;
    if (open && (kind === undefined || open.kind === undefined || kind === open.kind)) {
      open.last = index;
      open.kind ??= kind;
    } else {
      open = { kind, first: index, last: index };
      runs.push(open);
    }
  }
  return runs;
}

const WORDS: Readonly<Record<Furniture['kind'], Message>> = {
  breadcrumb: message('这里是网页的位置导航，不是报告的内容，应当删除'),
  'index-table': message('这里是网页的信息索引表，不是报告的内容，应当删除，其中的日期、文号需要时另行记下'),
  toolbar: message('这里是网页的按钮和发布信息，不是报告的内容，应当删除'),
  footer: message('这里是网页的页脚，不是报告的内容，应当删除'),
};

function reportOf(
  { kind, first, last }: Run,
  lines: readonly DraftLine[],
  roles: readonly LineRole[],
): Report {
  const start = lines[first]!.start;
  // Blank lines behind go too where there is one in front, or nothing.
  let next = last + 1;
  if (first === 0 || roles[first - 1] === 'blank')
    while (roles[next] === 'blank' && next < lines.length - 1) next++;
  const end = lines[next]?.start ?? lines[last]!.end;
  const chrome = lines.slice(first, last + 1).every(({ facts }) => facts.blank || isChrome(facts.text));
  return {
    at: { start, end },
    message: kind ? WORDS[kind] : message('这里像是网页上的文字，不是报告的内容，请核对后删除'),
    edits: [{ start, end, newText: '' }],
    fixTitle: message('删除网页残留'),
    fix: chrome ? 'safe' : 'review',
    severity: kind ? undefined : 'warning',
    unnecessary: true,
  };
}

/** Says nothing of this report: no date, no number, no name. */
const CHROME =
  /^(?:(?:您|你)?(?:当前|现在|所在)?的?(?:所在)?位置\s*[:：][^>＞»›]*[>＞»›].*|首页\s*[>＞»›].*|扫一扫.{0,20}|相关(?:链接|文章|附件|报道|新闻|阅读|稿件)[:：>＞]*|[【[(（|]?\s*(?:(?:下载|打印|打印本页|打印正文|全屏|收藏|分享|分享到|关闭|关闭窗口|返回顶部|加大|还原|减小|放大|缩小|大|中|小|字体|字号|我要纠错)[\s:：|｜/【】[\]]*)+|[【】[\]])$/;

const isChrome = (text: string): boolean => CHROME.test(text.trim());
