/**
 * What the text is made of, for colours: numbers of headings, items, figures, names of documents, blanks. A line's
 * tokens are kept with its facts, so that after a change only lines with a new text are read.
 */
import { figuresIn } from '../figures/lexer.js';
import type { DraftContext, DraftLine } from '../lint/rule.js';
import blankLeft from '../lint/rules/publish/blank-left.js';
import { documentNamesIn } from '../names/document-names.js';
import type { LineFacts } from '../outline/lexer.js';
import type { Heading } from '../outline/tree.js';
import { overlaps, type Span } from '../text/span.js';

/** In the order of the legend that clients are told. */
export const TOKEN_TYPES = ['reportNumber', 'reportItem', 'reportBlank', 'number', 'string'] as const;
export type TokenType = (typeof TOKEN_TYPES)[number];

/** Offsets are in the line. */
export interface Token extends Span {
  readonly type: TokenType;
}

export interface LineTokens {
  /** Zero-based. */
  readonly line: number;
  /** In order, without overlaps. */
  readonly tokens: readonly Token[];
}

export class TokenReader {
  readonly #known = new WeakMap<LineFacts, readonly Token[]>();

  /** The tokens of the lines from `first` to `last`, both included; lines without any are left out. */
  read(
    { lines, outline }: Pick<DraftContext, 'lines' | 'outline'>,
    first = 0,
    last = lines.length - 1,
  ): readonly LineTokens[] {
    const headings = new Map(outline.headings.map((heading) => [heading.line, heading]));
    const found: LineTokens[] = [];
    for (let line = Math.max(0, first); line <= Math.min(last, lines.length - 1); line++) {
      if (outline.roles[line] === 'furniture') continue;
      const heading = headings.get(line);
      const tokens = heading
        ? inHeading(this.#tokens(lines[line]!), lines[line]!, heading)
        : this.#tokens(lines[line]!);
      if (tokens.length > 0) found.push({ line, tokens });
    }
    return found;
  }

  #tokens({ text, facts }: DraftLine): readonly Token[] {
    const known = this.#known.get(facts);
    if (known) return known;
    const tokens = tokensOf(text, facts);
    this.#known.set(facts, tokens);
    return tokens;
  }
}

/** The earlier kinds take precedence: a figure in a blank is part of the blank. */
function tokensOf(text: string, facts: LineFacts): readonly Token[] {
  const all: Token[] = [
    ...[...blankLeft.check({ text, facts, options: {} })].map(({ at }) => token('reportBlank', at)),
    ...documentNamesIn(text).map(({ outer }) => token('string', outer)),
    ...facts.items.map((item) => token('reportItem', item)),
    ...figuresIn(text)
      .filter(({ unit }) => unit !== '')
      .map(({ number }) => token('number', number)),
  ];
  const kept: Token[] = [];
  for (const each of all) if (!kept.some((other) => overlaps(each, other))) kept.push(each);
  return kept.sort((a, b) => a.start - b.start);
}

const token = (type: TokenType, { start, end }: Span): Token => ({ type, start, end });

/** Its number; the title keeps the look of a heading, blanks in it aside. */
function inHeading(tokens: readonly Token[], { start }: DraftLine, heading: Heading): readonly Token[] {
  const { ordinal, titleSpan } = heading;
  const label = { start: (ordinal ?? titleSpan).start - start, end: titleSpan.end - start };
  const rest = tokens.filter((each) => each.type === 'reportBlank' || !overlaps(each, label));
  if (!ordinal) return rest;
  const number = { start: ordinal.start - start, end: ordinal.end - start };
  return [token('reportNumber', number), ...rest.filter((each) => !overlaps(each, number))];
}
