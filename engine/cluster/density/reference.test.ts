import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { hdbscan } from './hdbscan.ts';

const folder = join(import.meta.dirname, 'r-dbscan');

interface Answer {
  readonly minPoints: number;
  readonly xys: Float64Array;
  readonly labels: readonly number[];
  readonly probabilities: readonly number[];
  readonly outlierScores: readonly number[];
}

/** What R's dbscan 1.1-11 answered; minPts is in the name of the file. */
function answerOf(file: string): Answer {
  const rows = readFileSync(join(folder, file), 'utf8')
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(',').map(Number));
  const column = (i: number): number[] => rows.map((row) => row[i]!);
  return {
    minPoints: Number(/-(\d+)\.csv$/.exec(file)![1]),
    xys: Float64Array.from(rows.flatMap(([x, y]) => [x!, y!])),
    labels: column(2),
    probabilities: column(3),
    outlierScores: column(4),
  };
}

const clustersOf = (labels: Iterable<number>): string[] => {
  const clusters = new Map<number, number[]>();
  for (const [point, label] of [...labels].entries())
    if (label >= 0) clusters.set(label, [...(clusters.get(label) ?? []), point]);
  return [...clusters.values()].map(String).sort();
};

const files = readdirSync(folder).filter((name) => name.endsWith('.csv'));

describe("hdbscan of R's dbscan", () => {
  it('was asked of points with and without ties, repetitions and clusters', () => expect(files).toHaveLength(8));

  for (const file of files)
    it(`${file}: labels and numbers, probabilities and outlier scores are the same in the order of the input`, () => {
      const { minPoints, xys, ...expected } = answerOf(file);
      const ours = hdbscan(xys, { minPoints, ties: 'input-order' });
      expect([...ours.labels]).toEqual(expected.labels);
      const isOfCluster = (_: number, i: number): boolean => expected.labels[i]! >= 0;
      expect([...ours.probabilities].filter(isOfCluster)).toEqual(expected.probabilities.filter(isOfCluster));
      const differences = expected.outlierScores.map((score, i) => Math.abs(score - ours.outlierScores[i]!));
      expect(Math.max(...differences)).toBeLessThan(1e-12);
    });

  // R's clusters of these are the same in 100 orders of the points; of the others they are not.
  for (const file of ['one-cluster-20.csv', 'pairs-2.csv', 'repeated-5.csv'])
    it(`${file}: the clusters are the same without regard to the order`, () => {
      const { minPoints, xys, labels } = answerOf(file);
      expect(clustersOf(hdbscan(xys, { minPoints }).labels)).toEqual(clustersOf(labels));
    });
});
