/** Rows of the outline view that are dragged onto one another. Nothing comes from elsewhere, nothing goes there. */
import { type DataTransfer, DataTransferItem, type TreeDragAndDropController } from 'vscode';
import type { OutlineRow } from './outline-model.js';

/** @param onto undefined for the empty place below the rows */
export type DropHeadings = (rows: readonly OutlineRow[], onto: OutlineRow | undefined) => Promise<void>;

export class HeadingDrag implements TreeDragAndDropController<OutlineRow> {
  readonly dragMimeTypes = [ROWS];
  readonly dropMimeTypes = [ROWS];

  constructor(private readonly drop: DropHeadings) {}

  handleDrag(rows: readonly OutlineRow[], data: DataTransfer): void {
    data.set(ROWS, new DataTransferItem(rows));
  }

  async handleDrop(onto: OutlineRow | undefined, data: DataTransfer): Promise<void> {
    const rows = data.get(ROWS)?.value as readonly OutlineRow[] | undefined;
    if (Array.isArray(rows)) await this.drop(rows, onto);
  }
}

/** The type that VS Code gives to what is dragged within this view. */
const ROWS = 'application/vnd.code.tree.reportdraft.outline';
