/** Drafts made for comparing: random text in which nothing is shared by chance, and copies with known places. */
import { Stream } from '../../../server/src/core/compare/stream.js';
import { sharedText } from '../../../server/src/core/compare/two-drafts.js';

/** Numbers from 0 to 1, the same row for the same seed (mulberry32). */
export function random(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

const CHARS =
  '村社区道路水利农田林地学校医院市场消防交通信访仲裁诉讼复议听证评估备案清理考核培训会议领导小组责任目标任务措施整改落实推进加强完善落地见效创新协同联动数据系统流程窗口时限材料证照审批许可处罚检查巡查排查隐患预案演练救援防汛抗旱森林火险食品药品质量标准检测认证';

/** Writes sentences and paragraphs that say nothing twice. */
export class Writer {
  readonly #next: () => number;

  constructor(seed: number) {
    this.#next = random(seed);
  }

  below(most: number): number {
    return Math.floor(this.#next() * most);
  }

  clause(least = 6): string {
    return Array.from({ length: least + this.below(10) }, () => CHARS[this.below(CHARS.length)]).join('');
  }

  /** Three clauses, a figure in the second. */
  sentence(): string {
    return `${this.clause()}，${this.clause()}${10 + this.below(80)}次，${this.clause()}。`;
  }

  paragraph(sentences = 3): string {
    return Array.from({ length: sentences }, () => this.sentence()).join('');
  }

  /** Paragraphs under headings. */
  draft(paragraphs: readonly string[]): string {
    return [
      '青石镇2024年法治政府建设年度报告',
      ...paragraphs.flatMap((text, at) =>
        at % 3 === 0 ? [`${NUMERALS[at / 3]}、${this.clause(4)}`, text] : [text],
      ),
    ].join('\n');
  }
}

const NUMERALS = '一二三四五六七八九十';

/** The texts that two drafts share: how they read in the first and in the second. */
export function passagesOf(a: string, b: string): readonly (readonly [string, string])[] {
  const [first, second] = [new Stream(a), new Stream(b)];
  return sharedText(first, second).passages.map(({ a0, a1, b0, b1 }) => [
    a.slice(first.offsetOf(a0), first.offsetOf(a1 - 1) + 1),
    b.slice(second.offsetOf(b0), second.offsetOf(b1 - 1) + 1),
  ]);
}
