/** The regular expressions that stand in the sources as such, and where others are put together. */
import { readFileSync } from 'node:fs';
import { relative } from 'node:path';
import { type AnyNode, type Literal, parse } from 'acorn';
import { transformSync } from 'esbuild';
import { globSync } from 'tinyglobby';
import { repositoryFile } from '../repository.js';
import type { Pattern } from './pattern.js';

export interface SourcePatterns {
  readonly literals: readonly Pattern[];
  /** Files that have `new RegExp(…)` or `RegExp(…)` somewhere. */
  readonly building: readonly string[];
}

/** Of every TypeScript file of the product. */
export function sourcePatterns(): SourcePatterns {
  const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts'], {
    cwd: repositoryFile(''),
    absolute: true,
  });
  const literals: Pattern[] = [];
  const building: string[] = [];
  for (const file of files.sort()) {
    const place = relative(repositoryFile(''), file).replaceAll('\\', '/');
    const text = readFileSync(file, 'utf8');
    for (const node of nodesOf(scriptOf(text))) {
      if (node.type === 'Literal' && node.regex) literals.push(literal(node, place, text));
      if (buildsPattern(node) && building.at(-1) !== place) building.push(place);
    }
  }
  return { literals, building };
}

/** Without its types; the parser knows JavaScript only. */
const scriptOf = (text: string): AnyNode =>
  parse(transformSync(text, { loader: 'ts', target: 'esnext', charset: 'utf8' }).code, {
    ecmaVersion: 'latest',
    sourceType: 'module',
  });

function literal({ regex }: Literal, place: string, text: string): Pattern {
  const { pattern: source, flags } = regex!;
  const at = text.indexOf(`/${source}/`);
  const line = at < 0 ? '' : `:${text.slice(0, at).split('\n').length}`;
  return { place: place + line, source, flags };
}

const buildsPattern = (node: AnyNode): boolean =>
  (node.type === 'NewExpression' || node.type === 'CallExpression') &&
  node.callee.type === 'Identifier' &&
  node.callee.name === 'RegExp';

function* nodesOf(node: AnyNode): Generator<AnyNode> {
  yield node;
  for (const value of Object.values(node) as unknown[])
    for (const child of Array.isArray(value) ? value : [value]) if (isNode(child)) yield* nodesOf(child);
}

const isNode = (value: unknown): value is AnyNode =>
  typeof value === 'object' && value !== null && 'type' in value && 'start' in value;
