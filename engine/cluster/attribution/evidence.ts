import type { MainStates } from './main-states.ts';

/**
 * How much likelier the places are if their cause is this one than if all were scattered leaks, as a logarithm. Of the places some
 * share are strays, scattered leaks that have nothing to do with it; which share is not known and summed over.
 */

/** How many are strays, with the probability of each share beforehand. Few, as a rule; but a season's cluster may be one broken main among many leaks. */
const STRAY_SHARES = [0.02, 0.1, 0.3, 0.6] as const;
const STRAY_WEIGHTS = [0.3, 0.4, 0.2, 0.1] as const;
const PAIR_STRAY_SHARES = [0.02, 0.1, 0.3] as const;
const FIRST_OF_PAIR_SHARES = [0.3, 0.5, 0.7] as const;

/** One main's evidence, by stray share and state. */
export class Evidence {
  readonly log: number;
  private readonly states: MainStates;
  /** Of stray share e and state s at [e * states + s]. */
  private readonly terms: Float64Array;

  /** O(states * near places). */
  constructor(states: MainStates, placeCount: number) {
    const { ratios, weights, near } = states;
    this.states = states;
    this.terms = new Float64Array(STRAY_SHARES.length * weights.length);
    for (const [e, stray] of STRAY_SHARES.entries()) {
      const far = (placeCount - near.length) * Math.log(stray);
      for (let s = 0; s < weights.length; s++) {
        const own = logProduct(ratios, s * near.length, near.length, stray);
        this.terms[e * weights.length + s] = Math.log(weights[s]! * STRAY_WEIGHTS[e]!) + far + own;
      }
    }
    this.log = logSum(this.terms);
  }

  /** Of each near place, the probability that it is this main's and no stray, if this main is the cause. */
  explained(): Float64Array {
    const { ratios, weights, near } = this.states;
    const shares = new Float64Array(near.length);
    for (const [e, stray] of STRAY_SHARES.entries())
      for (let s = 0; s < weights.length; s++) {
        const probability = Math.exp(this.terms[e * weights.length + s]! - this.log);
        if (probability < 1e-6) continue;
        for (let p = 0; p < near.length; p++) {
          const own = (1 - stray) * ratios[s * near.length + p]!;
          shares[p]! += (probability * own) / (own + stray);
        }
      }
    return shares;
  }

  /** The likeliest breaking point: a step of the main's stretch; -1: leaks all along it. The first of those as likely. */
  breakStep(): number {
    const { breakSteps } = this.states;
    const byStep = new Map<number, number>();
    for (const [i, term] of this.terms.entries()) {
      const step = breakSteps[i % breakSteps.length]!;
      byStep.set(step, (byStep.get(step) ?? 0) + Math.exp(term - this.log));
    }
    const alongShare = byStep.get(-1) ?? 0;
    byStep.delete(-1);
    const points = [...byStep.values()].reduce((sum, share) => sum + share, 0);
    if (alongShare > points) return -1;
    return [...byStep].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
  }
}

/** Of two mains that broke at once, each place being of one of them or a stray. O(states squared * places). */
export function logPairEvidence(a: MainStates, b: MainStates, placeCount: number): number {
  const [wideA, wideB] = [widened(a, placeCount), widened(b, placeCount)];
  const both = new Float64Array(placeCount);
  const terms: number[] = [];
  for (let s = 0; s < a.weights.length; s++)
    for (let t = 0; t < b.weights.length; t++)
      for (const share of FIRST_OF_PAIR_SHARES) {
        for (let p = 0; p < placeCount; p++)
          both[p] = share * wideA[s * placeCount + p]! + (1 - share) * wideB[t * placeCount + p]!;
        const log = Math.log(
          (a.weights[s]! * b.weights[t]!) / (PAIR_STRAY_SHARES.length * FIRST_OF_PAIR_SHARES.length),
        );
        for (const stray of PAIR_STRAY_SHARES) terms.push(log + logProduct(both, 0, placeCount, stray));
      }
  return logSum(terms);
}

function widened({ ratios, weights, near }: MainStates, placeCount: number): Float64Array {
  const wide = new Float64Array(weights.length * placeCount);
  for (let s = 0; s < weights.length; s++)
    for (let p = 0; p < near.length; p++) wide[s * placeCount + near[p]!] = ratios[s * near.length + p]!;
  return wide;
}

/** Logarithm of the product of (1 - stray) * ratio + stray. Ratios are below 1e12 by far, strays above 1e-2: 16 of them fit a float64. */
function logProduct(ratios: Float64Array, from: number, count: number, stray: number): number {
  let log = 0;
  let product = 1;
  for (let i = 0; i < count; i++) {
    product *= (1 - stray) * ratios[from + i]! + stray;
    if ((i & 15) === 15) {
      log += Math.log(product);
      product = 1;
    }
  }
  return log + Math.log(product);
}

/** Logarithm of a sum of exponentials; of none -Infinity. */
export function logSum(logs: ArrayLike<number>): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logs.length; i++) most = Math.max(most, logs[i]!);
  if (most === Number.NEGATIVE_INFINITY) return most;
  let sum = 0;
  for (let i = 0; i < logs.length; i++) sum += Math.exp(logs[i]! - most);
  return most + Math.log(sum);
}
