import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { agreementOf } from './agreement.ts';
import { bestThreshold } from './best-threshold.ts';
import { fitAdditive, makeMonotone } from './fit-additive.ts';

describe('precision, recall and average precision', () => {
  it('are those of a case worked by hand, ties sharing a rank', () => {
    const scores = Float64Array.of(0.9, 0.8, 0.8, 0.3, 0.1);
    const truth = Float64Array.of(1, 1, 0, 0, 1);
    // Ranks: 1/1; then 2 of 3; then 3 of 5: (1 * 1 + 1 * 2/3 + 1 * 3/5) / 3.
    expect(agreementOf(scores, truth, 0.8)).toEqual({
      ...{ precision: 2 / 3, recall: 2 / 3, f1: 2 / 3 },
      averagePrecision: (1 + 2 / 3 + 3 / 5) / 3,
    });
  });

  it('of nothing said are a precision of one and a recall of nought', () => {
    expect(agreementOf(Float64Array.of(0.1), Float64Array.of(1), 0.5)).toMatchObject({
      precision: 1,
      recall: 0,
      f1: 0,
    });
  });
});

it('the best threshold is the one whose expected F1 is best among all', () => {
  const random = seededRandom(3);
  const probabilities = Float64Array.from({ length: 200 }, () => random() ** 3);
  const expected = (threshold: number): number => {
    const said = probabilities.filter((p) => p >= threshold);
    const sum = (values: Float64Array): number => values.reduce((total, value) => total + value, 0);
    return (2 * sum(said)) / (said.length + sum(probabilities));
  };
  const best = Math.max(...[...probabilities].map(expected));
  expect(expected(bestThreshold(probabilities))).toBeCloseTo(best, 12);
});

describe('the additive fit', () => {
  it('finds weights that were put in, and the shape that was asked for', () => {
    const random = seededRandom(11);
    const n = 20_000;
    const [x, cases] = [
      Float64Array.from({ length: n }, random),
      Int32Array.from({ length: n }, () => (random() < 0.5 ? 1 : 0)),
    ];
    const odds = (i: number): number => -1 - 3 * x[i]! + (cases[i] === 1 ? 1 : 0);
    const target = Float64Array.from({ length: n }, (_, i) => (random() < 1 / (1 + Math.exp(-odds(i))) ? 1 : 0));
    const { weights } = fitAdditive(
      [
        { kind: 'curve', values: x, knots: [0, 0.25, 0.5, 0.75, 1], shape: 'falls', level: 'free' },
        { kind: 'cases', values: cases, count: 2, level: 'free' },
      ],
      target,
    );
    expect(weights[0]![0]! - weights[0]![4]!).toBeCloseTo(3, 0);
    expect(weights[1]![1]! - weights[1]![0]!).toBeCloseTo(1, 0);
    for (let k = 1; k < 5; k++) expect(weights[0]![k]!).toBeLessThanOrEqual(weights[0]![k - 1]!);
  });

  it('makes a sequence monotone with the least change by squares', () => {
    const values = Float64Array.of(1, 3, 2, 4);
    makeMonotone(values, [1, 1, 1, 1], 1);
    expect([...values]).toEqual([1, 2.5, 2.5, 4]);
  });
});
