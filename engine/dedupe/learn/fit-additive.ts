import type { Curve } from '../model/curve.ts';

/** One piece to be learned: log odds over a number, straight between knots. */
export interface CurveTerm {
  readonly kind: 'curve';
  /** One a row; NaN: not known, says nothing. */
  readonly values: Float64Array;
  /** Strictly rising. */
  readonly knots: readonly number[];
  /** What is known of its shape beforehand, and holds exactly of what is learned. */
  readonly shape: 'rises' | 'falls' | 'any';
  readonly level: Level;
}

/**
 * Where a piece stands. 'ratio': averaged over the rows whose target is 0, its likelihood ratio is one, so that a row where it is not
 * known, which is given nothing, is as if it were known to be usual. 'free': where knowing it is itself a sign. 'against': a sign
 * that never speaks for it.
 */
export type Level = 'ratio' | 'free' | 'against';

/** One piece to be learned: a weight for each of some cases. */
export interface CaseTerm {
  readonly kind: 'cases';
  /** The case of each row; -1: none. */
  readonly values: Int32Array;
  readonly count: number;
  readonly level: Level;
}

export interface AdditiveFit {
  readonly intercept: number;
  /** Log odds at the knots or by case, a term each. */
  readonly weights: readonly Float64Array[];
}

export interface FitOptions {
  readonly rounds: number;
  /** Rows that speak for 0: the fewer rows a weight rests on, the nearer it stays to it. */
  readonly ridge: number;
  /** Rows that speak for a knot to lie between its neighbors. */
  readonly smooth: number;
  /** Log odds of each row to begin with; null: none. */
  readonly offset: Float64Array | null;
}

const USUAL: FitOptions = { rounds: 60, ridge: 2, smooth: 4, offset: null };

/**
 * Regularized logistic regression on pieces that add up, target 0 to 1 a row. Cyclic descent: one piece at a time takes the
 * Newton step of a bound on the loss (its curvature counted as if each row stood on one knot), and is then made to rise or
 * fall where it must (pool adjacent violators). Deterministic. O(rounds * rows * terms).
 */
export function fitAdditive(
  terms: readonly (CurveTerm | CaseTerm)[],
  target: Float64Array,
  options: Partial<FitOptions> = {},
  start: AdditiveFit | null = null,
): AdditiveFit {
  const { rounds, ridge, smooth, offset } = { ...USUAL, ...options };
  const placed = terms.map((term) => placedOn(term, target));
  const weights = placed.map(({ size }, t) => start?.weights[t]?.slice() ?? new Float64Array(size));
  let intercept = start?.intercept ?? (offset === null ? logit(mean(target)) : 0);
  const margins = Float64Array.from(target, (_, i) => intercept + (offset?.[i] ?? 0));
  placed.forEach((term, t) => {
    addTo(margins, term, weights[t]!, 1);
  });
  for (let round = 0; round < rounds; round++) {
    const step = interceptStep(margins, target);
    intercept += step;
    for (let i = 0; i < margins.length; i++) margins[i]! += step;
    placed.forEach((term, t) => {
      addTo(margins, term, weights[t]!, -1);
      improve(term, weights[t]!, margins, target, ridge, smooth);
      const level = leveled(term, weights[t]!);
      intercept += level;
      addTo(margins, term, weights[t]!, 1);
      if (level !== 0) for (let i = 0; i < margins.length; i++) margins[i]! += level;
    });
  }
  return { intercept, weights };
}

/** A term's learned curve. */
export const curveOf = (term: CurveTerm, weights: Float64Array): Curve => ({
  at: [...term.knots],
  logOdds: Array.from(weights, (weight) => Math.round(weight * 1e4) / 1e4),
});

interface PlacedTerm {
  readonly size: number;
  readonly shape: CurveTerm['shape'];
  readonly isCurve: boolean;
  readonly isAgainst: boolean;
  /** The rows of which it is known, the knot before each of them, and how far on to the next it is. */
  readonly rows: Int32Array;
  readonly knot: Int32Array;
  readonly share: Float32Array;
  /** How many rows whose target is 0 stand on each knot; empty where the level is free. */
  readonly usual: Float64Array;
}

function placedOn(term: CurveTerm | CaseTerm, target: Float64Array): PlacedTerm {
  const placed = term.kind === 'cases' ? placedOnCases(term) : placedOnCurve(term);
  if (term.level !== 'ratio') return { ...placed, isAgainst: term.level === 'against' };
  const usual = new Float64Array(placed.size);
  const { rows, knot, share } = placed;
  for (let n = 0; n < rows.length; n++) {
    const weight = 1 - target[rows[n]!]!;
    usual[knot[n]!]! += weight * (1 - share[n]!);
    if (share[n]! > 0) usual[knot[n]! + 1]! += weight * share[n]!;
  }
  return { ...placed, usual };
}

const NONE = new Float64Array(0);

/** Shifts a piece to its level, and returns by how much it was too high. */
function leveled({ usual }: PlacedTerm, weights: Float64Array): number {
  let [mass, ratio] = [0, 0];
  for (let k = 0; k < usual.length; k++) {
    mass += usual[k]!;
    ratio += usual[k]! * Math.exp(weights[k]!);
  }
  if (!(mass > 0)) return 0;
  const level = Math.log(ratio / mass);
  for (let k = 0; k < weights.length; k++) weights[k]! -= level;
  return level;
}

function placedOnCases({ values, count }: CaseTerm): PlacedTerm {
  const rows = Int32Array.from(values.keys()).filter((i) => values[i]! >= 0);
  const share = new Float32Array(rows.length);
  return {
    size: count,
    shape: 'any',
    isCurve: false,
    isAgainst: false,
    rows,
    knot: rows.map((i) => values[i]!),
    share,
    usual: NONE,
  };
}

function placedOnCurve({ knots, values, shape }: CurveTerm): PlacedTerm {
  const rows = Int32Array.from(values.keys()).filter((i) => !Number.isNaN(values[i]!));
  const knot = new Int32Array(rows.length);
  const share = new Float32Array(rows.length);
  const last = knots.length - 1;
  for (let n = 0; n < rows.length; n++) {
    const x = values[rows[n]!]!;
    let k = 0;
    while (k < last && knots[k + 1]! <= x) k++;
    knot[n] = k;
    share[n] = k === last || !(x > knots[k]!) ? 0 : (x - knots[k]!) / (knots[k + 1]! - knots[k]!);
  }
  return { size: knots.length, shape, isCurve: true, isAgainst: false, rows, knot, share, usual: NONE };
}

function addTo(margins: Float64Array, { rows, knot, share }: PlacedTerm, weights: Float64Array, sign: number): void {
  for (let n = 0; n < rows.length; n++) {
    const k = knot[n]!;
    const s = share[n]!;
    margins[rows[n]!]! += sign * (s > 0 ? weights[k]! * (1 - s) + weights[k + 1]! * s : weights[k]!);
  }
}

/** One step of one term. `margins` are those of all other terms. */
function improve(
  term: PlacedTerm,
  weights: Float64Array,
  margins: Float64Array,
  target: Float64Array,
  ridge: number,
  smooth: number,
): void {
  const { rows, knot, share, size, isCurve, isAgainst, shape } = term;
  const slopes = new Float64Array(size);
  const curvatures = new Float64Array(size);
  for (let n = 0; n < rows.length; n++) {
    const i = rows[n]!;
    const k = knot[n]!;
    const s = share[n]!;
    const own = weights[k]! * (1 - s) + (s > 0 ? weights[k + 1]! * s : 0);
    const p = 1 / (1 + Math.exp(-(margins[i]! + own)));
    const off = target[i]! - p;
    const curvature = p * (1 - p);
    slopes[k]! += off * (1 - s);
    curvatures[k]! += curvature * (1 - s);
    if (s === 0) continue;
    slopes[k + 1]! += off * s;
    curvatures[k + 1]! += curvature * s;
  }
  const before = weights.slice();
  const quarter = 0.25; // a row's greatest curvature, in which the strengths of ridge and smoothness are counted
  for (let k = 0; k < size; k++) {
    let slope = slopes[k]! - ridge * quarter * before[k]!;
    let curvature = curvatures[k]! + ridge * quarter;
    if (isCurve)
      for (const neighbor of [k - 1, k + 1]) {
        if (neighbor < 0 || neighbor >= size) continue;
        slope -= smooth * quarter * (before[k]! - before[neighbor]!);
        curvature += 2 * smooth * quarter;
      }
    weights[k] = before[k]! + clamp(slope / curvature, 2);
  }
  if (shape !== 'any') makeMonotone(weights, curvatures, shape === 'rises' ? 1 : -1);
  if (isAgainst) for (let k = 0; k < size; k++) weights[k] = Math.min(weights[k]!, 0);
}

/** Pool adjacent violators, in place: the nearest sequence by weighted squares that never falls (sign 1) or rises (-1). */
export function makeMonotone(values: Float64Array, strengths: ArrayLike<number>, sign: 1 | -1): void {
  const blocks: { sum: number; strength: number; count: number }[] = [];
  for (let k = 0; k < values.length; k++) {
    const strength = strengths[k]! + 1e-6;
    blocks.push({ sum: sign * values[k]! * strength, strength, count: 1 });
    while (blocks.length > 1) {
      const [a, b] = [blocks.at(-2)!, blocks.at(-1)!];
      if (a.sum / a.strength <= b.sum / b.strength) break;
      blocks.splice(-2, 2, { sum: a.sum + b.sum, strength: a.strength + b.strength, count: a.count + b.count });
    }
  }
  let k = 0;
  for (const { sum, strength, count } of blocks) for (let i = 0; i < count; i++) values[k++] = (sign * sum) / strength;
}

function interceptStep(margins: Float64Array, target: Float64Array): number {
  let slope = 0;
  let curvature = 1e-9;
  for (let i = 0; i < margins.length; i++) {
    const p = 1 / (1 + Math.exp(-margins[i]!));
    slope += target[i]! - p;
    curvature += p * (1 - p);
  }
  return clamp(slope / curvature, 2);
}

const clamp = (value: number, most: number): number => Math.min(Math.max(value, -most), most);
const mean = (values: Float64Array): number =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);
const logit = (p: number): number => {
  const inside = Math.min(Math.max(p, 1e-4), 1 - 1e-4);
  return Math.log(inside / (1 - inside));
};
