/** All numbers of a draft in order. */
import { Draft } from '../../draft.js';
import { composeEdits } from '../../text/compose.js';
import { applyEdits, type TextEdit } from '../../text/span.js';
import { renumber } from '../renumber.js';
import { withReferences } from './references.js';
import { type StructureSource, structureSource } from './source.js';

/** Numbers that are not in order after so many rounds never will be. */
const MOST_ROUNDS = 10;

/**
 * Edits, in order, that put all numbers in order, references included. A line may read as a heading only once those
 * above it are: 二，… below what has become 一、.
 */
export function numberAll(source: StructureSource): readonly TextEdit[] {
  let edits = withReferences(source, renumber(source.outline));
  for (let round = 1; round < MOST_ROUNDS && edits.length > 0; round++) {
    const next = structureSource(new Draft(applyEdits(source.text, edits), { rules: [] }));
    const more = withReferences(next, renumber(next.outline));
    if (more.length === 0) break;
    edits = composeEdits(edits, more);
  }
  return edits;
}
