/** Expected failures: a path, a file or an option that the command line cannot work with. Each has words for people. */
import { faultName, type Message, message } from '../core/index.js';

export class Trouble extends Error {
  constructor(readonly told: Message) {
    super(told.text);
  }
}

/** Why `name` could not be read, from what the file system threw. */
export function unreadable(name: string, error: unknown): Trouble {
  const code = codeOf(error);
  if (isAbsent(error)) return new Trouble(message('找不到“{0}”，请检查路径', name));
  if (isForbidden(code)) return new Trouble(message('没有权限读取“{0}”', name));
  return new Trouble(message('无法读取“{0}”（{1}）', name, code));
}

/** Why `name` could not be written; it is as it was. */
export function unwritable(name: string, error: unknown): Trouble {
  const code = codeOf(error);
  if (isForbidden(code)) return new Trouble(message('没有权限写入“{0}”，文件没有改动', name));
  return new Trouble(message('无法写入“{0}”（{1}），文件没有改动', name, code));
}

/** Why results did not reach their reader, such as a full disk. */
export const unprintable = (error: unknown): Trouble =>
  new Trouble(message('无法写出结果（{0}）', codeOf(error)));

/** Nothing stands at the path. ENOTDIR: something above it is a file. */
export const isAbsent = (error: unknown): boolean => ['ENOENT', 'ENOTDIR'].includes(codeOf(error));

const isForbidden = (code: string): boolean => ['EACCES', 'EPERM', 'EROFS'].includes(code);

/** Node's short name of a failure, such as ENOENT; else its kind, for its own words may quote a draft. */
export const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error ? String(error.code) : faultName(error);
