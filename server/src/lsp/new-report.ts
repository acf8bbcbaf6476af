/** Answers which kinds of report there are where a new one is to lie, writes it, and finds its blanks. */
import type { Connection } from 'vscode-languageserver';
import {
  blankAfter,
  fileNameFor,
  newReport,
  newReportAfter,
  PROFILES,
  profileById,
  profilesOf,
  type Settings,
} from '../core/index.js';
import {
  Methods,
  type NewReportParams,
  type NewReportResult,
  type PlaceParams,
  type ProfilesParams,
  type ProfilesResult,
  type Range,
} from '../protocol.js';
import { toOffset, toRange } from './convert.js';
import type { DraftService } from './drafts.js';
import { guarded } from './guard.js';

export function listenForNewReports(connection: Connection, drafts: DraftService): void {
  const log = connection.console;
  connection.onRequest(Methods.profiles, ({ near }: ProfilesParams, token) =>
    guarded<ProfilesResult | null>(
      log,
      Methods.profiles,
      null,
      async () => {
        const settings = await settingsNear(near);
        return {
          profiles: profilesOf(settings).map(({ id, name, yearly }) => ({ id, name, yearly })),
          chosen: settings.profile ?? null,
          unit: settings.unit ?? null,
        };
      },
      token,
    ),
  );
  connection.onRequest(Methods.newReport, ({ near, ...params }: NewReportParams, token) =>
    guarded<NewReportResult | null>(
      log,
      Methods.newReport,
      null,
      async () => {
        const { profile: id, unit, year, lastYear } = params;
        const settings = await settingsNear(near ?? null);
        const profile = profileById(id, profilesOf(settings)) ?? PROFILES[0]!;
        const text = lastYear
          ? newReportAfter(lastYear, profile, { unit, year }, settings)
          : newReport(profile, { unit, year });
        return { text, fileName: fileNameFor(profile, { unit, year }) };
      },
      token,
    ),
  );

  connection.onRequest(Methods.nextBlank, ({ uri, position }: PlaceParams, token) =>
    guarded<Range | null>(
      log,
      Methods.nextBlank,
      null,
      async () => {
        const draft = (await drafts.ready(uri))?.draft;
        const blank = draft && blankAfter(draft.text, toOffset(draft, position));
        return blank ? toRange(draft, blank) : null;
      },
      token,
    ),
  );

  async function settingsNear(near: string | null): Promise<Settings> {
    if (near === null) return {};
    // Asked for seldom, so that nobody has to wait until a change of the file has been noticed.
    drafts.store?.forget();
    return (await drafts.store?.of(near))?.settings ?? {};
  }
}
