/** A regular expression of the product and where it stands. */
export interface Pattern {
  /** Path from the repository's folder, with the line where there is one. */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

/** The same pattern with the same flags is looked at once, whatever its places. */
export const patternKey = ({ source, flags }: Pattern): string => `/${source}/${flags}`;
