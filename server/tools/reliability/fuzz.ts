/** The same promises for as long as there is time: drafts at random, then drafts that reach new code. */
import type { Part } from './part.js';
import { tallied } from './suite.js';

export const fuzz: Part = {
  name: 'fuzz',
  measure: ({ minutes }) => {
    const each = ['tsx', 'test/fuzz/main.ts', '--minutes', String(minutes / 2)];
    const [random, guided] = [tallied(each), tallied([...each, '--guided'])].map(([table]) => table!);
    return [{ ...random!, rows: [...random!.rows, ...guided!.rows] }];
  },
};
