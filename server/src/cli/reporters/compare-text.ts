/** Comparisons for people. */
import { type FigureChange, type Message, message, shareOf } from '../../core/index.js';
import { PlaceNames } from '../positions.js';
import { visible } from '../session.js';
import {
  type ComparedMany,
  type ComparedTwo,
  type CompareFormat,
  KIND_NAMES,
  likenessText,
  type PlacedPassage,
  percent,
  placedPassages,
} from './compare.js';

type Say = (told: Message) => string;

/** Characters of a passage that are shown. */
const SHOWN = 40;
/** Drafts that a matrix is readable with. */
const MOST_COLUMNS = 20;

export const compareText: CompareFormat = {
  *two(compared, say) {
    const { here, there, comparison } = compared;
    const [a, b] = [visible(here.name), visible(there.name)];
    yield `${say(message('{0} 有 {1} 见于 {2}，{2} 有 {3} 见于 {0}', a, percent(shareOf(comparison.here)), b, percent(shareOf(comparison.there))))}\n`;
    yield* passageLines(compared, say);
    yield* sectionLines(compared, say);
    yield* figureLines(compared, say);
  },

  *many({ names, pairs, threshold }, say) {
    const told = pairs.filter(({ passages }) => passages.length > 0);
    yield `${say(message('比较了 {0} 篇稿件，{1} 对有相同的文字，其中 {2} 对达到 {3}', names.length, pairs.length, told.length, percent(threshold)))}\n`;
    for (const { first, second, firstShare, secondShare, passages } of told) {
      const [a, b] = [visible(names[first]!), visible(names[second]!)];
      yield `\n${say(message('{0} 有 {1} 见于 {2}，{2} 有 {3} 见于 {0}', a, percent(firstShare), b, percent(secondShare)))}\n`;
      yield* passages.map((passage) => passageLine(passage, say));
    }
    yield* matrix({ names, pairs, threshold }, say);
  },
};

function* passageLines({ here, there, comparison }: ComparedTwo, say: Say): Generator<string> {
  const passages = placedPassages(comparison.passages, here.text, there.text);
  yield `\n${passages.length === 0 ? say(message('没有相同的文字')) : say(message('相同的文字（{0} 处）：', passages.length))}\n`;
  for (const passage of passages) yield passageLine(passage, say);
}

function passageLine({ firstPlace, secondPlace, length, likeness, text }: PlacedPassage, say: Say): string {
  const shown = visible(text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text);
  const alike = likeness === 1 ? say(message('逐字相同')) : say(message('{0} 相同', likenessText(likeness)));
  return `  ${firstPlace} ↔ ${secondPlace}  ${say(message('{0} 字', length))}  ${alike}  ${shown}\n`;
}

function* sectionLines({ comparison: { sections } }: ComparedTwo, say: Say): Generator<string> {
  const told = sections.filter(({ all }) => all > 0);
  if (told.length === 0) return;
  yield `\n${say(message('各部分的占比：'))}\n`;
  for (const section of told) {
    yield `  ${percent(shareOf(section)).padStart(5)}  ${visible(section.title) || say(message('（开头）'))}\n`;
  }
}

const KINDS: readonly FigureChange['kind'][] = ['stayed', 'changed', 'vanished', 'new'];

function* figureLines({ here, there, comparison: { figures } }: ComparedTwo, say: Say): Generator<string> {
  const [mine, others] = [new PlaceNames(here.draft), new PlaceNames(there.draft)];
  for (const kind of KINDS) {
    const rows = figures.filter((figure) => figure.kind === kind);
    if (rows.length === 0) continue;
    yield `\n${say(message('{0}的数据（{1} 项）：', say(KIND_NAMES[kind]), rows.length))}\n`;
    for (const { here: row, there: other } of rows) {
      const places = [row && mine.of(row.start), other && others.of(other.start)].filter(Boolean).join(' ↔ ');
      const values = kind === 'changed' ? `${other!.text} → ${row!.text}` : (row ?? other)!.text;
      yield `  ${places}  ${visible((row ?? other)!.indicator)}  ${visible(values)}\n`;
    }
  }
}

/** Row by row: how much of its draft stands in the draft of the column. */
function* matrix({ names, pairs }: ComparedMany, say: Say): Generator<string> {
  if (pairs.length === 0) return;
  if (names.length > MOST_COLUMNS) {
    yield `\n${say(message('稿件较多，占比矩阵请用 --format csv 或 json 输出'))}\n`;
    return;
  }
  const cells = names.map(() => names.map(() => ''));
  for (const [at, row] of cells.entries()) row[at] = '·';
  for (const { first, second, firstShare, secondShare } of pairs) {
    cells[first]![second] = percent(firstShare);
    cells[second]![first] = percent(secondShare);
  }
  yield `\n${say(message('每行稿件的文字有多少也见于各列稿件：'))}\n`;
  const number = String(names.length).length;
  yield `${' '.repeat(number + 2)}${names.map((_, at) => String(at + 1).padStart(6)).join('')}\n`;
  for (const [at, row] of cells.entries()) {
    const shares = row.map((cell) => cell.padStart(6)).join('');
    yield `  ${String(at + 1).padStart(number)}${shares}  ${visible(names[at]!)}\n`;
  }
}
