/** Whether a plain .txt looks like an official report. Pure; only ever used to offer the language mode. */

/** How many lines from the top are worth passing. */
export const LINES_TO_LOOK_AT = 60;

/**
 * Careful rather than keen: the title says so, or the outline and the title together do. A wrong offer in a log or a
 * novel is worse than a missing one.
 * @param fileName without or with its folder
 * @param firstLines the first lines of the text
 */
export function looksLikeReport(fileName: string, firstLines: readonly string[]): boolean {
  const lines = firstLines.slice(0, LINES_TO_LOOK_AT).map((line) => line.slice(0, LONGEST_LOOK).trim());
  const written = lines.filter((line) => line !== '');
  const name = fileName.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '');
  if (written.length > 0 && !written.some((line) => HAN_RUN.test(line))) return false;
  if (SUBJECT.test(name) && KIND.test(name)) return true;

  const titles = titleCandidates(written);
  if (titles.some((title) => SUBJECT.test(title) && KIND.test(title))) return true;
  const chapters = written.filter((line) => CHAPTER.test(line)).length;
  const sections = written.filter((line) => SECTION.test(line)).length;
  return titles.some((title) => KIND.test(title)) && chapters + sections >= 2 && chapters >= 1;
}

const LONGEST_LOOK = 200;
const LONGEST_TITLE = 60;
/** Lines from the top among which the title is, page furniture of a web copy included. */
const TITLE_ZONE = 15;

const HAN_RUN = /[\u4e00-\u9fff]{4}/;
const SUBJECT = /法治政府|法治建设|依法行政/;
const KIND = /(?:报告|总结|汇报|情况)(?:[（(][^（）()]{1,12}[）)])?$/;
const CHAPTER = /^[一二三四五六七八九十]{1,3}、/;
const SECTION = /^[（(][一二三四五六七八九十]{1,3}[）)]/;

/** Short lines near the top, each alone and joined with the one or two after it: a title may be wrapped. */
function titleCandidates(written: readonly string[]): readonly string[] {
  const head = written.slice(0, TITLE_ZONE);
  const candidates: string[] = [];
  for (const start of head.keys()) {
    for (let end = start + 1; end <= Math.min(start + 3, head.length); end++) {
      const title = head
        .slice(start, end)
        .join('')
        .replaceAll(/[\s\u3000]/g, '');
      if (title.length > LONGEST_TITLE || /[。；：，]/.test(title) || CHAPTER.test(title)) break;
      candidates.push(title);
    }
  }
  return candidates;
}
