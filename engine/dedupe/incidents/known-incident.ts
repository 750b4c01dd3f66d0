import type { IncidentId } from '../../ids.ts';
import type { ClosedAs } from '../report.ts';

/** An incident near a new report, as it was known when the report came in. */
export interface KnownIncident {
  readonly id: IncidentId;
  /**
   * Its members, as positions in the candidates among which duplicates were looked for; at least one. All of them, or of a
   * large one the `MOST_MEMBERS_COMPARED` first: one that is not among the duplicates counts as no duplicate.
   */
  readonly positions: readonly number[];
  /** Epoch milliseconds; null: open, as far as is known. */
  readonly closedAtMs: number | null;
  /** Of a closed one: `done` if that is why any of its requests was closed; null or missing: not known. */
  readonly closedAs?: ClosedAs | null;
}

/** How many members of one incident are compared with a new report; more would say the same at greater cost. */
export const MOST_MEMBERS_COMPARED = 32;
