import { solvePositive } from './solve-positive.ts';

/**
 * P(owner) is proportional to share * exp(bias + sum over evidence of (weight + own weight) * evidence): what a kind of
 * evidence is worth is learned from all owners together, and how far an owner differs from that from its own cases.
 */
export interface LogitModel {
  /** By kind of evidence. */
  readonly weights: Float64Array;
  /** By owner. */
  readonly biases: Float64Array;
  /** [owner * kinds + kind]: added to the weight. */
  readonly own: Float64Array;
}

/** One request: evidence[owner * kinds + kind], each owner's share at the time, who it was. */
export interface LogitCase {
  readonly evidence: Float64Array;
  readonly shares: Float64Array;
  readonly owner: number;
}

/** What a model is before any case: each weight is drawn to `usual`, all else to 0, as strongly as `strength` cases or so would. */
export interface LogitPrior {
  readonly usual: readonly number[];
  /** With 3, an owner with five past requests stays near what holds for all owners. */
  readonly strength: number;
}

/** Probabilities by owner; they sum to 1. */
export function probabilitiesOf(evidence: Float64Array, shares: Float64Array, model: LogitModel): Float64Array {
  const kinds = model.weights.length;
  const scores = new Float64Array(shares.length);
  let most = Number.NEGATIVE_INFINITY;
  for (let owner = 0; owner < scores.length; owner++) {
    let score = Math.log(shares[owner]!) + model.biases[owner]!;
    for (let kind = 0; kind < kinds; kind++) {
      const at = owner * kinds + kind;
      score += (model.weights[kind]! + model.own[at]!) * evidence[at]!;
    }
    scores[owner] = score;
    most = Math.max(most, score);
  }
  let sum = 0;
  for (let owner = 0; owner < scores.length; owner++) {
    scores[owner] = Math.exp(scores[owner]! - most);
    sum += scores[owner]!;
  }
  return scores.map((each) => each / sum);
}

const MOST_STEPS = 25;
// Of the negative log likelihood: a thousand times less than one request.
const ENOUGH = 1e-4;

/**
 * The most probable model, by Newton's method with halved steps (the loss is convex). O(cases * owners * kinds^2 + (owners * kinds)^2) a step, 5 to 10 steps.
 */
export function fitLogit(cases: readonly LogitCase[], owners: number, prior: LogitPrior): LogitModel {
  const fitting = fittingLogit(cases, owners, prior);
  for (;;) {
    const step = fitting.next();
    if (step.done) return step.value;
  }
}

/** The same in steps of some milliseconds. */
export function* fittingLogit(
  cases: readonly LogitCase[],
  owners: number,
  prior: LogitPrior,
): Generator<void, LogitModel> {
  const { usual } = prior;
  const kinds = usual.length;
  const center = new Float64Array(kinds + owners + owners * kinds);
  center.set(usual);
  let at: Float64Array = center.slice();
  let loss = lossOf(cases, at, center, prior, owners);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { gradient, hessian } = yield* derivatives(cases, at, center, prior, owners);
    const direction = solvePositive(hessian, gradient);
    yield;
    const next = downhill(direction, at, loss, (point) => lossOf(cases, point, center, prior, owners));
    if (next === null) break;
    const gained = loss - next.loss;
    ({ at, loss } = next);
    if (gained < ENOUGH) break;
  }
  return modelOf(at, owners, kinds);
}

const modelOf = (at: Float64Array, owners: number, kinds: number): LogitModel => ({
  weights: at.subarray(0, kinds),
  biases: at.subarray(kinds, kinds + owners),
  own: at.subarray(kinds + owners),
});

const lossOf = (
  cases: readonly LogitCase[],
  at: Float64Array,
  center: Float64Array,
  prior: LogitPrior,
  owners: number,
): number => {
  const kinds = prior.usual.length;
  const model = modelOf(at, owners, kinds);
  let loss = 0;
  for (const { evidence, shares, owner } of cases)
    loss -= Math.log(Math.max(probabilitiesOf(evidence, shares, model)[owner]!, Number.MIN_VALUE));
  for (let i = 0; i < at.length; i++) loss += 0.5 * prior.strength * (at[i]! - center[i]!) ** 2;
  return loss;
};

/** The first of the full, half, quarter ... steps that does not climb; null: none does. */
const downhill = (
  direction: Float64Array,
  at: Float64Array,
  loss: number,
  lossAt: (point: Float64Array) => number,
): { readonly at: Float64Array; readonly loss: number } | null => {
  for (let size = 1; size > 1e-6; size /= 2) {
    const point = at.map((value, i) => value - size * direction[i]!);
    const there = lossAt(point);
    if (there <= loss) return { at: point, loss: there };
  }
  return null;
};

// Owners less probable than this add nothing to the curvature that a step could notice.
const NEGLIGIBLE = 1e-6;
// Most cases are of the common owner at a place of its own and bend the loss hardly at all: of those every eighth stands for all.
// Only the way to the best model depends on the curvature, not the model: the gradient is of every case.
const SURE = 0.98;
const STANDS_FOR = 8;
const CASES_A_STEP = 200;

function* derivatives(
  cases: readonly LogitCase[],
  at: Float64Array,
  center: Float64Array,
  prior: LogitPrior,
  owners: number,
): Generator<void, { readonly gradient: Float64Array; readonly hessian: readonly Float64Array[] }> {
  const kinds = prior.usual.length;
  const size = at.length;
  const model = modelOf(at, owners, kinds);
  const gradient = new Float64Array(size);
  const hessian = Array.from({ length: size }, () => new Float64Array(size));
  const mean = new Float64Array(size);
  // An owner's score depends on 2 * kinds + 1 of the parameters: the shared weights, its bias, its own weights, ascending.
  const places = new Int32Array(2 * kinds + 1);
  const values = new Float64Array(2 * kinds + 1);
  for (const [number, { evidence, shares, owner: truth }] of cases.entries()) {
    if (number % CASES_A_STEP === 0) yield;
    const probabilities = probabilitiesOf(evidence, shares, model);
    const isSure = probabilities.some((each) => each > SURE);
    const bends = isSure ? (number % STANDS_FOR === 0 ? STANDS_FOR : 0) : 1;
    mean.fill(0);
    for (let owner = 0; owner < owners; owner++) {
      const probability = probabilities[owner]!;
      const excess = probability - (owner === truth ? 1 : 0);
      for (let kind = 0; kind < kinds; kind++) {
        const value = evidence[owner * kinds + kind]!;
        places[kind] = kind;
        values[kind] = value;
        places[kinds + 1 + kind] = kinds + owners + owner * kinds + kind;
        values[kinds + 1 + kind] = value;
      }
      places[kinds] = kinds + owner;
      values[kinds] = 1;
      for (let i = 0; i < places.length; i++) {
        gradient[places[i]!]! += excess * values[i]!;
        mean[places[i]!]! += probability * values[i]!;
      }
      if (bends === 0 || probability < NEGLIGIBLE) continue;
      for (let i = 0; i < places.length; i++) {
        const row = hessian[places[i]!]!;
        const weighted = bends * probability * values[i]!;
        if (weighted !== 0) for (let j = 0; j <= i; j++) row[places[j]!]! += weighted * values[j]!;
      }
    }
    if (bends === 0) continue;
    for (let i = 0; i < size; i++) {
      const value = bends * mean[i]!;
      if (Math.abs(value) < NEGLIGIBLE) continue;
      const row = hessian[i]!;
      for (let j = 0; j <= i; j++) row[j]! -= value * mean[j]!;
    }
  }
  for (let i = 0; i < size; i++) {
    gradient[i]! += prior.strength * (at[i]! - center[i]!);
    hessian[i]![i]! += prior.strength;
  }
  return { gradient, hessian };
}
