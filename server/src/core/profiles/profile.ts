/** A kind of report as data: which parts it must have, how their headings read, what a skeleton says. */
import type { BasisId } from '../lint/basis.js';
import type { Severity } from '../lint/rule.js';

/** A part as the profile's JSON file writes it. Patterns are RegExp sources. */
export interface PartSource {
  readonly id: string;
  /** As the basis names it. */
  readonly name: string;
  /** What it has to say, for hovers and the tree. */
  readonly requirement: string;
  /** Heading of a new section; {year} and {planYear} are holes. */
  readonly heading: string;
  /** Headings that open this part. */
  readonly cues: readonly string[];
  /** Headings that do not, whatever the cues say. */
  readonly not?: readonly string[];
  /** A heading of level 1 that names the plan year opens this part. */
  readonly planYear?: boolean;
  /** Looks ahead; a part that looks back is only mentioned inside it. */
  readonly ahead?: boolean;
  /** Sections of level 1 that open no part at all are taken for this one, unlabelled. */
  readonly rest?: boolean;
  /** It must give causes; a heading like this one does. */
  readonly causes?: string;
  /** How grave it is when the part is missing. */
  readonly absence: Severity;
  /** How long it should be, in characters as Word counts them; absent where nobody says. */
  readonly characters?: CharacterTarget;
  /** Lines of a new section below its heading, with blanks to fill in: 【…】. */
  readonly skeleton: readonly string[];
}

/** Either end may be left out. */
export interface CharacterTarget {
  readonly min?: number;
  readonly max?: number;
}

export interface ProfileSource {
  readonly id: string;
  readonly name: string;
  /** Titles of such reports. */
  readonly titles: readonly string[];
  /** Reports on a year, which its title has to name. */
  readonly yearly: boolean;
  /** What the title has to end with; absent where any kind of document will do. */
  readonly kind?: string;
  readonly basis: BasisId;
  /** Title of a new report; holes {unit}, {year}. */
  readonly title: string;
  /** Lead-in of a new report; holes {unit}, {year}. */
  readonly lead: readonly string[];
  readonly parts: readonly PartSource[];
}

/** A part with its patterns compiled. */
export interface Part extends Omit<PartSource, 'cues' | 'not' | 'causes'> {
  /** Asked for by the unit and by no rule of law. */
  readonly own: boolean;
  readonly cue: RegExp;
  readonly not: RegExp | undefined;
  readonly causes: RegExp | undefined;
}

export interface Profile extends Omit<ProfileSource, 'titles' | 'kind' | 'parts'> {
  readonly titles: RegExp | undefined;
  readonly kind: RegExp | undefined;
  readonly parts: readonly Part[];
}

/** Throws SyntaxError where a pattern is none. `isOwn`: parts that the unit asks for. */
export function compileProfile(
  source: ProfileSource,
  isOwn: (part: PartSource) => boolean = () => false,
): Profile {
  return {
    ...source,
    titles: anyOf(source.titles),
    kind: source.kind === undefined ? undefined : new RegExp(source.kind),
    parts: source.parts.map((part) => ({
      ...part,
      own: isOwn(part),
      cue: anyOf(part.cues) ?? /(?!)/,
      not: anyOf(part.not ?? []),
      causes: part.causes === undefined ? undefined : new RegExp(part.causes),
    })),
  };
}

const anyOf = (sources: readonly string[]): RegExp | undefined =>
  sources.length === 0 ? undefined : new RegExp(sources.map((source) => `(?:${source})`).join('|'));
