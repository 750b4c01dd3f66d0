import { CasedWindows } from './cased-windows.ts';
import { type Dealer, SatscanDealer, SeededDealer } from './deal-intervals.ts';
import { BernoulliDrawer, type CaseDrawer, PoissonDrawer } from './draw-cases.ts';
import { EveryWindow } from './every-window.ts';
import type { Likelihood } from './likelihood.ts';
import { likelihoodOf } from './likelihood-of.ts';
import { RecentWindows } from './recent-windows.ts';
import type { ScanProblem } from './scan-problem.ts';
import { ScarceWindows } from './scarce-windows.ts';

/** Where random numbers come from: a seed of one's own, or SaTScan's numbers (space-time permutation only). */
export type RandomSource = { readonly kind: 'seed'; readonly seed: number } | { readonly kind: 'satscan' };

/** What chance alone would find. A replication depends on its number only, so that they can be shared out in any way. */
export interface Replications {
  /** The highest log likelihood ratio of replication 1, 2, ... */
  maximum(replication: number): number;
}

/** Throws a RangeError if SaTScan's numbers are asked for with a model for which they are not known. */
export function replicationsOf(problem: ScanProblem, source: RandomSource): Replications {
  const likelihood = likelihoodOf(problem);
  if (problem.model === 'space-time-permutation') {
    const { strata } = problem;
    const dealer = source.kind === 'satscan' ? new SatscanDealer(strata) : new SeededDealer(strata, source.seed);
    return problem.isProspective
      ? new PermutedRecent(problem, likelihood, dealer)
      : new PermutedCases(problem, likelihood, dealer);
  }
  if (source.kind === 'satscan')
    throw new RangeError(
      `SaTScan's random numbers are known for space-time permutation only, not for ${problem.model}`,
    );
  const Drawer = problem.model === 'poisson' ? PoissonDrawer : BernoulliDrawer;
  return new Drawn(problem, likelihood, new Drawer(problem.weight, problem.casePlace.length, source.seed));
}

class Drawn implements Replications {
  private readonly windows: EveryWindow;
  private readonly drawer: CaseDrawer;

  constructor(problem: ScanProblem, likelihood: Likelihood, drawer: CaseDrawer) {
    this.windows = new EveryWindow(problem, likelihood);
    this.drawer = drawer;
  }

  maximum(replication: number): number {
    return this.windows.maximum(this.drawer.counts(replication));
  }
}

class PermutedCases implements Replications {
  private readonly high: CasedWindows | null;
  private readonly low: ScarceWindows | null;
  private readonly dealer: Dealer;
  private readonly intervals: Int32Array;
  private readonly dealt: Int32Array;

  constructor(problem: ScanProblem, likelihood: Likelihood, dealer: Dealer) {
    this.high = problem.rates === 'low' ? null : new CasedWindows(problem, likelihood);
    this.low = problem.rates === 'high' ? null : new ScarceWindows(problem, likelihood);
    this.dealer = dealer;
    this.intervals = problem.caseInterval;
    this.dealt = new Int32Array(problem.caseInterval.length);
  }

  maximum(replication: number): number {
    const order = this.dealer.order(replication);
    for (let i = 0; i < order.length; i++) this.dealt[i] = this.intervals[order[i]!]!;
    return Math.max(this.high?.maximum(this.dealt) ?? 0, this.low?.maximum(this.dealt) ?? 0);
  }
}

class PermutedRecent implements Replications {
  private readonly windows: RecentWindows;
  private readonly dealer: Dealer;
  private readonly problem: ScanProblem;
  private readonly places: Int32Array;

  constructor(problem: ScanProblem, likelihood: Likelihood, dealer: Dealer) {
    this.windows = new RecentWindows(problem, likelihood);
    this.dealer = dealer;
    this.problem = problem;
    this.places = new Int32Array(this.windows.recentCount);
  }

  maximum(replication: number): number {
    const holders = this.dealer.holdersOf(this.windows.recentOf, replication);
    for (let j = 0; j < holders.length; j++) this.places[j] = this.problem.casePlace[holders[j]!]!;
    return this.windows.maximum(this.places);
  }
}
