/** No text for people escapes translation: every Chinese literal of what speaks to them goes through t() or message(). */
import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { readText, repositoryFile } from '../support/repository.js';

/** Whoever speaks to people: all of their Chinese is text. In the core most is words to look for and drafts to write. */
const SPEAKERS = ['client/src', 'server/src/lsp', 'server/src/entry', 'server/src/cli'];

/** Names that are the same in every language, of files too, and signs that are looked for in a draft. */
const NO_TEXT = new Set(["'报告稿'", "'是'", "'青石镇2024年法治政府建设年度报告.txt'"]);

/** Comments, strings, templates and regular expressions, told apart by what begins first. */
const TOKEN =
  /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*"|`(?:[^`\\]|\\.)*`|(?<=[=(,:?!&|;[{}\n]\s*)\/(?:[^/\\\n[]|\\.|\[(?:[^\]\\\n]|\\.)*\])+\/[a-z]*/g;
/** What a translated text stands behind; in a template also the text itself. */
const SPOKEN = /\b(?:t|message)\(\s*$/;
const SPOKEN_INSIDE = /\b(?:t|message)\(\s*'(?:[^'\\\n]|\\.)*'/g;

/** Chinese literals of a source that are not translated, with their lines. */
function untranslated(source: string): string[] {
  const found: string[] = [];
  for (const { 0: token, index } of source.matchAll(TOKEN)) {
    if (!/^['"`]/.test(token) || NO_TEXT.has(token)) continue;
    const rest = token.startsWith('`') ? token.replace(SPOKEN_INSIDE, '') : token;
    if (!/\p{Script=Han}/u.test(rest) || SPOKEN.test(source.slice(0, index))) continue;
    found.push(`${source.slice(0, index).split('\n').length}: ${token}`);
  }
  return found;
}

describe('Chinese literals', () => {
  for (const folder of SPEAKERS) {
    it(`of ${folder} are all translated`, () => {
      const names = readdirSync(repositoryFile(folder), { recursive: true, encoding: 'utf8' });
      const files = names.filter((name) => name.endsWith('.ts')).map((name) => `${folder}/${name}`);
      assert.ok(files.length > 0);
      const found = files.flatMap((file) => untranslated(readText(file)).map((place) => `${file}:${place}`));
      assert.deepEqual(found, []);
    });
  }

  it('are found where they are not translated, and only there', () => {
    const hole = '$' + '{count}';
    assert.deepEqual(untranslated("show('稿')"), ["1: '稿'"]);
    assert.deepEqual(untranslated(`const a = 1;\nshow(\`${hole} 项\`)`), [`2: \`${hole} 项\``]);
    assert.deepEqual(untranslated('show(t("x") + "稿")'), ['1: "稿"']);
    for (const source of [
      "t('稿')",
      "message(\n  '稿',\n)",
      `\`${'$'}{t('稿')} ${hole}\``,
      "// 稿 it's\nshow(1)",
      "/* '稿' */",
      "const cue = /['稿]/;",
      "show('draft')",
    ])
      assert.deepEqual(untranslated(source), [], source);
  });
});
