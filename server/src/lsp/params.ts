/**
 * The shape of what clients send, as far as our handlers rest on it: a place is a line and a character, a text is a
 * text. What a handler can do without is not looked at.
 */

/** What is wrong with the params of a message; undefined where nothing is. */
export function faultOfParams(method: string, params: unknown): string | undefined {
  const needed = NEEDED[method] ?? (method.startsWith(OWN_METHODS) ? [] : undefined);
  // What nobody handles is told so, whatever its params are.
  if (!needed) return undefined;
  if (!isRecord(params)) return needed.length > 0 ? 'params are missing' : undefined;
  const absent = needed.find((name) => params[name] === undefined);
  if (absent) return `${absent} is missing`;
  const wrong = Object.keys(SHAPES).find(
    (name) => params[name] !== undefined && !SHAPES[name]!(params[name], method),
  );
  return wrong && `${wrong} has a wrong shape`;
}

type Shape = (value: unknown, method: string) => boolean;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isText: Shape = (value) => typeof value === 'string';
const isPosition: Shape = (value) =>
  isRecord(value) && Number.isInteger(value.line) && Number.isInteger(value.character);
const isRange: Shape = (value, method) =>
  isRecord(value) && isPosition(value.start, method) && isPosition(value.end, method);
const each =
  (shape: Shape): Shape =>
  (value, method) =>
    Array.isArray(value) && value.every((one) => shape(one, method));

const isDocument: Shape = (value, method) =>
  isRecord(value) &&
  isText(value.uri, method) &&
  (method !== 'textDocument/didOpen' || (isText(value.text, method) && Number.isInteger(value.version))) &&
  (method !== 'textDocument/didChange' || Number.isInteger(value.version));
const isChange: Shape = (value, method) =>
  isRecord(value) &&
  isText(value.text, method) &&
  (value.range === undefined || isRange(value.range, method));

const SHAPES: Readonly<Record<string, Shape>> = {
  textDocument: isDocument,
  contentChanges: each(isChange),
  uri: isText,
  uris: each(isText),
  position: isPosition,
  positions: each(isPosition),
  range: isRange,
  ranges: each(isRange),
  capabilities: isRecord,
  context: isRecord,
  line: Number.isInteger,
  ch: isText,
  newName: isText,
  query: isText,
  title: isText,
};

const OWN_METHODS = 'reportDraft/';
const DOCUMENT = ['textDocument'];
const PLACE = ['textDocument', 'position'];

const NEEDED: Readonly<Record<string, readonly string[]>> = {
  initialize: ['capabilities'],
  'textDocument/didOpen': DOCUMENT,
  'textDocument/didChange': ['textDocument', 'contentChanges'],
  'textDocument/didSave': DOCUMENT,
  'textDocument/didClose': DOCUMENT,
  'textDocument/documentSymbol': DOCUMENT,
  'textDocument/codeLens': DOCUMENT,
  'textDocument/documentLink': DOCUMENT,
  'textDocument/foldingRange': DOCUMENT,
  'textDocument/semanticTokens/full': DOCUMENT,
  'textDocument/semanticTokens/full/delta': DOCUMENT,
  'textDocument/hover': PLACE,
  'textDocument/completion': PLACE,
  'textDocument/inlineCompletion': PLACE,
  'textDocument/definition': PLACE,
  'textDocument/references': [...PLACE, 'context'],
  'textDocument/documentHighlight': PLACE,
  'textDocument/prepareRename': PLACE,
  'textDocument/rename': [...PLACE, 'newName'],
  'textDocument/onTypeFormatting': [...PLACE, 'ch'],
  'textDocument/selectionRange': ['textDocument', 'positions'],
  'textDocument/codeAction': ['textDocument', 'range', 'context'],
  'textDocument/inlayHint': ['textDocument', 'range'],
  'textDocument/semanticTokens/range': ['textDocument', 'range'],
  'codeAction/resolve': ['title'],
  'workspace/symbol': ['query'],
};
