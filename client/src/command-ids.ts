/** Ids of our commands, as the manifest contributes them. */
export const Commands = {
  newReport: 'reportDraft.newReport',
  openSample: 'reportDraft.openSample',
  nextBlank: 'reportDraft.nextBlank',
  insertPart: 'reportDraft.insertPart',
  renumber: 'reportDraft.renumber',
  fixAll: 'reportDraft.fixAll',
  moveUp: 'reportDraft.moveUp',
  moveDown: 'reportDraft.moveDown',
  promote: 'reportDraft.promote',
  demote: 'reportDraft.demote',
  renumberSection: 'reportDraft.renumberSection',
  toggleRunIn: 'reportDraft.toggleRunIn',
  joinParagraph: 'reportDraft.joinParagraph',
  toggleItems: 'reportDraft.toggleItems',
  switchLanguage: 'reportDraft.switchLanguage',
  switchMode: 'reportDraft.switchMode',
  chooseCheckOn: 'reportDraft.chooseCheckOn',
  check: 'reportDraft.check',
  restart: 'reportDraft.restart',
  checkFolder: 'reportDraft.checkFolder',
  clearFolder: 'reportDraft.clearFolder',
  showLedger: 'reportDraft.showLedger',
  showIgnored: 'reportDraft.showIgnored',
  compare: 'reportDraft.compareDraft',
  compareSentences: 'reportDraft.compareSentences',
  closeComparison: 'reportDraft.closeComparison',
  /** Not in the palette: needs two places. */
  revealBoth: 'reportDraft.revealBoth',
  /** Not in the palette: takes the URIs of the files that an action of the server changed. */
  saveFiles: 'reportDraft.saveFiles',
  /** Not in the palette: needs a document and a range. */
  revealHeading: 'reportDraft.revealHeading',
  /** Not in the palette: Tab and Shift+Tab on a numbered line without text. */
  levelDown: 'reportDraft.levelDown',
  levelUp: 'reportDraft.levelUp',
} as const;
