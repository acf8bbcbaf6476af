/** What the working process says of its work. */
export interface Told {
  readonly executions: number;
  /** What is being tried, for the case that it never ends. */
  readonly trying: string;
  readonly failure?: string;
  /** How much of the core has been reached. */
  readonly blocks?: string;
}

export const tell = (told: Told): void => void process.send?.(told);

/** The last word; the process ends once it has been heard. */
export const tellLast = (told: Told): void => void process.send?.(told, () => process.disconnect());
