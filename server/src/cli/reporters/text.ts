/** For people: one line a finding, one line a heading. */
import {
  type Finding,
  fillingOf,
  type Heading,
  type Message,
  message,
  type PartStatus,
  SEVERITIES,
  type Severity,
} from '../../core/index.js';
import { PlaceNames } from '../positions.js';
import { visible } from '../session.js';
import { entriesOf, itemsOf } from './entries.js';
import type { LintFormat, LintTotals, Outlined, Reporter, Style } from './reporter.js';

export const SEVERITY_NAMES: Readonly<Record<Severity, Message>> = {
  error: message('错误'),
  warning: message('警告'),
  info: message('信息'),
  hint: message('提示'),
};
const COLOURS: Readonly<Record<Severity, number>> = { error: 31, warning: 33, info: 36, hint: 90 };
const MOST_RELATED = 3;

export const lintText: LintFormat = {
  begin: () => '',
  *draft({ name, draft, findings }, { say, colour }) {
    const paint = (text: string, code: number): string => (colour ? `\u001b[${code}m${text}\u001b[0m` : text);
    const names = padded(SEVERITY_NAMES, say);
    const places = new PlaceNames(draft);
    const width = findings.reduce((most, { start }) => Math.max(most, places.of(start).length), 0);
    for (const finding of findings) {
      // Only what follows the name needs padding: it is the same on every line of a draft.
      const place = `${visible(name)}:${places.of(finding.start).padEnd(width)}`;
      const severity = paint(names[finding.severity], COLOURS[finding.severity]);
      const rule = paint(`[${finding.rule}]`, 90);
      yield `${place} ${severity} ${visible(say(finding.message))} ${rule}${seeAlso(finding, places, say)}\n`;
    }
    if (findings.length > 0) yield '\n';
  },
  between: '',
  end: (totals, { say }) => (totals.drafts === 0 ? '' : `${summary(totals, say)}\n`),
};

function seeAlso({ related }: Finding, places: PlaceNames, say: Style['say']): string {
  if (related.length === 0) return '';
  const shown = related
    .slice(0, MOST_RELATED)
    .map((place) =>
      place.in
        ? `${visible(place.in.file)}:${new PlaceNames(place.in.lines).of(place.start)}`
        : places.of(place.start),
    );
  return ` ${say(message('另见 {0}', shown.join(say(message('、'))) + (related.length > MOST_RELATED ? '…' : '')))}`;
}

export function summary({ counts, drafts, mended, safe }: LintTotals, say: Style['say']): string {
  const found = SEVERITIES.reduce((sum, severity) => sum + counts[severity], 0);
  const each = SEVERITIES.filter((severity) => counts[severity] > 0).map(
    (severity) => `${say(SEVERITY_NAMES[severity])} ${counts[severity]}`,
  );
  const clauses = [say(message('{0} 个稿件', drafts))];
  if (mended > 0) clauses.push(say(message('已修复 {0} 处', mended)));
  if (found === 0) clauses.push(say(message('没有发现问题')));
  else clauses.push(say(message('{0} 个问题（{1}）', found, each.join(say(message('，'))))));
  if (safe > 0) clauses.push(say(message('其中 {0} 个可用 --fix 安全修复', safe)));
  return clauses.join(say(message('，')));
}

const STATUS_NAMES: Readonly<Record<PartStatus | 'unfilled', Message>> = {
  present: message('已有'),
  unfilled: message('待填'),
  merged: message('并入'),
  mentioned: message('提及'),
  missing: message('缺少'),
};

export function outlineText({ say }: Style): Reporter<Outlined> {
  const names = padded(STATUS_NAMES, say);
  let first = true;
  return {
    begin: () => '',
    *draft({ name, draft }) {
      const { outline, parts, year, planYear } = draft.analysis;
      const lineWidth = String(draft.lines.length).length + 2;
      if (!first) yield '\n';
      first = false;
      yield `${visible(name)}\n`;
      const years = [
        ...(year === undefined ? [] : [say(message('报告年度 {0}', year))]),
        ...(planYear === undefined ? [] : [say(message('下一年度 {0}', planYear))]),
      ];
      const title = outline.title ? visible(outline.title.text) : say(message('（没有标题）'));
      const inLine = outline.title ? String(outline.title.firstLine + 1) : '';
      yield `${inLine.padStart(lineWidth)}  ${[title, ...years].join('  ')}\n`;
      for (const heading of entriesOf(draft)) yield* headingLines(heading, 0, lineWidth, say);
      if (parts.length > 0) yield `${' '.repeat(lineWidth)}  ${say(message('法定内容'))}\n`;
      for (const state of parts) {
        const { part, heading } = state;
        const line = heading ? String(heading.line + 1) : '';
        const { blanks, written } = fillingOf(draft.analysis, state);
        const status = blanks > 0 && !written ? 'unfilled' : state.status;
        const remark = blanks > 0 ? `  ${say(message('还有 {0} 处待填', blanks))}` : '';
        yield `${line.padStart(lineWidth)}  ${names[status]}  ${say(message(part.name))}${remark}\n`;
      }
    },
    end: () => '',
  };
}

function* headingLines(
  heading: Heading,
  depth: number,
  lineWidth: number,
  say: Style['say'],
): Generator<string> {
  const items = itemsOf(heading);
  const remark = items > 0 ? `  ${say(message('{0} 个分项', items))}` : '';
  const line = String(heading.line + 1).padStart(lineWidth);
  yield `${line}  ${'  '.repeat(depth)}${heading.number}${visible(heading.title)}${remark}\n`;
  for (const child of heading.children) yield* headingLines(child, depth + 1, lineWidth, say);
}

/** The names in one language, all as long as the longest. The Chinese ones have one length, so width needs no thought. */
function padded<K extends string>(
  names: Readonly<Record<K, Message>>,
  say: Style['say'],
): Readonly<Record<K, string>> {
  const said = Object.entries<Message>(names).map(([key, name]) => [key, say(name)] as const);
  const width = Math.max(...said.map(([, name]) => name.length));
  return Object.fromEntries(said.map(([key, name]) => [key, name.padEnd(width)])) as Record<K, string>;
}
