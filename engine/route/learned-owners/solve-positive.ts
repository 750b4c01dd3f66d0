/**
 * x of A x = b for a symmetric positive definite A, of which the lower triangle is read; by Cholesky's decomposition.
 * A is overwritten. O(n^3 / 6).
 */
export function solvePositive(a: readonly Float64Array[], b: Float64Array): Float64Array {
  const n = b.length;
  const x = Float64Array.from(b);
  for (let i = 0; i < n; i++) {
    const row = a[i]!;
    for (let j = 0; j <= i; j++) {
      let sum = row[j]!;
      for (let k = 0; k < j; k++) sum -= row[k]! * a[j]![k]!;
      // Rounding may leave a pivot that is hardly positive: as if the prior were a little stronger there.
      row[j] = j < i ? sum / a[j]![j]! : Math.sqrt(Math.max(sum, 1e-9));
    }
    for (let k = 0; k < i; k++) x[i]! -= row[k]! * x[k]!;
    x[i]! /= row[i]!;
  }
  for (let i = n - 1; i >= 0; i--) {
    for (let k = i + 1; k < n; k++) x[i]! -= a[k]![i]! * x[k]!;
    x[i]! /= a[i]![i]!;
  }
  return x;
}
