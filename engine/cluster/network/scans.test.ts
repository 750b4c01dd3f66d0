import { describe, expect, it } from 'vitest';
import { RandomStream } from '../scan/random.ts';
import { EXHAUSTIVE_MOST, scanConnected } from './connected-scan.ts';
import { scanDiscs } from './disc-scan.ts';
import { heatDensity, integrateDensity } from './heat-density.ts';
import { LinearNetwork } from './linear-network.ts';
import { Lixels } from './lixels.ts';
import { allDistances, distanceByDefinition, seededNetwork, seededPoints } from './oracle.ts';
import type { NetworkCounts } from './scan-setup.ts';

/** Kulldorff 1997, by its formula. */
function ratio(counts: NetworkCounts, members: readonly number[]): number {
  const sum = (values: Iterable<number>) => [...values].reduce((a, b) => a + b, 0);
  const [all, total] = [sum(counts.cases), sum(counts.exposures)];
  const cases = sum(members.map((i) => counts.cases[i]!));
  const expected = (all * sum(members.map((i) => counts.exposures[i]!))) / total;
  if (cases < 2 || cases <= expected || expected > all * (1 - 1e-12)) return 0;
  const rest = cases === all ? 0 : (all - cases) * Math.log((all - cases) / (all - expected));
  return cases * Math.log(cases / expected) + rest;
}

function seededCounts(lixels: Lixels, caseCount: number, seed: number): NetworkCounts {
  const random = new RandomStream(seed, 3);
  const exposures = lixels.lengths.map((length) => (length / 1000) * (5 + random.next() * 20));
  const cases = lixels.countPoints(seededPoints(lixels.network, caseCount, seed));
  return { cases, exposures };
}

/** A straight main of 1 km in 20 lixels, a break in the middle. */
function brokenMain(): { lixels: Lixels; counts: NetworkCounts } {
  const network = LinearNetwork.build({ xys: Float64Array.of(0, 0, 1000, 0), ends: Int32Array.of(0, 1) });
  const lixels = Lixels.cut(network, 50);
  const cases = new Int32Array(20);
  for (const [lixel, count] of [
    [2, 1],
    [8, 3],
    [9, 5],
    [10, 4],
    [17, 1],
  ] as const)
    cases[lixel] = count;
  return { lixels, counts: { cases, exposures: lixels.lengths.map((length) => (length / 1000) * 10) } };
}

describe('a scan over discs of network distance', () => {
  it('finds the best of all discs there are, by brute force over Floyd and Warshall', () => {
    for (const seed of [1, 2, 3, 4, 5]) {
      const network = seededNetwork(seed, 3);
      const lixels = Lixels.cut(network, 45);
      const counts = seededCounts(lixels, 40, seed);
      const way = allDistances(network);
      const total = counts.exposures.reduce((a, b) => a + b, 0);
      let best = 0;
      for (let c = 0; c < lixels.count; c++) {
        const distances = Array.from(lixels.lengths, (_, i) =>
          distanceByDefinition(network, way, lixels.center(c), lixels.center(i)),
        );
        for (const radius of distances.filter((distance) => distance <= 200)) {
          const members = distances.flatMap((distance, i) => (distance <= radius + 1e-7 ? [i] : []));
          const exposure = members.reduce((sum, i) => sum + counts.exposures[i]!, 0);
          if (members.length === 1 || exposure <= total / 2) best = Math.max(best, ratio(counts, members));
        }
      }
      const result = scanDiscs(lixels, counts, { maxRadius: 200, maxShare: 0.5, replications: 0, seed: 1 });
      if (result.kind !== 'scanned') throw new Error(result.because);
      expect(result.clusters[0]!.llr).toBeCloseTo(best, 9);
      const taken = result.clusters.flatMap(({ lixels }) => lixels);
      expect(new Set(taken).size).toBe(taken.length);
      for (const cluster of result.clusters) expect(ratio(counts, cluster.lixels)).toBeCloseTo(cluster.llr, 9);
    }
  });

  it('names the broken piece of a main with cases, km-years, risk and p, the same for a seed', () => {
    const { lixels, counts } = brokenMain();
    const settings = { maxRadius: 300, maxShare: 0.5, replications: 199, seed: 311 };
    const result = scanDiscs(lixels, counts, settings);
    if (result.kind !== 'scanned') throw new Error(result.because);
    const [first] = result.clusters;
    expect(first).toMatchObject({ center: 9, lixels: [8, 9, 10], cases: 12, pValue: 1 / 200 });
    expect(first!.radius).toBeCloseTo(50);
    expect(first!.exposure).toBeCloseTo(1.5);
    expect(first!.expected).toBeCloseTo(14 * 0.15);
    expect(first!.relativeRisk).toBeCloseTo(12 / 1.5 / (2 / 8.5));
    expect(scanDiscs(lixels, counts, settings)).toEqual(result);
    expect(scanDiscs(lixels, counts, { ...settings, seed: 312 })).not.toEqual(result);
  });

  it('calls as few things significant by chance as its p says', () => {
    const lixels = Lixels.cut(seededNetwork(9, 3), 60);
    let rejected = 0;
    for (let round = 0; round < 60; round++) {
      const cases = lixels.countPoints(seededPoints(lixels.network, 30, 1000 + round));
      const counts = { cases, exposures: lixels.lengths };
      const result = scanDiscs(lixels, counts, { maxRadius: 200, maxShare: 0.5, replications: 39, seed: round });
      if (result.kind === 'scanned' && (result.clusters[0]?.pValue ?? 1) <= 0.1) rejected++;
    }
    // 6 expected; 16 and more happen once in 5,000.
    expect(rejected).toBeLessThan(16);
    expect(rejected).toBeGreaterThan(0);
  });

  it('says where nothing can be tested, and names counts that are none', () => {
    const { lixels, counts } = brokenMain();
    const settings = { maxRadius: 300, maxShare: 0.5, replications: 9, seed: 1 };
    expect(scanDiscs(lixels, { ...counts, cases: new Int32Array(20) }, settings)).toEqual({
      kind: 'untestable',
      because: 'there are no cases, and a cluster needs 2',
    });
    const bare = { ...counts, exposures: counts.exposures.map((value, i) => (i === 9 ? 0 : value)) };
    expect(() => scanDiscs(lixels, bare, settings)).toThrow('lixel 9 has cases but no exposure');
    expect(() => scanDiscs(lixels, counts, { ...settings, maxShare: 0.7 })).toThrow('at most 0.5, got 0.7');
    expect(() => scanDiscs(lixels, { ...counts, cases: new Int32Array(3) }, settings)).toThrow('3 counts');
  });
});

describe('a scan over connected sets', () => {
  it('finds the best of all connected sets, by trying every subset', () => {
    for (const seed of [1, 2, 3]) {
      // A quarter of a grid: 12 lixels or so, each subset tried.
      const network = seededNetwork(seed, 3);
      const lixels = Lixels.cut(network, 1e9);
      const counts = seededCounts(lixels, 30, seed);
      const neighbors = lixels.neighbors();
      let best = 0;
      for (let bits = 1; bits < 2 ** lixels.count; bits++) {
        const members = neighbors.flatMap((_, i) => (bits & (1 << i) ? [i] : []));
        if (members.length > 16 || !isConnected(members, neighbors)) continue;
        best = Math.max(best, ratio(counts, members));
      }
      const result = scanConnected(lixels, counts, { maxLixels: EXHAUSTIVE_MOST, replications: 0, seed: 1 });
      if (result.kind !== 'scanned') throw new Error(result.because);
      expect(result.clusters[0]!.llr).toBeCloseTo(best, 9);
      for (const { lixels: members } of result.clusters) expect(isConnected([...members], neighbors)).toBe(true);
    }
  });

  it('finds a bent break that no disc can hold, and grown sets find it too', () => {
    const network = seededNetwork(10, 4);
    const lixels = Lixels.cut(network, 40);
    const start = lixels.at({ segment: 6, along: 10 });
    const bent = [start];
    while (bent.length < 5) bent.push(lixels.neighbors()[bent.at(-1)!]!.findLast((i) => !bent.includes(i))!);
    const cases = new Int32Array(lixels.count).map((_, i) => (bent.includes(i) ? 4 : i % 9 === 0 ? 1 : 0));
    const counts = { cases, exposures: lixels.lengths };
    const run = (maxLixels: number) => {
      const result = scanConnected(lixels, counts, { maxLixels, replications: 19, seed: 4 });
      if (result.kind !== 'scanned') throw new Error(result.because);
      return result.clusters[0]!;
    };
    const [exact, grown] = [run(9), run(EXHAUSTIVE_MOST + 4)];
    expect(exact.lixels).toEqual(expect.arrayContaining(bent));
    expect(grown.lixels).toEqual(expect.arrayContaining(bent));
    expect(exact.pValue).toBe(1 / 20);
    expect(grown.pValue).toBe(1 / 20);
    expect(ratio(counts, grown.lixels)).toBeCloseTo(grown.llr, 9);
    const discs = scanDiscs(lixels, counts, { maxRadius: 300, maxShare: 0.5, replications: 0, seed: 1 });
    if (discs.kind === 'scanned') expect(discs.clusters[0]!.llr).toBeLessThan(exact.llr);
  });
});

function isConnected(members: readonly number[], neighbors: readonly (readonly number[])[]): boolean {
  const reached = new Set([members[0]!]);
  for (const at of reached) for (const next of neighbors[at]!) if (members.includes(next)) reached.add(next);
  return reached.size === members.length;
}

describe('the heat kernel density', () => {
  it('loses nothing: the integral is the number of points, at dead ends and on parts that do not connect', () => {
    for (const seed of [1, 2, 3]) {
      const network = seededNetwork(seed);
      const lixels = Lixels.cut(network, 10);
      const density = heatDensity(lixels, seededPoints(network, 25, seed), { bandwidth: 60 });
      expect(Math.abs(integrateDensity(lixels, density) / 25 - 1)).toBeLessThan(1e-9);
      expect(Math.min(...density)).toBeGreaterThan(-1e-9);
    }
  });

  it('is the normal curve on a line, and 2 / 3 of it on the arms of a crossing of three', () => {
    const line = LinearNetwork.build({ xys: Float64Array.of(0, 0, 1000, 0), ends: Int32Array.of(0, 1) });
    const cut = Lixels.cut(line, 2.5);
    const density = heatDensity(cut, [{ segment: 0, along: 500 }], { bandwidth: 40 });
    const normal = (distance: number) => Math.exp(-(distance ** 2) / 3200) / (40 * Math.sqrt(2 * Math.PI));
    // The node behind lixel i is at 2.5 (i + 1).
    for (const i of [180, 190, 199, 210, 240])
      expect(density[cut.nodes[2 * i + 1]!]! / normal(2.5 * (i + 1) - 500)).toBeCloseTo(1, 2);
    const star = LinearNetwork.build({
      xys: Float64Array.of(0, 0, 500, 0, 0, 500, -500, 0),
      ends: Int32Array.of(0, 1, 0, 2, 0, 3),
    });
    const arms = Lixels.cut(star, 2.5);
    const heat = heatDensity(arms, [{ segment: 0, along: 30 }], { bandwidth: 40 });
    for (const i of [9, 19, 39]) {
      const along = 2.5 * (i + 1);
      const other = heat[arms.nodes[2 * (arms.firstOf[1]! + i) + 1]!]!;
      expect(Math.abs(other - (2 / 3) * normal(30 + along)) / normal(0)).toBeLessThan(0.001);
      // On its own arm, what the crossing turns back: (2 / 3 - 1) of what went there.
      const own = heat[arms.nodes[2 * i + 1]!]!;
      expect(Math.abs(own - normal(along - 30) + normal(along + 30) / 3) / normal(0)).toBeLessThan(0.001);
    }
    expect(() => heatDensity(arms, [], { bandwidth: 0 })).toThrow('the bandwidth must be more than 0, got 0');
  });
});
