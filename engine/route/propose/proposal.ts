import type { AgencyId, RuleId, ServiceCode } from '../../ids.ts';
import type { Interval } from './statistics.ts';

/** What a proposed rule would have changed in a part of the past. Requests of the service with a known final owner. */
export interface Effect {
  readonly fromMs: number;
  readonly untilMs: number;
  /** Where its conditions hold and the rule before it does not decide. */
  readonly covered: number;
  /** Of these, how many ended with whom it names. */
  readonly right: number;
  /** Wilson's 95 % interval of that share. */
  readonly rightShare: Interval;
  /** Went wrong by the rules as they are, and would not; the other way round. */
  readonly mended: number;
  readonly broken: number;
}

/** A rule that past requests speak for, with what speaks for it. */
export interface Proposal {
  /** Made of what the rule says: the same rule has the same id. Also the id of the rule, once accepted. */
  readonly id: string;
  /** The question to the person who decides. */
  readonly text: string;
  readonly because: readonly string[];
  readonly service: ServiceCode;
  /** As in a rule file. */
  readonly definition: Readonly<Record<string, unknown>>;
  /** It stands before this rule, the first that it corrects; null: at the end. */
  readonly before: RuleId | null;
  /** Whom the rules name there now, most frequent first. */
  readonly instead: readonly { readonly agency: AgencyId | null; readonly count: number }[];
  /** Where the rule was found, and where it was tried. */
  readonly learned: Effect;
  readonly tried: Effect;
  /** Fisher's exact test on the learned part times the conditions that were looked at. */
  readonly pValue: number;
  /** The same test on the part where it was tried, where it is the only one. */
  readonly pValueTried: number;
  readonly candidates: number;
  readonly examples: readonly string[];
}
