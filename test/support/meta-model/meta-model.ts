/** Every message of the Language Server Protocol, as the protocol package that the server is built with declares it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { type Declarations, type DeclaredType, readDeclarations } from './declarations.js';
import { type Schema, Schemas } from './schema.js';

/** Of a request, a notification, or a registration for them. */
export type Role = 'params' | 'result' | 'registration';

export class MetaModel {
  readonly methods: ReadonlySet<string>;
  readonly #ajv = new Ajv2020({ strict: false });

  constructor(declared: Declarations) {
    const schemas = new Schemas(declared);
    const messages = messagesOf(declared);
    this.methods = new Set(messages.map(({ method }) => method));
    const $defs: Record<string, Schema> = {};
    for (const { method, types } of messages)
      for (const [role, type] of Object.entries(types)) $defs[keyOf(method, role)] = schemas.of(type);
    this.#ajv.addSchema({ $id: ID, $defs: { ...schemas.$defs, ...$defs } });
  }

  /** What the meta model has against a value; undefined where nothing. */
  against(method: string, role: Role, value: unknown): string | undefined {
    const validate = this.#ajv.getSchema(`${ID}#/$defs/${keyOf(method, role)}`);
    if (!validate) return value === undefined ? undefined : `${method} has no ${role}`;
    // JSON has no undefined, and what is void is sent as null.
    if (validate(value === undefined ? null : JSON.parse(JSON.stringify(value)))) return undefined;
    return this.#ajv.errorsText(validate.errors, { dataVar: role, separator: '\n  ' });
  }
}

const ID = 'lsp';
const keyOf = (method: string, role: string): string => `${role} ${method}`.replace(/[^\w]/g, '-');

interface Message {
  readonly method: string;
  readonly types: Partial<Readonly<Record<Role, DeclaredType>>>;
}

function messagesOf({ constants }: Declarations): Message[] {
  return [...constants.values()].flatMap((namespace) => {
    const [method, type] = [namespace.get('method'), namespace.get('type')];
    if (method?.kind !== 'literal' || type?.kind !== 'name') return [];
    return [{ method: String(method.value), types: typesOf(type.name, type.args) }];
  });
}

/** @param name of the class of the protocol package: how many types it has, and what they stand for */
function typesOf(name: string, args: readonly DeclaredType[]): Message['types'] {
  const named = (types: Readonly<Record<string, DeclaredType | undefined>>) =>
    Object.fromEntries(Object.entries(types).filter(([, type]) => type && !isNothing(type)));
  const [first, second] = args;
  const last = args.at(-1);
  if (name === 'ProtocolRequestType')
    return { ...named({ params: first, registration: last }), result: second! };
  if (name === 'ProtocolRequestType0') return { ...named({ registration: last }), result: first! };
  if (name === 'ProtocolNotificationType') return named({ params: first, registration: second });
  if (name === 'ProtocolNotificationType0') return named({ registration: first });
  if (name === 'RegistrationType') return named({ registration: first });
  throw new Error(`not a type of message: ${name}`);
}

const isNothing = (type: DeclaredType): boolean => type.kind === 'name' && type.name === 'void';

/** Of JSON-RPC. What is sent about progress depends on its token; our server sends it of work only. */
const OF_JSON_RPC = `
export type ProgressToken = integer | string;
export type TraceValue = 'off' | 'messages' | 'verbose';
export interface ProgressOfWork { token: ProgressToken; value: WorkDoneProgressBegin | WorkDoneProgressReport | WorkDoneProgressEnd; }
export declare namespace ProgressNotification {
  const method: '$/progress';
  const type: ProtocolNotificationType<ProgressOfWork, void>;
}
export declare namespace SetTraceNotification {
  const method: '$/setTrace';
  const type: ProtocolNotificationType<{ value: TraceValue }, void>;
}
export declare namespace LogTraceNotification {
  const method: '$/logTrace';
  const type: ProtocolNotificationType<{ message: string; verbose?: string }, void>;
}`;

function packageDeclarations(): Declarations {
  const ours = createRequire(__filename);
  const protocol = createRequire(ours.resolve('vscode-languageserver/node')).resolve(
    'vscode-languageserver-protocol/node',
  );
  const types = createRequire(protocol).resolve('vscode-languageserver-types');
  const folder = join(dirname(protocol), '../common');
  const names = readdirSync(folder).filter((name) => /^protocol\.(?:.*\.)?d\.ts$/.test(name));
  const files = [join(dirname(types), 'main.d.ts'), ...names.map((name) => join(folder, name))];
  return readDeclarations([...files.map((file) => readFileSync(file, 'utf8')), OF_JSON_RPC]);
}

export const META_MODEL = new MetaModel(packageDeclarations());
