/** What a settings file says once and for all: rules that are off, words that are right, fixes that are always made. */
import type { Node } from 'jsonc-parser';
import type { TextEdit } from '../text/span.js';
import { properties, readRoot } from './jsonc.js';
import { removeFrom, valueAt } from './jsonc-edit.js';

export type Standing =
  /** A rule or a category. */
  | { readonly kind: 'off'; readonly rule: string }
  | { readonly kind: 'word'; readonly word: string }
  | { readonly kind: 'pair'; readonly wrong: string; readonly right: string };

interface Placed {
  readonly standing: Standing;
  /** The list or object that holds it, and its place in there. */
  readonly path: readonly string[];
  readonly index: number;
}

/** In the order of the file. What is wrong in it is left out. */
export const standingIn = (text: string): readonly Standing[] => placed(text).map(({ standing }) => standing);

/** The change that takes it back; none where it is gone. */
export function withdrawEdits(text: string, standing: Standing): readonly TextEdit[] {
  const key = JSON.stringify(standing);
  const found = placed(text).find((other) => JSON.stringify(other.standing) === key);
  return found ? removeFrom(text, found.path, found.index) : [];
}

function placed(text: string): readonly Placed[] {
  const root = readRoot(text, []);
  return [...rulesOff(root), ...words(root), ...pairs(root)];
}

function* rulesOff(root: Node | undefined): Generator<Placed> {
  for (const [index, { key, value }] of [...properties(valueAt(root, 'rules'))].entries()) {
    const standing: Standing = { kind: 'off', rule: key };
    if (value.value === 'off') yield { standing, path: ['rules'], index };
    // Its options stay.
    const level = [...properties(value)].findIndex((property) => property.key === 'level');
    if (valueAt(value, 'level')?.value === 'off') yield { standing, path: ['rules', key], index: level };
  }
}

function* words(root: Node | undefined): Generator<Placed> {
  for (const [index, { value: word }] of (valueAt(root, 'words')?.children ?? []).entries())
    if (typeof word === 'string') yield { standing: { kind: 'word', word }, path: ['words'], index };
}

function* pairs(root: Node | undefined): Generator<Placed> {
  for (const [index, node] of (valueAt(root, 'alwaysMend')?.children ?? []).entries()) {
    const [wrong, right] = [valueAt(node, 'wrong')?.value, valueAt(node, 'right')?.value];
    if (typeof wrong === 'string' && typeof right === 'string')
      yield { standing: { kind: 'pair', wrong, right }, path: ['alwaysMend'], index };
  }
}
