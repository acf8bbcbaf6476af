/** Whatever the draft: only numbers and order change, no line is lost, and going back restores the text. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { renumber } from '../../server/src/core/features/renumber.js';
import { dropSections } from '../../server/src/core/features/structure/drop.js';
import { moveSections } from '../../server/src/core/features/structure/exchange.js';
import { changeLevel } from '../../server/src/core/features/structure/level.js';
import { withReferences } from '../../server/src/core/features/structure/references.js';
import type { Outcome, StructureSource } from '../../server/src/core/features/structure/source.js';
import { applyEdits, Draft } from '../../server/src/core/index.js';
import { runsOf } from '../../server/src/core/outline/sequence.js';

const sourceOf = (text: string): StructureSource => ({ ...new Draft(text, { rules: [] }).analysis, text });

const ORDINALS = [
  ...['一、', '二、', '三、', '五、', '十一、'],
  ...['（一）', '（二）', '(三)', '（十）', '㈠', '㈡'],
  ...['1.', '2.', '３．', '4、', '⒈', '⒇', '10.'],
  ...['（1）', '(2)', '（３）', '⑴'],
];
const heading = fc
  .tuple(fc.constantFrom(...ORDINALS), fc.nat({ max: 999 }), fc.constantFrom('', '。', '。做了工作。'))
  .map(([ordinal, mark, rest]) => `${ordinal}标题${String.fromCharCode(0x4e00 + mark)}${rest}`);
const PARAGRAPHS = [
  ...['', '', '全年完成了各项任务。', '一是做了。二是要做。'],
  ...['明年的工作安排', '半句话'],
];
const REFERENCES = ['见第一部分（二）和第二部分，同上文（一）。', '　　详见本报告第3部分（一）。'];

const tail = fc.constantFrom(
  '',
  '\n',
  '\n特此报告。\n\n青石镇人民政府\n2025年1月8日\n',
  '\n附件：1.清单\n1.清单',
);
const draftWith = (paragraphs: readonly string[]): fc.Arbitrary<string> =>
  fc
    .tuple(
      fc.constantFrom('', '青石镇工作报告\n', '青石镇工作报告\n\n现将工作报告如下：\n'),
      fc.array(fc.oneof({ weight: 3, arbitrary: heading }, fc.constantFrom(...paragraphs)), {
        maxLength: 24,
      }),
      tail,
      fc.constantFrom('\n', '\r\n'),
    )
    .map(([head, lines, end, eol]) => `${head}${lines.join('\n')}${end}`.replaceAll('\n', eol));
const draft = draftWith([...PARAGRAPHS, ...REFERENCES]);

/** The lines, sorted, without what a number or a reference may be written with. */
const skeleton = (text: string): readonly string[] =>
  text
    .split(/\r\n|\n/)
    .map((line) =>
      line
        .replace(/^[（(]?[一二三四五六七八九十百0-9０-９㈠-㈩⒈-⒛⑴-⒇]+[）)、.．]{0,2}/, '')
        .replace(
          /第[一二三四五六七八九十百0-9]+部分|（[一二三四五六七八九十百]+）(?:\d+\.)?(?:（\d+）)?/g,
          '',
        ),
    )
    .filter((line) => line !== '')
    .sort();

interface Step {
  readonly kind: 'up' | 'down' | 'promote' | 'demote' | 'drop' | 'renumber';
  readonly chosen: readonly number[];
  readonly onto: number;
}
const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom('up', 'down', 'promote', 'demote', 'drop', 'renumber'),
  chosen: fc.array(fc.nat(), { minLength: 1, maxLength: 3 }),
  onto: fc.nat(),
});

function outcomeOf(source: StructureSource, { kind, chosen, onto }: Step): Outcome {
  const { headings } = source.outline;
  if (headings.length === 0) return { edits: [], map: (offset) => offset };
  const at = (index: number) => headings[index % headings.length]!;
  const picked = chosen.map(at);
  if (kind === 'up' || kind === 'down') return moveSections(source, picked, kind);
  if (kind === 'drop') return dropSections(source, picked, at(onto));
  if (kind === 'renumber')
    return { edits: withReferences(source, renumber(source.outline)), map: (offset) => offset };
  return changeLevel(source, picked, kind === 'promote' ? -1 : 1);
}

const edited = (text: string, outcome: Outcome): string =>
  'refused' in outcome ? text : applyEdits(text, outcome.edits);

describe('restructuring any draft', () => {
  it('changes numbers and order only', () => {
    fc.assert(
      fc.property(draft, fc.array(step, { minLength: 1, maxLength: 6 }), (first, steps) => {
        let text = first;
        for (const each of steps) {
          const next = edited(text, outcomeOf(sourceOf(text), each));
          assert.deepEqual(skeleton(next), skeleton(text));
          assert.equal(next.match(/\r\n|\n/g)?.length, text.match(/\r\n|\n/g)?.length);
          assert.equal(next.replace(/\r\n/g, '').includes('\n'), text.replace(/\r\n/g, '').includes('\n'));
          text = next;
        }
      }),
      { numRuns: 600 },
    );
  });

  it('numbers that are put in order afterwards stay so', () => {
    fc.assert(
      fc.property(draft, step, (text, each) => {
        const moved = edited(text, outcomeOf(sourceOf(text), each));
        const numbered = applyEdits(moved, renumber(sourceOf(moved).outline));
        assert.deepEqual(renumber(sourceOf(numbered).outline), []);
      }),
      { numRuns: 300 },
    );
  });

  it('down and up again restores the text', () => {
    fc.assert(
      // References that lead nowhere may lead somewhere once a section has moved, and 3. below 2. looks like a count
      // that goes on once they have changed places: there are none of either here.
      fc.property(draftWith(PARAGRAPHS), fc.nat(), (faulty, index) => {
        const text = applyEdits(faulty, renumber(sourceOf(faulty).outline));
        const source = sourceOf(text);
        const { headings } = source.outline;
        const chosen = headings[index % headings.length];
        // A count that goes on from a section to the next, put in order, is still there: ㈡ below 一、 behind （一）.
        if (!chosen || runsOf(source.outline).some(({ goesOn }) => goesOn)) return;
        const down = moveSections(source, [chosen], 'down');
        if ('refused' in down) return;
        const middle = sourceOf(applyEdits(text, down.edits));
        const at = down.map(chosen.titleSpan.start);
        const again = middle.outline.headings.find(({ titleSpan }) => titleSpan.start === at);
        // A heading may read otherwise above another text; what matters is that it can be undone where it does not.
        if (!again || middle.outline.headings.length !== headings.length) return;
        assert.equal(edited(middle.text, moveSections(middle, [again], 'up')), text);
      }),
      { numRuns: 600 },
    );
  });

  it('carries the caret along with the text around it', () => {
    fc.assert(
      fc.property(draft, step, fc.nat(), (text, each, place) => {
        const source = sourceOf(text);
        const outcome = outcomeOf(source, each);
        const heading = source.outline.headings[place % Math.max(1, source.outline.headings.length)];
        if ('refused' in outcome || each.kind === 'renumber' || !heading) return;
        const result = applyEdits(text, outcome.edits);
        const at = outcome.map(heading.titleSpan.start);
        assert.equal(
          result.slice(at, at + 3),
          text.slice(heading.titleSpan.start, heading.titleSpan.start + 3),
        );
      }),
      { numRuns: 600 },
    );
  });
});
