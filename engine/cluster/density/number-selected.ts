/**
 * Numbers labels anew by the least point that has each, by x, then y. Labels and, by new number, the old ones. Clusters
 * share no place.
 */
export function numberedByLeastPoint(
  xys: Float64Array,
  labels: Int32Array,
  count: number,
): { readonly labels: Int32Array; readonly oldLabels: readonly number[] } {
  const least = new Int32Array(count).fill(-1);
  for (const [point, label] of labels.entries()) {
    if (label === -1) continue;
    if (least[label] === -1 || byPlace(xys, point, least[label]!) < 0) least[label] = point;
  }
  const oldLabels = Array.from(least, (_, label) => label).sort((a, b) => byPlace(xys, least[a]!, least[b]!));
  const newLabels = new Int32Array(count);
  for (const [label, old] of oldLabels.entries()) newLabels[old] = label;
  return { labels: labels.map((label) => (label === -1 ? -1 : newLabels[label]!)), oldLabels };
}

const byPlace = (xys: Float64Array, a: number, b: number): number =>
  xys[2 * a]! - xys[2 * b]! || xys[2 * a + 1]! - xys[2 * b + 1]!;
