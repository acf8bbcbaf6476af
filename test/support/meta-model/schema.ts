/** Declared types as JSON schemas, strict: what is not declared is refused. */
import type { Declarations, DeclaredType, Member } from './declarations.js';

export type Schema = Readonly<Record<string, unknown>>;

/** What the specification says of numbers, and what TypeScript cannot say. */
const MOST = 2 ** 31 - 1;
const URI = { type: 'string', pattern: '^[A-Za-z][A-Za-z0-9+.-]*:' };
const ANYTHING = { additionalProperties: true };
const BASE: Readonly<Record<string, Schema>> = {
  string: { type: 'string' },
  number: { type: 'number' },
  boolean: { type: 'boolean' },
  null: { type: 'null' },
  void: { type: 'null' },
  undefined: { not: {} },
  never: { not: {} },
  any: ANYTHING,
  unknown: ANYTHING,
  object: { type: 'object', ...ANYTHING },
  integer: { type: 'integer', minimum: -MOST - 1, maximum: MOST },
  uinteger: { type: 'integer', minimum: 0, maximum: MOST },
  decimal: { type: 'number' },
  DocumentUri: URI,
  URI,
  LSPAny: ANYTHING,
  LSPObject: { type: 'object', ...ANYTHING },
  LSPArray: { type: 'array' },
};

type Bound = ReadonlyMap<string, DeclaredType>;

/** Makes the schemas of types, and of all that they name. */
export class Schemas {
  /** By name; to be put beside those that refer to them. */
  readonly $defs: Record<string, Schema> = {};
  readonly #declared: Declarations;

  constructor(declared: Declarations) {
    this.#declared = declared;
  }

  /** @param bound what the parameters of a generic type stand for */
  of(type: DeclaredType, bound: Bound = new Map()): Schema {
    switch (type.kind) {
      case 'literal':
        return { const: type.value };
      case 'array':
        return { type: 'array', items: this.of(type.of, bound) };
      case 'tuple':
        return {
          type: 'array',
          prefixItems: type.of.map((item) => this.of(item, bound)),
          items: false,
          minItems: type.of.length,
        };
      case 'union':
        return { anyOf: type.of.map((one) => this.of(one, bound)) };
      case 'intersection':
        return { allOf: type.of.map((one) => this.#open(one, bound)), unevaluatedProperties: false };
      case 'object':
        return type.members.length === 0 && !type.index
          ? BASE.object!
          : { ...this.#members(type.members, type.index, bound), unevaluatedProperties: false };
      case 'typeof':
        return this.of(this.#constant(type.namespace, type.constant), bound);
      case 'function':
        return { not: {} };
      case 'name': {
        const base = this.#base(type.name, bound);
        return base ?? { ...this.#open(type, bound), unevaluatedProperties: false };
      }
    }
  }

  /** As part of something larger, which closes it. */
  #open(type: DeclaredType, bound: Bound): Schema {
    if (type.kind === 'object') return this.#members(type.members, type.index, bound);
    if (type.kind === 'intersection') return { allOf: type.of.map((one) => this.#open(one, bound)) };
    if (type.kind === 'union') return { anyOf: type.of.map((one) => this.#open(one, bound)) };
    if (type.kind !== 'name') return this.of(type, bound);
    return this.#base(type.name, bound) ?? { $ref: `#/$defs/${this.#define(type, bound)}` };
  }

  #base(name: string, bound: Bound): Schema | undefined {
    const argument = bound.get(name);
    return argument ? this.of(argument) : BASE[name];
  }

  #define({ name, args }: Extract<DeclaredType, { kind: 'name' }>, bound: Bound): string {
    const declaration = this.#declared.types.get(name);
    if (!declaration) throw new Error(`not declared: ${name}`);
    const { parameters, bases, type } = declaration;
    const given: readonly DeclaredType[] = args.map((arg) => resolved(arg, bound));
    const key = given.length === 0 ? name : `${name}-${Buffer.from(JSON.stringify(given)).toString('hex')}`;
    if (this.$defs[key]) return key;
    this.$defs[key] = {}; // it may contain itself
    const inner = new Map(parameters.map((parameter, at) => [parameter, given[at] ?? ANY]));
    const own = this.#open(type, inner);
    this.$defs[key] =
      bases.length === 0 ? own : { allOf: [own, ...bases.map((base) => this.#open(base, inner))] };
    return key;
  }

  #members(members: readonly Member[], index: DeclaredType | undefined, bound: Bound): Schema {
    const sent = members.filter(({ type }) => type.kind !== 'function');
    return {
      type: 'object',
      properties: Object.fromEntries(sent.map(({ name, type }) => [name, this.of(type, bound)])),
      required: sent.filter(({ optional }) => !optional).map(({ name }) => name),
      // A structure with named members, as InitializeResult, has no others in the specification.
      ...(index && members.length === 0 && { additionalProperties: this.of(index, bound) }),
    };
  }

  #constant(namespace: string, constant: string): DeclaredType {
    const type = this.#declared.constants.get(namespace)?.get(constant);
    if (!type) throw new Error(`not declared: ${namespace}.${constant}`);
    return type;
  }
}

const ANY: DeclaredType = { kind: 'name', name: 'any', args: [] };

function resolved(type: DeclaredType, bound: Bound): DeclaredType {
  return type.kind === 'name' ? (bound.get(type.name) ?? type) : type;
}
