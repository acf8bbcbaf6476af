import type { Table } from '../table.js';
import type { Outcome } from './goals.js';

/** What one part of the benchmark measured. */
export interface Section {
  readonly tables: readonly Table[];
  readonly goals: readonly Outcome[];
}
