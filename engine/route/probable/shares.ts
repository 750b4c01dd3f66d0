// What rounding may make of the same sums in another order.
const ALIKE = 1e-9;

/** Whether two give the same shares to the same keys. */
export const isAlike = (a: ReadonlyMap<unknown, number>, b: ReadonlyMap<unknown, number>): boolean => {
  if (a.size !== b.size) return false;
  for (const [key, value] of a) if (!(Math.abs((b.get(key) ?? -1) - value) <= ALIKE)) return false;
  return true;
};

/** Scales a part of the shares so that its sum is `wanted`. */
export const scale = (shares: Float64Array, from: number, until: number, wanted: number): void => {
  let sum = 0;
  for (let i = from; i < until; i++) sum += shares[i]!;
  if (sum > 0) for (let i = from; i < until; i++) shares[i]! *= wanted / sum;
};
