import { BalancedChoice } from './balanced-choice.ts';
import { LearnedOwners } from './learned-owners.ts';
import type { PastOwner } from './past-owner.ts';
import { majorityGuess, nearestGuess } from './plain-guesses.ts';
import { type OwnerScore, scoreOwners } from './score-owners.ts';

/** A past request with the area that it lies in, which only the majority guess looks at. */
export interface EvaluatedOwner extends PastOwner {
  readonly area: string | null;
}

export interface OwnerEvaluation {
  readonly train: number;
  readonly test: number;
  /** Those with `leastCases` on both sides. */
  readonly scored: readonly { readonly owner: string; readonly train: number; readonly test: number }[];
  readonly methods: readonly {
    readonly name: string;
    readonly macroF1: number;
    readonly owners: readonly OwnerScore[];
  }[];
  /** Mean of -ln of the probability that was given to the true owner; of the shares alone beside it. */
  readonly logLoss: number;
  readonly logLossOfShares: number;
}

/** The share that an owner is given that was never seen in the past: it has no probability. */
const NEVER_SEEN = 1e-4;
// What is named is chosen as it would have been in the last year: owners of long ago may be gone.
const CHOICE_MS = 365 * 86_400_000;

/** Learns from `train`, foretells `test`, and scores it against plain guesses. RangeError where either is empty. */
export function evaluateOwners(
  train: readonly EvaluatedOwner[],
  test: readonly EvaluatedOwner[],
  leastCases = 5,
): OwnerEvaluation {
  if (test.length === 0) throw new RangeError('test must have at least one request, got none');
  const learned = LearnedOwners.learn(train);
  const trained = countOwners(train);
  const tested = countOwners(test);
  const scored = learned.owners
    .map((owner) => ({ owner, train: trained.get(owner) ?? 0, test: tested.get(owner) ?? 0 }))
    .filter((counts) => counts.train >= leastCases && counts.test >= leastCases);
  const choice = choiceOf(learned, leastCases);
  const probabilities = test.map((one) => learned.probabilities(one));
  const named: Readonly<Record<string, readonly string[]>> = {
    'majority by area': test.map(majorityGuess<EvaluatedOwner, EvaluatedOwner>(train, ({ area }) => area)),
    'nearest past request': test.map(nearestGuess(train)),
    'learned, most probable': probabilities.map((each) => learned.owners[each.indexOf(Math.max(...each))]!),
    'learned, balanced': probabilities.map((each) => learned.owners[choice.of(each)]!),
  };
  const actual = test.map(({ owner }) => owner);
  const owners = scored.map(({ owner }) => owner);
  const lossOf = (probability: (owner: string, i: number) => number): number =>
    actual.reduce((sum, owner, i) => sum - Math.log(Math.max(probability(owner, i), NEVER_SEEN)), 0) / actual.length;
  return {
    train: train.length,
    test: test.length,
    scored,
    methods: Object.entries(named).map(([name, guesses]) => ({ name, ...scoreOwners(actual, guesses, owners) })),
    logLoss: lossOf((owner, i) => probabilities[i]![learned.owners.indexOf(owner)] ?? 0),
    logLossOfShares: lossOf((owner) => (trained.get(owner) ?? 0) / train.length),
  };
}

/** Owners with so many cases, balanced over the last year of the past. */
const choiceOf = (learned: LearnedOwners, leastCases: number): BalancedChoice => {
  const counts = countOwners(learned.past);
  const sinceMs = learned.past.at(-1)!.reportedAtMs - CHOICE_MS;
  const recent = learned.past.filter(({ reportedAtMs }) => reportedAtMs >= sinceMs);
  // Where no owner has so many, all may be named.
  const isNamed = learned.owners.map((owner) => counts.get(owner)! >= leastCases);
  return BalancedChoice.fit(
    recent.map((one) => learned.probabilitiesWithout(one)),
    isNamed.some((is) => is) ? isNamed : isNamed.map(() => true),
  );
};

const countOwners = (past: readonly PastOwner[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const { owner } of past) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return counts;
};
