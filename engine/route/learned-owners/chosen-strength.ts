import { fittingLogit, type LogitCase, type LogitModel, probabilitiesOf } from './conditional-logit.ts';

// From "every owner for itself" to "all alike". The usual one holds unless another is better by more than chance.
const USUAL_STRENGTH: number = 3;
const STRENGTHS: readonly number[] = [1, 10, 30];
// The last quarter of the cases is foretold by the first three.
const LEARNED_PART = 0.75;
const FEWEST_CASES = 200;

/**
 * A model whose strength of the prior is the one under which the earlier cases foretell the later ones best: three, unless the
 * log loss of one, ten or thirty is less by more than a standard error; with fewer than 200 cases the usual one. `cases` in the order of time. Costs some five fits; in steps of milliseconds.
 */
export function* fitted(
  cases: readonly LogitCase[],
  owners: number,
  usual: readonly number[],
): Generator<void, LogitModel> {
  const strength = yield* chosenStrength(cases, owners, usual);
  return yield* fittingLogit(cases, owners, { usual, strength });
}

/** Of one to thirty cases, as `fitted` says. */
export function* chosenStrength(
  cases: readonly LogitCase[],
  owners: number,
  usual: readonly number[],
): Generator<void, number> {
  if (cases.length < FEWEST_CASES) return USUAL_STRENGTH;
  const split = Math.floor(cases.length * LEARNED_PART);
  const [earlier, later] = [cases.slice(0, split), cases.slice(split)];
  const usualLosses = lossesOf(later, yield* fittingLogit(earlier, owners, { usual, strength: USUAL_STRENGTH }));
  let [best, most] = [USUAL_STRENGTH, 0];
  for (const strength of STRENGTHS) {
    const losses = lossesOf(later, yield* fittingLogit(earlier, owners, { usual, strength }));
    const gain = gainBeyondChance(usualLosses, losses);
    if (gain > most) [best, most] = [strength, gain];
  }
  return best;
}

/** By how much the losses are less together, less one standard error of that. */
const gainBeyondChance = (before: readonly number[], after: readonly number[]): number => {
  const gains = before.map((loss, i) => loss - after[i]!);
  const sum = gains.reduce((total, gain) => total + gain, 0);
  const squares = gains.reduce((total, gain) => total + (gain - sum / gains.length) ** 2, 0);
  return sum - Math.sqrt(squares);
};

const lossesOf = (cases: readonly LogitCase[], model: LogitModel): readonly number[] =>
  cases.map(({ evidence, shares, owner }) => {
    return -Math.log(Math.max(probabilitiesOf(evidence, shares, model)[owner]!, Number.MIN_VALUE));
  });
