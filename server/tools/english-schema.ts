/** The schema of the settings file in English: the Chinese one with its texts said again. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Bundle, ENGLISH, type Message, message, say } from '../src/core/index.js';

const file = join(__dirname, '../../client/l10n/settings-file.en.json');
const bundle: Bundle = { ...ENGLISH, ...(JSON.parse(readFileSync(file, 'utf8')) as Bundle) };

/** What has no twin stays Chinese; a test then says which is missing. */
export const sayInEnglish = (told: Message): string => say(told, bundle);

/** A copy of a schema, or of a part of one, in which every text that has an English twin is that twin. */
export function inEnglish<T>(schema: T): T;
export function inEnglish(schema: unknown): unknown {
  if (typeof schema === 'string') return sayInEnglish(message(schema));
  if (Array.isArray(schema)) return schema.map((each: unknown) => inEnglish(each));
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(Object.entries(schema).map(([key, value]) => [key, inEnglish<unknown>(value)]));
}
