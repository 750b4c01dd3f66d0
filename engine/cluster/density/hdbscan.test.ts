import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type Distance, globeDistance, planeSquared } from '../oracle.ts';
import { type DensityClustering, hdbscan, hdbscanOnGlobe } from './hdbscan.ts';
import { bruteForceHdbscan } from './oracle.ts';

type Point = readonly [number, number];

const flat = (points: readonly Point[]): Float64Array => Float64Array.from(points.flat());

/** Crowds of unlike spread and strewn points; `step` rounds them, which makes ties and points at one place. */
const crowds = (seed: number, count: number, step: number): Point[] => {
  const random = seededRandom(seed);
  const around = Array.from({ length: 2 + (seed % 4) }, () => [random() * 1_000, random() * 1_000, 10 + random() * 90]);
  const rounded = (value: number): number => (step === 0 ? value : Math.round(value / step) * step);
  return Array.from({ length: count }, () => {
    const [x, y, spread] = around[Math.floor(random() * around.length)]!;
    const at =
      random() < 0.3 ? [random() * 1_000, random() * 1_000] : [x! + random() * spread!, y! + random() * spread!];
    return [rounded(at[0]!), rounded(at[1]!)] as const;
  });
};

const planeDistance = (xys: Float64Array): Distance => {
  const squared = planeSquared(xys);
  return (i, j) => Math.sqrt(squared(i, j));
};

const clustersOf = ({ labels, clusterCount }: DensityClustering): number[][] => {
  const clusters = Array.from({ length: clusterCount }, (): number[] => []);
  for (const [point, label] of labels.entries()) if (label >= 0) clusters[label]!.push(point);
  return clusters;
};

const sorted = (clusters: readonly (readonly number[])[]): (readonly number[])[] =>
  [...clusters].sort((a, b) => a[0]! - b[0]!);

const expectAsBruteForce = (
  ours: DensityClustering,
  xys: Float64Array,
  distance: Distance,
  minPoints: number,
  size = Math.max(minPoints, 2),
): void => {
  const expected = bruteForceHdbscan(xys, distance, minPoints, size);
  expect(sorted(clustersOf(ours))).toEqual(sorted(expected.clusters));
  expect([...ours.coreDistancesMeters]).toEqual(expected.cores);
  const differences = expected.outlierScores.map((score, i) => Math.abs(score - ours.outlierScores[i]!));
  expect(Math.max(...differences)).toBeLessThan(1e-12);
};

describe('hdbscan on a plane', () => {
  it('finds the clusters, core distances and outlier scores that brute force finds', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const xys = flat(crowds(seed, 20 + 5 * seed, 0));
      const minPoints = 1 + (seed % 8);
      expectAsBruteForce(hdbscan(xys, { minPoints }), xys, planeDistance(xys), minPoints);
      expectAsBruteForce(hdbscan(xys, { minPoints, minClusterSize: 7 }), xys, planeDistance(xys), minPoints, 7);
    }
  });

  it('does so where distances are equal and points share places', () => {
    for (let seed = 1; seed <= 18; seed++) {
      const xys = flat(crowds(seed, 20 + 3 * seed, [5, 25, 80][seed % 3]!));
      const minPoints = 2 + (seed % 6);
      expectAsBruteForce(hdbscan(xys, { minPoints }), xys, planeDistance(xys), minPoints);
    }
    const lattice = flat(Array.from({ length: 100 }, (_, i) => [i % 10, Math.floor(i / 10)] as const));
    expectAsBruteForce(hdbscan(lattice, { minPoints: 4 }), lattice, planeDistance(lattice), 4);
  });

  it('gives the same labels, numbers, probabilities and scores for every order of the points', () => {
    for (const step of [0, 25]) {
      const points = crowds(5, 150, step);
      const { labels, probabilities, outlierScores, stabilities } = hdbscan(flat(points), { minPoints: 5 });
      expect(stabilities.length).toBeGreaterThan(3);
      const random = seededRandom(8);
      for (let round = 0; round < 60; round++) {
        const order = shuffled(points.length, random);
        const again = hdbscan(flat(order.map((i) => points[i]!)), { minPoints: 5 });
        expect(again.labels).toEqual(Int32Array.from(order, (i) => labels[i]!));
        expect(again.probabilities).toEqual(Float64Array.from(order, (i) => probabilities[i]!));
        expect(again.outlierScores).toEqual(Float64Array.from(order, (i) => outlierScores[i]!));
        expect(again.stabilities).toEqual(stabilities);
      }
    }
  });

  it('tells a dense crowd from a thin one beside it, which no single eps does', () => {
    const random = seededRandom(3);
    const disc = (count: number, x: number, radius: number): Point[] =>
      Array.from({ length: count }, () => {
        const [angle, distance] = [random() * 2 * Math.PI, radius * Math.sqrt(random())];
        return [x + distance * Math.cos(angle), distance * Math.sin(angle)];
      });
    const { labels, probabilities } = hdbscan(flat([...disc(100, 0, 10), ...disc(100, 600, 300)]), { minPoints: 15 });
    expect(new Set(labels.slice(0, 100))).toEqual(new Set([0]));
    expect(labels.slice(100).filter((label) => label === 1).length).toBeGreaterThan(90);
    expect(Math.min(...probabilities)).toBe(0);
  });

  it('gives a point between two clusters at one level to the one with its nearest neighbor', () => {
    // With 3 points a core reaches its second neighbor: the point at 11 or 9 is dense at 11 and reaches both sides there.
    const sides: Point[] = [
      [-2, 0],
      [-1, 0],
      [0, 0],
      [20, 0],
      [21, 0],
      [22, 0],
    ];
    const label = (x: number): number => hdbscan(flat([...sides, [x, 0]]), { minPoints: 3 }).labels[6]!;
    expect([label(9.5), label(10.5)]).toEqual([0, 1]);
  });

  it('calls the points at one place a cluster, and keeps the cluster around them when there is one', () => {
    const crowd = (x: number, count: number): Point[] => Array.from({ length: count }, () => [x, 0]);
    expect([...hdbscan(flat([...crowd(0, 5), ...crowd(9, 5)]), { minPoints: 5 }).labels]).toEqual([
      0, 0, 0, 0, 0, 1, 1, 1, 1, 1,
    ]);
    const around: Point[] = [
      [1, 0],
      [2, 0],
      [0, 1],
      [1, 1],
      [2, 1],
      [3, 1],
    ];
    const nested = hdbscan(flat([...crowd(0, 5), ...around, ...crowd(900, 5), [901, 0], [902, 1]]), { minPoints: 5 });
    expect(new Set(nested.labels.slice(0, 11))).toEqual(new Set([0]));
    expect([...hdbscan(flat(crowd(3, 8)), { minPoints: 5 }).labels]).toEqual(Array(8).fill(-1));
  });

  it('makes noise of fewer than minPoints and nothing of none', () => {
    expect(hdbscan(new Float64Array(0), { minPoints: 5 })).toMatchObject({ clusterCount: 0, noiseCount: 0 });
    const few = hdbscan(Float64Array.of(0, 0, 1, 1), { minPoints: 5 });
    expect(few.labels).toEqual(Int32Array.of(-1, -1));
    expect(few.coreDistancesMeters).toEqual(Float64Array.of(Infinity, Infinity));
    expect(hdbscan(Float64Array.of(7, 7), { minPoints: 1 }).noiseCount).toBe(1);
  });

  it('takes 100,000 points at 300 places without looking at every pair', () => {
    const random = seededRandom(2);
    const places = crowds(4, 300, 0);
    const { noiseCount } = hdbscan(flat(Array.from({ length: 100_000 }, () => places[Math.floor(random() * 300)]!)), {
      minPoints: 500,
    });
    expect(noiseCount).toBeLessThan(100_000);
  }, 10_000);

  it('refuses what is no point and no number of points, and says which', () => {
    const run = (xys: number[], minPoints: number, minClusterSize?: number) => () =>
      hdbscan(Float64Array.from(xys), { minPoints, ...(minClusterSize === undefined ? {} : { minClusterSize }) });
    expect(run([0, 0, Number.NaN, 0], 2)).toThrow('xys[2] must be a finite number of meters, got NaN');
    expect(run([1], 2)).toThrow('length 1');
    for (const minPoints of [0, 1.5, Number.NaN])
      expect(run([0, 0], minPoints)).toThrow('minPoints must be a whole number from 1');
    expect(run([0, 0], 2, 1)).toThrow('minClusterSize must be a whole number from 2, got 1');
  });
});

const shuffled = (count: number, random: () => number): number[] => {
  const order = Array.from({ length: count }, (_, i) => i);
  for (let i = count - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [order[i], order[j]] = [order[j]!, order[i]!];
  }
  return order;
};

describe('hdbscan on the globe', () => {
  it('finds what brute force finds by meters, across the antimeridian and at a pole', () => {
    for (const [lon, lat] of [
      [-76.15, 43.04],
      [179.9985, -17],
      [-180, 65],
      [30, 89.995],
    ] as const) {
      for (let seed = 1; seed <= 3; seed++) {
        const lonScale = 111_000 * Math.cos((lat * Math.PI) / 180);
        const lonLats = flat(
          crowds(seed, 60, 0).map(([x, y]) => {
            const turned = lon + x / lonScale;
            return [turned - 360 * Math.round(turned / 360), Math.min(lat + y / 111_000, 90)];
          }),
        );
        expectAsBruteForce(hdbscanOnGlobe(lonLats, { minPoints: 5 }), lonLats, globeDistance(lonLats), 5);
      }
    }
  });

  it('refuses what is no place on the globe', () => {
    expect(() => hdbscanOnGlobe(Float64Array.of(0, 91), { minPoints: 2 })).toThrow('lonLats[0, 1]');
  });
});
