/**
 * The unit's own profiles, as its settings file writes them: of the same form as those that ship, or changes to one
 * of them. Reading never fails: what cannot be used is left out and told with its place, and the rest holds.
 */
import type { Node } from 'jsonc-parser';
import { beyondSchema, type Complaint } from '../lint/jsonc.js';
import { type Message, message } from '../lint/message.js';
import { PROFILE_SOURCES } from './index.js';
import { type OwnPart, type OwnProfile, PART_FIELDS, PROFILE_FIELDS, readFields } from './own-fields.js';
import { compileProfile, type PartSource, type Profile, type ProfileSource } from './profile.js';

/** Of a part whose profile does not say what is to be written. */
export const OWN_REQUIREMENT = '本单位的体例要求写这一部分。';

/** `node`: the list of profiles. */
export function readProfiles(node: Node, complaints: Complaint[]): readonly Profile[] {
  if (node.type !== 'array') {
    complaints.push({
      start: node.offset,
      end: node.offset + node.length,
      message: message('profiles 应是一对方括号，里面逐个写体例'),
    });
    return [];
  }
  const reader = new ProfileReader(complaints);
  for (const child of node.children ?? []) reader.read(child);
  return reader.profiles;
}

class ProfileReader {
  readonly #complaints: Complaint[];
  readonly #sources = new Map(PROFILE_SOURCES.map((source) => [source.id, source]));
  readonly #own = new Map<string, Profile>();

  constructor(complaints: Complaint[]) {
    this.#complaints = complaints;
  }

  get profiles(): readonly Profile[] {
    return [...this.#own.values()];
  }

  read(node: Node): void {
    const fields = readFields<OwnProfile>(node, PROFILE_FIELDS, this.#complaints);
    if (!fields) return;
    const { values, placeOf } = fields;
    const { id } = values;
    if (id === undefined) {
      this.#complain(placeOf(), message('这个体例没有写明 id（代号），已忽略'));
      return;
    }
    const base = this.#sources.get(values.extends ?? id);
    const fault = this.#faultOf(id, values, base);
    if (fault) {
      this.#complain(placeOf(fault.field), fault.told);
      return;
    }
    const source = this.#sourceOf(id, values, base, placeOf);
    const ownOfBase = this.#own.get(values.extends ?? id)?.parts.filter(({ own }) => own) ?? [];
    const isOwn = (part: PartSource): boolean =>
      !base?.parts.some(({ id }) => id === part.id) || ownOfBase.some(({ id }) => id === part.id);
    this.#sources.set(id, source);
    this.#own.set(id, compileProfile(source, isOwn));
  }

  /** Why the profile is none, and at which of its fields. */
  #faultOf(
    id: string,
    values: OwnProfile,
    base: ProfileSource | undefined,
  ): { readonly field: 'id' | 'extends'; readonly told: Message } | undefined {
    if (this.#own.has(id)) return { field: 'id', told: message('体例“{0}”写了两次，后一次已忽略', id) };
    if (base) return undefined;
    if (values.extends !== undefined) {
      const known = [...this.#sources.keys()].join('、');
      return { field: 'extends', told: message('extends 应是 {0} 之一，体例“{1}”已忽略', known, id) };
    }
    const lacking = (['name', 'parts'] as const).find((field) => values[field] === undefined);
    return lacking && { field: 'id', told: message('体例“{0}”缺少 {1}，已忽略', id, lacking) };
  }

  #sourceOf(
    id: string,
    { extends: _, omit = [], parts = [], ...values }: OwnProfile,
    base: ProfileSource | undefined,
    placeOf: (field: 'omit') => Node,
  ): ProfileSource {
    const name = values.name ?? base?.name ?? id;
    const yearly = values.yearly ?? base?.yearly ?? false;
    for (const part of omit)
      if (!base?.parts.some(({ id }) => id === part))
        this.#complain(placeOf('omit'), message('体例“{0}”没有名为“{1}”的部分', id, part));
    const kept = (base?.parts ?? []).filter((part) => !omit.includes(part.id));
    return {
      titles: [],
      basis: 'practice',
      title: titleOf(name, yearly),
      lead: [],
      ...base,
      // A new kind of report has title words of its own, or it would take the drafts of the one it starts from.
      ...(base && base.id !== id && { titles: [], title: titleOf(name, yearly) }),
      ...values,
      id,
      name,
      yearly,
      parts: this.#partsOf(id, parts, kept),
    };
  }

  /** The parts of the base, changed where they are named again, with the new ones in their places. */
  #partsOf(profile: string, nodes: readonly Node[], base: readonly PartSource[]): readonly PartSource[] {
    const parts = [...base];
    for (const node of nodes) {
      const fields = readFields<OwnPart>(node, PART_FIELDS, this.#complaints);
      if (!fields) continue;
      const { values, placeOf } = fields;
      const { id, before, ...own } = values;
      if (id === undefined) {
        this.#complain(placeOf(), message('体例“{0}”有一个部分没有写明 id（代号），已忽略', profile));
        continue;
      }
      const index = parts.findIndex((part) => part.id === id);
      const part = index < 0 ? this.#newPart(profile, id, own, placeOf) : { ...parts[index]!, ...own };
      if (!part) continue;
      if (index >= 0) parts.splice(index, 1);
      const place = before === undefined ? -1 : parts.findIndex((other) => other.id === before);
      if (before !== undefined && place < 0)
        this.#complain(placeOf('before'), message('体例“{0}”没有名为“{1}”的部分', profile, before));
      parts.splice(place >= 0 ? place : index >= 0 ? index : parts.length, 0, part);
    }
    return parts;
  }

  #newPart(
    profile: string,
    id: string,
    own: Omit<OwnPart, 'id' | 'before'>,
    placeOf: (field: 'id' | 'cues') => Node,
  ): PartSource | undefined {
    const { name, cues } = own;
    if (name === undefined) {
      this.#complain(placeOf('id'), message('体例“{0}”的部分“{1}”缺少 {2}，已忽略', profile, id, 'name'));
    } else if (cues === undefined || cues.length === 0) {
      this.#complain(placeOf('id'), message('体例“{0}”的部分“{1}”缺少 {2}，已忽略', profile, id, 'cues'));
    } else {
      return {
        heading: name,
        requirement: OWN_REQUIREMENT,
        absence: 'warning',
        skeleton: ['【内容】'],
        ...own,
        id,
        name,
        cues,
      };
    }
    return undefined;
  }

  #complain(node: Node, told: Message): void {
    this.#complaints.push(beyondSchema(node, told));
  }
}

const titleOf = (name: string, yearly: boolean): string =>
  yearly ? `{unit}{year}年${name}` : `{unit}${name}`;
