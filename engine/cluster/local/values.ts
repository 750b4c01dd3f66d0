/** Throws RangeError unless there is a finite value for each place, at least `least` of them. */
export function checkValues(values: Float64Array, count: number, least: number): void {
  if (values.length !== count) throw new RangeError(`${count} places have ${values.length} values`);
  if (count < least) throw new RangeError(`at least ${least} places are needed, got ${count}`);
  const bad = values.findIndex((value) => !Number.isFinite(value));
  if (bad >= 0) throw new RangeError(`the value of place ${bad} must be a number, got ${values[bad]}`);
}

export function meanOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  const first = sum / values.length;
  // What rounding left over: sums of large values lose digits that the deviations need.
  let rest = 0;
  for (const value of values) rest += value - first;
  return first + rest / values.length;
}

/** Values less their mean, and the sums of their second and fourth powers. */
export function deviationsOf(values: Float64Array): {
  readonly deviations: Float64Array;
  readonly squares: number;
  readonly fourths: number;
} {
  const mean = meanOf(values);
  // Equal values whose mean rounds must not seem to vary.
  const isOneValue = values.every((value) => value === values[0]);
  const deviations = values.map((value) => (isOneValue ? 0 : value - mean));
  let [squares, fourths] = [0, 0];
  for (const z of deviations) {
    squares += z * z;
    fourths += z * z * z * z;
  }
  return { deviations, squares, fourths };
}
