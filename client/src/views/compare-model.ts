/** The rows of the comparison as plain data. No vscode in here. */
import type {
  ComparedFigure,
  ComparedPassage,
  ComparedSection,
  ComparedWith,
  CompareResult,
  Range,
} from '../../../server/src/protocol.js';
import type { Translate } from '../l10n.js';
import type { RowIcon } from './outline-model.js';

/** Both ends of what is shared; one of them is missing for a figure that vanished or is new. */
export interface BothPlaces {
  readonly here: { readonly uri: string; readonly range: Range } | null;
  readonly there: { readonly uri: string; readonly range: Range } | null;
}

export interface CompareRow {
  readonly id: string;
  readonly kind: 'draft' | 'section' | 'passage' | 'figures' | 'figure';
  readonly label: string;
  readonly description: string;
  readonly tooltip: string;
  /** For screen readers, which see no icon. */
  readonly accessibilityLabel: string;
  readonly icon: RowIcon;
  /** URI of the other draft. */
  readonly other: string;
  /** Where a click leads; undefined for rows that only hold others. */
  readonly places: BothPlaces | undefined;
  readonly children: readonly CompareRow[];
  readonly open: boolean;
}

/** @param nameOf a draft as people know it, from its URI */
export function compareRows(
  { uri, others }: CompareResult,
  nameOf: (uri: string) => string,
  t: Translate,
): readonly CompareRow[] {
  return others.map((other, at) => draftRow(uri, other, nameOf, others.length === 1 || at === 0, t));
}

/** The line above the rows. */
export function compareSummary({ others, compared, unread }: CompareResult, t: Translate): string {
  const found =
    compared === 1
      ? others.some(({ sections }) => sections.length > 0)
        ? ''
        : t('没有照搬的文字')
      : others.length === 0
        ? t('与 {0} 篇稿件比较，没有照搬的文字', compared)
        : t('与 {0} 篇稿件比较，{1} 篇有相同的文字', compared, others.length);
  const left = unread.length > 0 ? t('{0} 篇读不了，没有比较', unread.length) : '';
  return [found, left].filter(Boolean).join(t('；'));
}

function draftRow(
  here: string,
  other: ComparedWith,
  nameOf: (uri: string) => string,
  open: boolean,
  t: Translate,
): CompareRow {
  const name = nameOf(other.uri);
  const both = t('本稿的 {0}、该稿的 {1} 相同', percent(other.hereShare), percent(other.thereShare));
  return {
    id: other.uri,
    kind: 'draft',
    // In front, where a long name does not push it out.
    label: `${percent(other.hereShare)} ${name}`,
    description: '',
    tooltip: `${name}\n${both}\n${t('标题、法律名称和固定提法不算在内')}`,
    accessibilityLabel: [name, both].join(t('，')),
    icon: { id: 'files' },
    other: other.uri,
    places: undefined,
    children: [
      ...other.sections.map((section, at) => sectionRow(here, other.uri, section, at, t)),
      ...figureRows(here, other, t),
    ],
    open,
  };
}

function sectionRow(
  here: string,
  there: string,
  section: ComparedSection,
  at: number,
  t: Translate,
): CompareRow {
  const title = section.title ?? t('（开头）');
  const share = t('这一部分有 {0} 相同', percent(section.share));
  return {
    id: `${there} ${at}`,
    kind: 'section',
    label: `${percent(section.share)} ${title}`,
    description: '',
    tooltip: `${title}\n${share}`,
    accessibilityLabel: [title, share].join(t('，')),
    icon: { id: 'list-tree' },
    other: there,
    places: undefined,
    children: section.passages.map((passage, index) =>
      passageRow(here, there, passage, `${there} ${at} ${index}`, t),
    ),
    open: true,
  };
}

function passageRow(
  here: string,
  there: string,
  passage: ComparedPassage,
  id: string,
  t: Translate,
): CompareRow {
  const { length, likeness } = passage;
  const text = passage.text.replace(/\s+/g, ' ');
  const alike = likeness === 1 ? t('逐字相同') : t('{0}% 相同', Math.floor(100 * likeness));
  const lines = t('本稿第 {0} 行，该稿第 {1} 行', passage.here.start.line + 1, passage.there.start.line + 1);
  const size = t('{0} 字', length);
  const shown = text.length > SHOWN ? `${text.slice(0, SHOWN)}…` : text;
  return {
    id,
    kind: 'passage',
    label: `${size} ${shown}`,
    description: alike,
    tooltip: `${text}\n\n${size}${t('，')}${alike}\n${lines}`,
    accessibilityLabel: [size, alike, lines, text].join(t('，')),
    icon: { id: likeness === 1 ? 'copy' : 'git-compare' },
    other: there,
    places: { here: { uri: here, range: passage.here }, there: { uri: there, range: passage.there } },
    children: [],
    open: false,
  };
}

/** Characters of a passage in its row. */
const SHOWN = 60;

const KINDS: readonly ComparedFigure['kind'][] = ['stayed', 'changed', 'vanished', 'new'];
const ICONS: Readonly<Record<ComparedFigure['kind'], string>> = {
  stayed: 'pinned',
  changed: 'edit',
  vanished: 'remove',
  new: 'add',
};

/** A row for each kind that there is: figures that stayed are what a reviewer looks at first. */
function figureRows(here: string, { uri, figures }: ComparedWith, t: Translate): readonly CompareRow[] {
  return KINDS.flatMap((kind): CompareRow[] => {
    const rows = figures.filter((figure) => figure.kind === kind);
    if (rows.length === 0) return [];
    const label = kindName(kind, t);
    const count = t('{0} 项', rows.length);
    return [
      {
        id: `${uri} ${kind}`,
        kind: 'figures',
        label,
        description: String(rows.length),
        tooltip: `${label}${t('，')}${count}`,
        accessibilityLabel: [label, count].join(t('，')),
        icon: { id: ICONS[kind] },
        other: uri,
        places: undefined,
        children: rows.map((figure, at) => figureRow(here, uri, figure, `${uri} ${kind} ${at}`, t)),
        open: false,
      },
    ];
  });
}

function kindName(kind: ComparedFigure['kind'], t: Translate): string {
  if (kind === 'stayed') return t('数字未变');
  if (kind === 'changed') return t('数字有变化');
  return kind === 'vanished' ? t('数字不再出现') : t('新出现的数字');
}

function figureRow(
  here: string,
  other: string,
  figure: ComparedFigure,
  id: string,
  t: Translate,
): CompareRow {
  const { kind, indicator } = figure;
  const values =
    kind === 'changed'
      ? `${figure.there?.text} → ${figure.here?.text}`
      : ((figure.here ?? figure.there)?.text ?? '');
  const label = indicator || t('（没有说明指标）');
  return {
    id,
    kind: 'figure',
    label,
    description: values,
    tooltip: `${label}\n${values}`,
    accessibilityLabel: [kindName(kind, t), label, values].join(t('，')),
    icon: { id: ICONS[kind] },
    other,
    places: {
      here: figure.here && { uri: here, range: figure.here.range },
      there: figure.there && { uri: other, range: figure.there.range },
    },
    children: [],
    open: false,
  };
}

const percent = (fraction: number): string =>
  `${fraction > 0 && fraction < 0.1 ? Math.round(1000 * fraction) / 10 : Math.round(100 * fraction)}%`;
