/** How well one owner was found: F1 is the harmonic mean of `right / named` and `right / actual`; 0 where both are 0. */
export interface OwnerScore {
  readonly owner: string;
  readonly named: number;
  readonly right: number;
  readonly actual: number;
  readonly f1: number;
}

/** The scores of `owners` and their mean F1, every owner counting alike; 0 owners: NaN. O(n * owners). */
export function scoreOwners(
  actual: readonly string[],
  named: readonly string[],
  owners: readonly string[],
): { readonly macroF1: number; readonly owners: readonly OwnerScore[] } {
  const scores = owners.map((owner): OwnerScore => {
    let [namedCount, right, actualCount] = [0, 0, 0];
    for (const [i, truth] of actual.entries()) {
      if (named[i] === owner) namedCount++;
      if (truth === owner) actualCount++;
      if (named[i] === owner && truth === owner) right++;
    }
    const f1 = (2 * right) / Math.max(namedCount + actualCount, 1);
    return { owner, named: namedCount, right, actual: actualCount, f1 };
  });
  return { macroF1: scores.reduce((sum, { f1 }) => sum + f1, 0) / scores.length, owners: scores };
}
