/** The regular expressions of the files that are data to VS Code: grammar, language configuration, manifest. */
import { readJson } from '../repository.js';
import type { Pattern } from './pattern.js';

const GRAMMAR = 'syntaxes/report-draft.tmLanguage.json';

export const grammarPatterns = (): readonly Pattern[] =>
  found(GRAMMAR, ['match', 'begin', 'end', 'while']).map((pattern) => ({
    ...pattern,
    // Of Oniguruma: \x{00a0} is \u00a0, some groups have flags of their own, only \n ends a line, and comes with it.
    flags: 's',
    source: pattern.source
      .replaceAll('$', '(?:\\n|$)')
      .replace(/\\x\{([0-9a-f]{4})\}/g, '\\u$1')
      .replace(/\(\?i:/g, '(?:'),
  }));

export const manifestPatterns = (): readonly Pattern[] => [
  ...found('syntaxes/language-configuration.json', [
    'pattern',
    'beforeText',
    'afterText',
    'previousLineText',
    'increaseIndentPattern',
    'decreaseIndentPattern',
    'start',
    'end',
  ]),
  ...found('package.json', ['pattern', 'regexp', 'begins', 'ends', 'firstLine']),
];

/** Every string below such a key, with the flags that stand beside it. */
function found(file: string, keys: readonly string[]): readonly Pattern[] {
  const patterns: Pattern[] = [];
  const walk = (value: unknown, place: string): void => {
    if (typeof value !== 'object' || value === null) return;
    const { flags } = value as { flags?: unknown };
    for (const [key, child] of Object.entries(value)) {
      if (typeof child === 'string' && keys.includes(key))
        patterns.push({ place, source: child, flags: typeof flags === 'string' ? flags : '' });
      walk(child, `${place} ${key}`);
    }
  };
  walk(readJson(file), file);
  return patterns;
}
