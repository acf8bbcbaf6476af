/** A draft that is edited says what a fresh one with the same text says. */
import assert from 'node:assert/strict';
import {
  type Analysis,
  applyEdits,
  Draft,
  draftSymbols,
  type Finding,
  foldingLines,
  say,
  type TextEdit,
} from '../../../server/src/core/index.js';
import type { Change } from '../any/text.js';
import { optionsOf, type Promised } from './promise.js';

export const incremental: Promised = {
  name: 'an edited draft says what a fresh one says',
  holds(tried) {
    const options = optionsOf(tried);
    const draft = new Draft(tried.text, options);
    let text = tried.text;
    for (const change of tried.changes) {
      const made = editOf(text.length, change);
      draft.edit(made);
      text = applyEdits(text, [made]);
      sameAsFresh(draft, new Draft(text, options));
    }
  },
};

/** @throws where the drafts do not say the same */
export function sameAsFresh(draft: Draft, fresh: Draft): void {
  assert.equal(draft.text, fresh.text);
  // First without asking for the outline: that way they are put together from what was kept.
  assert.deepEqual(draft.findings.map(dumpFinding), fresh.findings.map(dumpFinding));
  assert.deepEqual(dump(draft.analysis), dump(fresh.analysis));
}

export function editOf(length: number, { at, cut, newText }: Change): TextEdit {
  const start = Math.floor(at * length);
  return { start, end: Math.min(length, start + cut), newText };
}

/** Everything an analysis says, as plain text that can be compared. */
function dump(analysis: Analysis): unknown {
  const { outline, profile, parts, year, planYear, findings } = analysis;
  return {
    title: outline.title,
    roles: outline.roles,
    headings: outline.headings.map(({ number, title, span, titleSpan, items, level, parent }) => ({
      number,
      title,
      span,
      titleSpan,
      items,
      level,
      parent: parent?.line,
    })),
    looseItems: outline.looseItems,
    symbols: draftSymbols(outline),
    folds: foldingLines(analysis),
    profile: profile.id,
    parts: parts.map(({ part, status, cause, heading, labelled }) => [
      part.id,
      status,
      cause,
      heading?.line,
      labelled,
    ]),
    year,
    planYear,
    findings: findings.map(dumpFinding),
  };
}

const dumpFinding = ({
  rule,
  start,
  end,
  severity,
  message,
  fix,
  edits,
  related,
  places,
}: Finding): unknown => ({
  rule,
  start,
  end,
  severity,
  message: say(message),
  fix,
  edits,
  related,
  places: places.map((place) => [place.start, place.end]),
});
