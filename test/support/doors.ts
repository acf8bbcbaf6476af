/**
 * The ways out of a program, read from its syntax tree: modules it asks for, names that reach the network, run a text
 * as code, start other programs or show web pages. A name counts wherever it stands for itself: alone, behind a dot,
 * in brackets, taken out of an object, or as a text that is nothing else.
 */
import { type AnyNode, type Identifier, type Literal, type MemberExpression, parse } from 'acorn';

/** What a door is good for, by its name. */
const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    network: [
      ...['fetch', 'XMLHttpRequest', 'WebSocket', 'WebSocketStream', 'EventSource', 'WebTransport'],
      ...['RTCPeerConnection', 'sendBeacon', 'serviceWorker', 'openExternal', 'asExternalUri'],
    ],
    code: [
      ...['eval', 'Function', 'AsyncFunction', 'GeneratorFunction', 'importScripts', 'WebAssembly'],
      ...['createRequire', 'getBuiltinModule', 'mainModule', 'dlopen', 'Worker', 'SharedWorker', '_load'],
    ],
    program: [
      ...['spawn', 'spawnSync', 'exec', 'execSync', 'execFile', 'execFileSync', 'fork'],
      ...['createTerminal', 'ShellExecution', 'ProcessExecution'],
    ],
    webview: [
      ...['createWebviewPanel', 'registerWebviewViewProvider', 'registerWebviewPanelSerializer'],
      ...['registerCustomEditorProvider', 'createWebviewTextEditorInset'],
    ],
  }).flatMap(([kind, names]) => names.map((name): [string, string] => [name, kind])),
);

/** Regular expressions have a method called so, lists of kinds an entry: only by itself it is what is meant. */
const ALSO_OF_OTHERS = new Set(['exec', 'Function']);
const GLOBALS = new Set(['globalThis', 'self', 'window', 'global', 'process']);

/** Each door once, in short: `module net`, `network fetch`, `code import()`. */
export function doorsIn(source: string): readonly string[] {
  const doors = new Set<string>();
  walk(parse(source, { ecmaVersion: 'latest', allowHashBang: true }), [], (node, above) => {
    const door = doorAt(node, above);
    if (door !== undefined) doors.add(door);
  });
  return [...doors].sort();
}

function doorAt(node: AnyNode, above: readonly AnyNode[]): string | undefined {
  const parent = above.at(-1);
  switch (node.type) {
    case 'ImportExpression':
      return 'code import()';
    case 'MemberExpression':
      return globalByValue(node);
    case 'Identifier':
      if (node.name === 'require') return requiredBy(node, above);
      return isKey(node, above) ? undefined : named(node, parent);
    case 'Literal':
      return typeof node.value === 'string' && !isKey(node, above) ? doorCalled(node.value) : undefined;
    case 'TemplateElement':
      return doorCalled(node.value.raw);
    default:
      return undefined;
  }
}

function doorCalled(name: string): string | undefined {
  const kind = ALSO_OF_OTHERS.has(name) ? undefined : NAMES.get(name);
  return kind && `${kind} ${name}`;
}

function named(node: Identifier, parent: AnyNode | undefined): string | undefined {
  const { name } = node;
  const isProperty = parent?.type === 'MemberExpression' && parent.property === node;
  if (isProperty && ALSO_OF_OTHERS.has(name) && !isGlobal(parent.object)) return undefined;
  // To ask what something is, is not to make one.
  if (name === 'Function' && parent?.type === 'BinaryExpression' && parent.operator === 'instanceof')
    return undefined;
  if (name === 'constructor' && isProperty && parent.object.type === 'MemberExpression')
    return isNamed(parent.object, 'constructor') ? 'code constructor.constructor' : undefined;
  const kind = NAMES.get(name);
  return kind && `${kind} ${name}`;
}

/** A key of what the program makes itself; one that is taken out of something else is none. */
function isKey(node: Identifier | Literal, above: readonly AnyNode[]): boolean {
  const [owner, parent] = above.slice(-2);
  const isField =
    parent?.type === 'Property' ||
    parent?.type === 'MethodDefinition' ||
    parent?.type === 'PropertyDefinition';
  return isField && parent.key === node && !parent.computed && owner?.type !== 'ObjectPattern';
}

/** Which module, and what of it where only that is taken; any other use of `require` could be any module. */
function requiredBy(node: Identifier, above: readonly AnyNode[]): string {
  const call = above.at(-1);
  if (call?.type !== 'CallExpression' || call.callee !== node) return 'code require';
  const [module] = call.arguments;
  if (module?.type !== 'Literal' || typeof module.value !== 'string') return 'code require(…)';
  const user = above.at(-2);
  const taken =
    user?.type === 'MemberExpression' && user.property.type === 'Identifier' && !user.computed
      ? `.${user.property.name}`
      : '';
  const name = module.value.replace('node:', '');
  return name === 'child_process' ? `module ${name}${taken}` : `module ${name}`;
}

/** A global that is looked up by a name worked out while the program runs. */
function globalByValue({ object, property, computed }: MemberExpression): string | undefined {
  return computed && isGlobal(object) && property.type !== 'Literal' ? 'code global[…]' : undefined;
}

const isGlobal = (node: AnyNode): boolean => node.type === 'Identifier' && GLOBALS.has(node.name);

const isNamed = ({ property, computed }: MemberExpression, name: string): boolean =>
  !computed && property.type === 'Identifier' && property.name === name;

function walk(
  node: AnyNode,
  above: readonly AnyNode[],
  visit: (node: AnyNode, above: readonly AnyNode[]) => void,
): void {
  visit(node, above);
  const here = [...above.slice(-1), node];
  for (const child of childrenOf(node)) walk(child, here, visit);
}

const childrenOf = (node: AnyNode): readonly AnyNode[] =>
  Object.values(node)
    .flat()
    .filter((value): value is AnyNode => typeof value === 'object' && value !== null && 'type' in value);
