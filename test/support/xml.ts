/** A strict reader of small XML files: elements, attributes, text and the five entities; throws at anything else. */
export interface Element {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: Element[];
  /** Of the element itself. */
  text: string;
}

const TOKEN = /<\/([\w-]+)>|<([\w-]+)((?: [\w-]+="[^"<]*")*)(\/?)>|([^<]+)/y;
const DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n';

export function parseXml(text: string): Element {
  if (!text.startsWith(DECLARATION)) throw new Error('no declaration');
  const top: Element = { name: '', attributes: {}, children: [], text: '' };
  const open = [top];
  TOKEN.lastIndex = DECLARATION.length;
  while (TOKEN.lastIndex < text.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(text);
    if (!match) throw new Error(`not well-formed: ${text.slice(at, at + 40)}`);
    const [, closing, opening, attributes = '', empty, content] = match;
    const inner = open.at(-1)!;
    if (content !== undefined) inner.text += plain(content);
    else if (closing !== undefined) {
      if (open.pop()!.name !== closing) throw new Error(`</${closing}> closes nothing`);
    } else {
      const element = { name: opening!, attributes: attributesIn(attributes), children: [], text: '' };
      inner.children.push(element);
      if (empty === '') open.push(element);
    }
  }
  const [root, ...others] = top.children;
  if (open.length !== 1 || !root || others.length > 0 || top.text.trim() !== '')
    throw new Error('not one root');
  return root;
}

function attributesIn(text: string): Record<string, string> {
  const found = [...text.matchAll(/([\w-]+)="([^"]*)"/g)];
  const names = new Set(found.map(([, name]) => name));
  if (names.size !== found.length) throw new Error(`twice in${text}`);
  return Object.fromEntries(found.map(([, name, value]) => [name!, plain(value!)]));
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function plain(text: string): string {
  if (/[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('no XML character');
  return text.replace(/&([^;]*);?/g, (entity, name: string) => {
    if (!entity.endsWith(';')) throw new Error(`bare ${entity}`);
    const code = /^#(\d+)$/.exec(name)?.[1];
    return code ? String.fromCodePoint(Number(code)) : (ENTITIES[name] ?? fail(entity));
  });
}

function fail(what: string): never {
  throw new Error(what);
}
