import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { dbscan } from './dbscan.ts';

const folder = process.env.CITY_DATA_DIR;
const missing = folder ? '' : ' (skipped: CITY_DATA_DIR is not set)';

/** x, y in meters and the label that scikit-learn and R's dbscan gave, eps 50, minPoints 5. */
function reference(file: string): { readonly xys: Float64Array; readonly labels: Int32Array } {
  const bytes = readFileSync(join(folder!, 'cluster', 'dbscan', file));
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  const rows = text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  return {
    xys: Float64Array.from(rows.flatMap((row) => row.slice(0, 2))),
    labels: Int32Array.from(rows, (row) => row[2]!),
  };
}

describe.skipIf(!folder)(`the samples of scikit-learn and R${missing}`, () => {
  for (const file of ['dbscan_2k_eps50_min5.csv', 'dbscan_100k_eps50_min5.csv.gz']) {
    it(`${file} has the same labels, point by point`, () => {
      const { xys, labels } = reference(file);
      expect(dbscan(xys, { epsMeters: 50, minPoints: 5, border: 'lowest-label' }).labels).toEqual(labels);
    });

    it(`${file} differs by nearest-core in nothing but border points and numbers`, () => {
      const { xys, labels } = reference(file);
      const ours = dbscan(xys, { epsMeters: 50, minPoints: 5 });
      expect(ours.labels.map((label) => Math.min(label, 0))).toEqual(labels.map((label) => Math.min(label, 0)));
      expect(ours.clusterCount).toBe(Math.max(...labels) + 1);
      // Under each of our numbers nearly all points have one of theirs.
      const common = new Map<string, number>();
      for (const [i, label] of labels.entries())
        if (label >= 0) common.set(`${ours.labels[i]} ${label}`, (common.get(`${ours.labels[i]} ${label}`) ?? 0) + 1);
      const most = new Map<string, number>();
      for (const [pair, count] of common) {
        const number = pair.split(' ')[0]!;
        most.set(number, Math.max(most.get(number) ?? 0, count));
      }
      const agreeing = [...most.values()].reduce((sum, count) => sum + count, 0);
      const placed = labels.filter((label) => label >= 0).length;
      expect(placed - agreeing).toBeLessThanOrEqual(100);
    });
  }
});
