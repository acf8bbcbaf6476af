/**
 * Measure 4: passages shared between the drafts of a folder, against the bare cost of hashing every 8-gram of the same
 * texts once. In process and without reading files. Ratios count; absolute times do not.
 */
import { likelyPairs, Screener, StreamCache, sharedPair } from '../../src/core/index.js';
import { random } from './drafts.js';

const SIZES = [200, 2_000, 20_000] as const;
/** Characters of a draft, about those of a township's report. */
const LENGTH = 3_500;
/** Share of drafts that have copied two paragraphs of an earlier one. */
const COPIED = 0.1;

export const SHARED_PASSAGES_HEAD: readonly string[] = [
  'drafts',
  'characters',
  'hashing 8-grams, ms',
  'ours, ms',
  'ratio',
  'ns per character',
  'pairs',
  'passages',
];

/** A row for each size, as SHARED_PASSAGES_HEAD says. */
export async function sharedPassages(sizes: readonly number[] = SIZES): Promise<string[][]> {
  const warm = inventFolder(200);
  for (let round = 0; round < WARM_UP; round++) findShared(warm);
  return sizes.map((size) => {
    const drafts = inventFolder(size);
    const characters = drafts.reduce((sum, { length }) => sum + length, 0);
    // In turns, and the better of each: the machine's speed wanders.
    const floor: number[] = [];
    const ours: number[] = [];
    let found = { pairs: 0, passages: 0 };
    for (let round = 0; round < roundsFor(size); round++) {
      floor.push(timed(() => hashEveryGram(drafts)));
      ours.push(
        timed(() => {
          found = findShared(drafts);
        }),
      );
    }
    const [least, taken] = [Math.min(...floor), Math.min(...ours)];
    return [
      String(size),
      String(characters),
      least.toFixed(0),
      taken.toFixed(0),
      (taken / least).toFixed(2),
      ((1e6 * taken) / characters).toFixed(1),
      String(found.pairs),
      String(found.passages),
    ];
  });
}

const WARM_UP = 10;

/** The small ones are over soon, and the more easily disturbed. */
const roundsFor = (size: number): number => (size < 1_000 ? 15 : size < 10_000 ? 7 : 3);

function timed(work: () => void): number {
  const from = performance.now();
  work();
  return performance.now() - from;
}

/** What nobody can do without: each gram read and hashed once. The sum keeps the work from being left out. */
function hashEveryGram(drafts: readonly string[]): number {
  let sum = 0;
  for (const text of drafts) {
    for (let at = 0; at + 8 <= text.length; at++) {
      let hash = 0x811c9dc5;
      for (let unit = at; unit < at + 8; unit++) hash = Math.imul(hash ^ text.charCodeAt(unit), 0x01000193);
      sum ^= hash;
    }
  }
  return sum;
}

function findShared(drafts: readonly string[]): { readonly pairs: number; readonly passages: number } {
  const screener = new Screener();
  const prints = drafts.map((text) => screener.printsOf(text));
  const kept = new StreamCache();
  const streamOf = (draft: number) => kept.get(draft) ?? kept.add(draft, drafts[draft]!);
  let pairs = 0;
  let passages = 0;
  for (const { first, second } of likelyPairs(prints)) {
    const shared = sharedPair(streamOf(first), streamOf(second));
    if (shared.passages.length === 0) continue;
    pairs++;
    passages += shared.passages.length;
  }
  return { pairs, passages };
}

/** Drafts of random text, so that nothing but what was copied is shared; the same for the same size. */
function inventFolder(size: number): readonly string[] {
  const next = random(size);
  const below = (most: number): number => Math.floor(next() * most);
  const clause = (): string =>
    Array.from({ length: 6 + below(14) }, () => CHARS[below(CHARS.length)]).join('');
  const sentence = (): string => `${clause()}，${clause()}${1 + below(900)}次，${clause()}。`;
  const paragraph = (): string => Array.from({ length: 3 + below(3) }, sentence).join('');
  const drafts: string[] = [];
  while (drafts.length < size) {
    const lines: string[] = [];
    for (let length = 0; length < LENGTH; length += lines.at(-1)!.length) lines.push(paragraph());
    if (drafts.length > 0 && next() < COPIED) {
      const source = drafts[below(drafts.length)]!.split('\n');
      for (let copy = 0; copy < 2; copy++) lines[below(lines.length)] = source[below(source.length)]!;
    }
    // Flat, as texts are that come from a file.
    drafts.push(Buffer.from(lines.join('\n'), 'utf16le').toString('utf16le'));
  }
  return drafts;
}

const CHARS =
  '的工作法治政府建设管理服务群众企业环境安全生产调解宣传执法监督制度规范程序审查合同文件公开信息平台网格村社区道路水利农田林地学校医院市场消防交通信访仲裁诉讼复议听证评估备案清理考核培训学习会议领导小组责任目标任务措施问题原因整改落实推进加强完善健全落地见效创新协同联动数据系统流程窗口办理时限材料证照审批许可处罚强制检查巡查排查隐患预案演练救援防汛抗旱森林火险食品药品质量标准检测认证知识产权合作项目资金预算绩效采购招标投标工程验收档案保密网络技术装备队伍人才培养选拔激励保障待遇';
