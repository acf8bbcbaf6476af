/** The fields of a profile in a settings file, each with what it may hold. */
import type { Node } from 'jsonc-parser';
import { BASES } from '../lint/basis.js';
import { SEVERITIES } from '../lint/finding.js';
import { at, beyondSchema, type Complaint, properties } from '../lint/jsonc.js';
import { message } from '../lint/message.js';
import type { CharacterTarget, PartSource, ProfileSource } from './profile.js';

/** What is left out comes from the profile it extends, or has a plain default. */
export interface OwnProfile extends Partial<Omit<ProfileSource, 'parts'>> {
  /** The profile that this one starts from; that of the same id where it is left out. */
  readonly extends?: string;
  /** Parts of that profile that this one does not have. */
  readonly omit?: readonly string[];
  readonly parts?: readonly Node[];
}

export interface OwnPart extends Partial<PartSource> {
  /** The part that this one comes before; the last one where it is left out. */
  readonly before?: string;
}

/** Reads a value; undefined where it is of no use, which has then been told. */
type FieldReader = (node: Node, field: string, complaints: Complaint[]) => unknown;
type Fields<T> = { readonly [K in keyof Required<T>]: FieldReader };

interface ReadFields<T> {
  readonly values: T;
  /** Where to complain of a field; of the whole where it is not there. */
  placeOf(field?: keyof T & string): Node;
}

/** Undefined where there are no fields at all. */
export function readFields<T extends object>(
  node: Node,
  fields: Fields<T>,
  complaints: Complaint[],
): ReadFields<T> | undefined {
  if (node.type !== 'object') {
    complaints.push(at(node, message('这里应是一对花括号，里面写 {0} 等项', Object.keys(fields)[0]!)));
    return undefined;
  }
  const values: Record<string, unknown> = {};
  const places = new Map<string, Node>();
  for (const { key, keyNode, value } of properties(node)) {
    places.set(key, value);
    const read = Object.hasOwn(fields, key) ? fields[key as keyof T] : undefined;
    if (!read)
      complaints.push(
        at(keyNode, message('不认识的项“{0}”，已忽略；可用的项：{1}', key, Object.keys(fields).join('、'))),
      );
    const known = read?.(value, key, complaints);
    if (known !== undefined) values[key] = known;
  }
  // Of the whole, its first bracket: a profile goes over many lines.
  const whole: Node = { type: 'object', offset: node.offset, length: 1 };
  return { values: values as T, placeOf: (field) => (field && places.get(field)) ?? whole };
}

const text: FieldReader = (node, field, complaints) => {
  if (typeof node.value === 'string' && node.value.trim() !== '') return node.value;
  complaints.push(at(node, message('{0} 应是文字，用引号括起', field)));
  return undefined;
};

const yes: FieldReader = (node, field, complaints) => {
  if (typeof node.value === 'boolean') return node.value;
  complaints.push(at(node, message('{0} 应是 true 或 false', field)));
  return undefined;
};

const pattern: FieldReader = (node, field, complaints) => {
  const source = text(node, field, complaints) as string | undefined;
  if (source === undefined) return undefined;
  try {
    // As one of several: a named group cannot stand twice.
    new RegExp(`(?:${source})|(?:${source})`);
    return source;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    complaints.push(beyondSchema(node, message('{0} 的正则表达式有误，已忽略：{1}', field, reason)));
    return undefined;
  }
};

const listOf =
  (read: FieldReader): FieldReader =>
  (node, field, complaints) => {
    if (node.type === 'array')
      return (node.children ?? []).flatMap((child) => read(child, field, complaints) ?? []);
    complaints.push(at(node, message('{0} 应是一对方括号，里面逐条写', field)));
    return undefined;
  };

const oneOf =
  (choices: readonly string[]): FieldReader =>
  (node, field, complaints) => {
    if (choices.includes(node.value)) return node.value;
    complaints.push(at(node, message('{0} 应是 {1} 之一', field, choices.join('、'))));
    return undefined;
  };

const target: FieldReader = (node, field, complaints): CharacterTarget | undefined => {
  const limits: { min?: number; max?: number } = {};
  for (const { key, value } of properties(node))
    if ((key === 'min' || key === 'max') && Number.isInteger(value.value) && value.value > 0)
      limits[key] = value.value;
    else complaints.push(at(value, message('{0} 里应写 min、max，值为正整数', field)));
  if (node.type !== 'object') complaints.push(at(node, message('{0} 里应写 min、max，值为正整数', field)));
  if (limits.min === undefined && limits.max === undefined) return undefined;
  if (limits.min === undefined || limits.max === undefined || limits.min <= limits.max) return limits;
  complaints.push(beyondSchema(node, message('{0} 的 min 比 max 大，已忽略', field)));
  return undefined;
};

export const PROFILE_FIELDS: Fields<OwnProfile> = {
  id: text,
  name: text,
  extends: text,
  titles: listOf(pattern),
  yearly: yes,
  kind: pattern,
  basis: oneOf(Object.keys(BASES)),
  title: text,
  lead: listOf(text),
  omit: listOf(text),
  parts: listOf((node) => node),
};

export const PART_FIELDS: Fields<OwnPart> = {
  id: text,
  name: text,
  requirement: text,
  heading: text,
  cues: listOf(pattern),
  not: listOf(pattern),
  planYear: yes,
  ahead: yes,
  rest: yes,
  causes: pattern,
  absence: oneOf(SEVERITIES),
  characters: target,
  skeleton: listOf(text),
  before: text,
};
