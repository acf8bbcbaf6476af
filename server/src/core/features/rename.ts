/** A unit, a place, a document or a short name under a new name, at all its places in the draft. */
import type { Settings } from '../lint/config.js';
import { type Message, message } from '../lint/message.js';
import { mentionsOf } from '../names/entities.js';
import type { Span, TextEdit } from '../text/span.js';
import { type NamedSource, namedAt } from './named.js';

export interface Renaming {
  /** The name at the place that was asked about, without marks around it. */
  readonly at: Span;
  readonly name: string;
  /** Every place of the name, in order. The 《》 of other documents are quotations and stay as they are. */
  readonly places: readonly Span[];
}

export interface Refusal {
  readonly refused: Message;
}

/** What a rename at the offset would reach; `line` is its zero-based line. */
export function renamingAt(
  source: NamedSource,
  settings: Settings,
  line: number,
  offset: number,
): Renaming | Refusal {
  const named = namedAt(source, settings, line, offset);
  if (named?.kind === 'heading' || named?.kind === 'attachment')
    return { refused: message('标题和序号不在这里改名：标题直接改，序号用“重新编号”') };
  if (!named)
    return {
      refused: message(
        '这里没有可以改名的名称，请把光标放在单位或地方的名称、《》里的名称或“以下简称”的简称上',
      ),
    };
  const { name } = named.at;
  if (named.at.quoted)
    return { refused: message('“{0}”在这里是文件名称的一部分，文件名称是引用，不能改', name) };
  const places = mentionsOf(named.entity, source).filter((place) => place.name === name && !place.quoted);
  return { at: named.at, name, places };
}

/** The edits of the rename, in order; a name in 《》 may be given with its marks. */
export function renameEdits({ places }: Renaming, given: string): readonly TextEdit[] | Refusal {
  const name = given.trim().replace(/^《([^《》]*)》$/, '$1');
  if (name === '') return { refused: message('新名称不能为空') };
  if (/[《》\r\n\u2028\u2029]/.test(name)) return { refused: message('新名称里不能有书名号和换行') };
  return places.map(({ start, end }) => ({ start, end, newText: name }));
}
