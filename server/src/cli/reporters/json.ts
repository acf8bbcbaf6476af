/** One array with one object for each draft. */
import {
  allEdits,
  countOf,
  type Draft,
  type Finding,
  fillingOf,
  type Heading,
  headingLabel,
} from '../../core/index.js';
import { rangeOf } from '../positions.js';
import { entriesOf, itemsOf } from './entries.js';
import type { LintFormat, Outlined, Reporter, Style } from './reporter.js';

/** Findings stand one to a line, because a draft may have very many. */
export const lintJson: LintFormat = {
  begin: () => '[',
  *draft({ name, draft, findings }, { say }) {
    const { profile, year = null } = draft.analysis;
    const head = JSON.stringify({ file: name, profile: profile.id, year });
    yield `\n${head.slice(0, -1)},"findings":[`;
    for (const [index, finding] of findings.entries()) {
      yield `${index === 0 ? '' : ','}\n${JSON.stringify(findingRecord(name, draft, finding, say))}`;
    }
    yield findings.length === 0 ? ']}' : '\n]}';
  },
  between: ',',
  end: ({ written }) => (written ? '\n]\n' : ']\n'),
};

export const outlineJson = (): Reporter<Outlined> =>
  arrayOf(function* ({ name, draft }) {
    const { outline, parts, year = null, planYear = null } = draft.analysis;
    yield JSON.stringify({
      file: name,
      title: outline.title?.text ?? null,
      titleRange: outline.title ? rangeOf(draft, outline.title.span) : null,
      year,
      planYear,
      outline: entriesOf(draft).map((heading) => headingRecord(draft, heading)),
      parts: parts.map((state) => ({
        id: state.part.id,
        status: state.status,
        ...fillingOf(draft.analysis, state),
        range: state.heading ? rangeOf(draft, headingLabel(state.heading)) : null,
      })),
    });
  });

function findingRecord(name: string, draft: Draft, finding: Finding, say: Style['say']) {
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: say(finding.message),
    range: rangeOf(draft, finding),
    fix: finding.fix,
    edits: allEdits(finding).map((edit) => ({ range: rangeOf(draft, edit), newText: edit.newText })),
    related: finding.related.map((place) => ({
      range: rangeOf(place.in?.lines ?? draft, place),
      message: say(place.message),
      file: place.in?.file ?? name,
    })),
    count: countOf(finding),
  };
}

function headingRecord(draft: Draft, heading: Heading): object {
  return {
    level: heading.level,
    number: heading.number,
    title: heading.title,
    runIn: heading.runIn,
    items: itemsOf(heading),
    range: rangeOf(draft, heading.span),
    selectionRange: rangeOf(draft, headingLabel(heading)),
    children: heading.children.map((child) => headingRecord(draft, child)),
  };
}

/** `pieces` make one object; the objects make one array. */
export function arrayOf<T>(pieces: (result: T) => Iterable<string>): Reporter<T> {
  let first = true;
  return {
    begin: () => '[',
    *draft(result) {
      yield first ? '\n' : ',\n';
      first = false;
      yield* pieces(result);
    },
    end: () => (first ? ']\n' : '\n]\n'),
  };
}
