/** The text as Markdown that shows it as it is. For text inside a line: what only counts at its start is left. */
export const escapeMarkdown = (text: string): string => text.replace(/[\\`*_[\]<>&|~#!]/g, '\\$&');
