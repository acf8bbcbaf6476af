/** Which files are drafts by their names: those that the language claims. No vscode in here. */

export const isDraftName = (name: string): boolean =>
  /\.(?:gongwen|report\.txt)$/i.test(name) || (/法治政府建设/.test(name) && isTextName(name));

/** Whether a look inside may tell that it is one. */
export const isTextName = (name: string): boolean => /\.txt$/i.test(name);
