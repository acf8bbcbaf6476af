/** Names of files for new drafts. No vscode in here. */

/** A name by which the file is known for a draft when it is opened again. */
export const draftName = (name: string): string =>
  (/法治政府建设/.test(name) && name.endsWith('.txt')) || /\.(?:report\.txt|gongwen)$/.test(name)
    ? name
    : name.replace(/(?:\.txt)?$/, '.report.txt');

/** The name, or the first of 名（2）, 名（3）… that is not taken. */
export function freeName(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.*?)((?:\.report)?\.[^.]+)$/.exec(name) ?? [];
  let free = name;
  for (let count = 2; taken.has(free); count++) free = `${stem}（${count}）${extension}`;
  return free;
}
