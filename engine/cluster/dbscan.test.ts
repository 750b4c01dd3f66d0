import { describe, expect, it } from 'vitest';
import { nudged, seededRandom } from '../spatial/seeded-geometry.ts';
import { dbscan, dbscanOnGlobe } from './dbscan.ts';
import { bruteForceDbscan, globeDistance, planeSquared } from './oracle.ts';

const BORDERS = ['nearest-core', 'lowest-label'] as const;

const points = (count: number, make: (i: number) => readonly [number, number]): Float64Array =>
  Float64Array.from(Array.from({ length: count }, (_, i) => make(i)).flat());

/** Crowds of a few points each, noise between them, some repeated. */
const crowds = (seed: number, count: number, extent: number, spread: number): Float64Array => {
  const random = seededRandom(seed);
  const centers = Array.from({ length: 1 + (count >> 4) }, () => [random() * extent, random() * extent] as const);
  const made: (readonly [number, number])[] = [];
  for (let i = 0; i < count; i++) {
    const [x, y] = centers[Math.floor(random() * centers.length)]!;
    if (i > 0 && random() < 0.1) made.push(made[Math.floor(random() * i)]!);
    else if (random() < 0.3) made.push([random() * extent, random() * extent]);
    else made.push([x + (random() - 0.5) * spread, y + (random() - 0.5) * spread]);
  }
  return Float64Array.from(made.flat());
};

/** Points at steps of eps exactly, a quarter of them missing, some moved by one unit in the last place. */
const lattice = (seed: number, side: number, eps: number, origin: number): Float64Array => {
  const random = seededRandom(seed);
  const nudge = (value: number): number => nudged(value, random() < 0.2 ? Math.sign(random() - 0.5) : 0);
  const kept = Array.from({ length: side * side }, (_, i) => i).filter(() => random() < 0.75);
  return points(kept.length, (k) => [
    nudge(origin + (kept[k]! % side) * eps),
    nudge(origin + Math.floor(kept[k]! / side) * eps),
  ]);
};

const expectAsBruteForce = (xys: Float64Array, epsMeters: number, minPoints: number): void => {
  for (const border of BORDERS) {
    const { labels, clusterCount, noiseCount } = dbscan(xys, { epsMeters, minPoints, border });
    const expected = bruteForceDbscan(xys, planeSquared(xys), epsMeters * epsMeters, minPoints, border);
    expect(labels).toEqual(expected);
    expect(clusterCount).toBe(Math.max(-1, ...expected) + 1);
    expect(noiseCount).toBe(expected.filter((label) => label === -1).length);
  }
};

describe('dbscan on a plane', () => {
  it('labels every point as brute force does', () => {
    for (let seed = 1; seed <= 60; seed++) {
      const minPoints = 1 + (seed % 7);
      expectAsBruteForce(crowds(seed, 20 + seed * 5, 1_000, 60 + seed), 10 + (seed % 9) * 6, minPoints);
    }
  });

  it('counts a neighbor at exactly eps, and none beyond it', () => {
    for (const [eps, origin] of [
      [50, 0],
      [0.1, 0],
      [1 / 3, 1e6],
      [7.3, -123_456.789],
      [1e-3, 1e5],
    ] as const)
      for (let seed = 1; seed <= 8; seed++) expectAsBruteForce(lattice(seed, 14, eps, origin), eps, 1 + (seed % 5));
    const line = Float64Array.of(0, 0, 3, 4, nudged(6, 1), 8);
    expect([...dbscan(line, { epsMeters: 5, minPoints: 2 }).labels]).toEqual([0, 0, -1]);
  });

  it('takes points at one place for the neighbors that they are', () => {
    const same = points(9, (i) => (i < 5 ? [1, 1] : [900, 900]));
    expect([...dbscan(same, { epsMeters: 1, minPoints: 5 }).labels]).toEqual([0, 0, 0, 0, 0, -1, -1, -1, -1]);
    const crowd = new Float64Array(400_000).fill(17.5);
    expect(dbscan(crowd, { epsMeters: 1, minPoints: 200_000 })).toMatchObject({ clusterCount: 1, coreCount: 200_000 });
  });

  it('gives the same clusters, borders and numbers for every order of the points', () => {
    const xys = crowds(7, 400, 600, 90);
    const options = { epsMeters: 24, minPoints: 6 };
    const { labels, coreCount, noiseCount } = dbscan(xys, options);
    expect(400 - coreCount - noiseCount).toBeGreaterThan(40);
    const random = seededRandom(99);
    for (let round = 0; round < 1_000; round++) {
      const order = shuffled(400, random);
      const shuffledXys = Float64Array.from(order.flatMap((i) => [xys[2 * i]!, xys[2 * i + 1]!]));
      expect(dbscan(shuffledXys, options).labels).toEqual(Int32Array.from(order, (i) => labels[i]!));
    }
  });

  it('gives a border point between two clusters to the nearer one, at equal distance to the one whose core is west', () => {
    const row = (x: number, step: number): number[] => [0, 1, 2, 3, 4].flatMap((i) => [x + i * step, 0]);
    const between = (x: number) => Float64Array.of(...row(10, 1), ...row(0, -1), x, 0);
    const label = (x: number) => dbscan(between(x), { epsMeters: 5.1, minPoints: 5 }).labels[10];
    expect([label(4.9), label(5), label(5.1)]).toEqual([0, 0, 1]);
  });

  it('tells two crowds just out of reach from each other in less than the square of their size', () => {
    // A crowd and an arc around it: 10^10 pairs, all of them a tenth of a millimeter too far.
    const facing = points(200_000, (i) => {
      if (i % 2 === 0) return [i * 1e-11, 0];
      const angle = i / 400_000;
      return [100.0001 * Math.cos(angle), 100.0001 * Math.sin(angle)];
    });
    const { labels } = dbscan(facing, { epsMeters: 100, minPoints: 5 });
    expect(labels.slice(0, 4)).toEqual(Int32Array.of(0, 1, 0, 1));
  }, 5_000);

  it('makes of no point nothing, and of one a cluster only where one is enough', () => {
    expect(dbscan(new Float64Array(0), { epsMeters: 1, minPoints: 1 })).toMatchObject({
      clusterCount: 0,
      noiseCount: 0,
    });
    expect([...dbscan(Float64Array.of(5, 5), { epsMeters: 1, minPoints: 1 }).labels]).toEqual([0]);
    expect([...dbscan(Float64Array.of(5, 5), { epsMeters: 1, minPoints: 2 }).labels]).toEqual([-1]);
  });

  it('refuses what is no point, no distance or no number of points, and says which', () => {
    const run =
      (xys: readonly number[], epsMeters = 1, minPoints = 2) =>
      () =>
        dbscan(Float64Array.from(xys), { epsMeters, minPoints });
    expect(run([0, 0, Number.NaN, 0])).toThrow('xys[2] must be a finite number of meters, got NaN');
    expect(run([0, Infinity])).toThrow('xys[1]');
    expect(run([1])).toThrow('length 1');
    for (const eps of [0, -1, Number.NaN, Infinity]) expect(run([0, 0], eps)).toThrow(RangeError);
    for (const minPoints of [0, 1.5, Number.NaN]) expect(run([0, 0], 1, minPoints)).toThrow('minPoints');
    expect(run([0, 0, 1e15, 0], 1)).toThrow('epsMeters is too small for points that spread so far: point 1');
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

describe('dbscan on the globe', () => {
  const DEGREE_METERS = 111_000;

  /** Crowds around a place, in degrees; longitudes wrapped. */
  const around = (lon: number, lat: number, seed: number, extentMeters: number): Float64Array => {
    const plane = crowds(seed, 200, extentMeters, 120);
    const lonScale = DEGREE_METERS * Math.max(Math.cos((lat * Math.PI) / 180), 1e-6);
    return plane.map((meters, i) => {
      const offset = meters - extentMeters / 2;
      if (i % 2 === 1) return Math.min(Math.max(lat + offset / DEGREE_METERS, -90), 90);
      const turned = lon + offset / lonScale;
      return turned - 360 * Math.round(turned / 360);
    });
  };

  const places = [
    [-76.15, 43.04],
    [0, 0],
    [12, -33],
    [179.9999, 20],
    [-180, 65],
    [25, 85],
    [100, 89.995],
    [-40, -89.9999],
  ] as const;

  for (const [lon, lat] of places)
    it(`labels every point around ${lon}, ${lat} as brute force does`, () => {
      for (let seed = 1; seed <= 6; seed++) {
        const lonLats = around(lon, lat, seed, 1_500);
        for (const epsMeters of [15, 60]) {
          for (const border of BORDERS) {
            const { labels } = dbscanOnGlobe(lonLats, { epsMeters, minPoints: 4, border });
            expect(labels).toEqual(bruteForceDbscan(lonLats, globeDistance(lonLats), epsMeters, 4, border));
          }
        }
      }
    });

  it('labels points all over the world as brute force does, also with an eps of thousands of kilometers', () => {
    const random = seededRandom(5);
    const lonLats = points(500, () => [random() * 360 - 180, (Math.asin(random() * 2 - 1) * 180) / Math.PI]);
    lonLats.set([180, 10, -180, 10, 180, -90, 0, 90], 0);
    for (const epsMeters of [1e5, 5e5, 1.5e6, 6e6, 3e7]) {
      const { labels } = dbscanOnGlobe(lonLats, { epsMeters, minPoints: 3 });
      expect(labels).toEqual(bruteForceDbscan(lonLats, globeDistance(lonLats), epsMeters, 3, 'nearest-core'));
    }
  });

  it('decides at exactly the distance that it measures', () => {
    const pair = Float64Array.of(-76.15, 43.04, -76.1493, 43.0405);
    const distance = globeDistance(pair)(0, 1);
    const count = (epsMeters: number) => dbscanOnGlobe(pair, { epsMeters, minPoints: 2 }).clusterCount;
    expect([count(nudged(distance, -1)), count(distance), count(nudged(distance, 1))]).toEqual([0, 1, 1]);
  });

  it('refuses what is no place on the globe', () => {
    const run =
      (...lonLats: number[]) =>
      () =>
        dbscanOnGlobe(Float64Array.from(lonLats), { epsMeters: 1, minPoints: 2 });
    expect(run(0, 91)).toThrow('lonLats[0, 1]');
    expect(run(0, 0, Number.NaN, 0)).toThrow('lonLats[2, 3]');
  });
});
