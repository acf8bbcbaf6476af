/**
 * Numbers that a program draws before the items of a list and does not always put into its plain text: those that
 * Word names in its HTML, and those of <ol>. One pass over the tags, no more of HTML than that takes.
 */
import { formatHanNumber } from '../text/numerals.js';

export interface NumberedText {
  /** With its mark: 一、 or 1. */
  readonly number: string;
  /** The first paragraph of the item, without any blank. */
  readonly text: string;
}

interface List {
  next: number;
  /** Undefined for bullets, and for letters and the like that no report is numbered with. */
  readonly format: ((value: number) => string) | undefined;
}

interface Item {
  number: string;
  text: string;
}

const TOKEN = /<!--[\s\S]*?(?:-->|$)|<(\/?)([a-z][\w:-]*)([^\w:<>-][^<>]*)?>|<![^<>]*>|[^<]+|</gi;
const BLOCK = /^(?:p|div|li|ol|ul|br|h[1-6]|td|tr|table|body)$/i;
const HIDDEN = /^(?:style|script|head|title|xml)$/i;

export function listNumbers(html: string): readonly NumberedText[] {
  return new Reader().read(html);
}

class Reader {
  readonly #found: NumberedText[] = [];
  readonly #lists: List[] = [];
  #item: Item | undefined;
  /** How many <span> are open since the one in which Word names the number; 0 outside of it. */
  #inNumber = 0;
  /** The element whose content nobody sees. */
  #hidden: string | undefined;

  read(html: string): readonly NumberedText[] {
    for (const [token, close, name, attributes = ''] of html.matchAll(TOKEN)) {
      if (name === undefined) {
        if (!token.startsWith('<!') && this.#hidden === undefined) this.#text(token);
      } else if (this.#hidden !== undefined) {
        if (close && name.toLowerCase() === this.#hidden) this.#hidden = undefined;
      } else if (close) {
        this.#close(name.toLowerCase());
      } else {
        this.#open(name.toLowerCase(), attributes);
      }
    }
    this.#finish();
    return this.#found;
  }

  #open(name: string, attributes: string): void {
    if (HIDDEN.test(name) && !attributes.endsWith('/')) this.#hidden = name;
    if (name === 'span' && this.#inNumber > 0) this.#inNumber++;
    if (name === 'span' && /mso-list:\s*ignore/i.test(attributes)) {
      this.#finish();
      this.#item = { number: '', text: '' };
      this.#inNumber = 1;
    }
    // The paragraph in which an item begins is not its end.
    if (BLOCK.test(name) && this.#item?.text !== '') this.#finish();
    if (name === 'ol' || name === 'ul') this.#lists.push(listOf(name, attributes));
    if (name === 'li') this.#begin(attributes);
  }

  #close(name: string): void {
    if (name === 'span' && this.#inNumber > 0) this.#inNumber--;
    if (BLOCK.test(name)) this.#finish();
    if (name === 'ol' || name === 'ul') this.#lists.pop();
  }

  #begin(attributes: string): void {
    this.#finish();
    const list = this.#lists.at(-1);
    if (!list) return;
    const own = /\bvalue\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1];
    if (own !== undefined) list.next = Number(own);
    const number = list.format?.(list.next++);
    if (number !== undefined) this.#item = { number, text: '' };
  }

  #text(token: string): void {
    if (!this.#item) return;
    const text = decoded(token).replaceAll(/\s/g, '');
    if (this.#inNumber > 0) this.#item.number += text;
    else this.#item.text += text;
  }

  #finish(): void {
    const item = this.#item;
    this.#item = undefined;
    this.#inNumber = 0;
    if (item && item.text !== '' && /[\d一二三四五六七八九十]/.test(item.number)) this.#found.push(item);
  }
}

function listOf(name: string, attributes: string): List {
  const start = Number(/\bstart\s*=\s*["']?(\d{1,4})/i.exec(attributes)?.[1] ?? 1);
  const type =
    /list-style(?:-type)?\s*:\s*([\w-]+)/i.exec(attributes)?.[1] ??
    /\btype\s*=\s*["']?(\w+)/i.exec(attributes)?.[1] ??
    'decimal';
  if (name === 'ul') return { next: start, format: undefined };
  if (/^(?:decimal|1)$/i.test(type)) return { next: start, format: (value) => `${value}.` };
  const isHan = /^(?:cjk-ideographic|(?:simp|trad)-chinese-(?:in)?formal)$/i.test(type);
  return { next: start, format: isHan ? (value) => `${formatHanNumber(value)}、` : undefined };
}

const NAMED: Readonly<Record<string, string>> = {
  nbsp: ' ',
  ensp: ' ',
  emsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  ldquo: '“',
  rdquo: '”',
  lsquo: '‘',
  rsquo: '’',
  mdash: '—',
  hellip: '…',
  middot: '·',
};

const decoded = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(\w{2,8}));/gi, (entity, decimal, hex, name) => {
    if (name !== undefined) return NAMED[name] ?? entity;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : entity;
  });
