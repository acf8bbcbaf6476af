/**
 * Names and payloads of our own messages between client and server, used by both sides. Positions are LSP
 * positions. Imports nothing.
 */

/** Language id of drafts. */
export const LANGUAGE_ID = 'report-draft';
/** Section of the editor's settings. */
export const SETTINGS_SECTION = 'reportDraft';
/** `source` of diagnostics. */
export const DIAGNOSTIC_SOURCE = '报告稿';
/** Name of the settings file beside the drafts. */
export const SETTINGS_FILE = '.report-draft.json';
/** Name of the file beside the drafts that keeps what is not to be reported again. */
export const IGNORE_FILE = '.report-draft.ignore.json';
/** Kind of the code action that makes every safe fix. */
export const FIX_ALL_KIND = 'source.fixAll.reportDraft';

export const Methods = {
  /** Notification to the client: everything about a version of a draft has been sent. */
  settled: 'reportDraft/settled',
  /** Notification to the server: look at a settings or ignore file as it is now and tell what is wrong in it. */
  checkFile: 'reportDraft/checkFile',
  /** Request: what the views show of a draft. */
  state: 'reportDraft/state',
  /** Request: characters in stretches of a draft, as Word counts them. */
  count: 'reportDraft/count',
  /** Request: the edits of a command. */
  edits: 'reportDraft/edits',
  /** Request: the next blank to fill in, at a place or behind it; behind the last one the first; or null. */
  nextBlank: 'reportDraft/nextBlank',
  /** Request: the kinds of report that a new one can be. */
  profiles: 'reportDraft/profiles',
  /** Request: the text of a new report. */
  newReport: 'reportDraft/newReport',
  /** Request: the figures of a draft. */
  ledger: 'reportDraft/ledger',
  /** Request: what a draft has in common with others; CompareParams, may be cancelled. */
  compare: 'reportDraft/compare',
  /** Request: a draft with each sentence on a line of its own. */
  sentences: 'reportDraft/sentences',
  /** Request: what is not reported in a draft. */
  ignored: 'reportDraft/ignored',
  /** Request: the change of the file that reports it again. */
  takeBack: 'reportDraft/takeBack',
  /** Notification to the server: the line of the caret, for clients that tell; at each change of it. */
  caret: 'reportDraft/caret',
  /** Request: check a draft now, whenever else it is checked; answers once its findings are sent. */
  check: 'reportDraft/check',
  /** Request: the edits that take a numbered line without text a level down or up. */
  changeLevel: 'reportDraft/changeLevel',
  /** Request: what is pasted, without what Word or a web page leaves in it. */
  cleanPaste: 'reportDraft/cleanPaste',
  /** Request: check files whether they are open or not, tell what is found in each, and answer with a row of each. */
  checkFiles: 'reportDraft/checkFiles',
  /** Notification to the server: take back what was told of files that are not open. */
  forgetFiles: 'reportDraft/forgetFiles',
  /** Notification to the server: the user now trusts the folder. */
  trusted: 'reportDraft/trusted',
  /** Request to the client, from a server without a file system: the text of a file, or null. */
  readFile: 'reportDraft/readFile',
} as const;

export interface Position {
  readonly line: number;
  /** UTF-16 code units. */
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

export interface TextEdit {
  readonly range: Range;
  readonly newText: string;
}

/** `initializationOptions` of our client; other editors may leave all of it out. */
export interface InitializationOptions {
  /** Send Methods.settled. */
  readonly settled?: boolean;
  /** URI of the folder with the rule pages; without it diagnostics carry no link. */
  readonly docs?: string;
  /** The server may ask for files by Methods.readFile. */
  readonly readFile?: boolean;
  /**
   * Command of the client that saves the files with the URIs it is given, named by actions that change files which
   * may not be open. Without it the files are left to be saved by hand.
   */
  readonly saveCommand?: string;
  /** False in a folder that the user does not trust; trusted where it is left out. */
  readonly trusted?: boolean;
}

/** `data` of the diagnostics of a settings file. */
export interface ComplaintData {
  /** The schema of the file cannot tell it. */
  readonly beyondSchema: boolean;
}

export interface SettledParams {
  readonly uri: string;
  readonly version: number;
}

export interface UriParams {
  readonly uri: string;
}

export interface CaretParams {
  readonly uri: string;
  /** Zero-based. */
  readonly line: number;
}

/** What is shown while someone works on a draft: everything, or nothing that can wait. */
export type CheckingMode = 'proofread' | 'write';
/** When a draft is checked. */
export type CheckOn = 'type' | 'save' | 'command';

export type Severity = 'error' | 'warning' | 'info' | 'hint';
export type Counts = Readonly<Record<Severity, number>>;

export interface PlaceParams {
  readonly uri: string;
  readonly position: Position;
}

export interface CountParams {
  readonly uri: string;
  readonly ranges: readonly Range[];
}

/** A heading of the outline. */
export interface HeadingRow {
  /** 1–4; 0 for a heading without a number. */
  readonly level: number;
  readonly number: string;
  readonly title: string;
  /** The whole section. */
  readonly range: Range;
  /** Number and title. */
  readonly selectionRange: Range;
  /** 一是… items right below it. */
  readonly items: number;
  /** Findings in the section, subsections included. */
  readonly counts: Counts;
  /** Characters as Word counts them, subsections included. */
  readonly characters: number;
  readonly children: readonly HeadingRow[];
}

/** A part that the profile requires. */
export interface PartRow {
  readonly id: string;
  readonly name: string;
  readonly requirement: string;
  readonly status: 'present' | 'merged' | 'mentioned' | 'missing';
  /** False where the text is there but no heading says so. */
  readonly labelled: boolean;
  readonly cause: 'present' | 'thin' | 'missing' | null;
  /** Number and title of its heading; null where it is missing. */
  readonly range: Range | null;
  /** Characters of its section, as Word counts them; null where it has none of its own. */
  readonly characters: number | null;
  /** How long it should be, in characters as Word counts them; null where nobody says. */
  readonly target: CharacterTarget | null;
  /** Blanks 【……】 in its section that are still to be filled in. */
  readonly blanks: number;
  /** It is there, and more is written in it than the text of the skeleton. */
  readonly written: boolean;
}

/** Either end may be left out. */
export interface CharacterTarget {
  readonly min?: number;
  readonly max?: number;
}

export interface DraftState {
  readonly uri: string;
  readonly version: number;
  readonly profile: { readonly id: string; readonly name: string };
  readonly title: string | null;
  readonly year: number | null;
  readonly planYear: number | null;
  readonly headings: readonly HeadingRow[];
  readonly parts: readonly PartRow[];
  readonly counts: Counts;
  /** Characters as Word counts them. */
  readonly characters: number;
}

export interface EditsParams {
  readonly uri: string;
  /** What to do: mend everything that is safe to mend, put all numbers in order, or insert a missing part. */
  readonly what: 'fixAll' | 'renumber' | { readonly insertPart: string } | RestructureRequest;
}

/** A change of the structure, where someone works on it. */
export interface RestructureRequest {
  readonly restructure:
    | 'moveUp'
    | 'moveDown'
    | 'promote'
    | 'demote'
    | 'renumber'
    | 'toggleRunIn'
    | 'joinParagraph'
    | 'toggleItems'
    | 'drop';
  /** Selections or carets; a section is named by a place in it. */
  readonly at: readonly Range[];
  /** For `drop`: the heading on which it is dropped; null for the empty place below all headings. */
  readonly onto?: Range | null;
}

/** Edits for one version of a draft; empty where there is nothing to do. */
export interface EditsResult {
  readonly version: number;
  readonly edits: readonly TextEdit[];
  /** Where the caret goes after the edits, in the edited text: the first blank to fill in. */
  readonly reveal: Range | null;
  /** Where the places of a RestructureRequest are after the edits. */
  readonly selections?: readonly Range[];
  /** Why nothing is done, in the reader's language. */
  readonly refused?: string;
  /** How many places `fixAll` mends; several may lie in one edit. */
  readonly mended?: number;
}

/** A kind of report. */
export interface ProfileRow {
  readonly id: string;
  /** Chinese. */
  readonly name: string;
  /** Reports on a year, so that a new one has to know which. */
  readonly yearly: boolean;
}

export interface ProfilesParams {
  /** URI of a document, existing or not, whose settings hold; null where there is no folder to look in. */
  readonly near: string | null;
}

export interface ProfilesResult {
  readonly profiles: readonly ProfileRow[];
  /** Id of the profile that the settings ask for; null where the title is to decide. */
  readonly chosen: string | null;
  /** The unit of the settings. */
  readonly unit: string | null;
}

export interface NewReportParams {
  readonly profile: string;
  readonly unit: string;
  readonly year: number;
  /** As in ProfilesParams. */
  readonly near?: string | null;
  /** Text of last year's report: its headings are taken, nothing else of it. */
  readonly lastYear?: string | null;
}

export interface NewReportResult {
  readonly text: string;
  /** Suggested, without folder. */
  readonly fileName: string;
}

/** A figure of a draft with what it counts. */
export interface LedgerEntry {
  /** Empty where the sentence does not say. */
  readonly indicator: string;
  readonly value: number;
  /** The upper end of a range. */
  readonly to: number | null;
  readonly unit: string;
  readonly approximate: boolean;
  /** As the sentence says it; empty where it does not. */
  readonly period: string;
  /** As the sentence says it; empty where it does not. */
  readonly scope: string;
  /** The figure as written. */
  readonly text: string;
  readonly range: Range;
  /** Number and title of the outermost section; null before the first one. */
  readonly section: string | null;
}

export interface LedgerResult {
  readonly version: number;
  /** In the order of the draft. */
  readonly rows: readonly LedgerEntry[];
  /** All of it as a file for spreadsheets, byte order mark included. */
  readonly csv: string;
  /** All of it as spreadsheets take it from the clipboard. */
  readonly paste: string;
}

export interface CleanPasteParams {
  /** The draft. */
  readonly uri: string;
  /** Where the text is to come. */
  readonly position: Position;
  readonly text: string;
  /** The same text as HTML, where the clipboard has that too. */
  readonly html: string | null;
}

export interface CleanPasteResult {
  /** With \n between its lines. */
  readonly text: string;
}

/** What is not reported, or not asked about: of the ignore file, or of the settings file. */
export type IgnoredRow = IgnoredPlace | StandingRow;

/** An entry of the ignore file that concerns a draft. */
export interface IgnoredPlace {
  readonly kind: 'ignored';
  readonly rule: string;
  /** Title of the rule. */
  readonly title: string;
  /** Null where it holds for the whole draft. */
  readonly hash: string | null;
  /** Null where it holds for every draft. */
  readonly file: string | null;
  /** The sentence. */
  readonly text: string | null;
  readonly reason: string | null;
}

export interface ChangeLevelParams {
  readonly uri: string;
  readonly line: number;
  /** Deeper or shallower. */
  readonly by: 1 | -1;
}

/** What the settings file says once and for all. */
export type StandingRow =
  /** A rule that is off, or a category of rules; its title, or its name where it has none. */
  | { readonly kind: 'off'; readonly rule: string; readonly title: string }
  /** A word that is always right. */
  | { readonly kind: 'word'; readonly word: string }
  /** A fix that is always made. */
  | { readonly kind: 'pair'; readonly wrong: string; readonly right: string };

export interface TakeBackParams {
  /** The draft. */
  readonly uri: string;
  readonly row: IgnoredRow;
}

/** Edits of a file that may not be open. */
export interface FileEdits {
  readonly uri: string;
  readonly edits: readonly TextEdit[];
}

export interface CompareParams {
  /** The draft in question; need not be open. */
  readonly uri: string;
  /** Drafts to hold it against. */
  readonly others: readonly string[];
  /** For progress as the protocol tells it; absent where nobody waits for it. */
  readonly workDoneToken?: string | number;
}

/** Shares are fractions: how much of a text the other has too, headings and set phrases left out. */
export interface CompareResult {
  readonly uri: string;
  /** Those that have something in common with the draft, the most alike first. */
  readonly others: readonly ComparedWith[];
  /** How many were held against it. */
  readonly compared: number;
  /** URIs of those that could not be read. */
  readonly unread: readonly string[];
}

export interface ComparedWith {
  readonly uri: string;
  readonly hereShare: number;
  readonly thereShare: number;
  /** The outermost sections of the draft that have something in common with it, in order. */
  readonly sections: readonly ComparedSection[];
  /** In the order of the draft, those that vanished last. */
  readonly figures: readonly ComparedFigure[];
}

export interface ComparedSection {
  /** Number and title; null before the first one. */
  readonly title: string | null;
  readonly share: number;
  readonly passages: readonly ComparedPassage[];
}

export interface ComparedPassage {
  readonly here: Range;
  readonly there: Range;
  /** Characters, without blanks. */
  readonly length: number;
  /** 1 for word for word; else the share of characters that agree. */
  readonly likeness: number;
  /** As it stands in the draft. */
  readonly text: string;
}

export interface ComparedFigure {
  readonly kind: 'changed' | 'stayed' | 'vanished' | 'new';
  /** Empty where the sentence does not say. */
  readonly indicator: string;
  /** As written; null where it vanished. */
  readonly here: PlacedText | null;
  /** As written; null where it is new. */
  readonly there: PlacedText | null;
}

export interface PlacedText {
  readonly text: string;
  readonly range: Range;
}

export interface CheckFilesParams {
  readonly uris: readonly string[];
}

/** A draft of a folder. Methods.checkFiles answers with one for each file, null for a file that cannot be read. */
export interface FileRow {
  readonly uri: string;
  /** Null where neither title nor settings name one. */
  readonly unit: string | null;
  readonly year: number | null;
  /** How many required parts are written; `all` is 0 where none is required. */
  readonly parts: PartCount;
  readonly counts: Counts;
  readonly characters: number;
}

export interface PartCount {
  readonly written: number;
  readonly all: number;
}
