/**
 * Publishes findings. Nothing goes out for an old version, and nothing where nothing changed; a draft with very many
 * findings sends the gravest ones and says how many it kept back.
 */

import { type Bundle, type Complaint, Draft, type Finding, message, SEVERITIES, say } from '../core/index.js';
import { type ComplaintData, DIAGNOSTIC_SOURCE } from '../protocol.js';
import { type DiagnosticStyle, toDiagnostic, toRange } from './convert.js';
import { type Connection, type Diagnostic, DiagnosticSeverity, DiagnosticTag } from './library.js';

/** More cost the client time on every key and help nobody. */
const MOST_DIAGNOSTICS = 250;
/** Quiet marks at the further places of a fault that is told once. */
const MOST_MARKS = 100;

export interface SettingsFileText {
  readonly uri: string;
  readonly text: string;
  readonly complaints: readonly Complaint[];
}

export class DiagnosticsPublisher {
  readonly #connection: Connection;
  readonly #sent = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** @param findings those to be shown, in the order of the draft */
  publish(draft: Draft, findings: readonly Finding[], version: number, style: DiagnosticStyle): void {
    const diagnostics = diagnosticsOf(draft, findings, style);
    const key = JSON.stringify(diagnostics);
    if (this.#sent.get(style.uri) === key) return;
    this.#sent.set(style.uri, key);
    void this.#connection.sendDiagnostics({ uri: style.uri, version, diagnostics });
  }

  /** Tells what is wrong in a settings file; nothing wrong takes back what was. */
  publishComplaints({ uri, text, complaints }: SettingsFileText, bundle: Bundle | undefined): void {
    const file = new Draft(text, { rules: [] });
    const diagnostics = complaints.map((complaint) => ({
      range: toRange(file, complaint),
      severity: DiagnosticSeverity.Warning,
      source: DIAGNOSTIC_SOURCE,
      message: say(complaint.message, bundle),
      data: { beyondSchema: complaint.beyondSchema ?? false } satisfies ComplaintData,
    }));
    void this.#connection.sendDiagnostics({ uri, diagnostics });
  }

  /** Takes back what was published for a document that was closed. */
  clear(uri: string): void {
    if (!this.#sent.delete(uri)) return;
    void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

export function diagnosticsOf(
  draft: Draft,
  findings: readonly Finding[],
  style: DiagnosticStyle,
): Diagnostic[] {
  const shown = gravest(findings);
  const diagnostics = shown.map((finding) => toDiagnostic(draft, finding, style));
  const left = findings.length - shown.length;
  if (left > 0) {
    diagnostics.push({
      range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } },
      severity: DiagnosticSeverity.Information,
      source: DIAGNOSTIC_SOURCE,
      message: say(message('问题较多，另有 {0} 个较轻的没有列出，改好一些后会继续显示', left), style.bundle),
    });
  }
  for (const place of findings.flatMap(({ places }) => places.slice(1)).slice(0, MOST_MARKS)) {
    diagnostics.push(quietMark(draft, place, style));
  }
  return diagnostics;
}

/** In the order of the draft; of too many, the gravest. */
function gravest(findings: readonly Finding[]): readonly Finding[] {
  if (findings.length <= MOST_DIAGNOSTICS) return findings;
  const kept = new Set(
    SEVERITIES.flatMap((level) => findings.filter(({ severity }) => severity === level)).slice(
      0,
      MOST_DIAGNOSTICS,
    ),
  );
  return findings.filter((finding) => kept.has(finding));
}

/** A hint stays out of the list of problems and shows as a few dots. */
const quietMark = (draft: Draft, place: Finding, style: DiagnosticStyle): Diagnostic => ({
  ...toDiagnostic(draft, place, style),
  range: toRange(draft, place),
  severity: DiagnosticSeverity.Hint,
  ...(place.unnecessary && { tags: [DiagnosticTag.Unnecessary] }),
});
