/** Ids of our commands, as the manifest contributes them. */
export const Commands = {
  newReport: 'reportDraft.newReport',
  insertPart: 'reportDraft.insertPart',
  renumber: 'reportDraft.renumber',
  fixAll: 'reportDraft.fixAll',
  switchLanguage: 'reportDraft.switchLanguage',
  /** Not in the palette: needs a document and a range. */
  revealHeading: 'reportDraft.revealHeading',
} as const;
