/** Measures against the labelled real drafts beside the project; registers only where they are there, and says so. */
import assert from 'node:assert/strict';
import { Draft, fixAll, RULES } from '../../server/src/core/index.js';
import { RULES_OF_LABEL, scoreDefects, trapHits } from '../../server/tools/accuracy/defect-score.js';
import { f1, outlineEntries, scoreOutlines } from '../../server/tools/accuracy/outline-score.js';
import { SharedDrafts } from '../../server/tools/accuracy/shared.js';

const onCrash = ({ error }: { error: unknown }): never => {
  throw error;
};
const options = { rules: RULES, onCrash };
const shared = SharedDrafts.find();

/** Letters and figures of the report itself, without marks, blanks, residue and page furniture. */
function wordsOf(text: string): string {
  const { lines, outline } = new Draft(text, options).analysis;
  const kept = lines.filter((_, line) => outline.roles[line] !== 'furniture').map((line) => line.text);
  return kept
    .join('')
    .replace(/\[bookmark: [^\]]*\]/g, '')
    .replace(/[^\p{Letter}\p{Number}]/gu, '');
}

if (shared) {
  describe('shared drafts', () => {
    describe('outlines of the seeds', () => {
      for (const { name, text, title, outline } of shared.seedOutlines) {
        it(`${name} equals its label entry for entry`, () => {
          assert.deepEqual(outlineEntries(text), outline);
          assert.equal(new Draft(text, options).analysis.outline.title?.text, title);
        });
      }
    });

    it('outlines of the labelled reports', () => {
      const score = scoreOutlines(shared.outlines('labelled'));
      assert.ok(f1(score) >= 0.99, [...score.missed, ...score.extra].join('\n'));
      assert.ok(score.titlesRight / score.titles >= 0.98, score.wrongTitles.join('\n'));
      assert.deepEqual(score.traps, []);
    });

    it('outlines of the rebuilt layouts', () => {
      const score = scoreOutlines(shared.outlines('layout'));
      assert.ok(f1(score) >= 0.995, [...score.missed, ...score.extra].join('\n'));
    });

    describe('required parts of the seeds', () => {
      const expected: Readonly<Record<string, { missing: string[]; cause: string }>> = {
        '000': { missing: ['leadership', 'other'], cause: 'present' },
        '001': { missing: ['leadership', 'other'], cause: 'missing' },
        '002': { missing: [], cause: 'present' },
        '003': { missing: ['leadership', 'other'], cause: 'thin' },
        '004': { missing: ['other'], cause: 'present' },
      };
      for (const [seed, { missing, cause }] of Object.entries(expected)) {
        it(seed, () => {
          const { parts } = new Draft(shared.seed(seed).text, options).analysis;
          assert.deepEqual(
            parts.filter(({ status }) => status === 'missing').map(({ part }) => part.id),
            missing,
          );
          assert.equal(parts.find(({ part }) => part.id === 'shortcomings')?.cause, cause);
        });
      }
    });

    describe('labelled defects', () => {
      for (const [name, labels] of shared.seedDefects) {
        it(`every mechanical one of ${name} that has a rule is found`, () => {
          const mechanical = labels.filter(
            ({ tier, category }) => tier === 'M' && category in RULES_OF_LABEL,
          );
          const { missed } = scoreDefects(shared, name, mechanical);
          assert.deepEqual(
            missed.map(({ id, category }) => `${id} ${category}`),
            [],
          );
        });
      }

      it('nothing is reported on a trap', () => {
        assert.deepEqual(
          trapHits(shared).map(({ trap, finding }) => `${trap.seed}:${trap.lines} ${finding.rule}`),
          [],
        );
      });
    });

    describe('safe fixes of the seeds', () => {
      for (const { name, text } of shared.seeds) {
        it(`${name}: settle, and change no figure, word or name`, () => {
          const fixed = fixAll(text, options);
          assert.equal(fixAll(fixed.text, options).mended, 0);
          assert.equal(wordsOf(fixed.text), wordsOf(text));
        });
      }
    });

    it('no report throws or fails to settle', () => {
      for (const { text } of [...shared.labelled, ...shared.unlabelled]) fixAll(text, options);
    }).timeout(120000);

    it('every prefix of a draft can be analysed', () => {
      for (const { text } of shared.seeds) {
        const draft = new Draft('', options);
        for (let end = 0; end < text.length; end += 7) {
          draft.edit({ start: end, end, newText: text.slice(end, end + 7) });
          assert.ok(draft.analysis.findings.every((finding) => finding.end <= draft.text.length));
        }
      }
    }).timeout(60000);
  });
} else console.log('shared drafts are not here: the suite that measures against them is not registered');
