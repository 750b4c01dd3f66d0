import type { LogitModel } from './conditional-logit.ts';
import type { PastOwner } from './past-owner.ts';

/** What was learned of one service, as plain data: the cases, and what each kind of evidence is worth. */
export interface LearnedMap {
  /** In the order of reporting, one at least. */
  readonly past: readonly PastOwner[];
  /** All that are in it, by name, ascending. */
  readonly owners: readonly string[];
  readonly byAddress: LogitModel;
  /** For questions that name no address. */
  readonly byPlace: LogitModel;
  /** When it was learned, where it was kept since; absent: just now. */
  readonly learnedAtMs?: number;
}
