/** Rows of the outline view that are dragged onto one another. Nothing comes from elsewhere, nothing goes there. */
import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { OutlineRow } from './outline-model.js';

/** @param onto undefined for the empty place below the rows */
export type DropHeadings = (rows: readonly OutlineRow[], onto: OutlineRow | undefined) => Promise<void>;

export class HeadingDrag implements TreeDragAndDropController<OutlineRow> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];

  /** @param current gives rows as they are when they are dropped, without those that the draft has no more */
  constructor(
    private readonly drop: DropHeadings,
    private readonly current: (rows: readonly OutlineRow[]) => readonly OutlineRow[],
  ) {}

  handleDrag(rows: readonly OutlineRow[], data: DataTransfer): void {
    data.set(ROWS, new DataTransferItem(rows));
  }

  async handleDrop(onto: OutlineRow | undefined, data: DataTransfer): Promise<void> {
    const rows = data.get(ROWS)?.value as readonly OutlineRow[] | undefined;
    const target = onto && this.current([onto])[0];
    if (!Array.isArray(rows) || (onto && !target)) return;
    await this.drop(this.current(rows), target);
  }
}

/** The type that VS Code gives to what is dragged within this view. */
const ROWS = 'application/vnd.code.tree.reportdraft.outline';
