/**
 * Names one owner for each request so that rare owners are found too: probabilities are multiplied by a factor for each owner, chosen so
 * that over the past as many requests are named for an owner as it is expected to have. The most probable owner alone would name
 * a rare one hardly ever, and the mean F1 over owners would be that of the common one.
 */
export class BalancedChoice {
  readonly #logFactors: Float64Array;

  private constructor(logFactors: Float64Array) {
    this.#logFactors = logFactors;
  }

  /** `probabilities` of requests as they would have been said without knowing them; `isNamed` owners may be named. */
  static fit(probabilities: readonly Float64Array[], isNamed: readonly boolean[]): BalancedChoice {
    const choice = new BalancedChoice(Float64Array.from(isNamed, (is) => (is ? 0 : Number.NEGATIVE_INFINITY)));
    const expected = isNamed.map((_, owner) => probabilities.reduce((sum, each) => sum + each[owner]!, 0));
    for (let round = 0; round < ROUNDS; round++) {
      const named = new Uint32Array(isNamed.length);
      for (const each of probabilities) named[choice.of(each)]!++;
      for (const [owner, is] of isNamed.entries())
        if (is) choice.#logFactors[owner]! += PACE * Math.log((expected[owner]! + HALF) / (named[owner]! + HALF));
    }
    return choice;
  }

  /** The number of the owner to name; ties: the lowest. */
  of(probabilities: Float64Array): number {
    let best = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let owner = 0; owner < probabilities.length; owner++) {
      const score = Math.log(probabilities[owner]!) + this.#logFactors[owner]!;
      if (score > most) [best, most] = [owner, score];
    }
    return best;
  }
}

const ROUNDS = 200;
// Small enough that counts, which jump by ones, settle.
const PACE = 0.2;
// So that an owner that is named never yet has a ratio.
const HALF = 0.5;
