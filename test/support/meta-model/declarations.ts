/**
 * Reads declarations as the TypeScript compiler writes them: interfaces, type aliases and the constants of namespaces.
 * The protocol package declares every message of the specification this way, and its meta model is made from that; the
 * package ships the declarations only.
 */

export type DeclaredType =
  | { readonly kind: 'name'; readonly name: string; readonly args: readonly DeclaredType[] }
  | { readonly kind: 'literal'; readonly value: string | number | boolean }
  | { readonly kind: 'array'; readonly of: DeclaredType }
  | { readonly kind: 'tuple' | 'union' | 'intersection'; readonly of: readonly DeclaredType[] }
  | {
      readonly kind: 'object';
      readonly members: readonly Member[];
      readonly index: DeclaredType | undefined;
    }
  /** The type of a constant of a namespace. */
  | { readonly kind: 'typeof'; readonly namespace: string; readonly constant: string }
  /** Nothing that can be sent. */
  | { readonly kind: 'function' };

export interface Member {
  readonly name: string;
  readonly optional: boolean;
  readonly type: DeclaredType;
}

export interface Declaration {
  readonly parameters: readonly string[];
  readonly bases: readonly DeclaredType[];
  readonly type: DeclaredType;
}

export interface Declarations {
  readonly types: ReadonlyMap<string, Declaration>;
  readonly constants: ReadonlyMap<string, ReadonlyMap<string, DeclaredType>>;
}

export function readDeclarations(texts: readonly string[]): Declarations {
  const found = {
    types: new Map<string, Declaration>(),
    constants: new Map<string, Map<string, DeclaredType>>(),
  };
  for (const text of texts) {
    const reader = new Reader(text);
    while (!reader.atEnd) readStatement(reader, found);
  }
  return found;
}

type Found = {
  readonly types: Map<string, Declaration>;
  readonly constants: Map<string, Map<string, DeclaredType>>;
};

function readStatement(reader: Reader, found: Found): void {
  reader.take('export');
  reader.take('declare');
  if (reader.take('interface')) found.types.set(reader.next(), reader.interface());
  else if (reader.peek === 'type') readAlias(reader, found);
  else if (reader.take('namespace')) readNamespace(reader, found);
  else reader.skipStatement();
}

function readAlias(reader: Reader, found: Found): void {
  reader.expect('type');
  found.types.set(reader.next(), reader.alias());
}

function readNamespace(reader: Reader, found: Found): void {
  const name = reader.next();
  const constants = found.constants.get(name) ?? new Map<string, DeclaredType>();
  found.constants.set(name, constants);
  reader.expect('{');
  while (!reader.take('}')) {
    reader.take('export');
    if (reader.take('const')) {
      const constant = reader.next();
      if (!reader.take('=')) reader.expect(':');
      constants.set(constant, reader.type());
      reader.expect(';');
    } else reader.skipStatement();
  }
}

const TOKEN =
  /\s+|\/\/.*|\/\*[\s\S]*?\*\/|([\w$]+|'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`[^`]*`|=>|\.\.\.|[\s\S])/g;

class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(text: string) {
    this.#tokens = [...text.matchAll(TOKEN)].flatMap(([, token]) => token ?? []);
  }

  get atEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  get peek(): string {
    return this.#tokens[this.#at] ?? '';
  }

  next(): string {
    if (this.atEnd) throw new Error('the declarations end too early');
    return this.#tokens[this.#at++]!;
  }

  take(token: string): boolean {
    if (this.peek !== token) return false;
    this.#at++;
    return true;
  }

  expect(token: string): void {
    const near = this.#tokens.slice(Math.max(0, this.#at - 12), this.#at + 3).join(' ');
    if (!this.take(token)) throw new Error(`${token} is missing near: ${near}`);
  }

  /** Up to its semicolon, or to the end of its body. */
  skipStatement(): void {
    let open = 0;
    for (;;) {
      const token = this.next();
      if ('({['.includes(token)) open++;
      if (')}]'.includes(token)) open--;
      if (open === 0 && (token === ';' || (token === '}' && !this.#goesOn))) return;
    }
  }

  /** After the braces of `import { … } from`, and of types. */
  get #goesOn(): boolean {
    return ['from', ';', '|', '&', '[', ',', '>', ')'].includes(this.peek);
  }

  interface(): Declaration {
    const parameters = this.#parameters();
    const bases = this.take('extends') ? this.#list(() => this.type(), '{', false) : [];
    return { parameters, bases, type: this.#object() };
  }

  alias(): Declaration {
    const parameters = this.#parameters();
    this.expect('=');
    const type = this.type();
    this.expect(';');
    return { parameters, bases: [], type };
  }

  #parameters(): readonly string[] {
    if (!this.take('<')) return [];
    return this.#list(() => {
      const name = this.next();
      if (this.take('extends')) this.type();
      if (this.take('=')) this.type();
      return name;
    }, '>');
  }

  #list<T>(item: () => T, close: string, closes = true): T[] {
    const items: T[] = [];
    while (this.peek !== close) {
      items.push(item());
      if (!this.take(',')) break;
    }
    if (closes) this.expect(close);
    return items;
  }

  type(): DeclaredType {
    return this.#separated('|', 'union', () => this.#separated('&', 'intersection', () => this.#postfix()));
  }

  #separated(mark: '|' | '&', kind: 'union' | 'intersection', part: () => DeclaredType): DeclaredType {
    this.take(mark);
    const parts = [part()];
    while (this.take(mark)) parts.push(part());
    return parts.length === 1 ? parts[0]! : { kind, of: parts };
  }

  #postfix(): DeclaredType {
    let type = this.#primary();
    while (this.take('[')) {
      this.expect(']');
      type = { kind: 'array', of: type };
    }
    return type;
  }

  #primary(): DeclaredType {
    if (this.take('readonly')) return this.#postfix();
    if (this.peek === '{') return this.#object();
    if (this.peek === '(') return this.#isFunction() ? this.#function() : this.#inParentheses();
    if (this.take('[')) return { kind: 'tuple', of: this.#list(() => this.type(), ']') };
    if (this.take('-')) return { kind: 'literal', value: -Number(this.next()) };
    const token = this.next();
    if (/^['"`]/.test(token)) return { kind: 'literal', value: token.slice(1, -1) };
    if (/^\d/.test(token)) return { kind: 'literal', value: Number(token) };
    if (token === 'true' || token === 'false') return { kind: 'literal', value: token === 'true' };
    if (token === 'typeof') return this.#typeof();
    const name = this.#qualified(token);
    return { kind: 'name', name, args: this.take('<') ? this.#list(() => this.type(), '>') : [] };
  }

  #qualified(first: string): string {
    let name = first;
    while (this.take('.')) name += `.${this.next()}`;
    return name;
  }

  #typeof(): DeclaredType {
    const [namespace = '', constant = ''] = this.#qualified(this.next()).split('.');
    return { kind: 'typeof', namespace, constant };
  }

  #inParentheses(): DeclaredType {
    this.expect('(');
    const type = this.type();
    this.expect(')');
    return type;
  }

  #isFunction(): boolean {
    let open = 0;
    for (let at = this.#at; ; at++) {
      if (this.#tokens[at] === '(') open++;
      if (this.#tokens[at] === ')') open--;
      if (open === 0) return this.#tokens[at + 1] === '=>';
    }
  }

  #function(): DeclaredType {
    this.#skipParentheses();
    this.expect('=>');
    this.type();
    return { kind: 'function' };
  }

  #skipParentheses(): void {
    let open = 0;
    do {
      const token = this.next();
      if (token === '(') open++;
      if (token === ')') open--;
    } while (open > 0);
  }

  #object(): DeclaredType {
    this.expect('{');
    const members: Member[] = [];
    let index: DeclaredType | undefined;
    while (!this.take('}')) {
      if (this.take('readonly')) continue;
      if (this.take('[')) {
        index = this.#indexed();
        continue;
      }
      const name = this.next().replace(/^['"]|['"]$/g, '');
      const optional = this.take('?');
      members.push({ name, optional, type: this.#typeOfMember() });
    }
    return { kind: 'object', members, index };
  }

  #typeOfMember(): DeclaredType {
    if (this.peek === '(') this.#skipParentheses(); // a method
    this.expect(':');
    const type = this.type();
    if (!this.take(';')) this.take(',');
    return type;
  }

  /** Behind the bracket of `[key: string]: T`. */
  #indexed(): DeclaredType {
    while (!this.take(']')) this.next();
    return this.#typeOfMember();
  }
}
