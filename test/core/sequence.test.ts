import assert from 'node:assert/strict';
import { chainsOf, faultsOf, runsOf } from '../../server/src/core/outline/sequence.js';
import { draftOf } from '../support/rule-tester.js';

/** A draft from its headings, one word each; <…> is a heading without a number. */
const outlineOf = (headings: string) => {
  const lines = headings
    .split(' ')
    .map((word) => word.replace(/^<(.*)>$/, '$1工作安排') + (word.startsWith('<') ? '' : '标题'));
  return draftOf([], `青石镇2023年工作报告\n${lines.map((line) => `${line}\n做了几件事。\n`).join('')}`)
    .analysis.outline;
};

/** One run in brackets; + before one that goes on from the run before it. */
const runs = (headings: string): string =>
  runsOf(outlineOf(headings))
    .map(({ goesOn, headings }) => `${goesOn ? '+' : ''}[${headings.map(({ number }) => number).join(' ')}]`)
    .join(' ');

/** The faults in the order of their runs: kind, number, what it should be. */
const faults = (headings: string): string =>
  chainsOf(outlineOf(headings))
    .flatMap(faultsOf)
    .map(({ kind, heading, expected }) => `${kind} ${heading.number} ${expected}`)
    .join(', ');

describe('runs of headings', () => {
  const cases: readonly (readonly [name: string, headings: string, runs: string])[] = [
    [
      'are headings of one level below one parent',
      '一、 （一） （二） 二、 （一）',
      '[一、 二、] [（一） （二）] [（一）]',
    ],
    ['keep levels below one parent apart', '一、 1. （一） （二）', '[一、] [1.] [（一） （二）]'],
    ['start anew below an unnumbered heading', '一、 二、 <明年> 一、 二、', '[一、 二、] [一、 二、]'],
    ['go on below an unnumbered heading', '一、 二、 <明年> 三、', '[一、 二、] +[三、]'],
    ['go on across parents', '一、 （一） 1. 2. （二） 3.', '[一、] [（一） （二）] [1. 2.] +[3.]'],
    [
      'go on within a section and start anew in the next',
      '一、 （一） 1. 2. （二） 3. 二、 （一） 1. （二） 2. 3.',
      '[一、 二、] [（一） （二）] [1. 2.] +[3.] [（一） （二）] [1.] +[2. 3.]',
    ],
    [
      'may start anew below one parent',
      '一、 （一） （二） （一） （二）',
      '[一、] [（一） （二）] [（一） （二）]',
    ],
    ['do not start anew at a lone slip', '一、 （一） （二） （一）', '[一、] [（一） （二） （一）]'],
    [
      'do not go on where the draft starts anew elsewhere',
      '一、 （一） 1. 2. （二） 1. 2. （三） 3. （四） 1.',
      '[一、] [（一） （二） （三） （四）] [1. 2.] [1. 2.] [3.] [1.]',
    ],
  ];
  for (const [name, headings, expected] of cases) it(name, () => assert.equal(runs(headings), expected));

  it('know a draft that is cut at its head', () => {
    const [top, below, next] = runsOf(outlineOf('二、 （一） 24. 25. （二） 26.'));
    assert.deepEqual([top?.headless, below?.headless, next?.headless], [true, false, false]);
    assert.equal(faults('二、 （一） 24. 25. （二） 26.'), '');
  });
});

describe('faults of a sequence', () => {
  const cases: readonly (readonly [headings: string, faults: string])[] = [
    ['一、 二、 三、', ''],
    ['一、 三、 四、 五、', 'gap 三、 2'],
    ['一、 二、 五、 三、 四、', 'gap 五、 3'],
    ['一、 三、 二、 四、', 'gap 三、 2'],
    ['一、 二、 二、 三、', 'repeat 二、 3'],
    ['一、 二、 二、 四、', 'repeat 二、 3'],
    ['一、 一、 二、', 'repeat 一、 2'],
    ['一、 三、 三、 四、', 'repeat 三、 2'],
    ['一、 二、 三、 二、 三、 四、', 'repeat 二、 4'],
    ['一、 三、 四、 四、 五、', 'gap 三、 2, repeat 四、 5'],
    ['一、 三、 四、 六、 七、', 'gap 三、 2, gap 六、 5'],
    ['一、 （二） （三） 二、 （一） （二）', 'gap （二） 1'],
    ['一、 （一） 1. 2. （二） 4. 5. （三） 6.', 'gap 4. 3'],
    ['一、 （一） 1. 2. （二） 3. （三） 5. 6.', 'gap 5. 4'],
    ['一、 （一） 1. 2. （二） 1. 2. （三） 3. （四） 1.', 'gap 3. 1'],
    ['一、 二、 <明年> 一、 三、', 'gap 三、 2'],
    ['二、 二、 三、', 'repeat 二、 1'],
    ['三、 二、 三、', 'gap 三、 1'],
    ['一、 （一） 1. 3. （二） 4. （三） 5.', 'gap 3. 2'],
    ['一、 （一） 1. 3. （二） 3. （三） 4.', 'repeat 3. 2'],
    ['一、 （一） 1. 2. 2. （二） 4. （三） 5.', 'repeat 2. 3'],
  ];
  for (const [headings, expected] of cases) {
    it(`${headings} – ${expected || 'none'}`, () => assert.equal(faults(headings), expected));
  }
});
