/** A draft that was edited equals a fresh one with the same text: outline, parts, findings, all of it. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { applyEdits, Draft, RULES } from '../../server/src/core/index.js';
import type { LineRule } from '../../server/src/core/lint/rule.js';
import { editOf, sameAsFresh } from '../support/promises/incremental.js';

const onCrash = ({ error }: { error: unknown }): never => {
  throw error;
};
const options = { rules: RULES, onCrash };

/** Pieces that matter to outline and rules, so that random edits hit what they should. */
const PIECES = [
  '一、',
  '二、存在的不足和原因',
  '（一）',
  '(二)',
  '1.',
  '（1）',
  '。',
  '，',
  ',',
  '；',
  '\n',
  '\r\n',
  '\r',
  '\n\n',
  '一是',
  '二是',
  '“',
  '”',
  '《',
  '》、《',
  '【待补】',
  '××',
  '2024年',
  '2025年',
  '第一责任人',
  '原因是',
  '附件：',
  '\u00a0',
  '　　',
  '𠮷',
  '\ud83d',
  '首页 > 公开 > 报告',
  '[bookmark: x]',
  '青石镇人民政府',
  '加强学习培训，定期组织干部集中学法，不断提高依法办事的能力。',
];
const insertion = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
);
const change = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  cut: fc.nat(60),
  newText: insertion,
});

function staysFresh(start: string, runs: number, steps: number): void {
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: steps }), (changes) => {
      const draft = new Draft(start, options);
      let text = start;
      for (const next of changes) {
        const made = editOf(text.length, next);
        draft.edit(made);
        text = applyEdits(text, [made]);
        assert.equal(draft.text, text);
        sameAsFresh(draft, new Draft(text, options));
      }
    }),
    { numRuns: runs },
  );
}

const INVENTED = [
  '长桥街道办事处',
  '关于2024年法治政府建设情况的报告',
  '',
  '2024年，长桥街道持续推进各项工作。现将有关情况报告如下：',
  '一、2024年推进法治政府建设的主要举措和成效',
  '（一）抓好学法用法。一是组织集中学法4次。二是开展旁听庭审2次。',
  '（二）规范执法,守住底线。',
  '全年办理案件36件，其中简易程序24件。',
  `（三）化解矛盾纠纷。${'镇村两级调解员分片走访，逐户登记，当场能办的当场办，不能当场办的限期回复。'.repeat(2)}`,
  // Ends without a mark.
  '（四）办好民生实事。镇里每半年公开一次清单，逐项标明进度。全年共办结实事12件，走访群众1600余户',
  '二、存在的不足和原因',
  `一是人手紧，由于编制少，${'遇到集中整治只能临时抽调，业务不熟，台账也难以做到随办随记。'.repeat(3)}二是设备旧。`,
  '三、2025年推进法治政府建设的主要安排',
  '加强学习培训，定期组织干部集中学法，不断提高依法办事的能力。',
  '',
].join('\n');

describe('incremental analysis', () => {
  it('equals a fresh one after any edits of an invented draft', () => staysFresh(INVENTED, 150, 8));
  it('equals a fresh one from an empty draft on', () => staysFresh('', 60, 12));
  it('equals a fresh one in a draft with mixed line ends', () =>
    staysFresh(
      INVENTED.replace(/\n/g, (_, at: number) => ['\n', '\r\n', '\r'][at % 3]!),
      60,
      8,
    ));

  it('equals a fresh one while titles of headings are typed', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.record({
            nth: fc.nat(5),
            at: fc.double({ min: 0, max: 1, noNaN: true }),
            cut: fc.nat(3),
            insertion,
          }),
        ),
        (changes) => {
          const draft = new Draft(INVENTED, options);
          draft.findings;
          for (const { nth, at, cut, insertion: newText } of changes) {
            const { headings } = draft.analysis.outline;
            const heading = headings[nth % Math.max(1, headings.length)];
            if (!heading) continue;
            const { start, end } = heading.titleSpan;
            const place = start + Math.floor(at * (end - start));
            draft.edit({ start: place, end: Math.min(end, place + cut), newText });
            sameAsFresh(draft, new Draft(draft.text, options));
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  it('keeps a place at the end of a paragraph there while the paragraph grows', () => {
    const draft = new Draft(INVENTED, options);
    const endsAt = (): string[] =>
      draft.findings
        .filter(({ rule }) => rule === 'punctuation/missing-at-end')
        .map(({ start, edits }) => draft.text.slice(start, edits[0]!.start + 1));
    assert.deepEqual(endsAt(), ['户\n']);
    const at = INVENTED.indexOf('每半年');
    draft.edit({ start: at, end: at, newText: '坚持' });
    assert.deepEqual(endsAt(), ['户\n']);
  });

  it('lexes and checks only the lines that changed', () => {
    const seen: string[] = [];
    const {
      triggers: _,
      needs: __,
      ...rule
    } = RULES.find((each): each is LineRule => each.scope === 'line')!;
    const spy: LineRule = {
      ...rule,
      check: ({ text }) => {
        seen.push(text);
        return [];
      },
    };
    const draft = new Draft(INVENTED, { rules: [spy], onCrash });
    seen.length = 0;
    const at = INVENTED.indexOf('全年办理');
    draft.edit({ start: at, end: at, newText: '据统计，' });
    assert.deepEqual(seen, ['据统计，全年办理案件36件，其中简易程序24件。']);
  });
});

const seeds = resolve(__dirname, '../../../shared/seeds');
if (existsSync(seeds)) {
  describe('incremental analysis of the shared drafts', () => {
    for (const file of readdirSync(seeds).sort()) {
      it(`equals a fresh one after any edits of ${file}`, () =>
        staysFresh(readFileSync(join(seeds, file), 'utf8'), 100, 8)).timeout(60000);
    }
  });
} else console.log('shared drafts are not here: their incremental suite is not registered');
