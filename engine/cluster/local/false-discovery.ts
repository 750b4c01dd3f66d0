/**
 * p-values adjusted so that calling all below q significant is wrong in a share q of the calls at most, on average.
 * `benjamini-hochberg` (1995) holds for independent tests and for positive dependence, which local statistics of neighbors
 * mostly have (Caldas de Castro and Singer 2006), but it is no proof for two-sided ones. `benjamini-yekutieli` (2001) holds for
 * any dependence and is stricter by the sum 1 + 1/2 + ... + 1/n.
 * NaN stays NaN and does not count as a test. O(n log n).
 */
export function falseDiscovery(
  p: Float64Array,
  method: 'benjamini-hochberg' | 'benjamini-yekutieli' = 'benjamini-hochberg',
): Float64Array {
  const bad = p.findIndex((value) => value < 0 || value > 1);
  if (bad >= 0) throw new RangeError(`p-value ${bad} must be 0 to 1, got ${p[bad]}`);
  const order = Uint32Array.from(p.keys())
    .filter((i) => !Number.isNaN(p[i]!))
    .sort((a, b) => p[a]! - p[b]!);
  const tests = order.length;
  let factor = 1;
  if (method === 'benjamini-yekutieli') for (let k = 2; k <= tests; k++) factor += 1 / k;
  const adjusted = new Float64Array(p.length).fill(Number.NaN);
  let least = 1;
  for (let rank = tests; rank >= 1; rank--) {
    const i = order[rank - 1]!;
    least = Math.min(least, (p[i]! * tests * factor) / rank);
    adjusted[i] = least;
  }
  return adjusted;
}
