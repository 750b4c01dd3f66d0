import type { Validity } from '../../route/city.ts';

/** What is fixed of a question before the place: a moment and the answers. One stands for all that rules cannot tell from it. */
export interface Situation {
  readonly atMs: number;
  /** Whether that is the moment of the check: then it need not be said. */
  readonly isNow: boolean;
  readonly answers: Readonly<Record<string, string>>;
  /** The period, of those in which the same rules, jurisdictions and assets hold, in which the moment lies. */
  readonly period: Validity;
}
