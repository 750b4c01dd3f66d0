import type { AgencyId, ServiceCode } from '../../ids.ts';
import { hasFinalOwner, type PastRequest } from '../experience/past-request.ts';
import { Confusion, type ConfusionCell, type RuleShare, type ServiceShare } from './confusion.ts';
import { Difference, type Move } from './difference.ts';
import type { PlacedRequest, RuleSet } from './rule-set.ts';

/** Which past requests are looked at; absent: all. */
export interface ReplayFilter {
  readonly service?: ServiceCode | undefined;
  /** Half-open, epoch milliseconds. */
  readonly fromMs?: number | undefined;
  readonly untilMs?: number | undefined;
}

/** What came of a replay of one rule file. */
export interface ReplayShares {
  /** With a known final owner. */
  readonly requests: number;
  readonly right: number;
  readonly services: readonly ServiceShare[];
  readonly rules: readonly RuleShare[];
  /** Over all services, most frequent first. */
  readonly matrix: readonly Omit<ConfusionCell, 'service'>[];
  /** Where named and final differ, by service, most frequent first. */
  readonly misroutes: readonly ConfusionCell[];
}

export interface ReplayResult {
  readonly replayed: ReplayShares;
  /** Not counted in `replayed`, and why. */
  readonly left: { readonly noPlace: number; readonly unknownService: number; readonly noFinalOwner: number };
  /** Epoch milliseconds of the first and last report; null: there was none. */
  readonly span: { readonly fromMs: number; readonly untilMs: number } | null;
  /** Of the other rule file; null where there is none. */
  readonly other: {
    readonly replayed: ReplayShares;
    readonly compared: number;
    readonly moved: number;
    readonly becomeRight: number;
    readonly becomeWrong: number;
    readonly moves: readonly Move[];
  } | null;
}

/**
 * Runs a rule file over past requests as they were reported, and another beside it: add all, then `result`. The final owner is
 * that of completed requests (`hasFinalOwner`); the difference of two files counts the others too, by whom they name.
 * Memory does not grow with the requests.
 */
export class Replay {
  private readonly rules: RuleSet;
  private readonly others: RuleSet | null;
  private readonly filter: ReplayFilter;
  private readonly confusion = new Confusion();
  private readonly otherConfusion = new Confusion();
  private readonly difference = new Difference();
  private readonly left = { noPlace: 0, unknownService: 0, noFinalOwner: 0 };
  private firstMs = Infinity;
  private lastMs = -Infinity;

  constructor(rules: RuleSet, others: RuleSet | null = null, filter: ReplayFilter = {}) {
    this.rules = rules;
    this.others = others;
    this.filter = filter;
  }

  /** `final`: with whom it ended, where its caller knows better; null: not known. */
  add(request: PastRequest, final: AgencyId | null = hasFinalOwner(request) ? request.agency : null): void {
    if (!passes(request, this.filter)) return;
    this.firstMs = Math.min(this.firstMs, request.reportedAtMs);
    this.lastMs = Math.max(this.lastMs, request.reportedAtMs);
    if (!this.rules.knows(request)) this.left.unknownService++;
    else if (request.lonLat === null) this.left.noPlace++;
    else this.decide(request as PlacedRequest, final);
  }

  private decide(request: PlacedRequest, final: AgencyId | null): void {
    const named = this.rules.decide(request);
    if (final === null) this.left.noFinalOwner++;
    else this.confusion.add(request, named, final);
    if (this.others === null) return;
    const other = this.others.decide(request);
    if (final !== null) this.otherConfusion.add(request, other, final);
    this.difference.add(request, named.agency, other.agency, final);
  }

  result(): ReplayResult {
    const moves = this.difference.moves();
    const sum = (count: (move: Move) => number): number => moves.reduce((total, move) => total + count(move), 0);
    return {
      replayed: sharesOf(this.confusion),
      left: { ...this.left },
      span: this.firstMs === Infinity ? null : { fromMs: this.firstMs, untilMs: this.lastMs },
      other: this.others && {
        replayed: sharesOf(this.otherConfusion),
        compared: this.difference.requests,
        moved: sum(({ count }) => count),
        becomeRight: sum(({ becomeRight }) => becomeRight),
        becomeWrong: sum(({ becomeWrong }) => becomeWrong),
        moves,
      },
    };
  }
}

const passes = (
  { filedService, reportedAtMs }: PastRequest,
  { service, fromMs = -Infinity, untilMs = Infinity }: ReplayFilter,
): boolean => (service === undefined || filedService === service) && reportedAtMs >= fromMs && reportedAtMs < untilMs;

const sharesOf = (confusion: Confusion): ReplayShares => ({
  requests: confusion.requests,
  right: confusion.right,
  services: confusion.services(),
  rules: confusion.rules(),
  matrix: confusion.pairs(),
  misroutes: confusion.cells().filter(({ named, final }) => named !== final),
});
