import { describe, expect, it } from 'vitest';
import { DiscEnds } from './disc-ends.ts';
import { LinearNetwork } from './linear-network.ts';
import { Lixels } from './lixels.ts';
import { NearLixels } from './network-discs.ts';
import { networkK } from './network-k.ts';
import { allDistances, distanceByDefinition, endsByDefinition, seededNetwork, seededPoints } from './oracle.ts';
import { ShortestPaths } from './shortest-paths.ts';
import { NetworkSnapper } from './snap.ts';

const line = (...xs: number[]) =>
  LinearNetwork.build({
    xys: Float64Array.from(xs.flatMap((x) => [x, 0])),
    ends: Int32Array.from(xs.slice(1).flatMap((_, i) => [i, i + 1])),
  });

describe('a network of lines', () => {
  it('knows its lengths, the segments at a vertex and the parts that connect', () => {
    const network = LinearNetwork.build({
      xys: Float64Array.of(0, 0, 3, 4, 10, 10, 10, 11, 3, 0),
      ends: Int32Array.of(0, 1, 4, 1, 2, 3),
      lengths: Float64Array.of(7, 4, 1),
    });
    expect([...network.lengths]).toEqual([7, 4, 1]);
    expect(network.totalLength).toBe(12);
    expect([...network.segmentsAt.subarray(network.firstAt[1], network.firstAt[2])]).toEqual([0, 1]);
    expect([...network.componentOf]).toEqual([0, 0, 1, 1, 0]);
    expect(network.componentCount).toBe(2);
  });

  it('refuses segments that join nothing, have no length or are shorter than straight, and places that are none', () => {
    const xys = Float64Array.of(0, 0, 3, 4);
    const build = (ends: number[], lengths?: number[]) => () =>
      LinearNetwork.build({
        xys,
        ends: Int32Array.from(ends),
        ...(lengths && { lengths: Float64Array.from(lengths) }),
      });
    expect(build([0, 2])).toThrow('segment 0 joins vertex 2, which there is not');
    expect(build([0, 1, 1, 1])).toThrow('segment 1 has no positive length, got 0');
    expect(build([0, 1], [4])).toThrow('segment 0 is 4 long, less than the 5 between its ends');
    expect(() => LinearNetwork.build({ xys: Float64Array.of(0, Number.NaN), ends: new Int32Array(0) })).toThrow(
      'vertex 0 has no finite coordinates',
    );
  });

  it('snaps a place to the nearest of all segments, and to none farther than asked', () => {
    const network = seededNetwork(311, 6);
    const snapper = NetworkSnapper.build(network);
    for (let k = 0; k < 200; k++) {
      const [x, y] = [((k * 37) % 101) * 9 - 200, ((k * 53) % 89) * 9 - 100];
      let best = Number.POSITIVE_INFINITY;
      for (let segment = 0; segment < network.segmentCount; segment++)
        for (let step = 0; step <= 100; step++) {
          const [px, py] = network.place({ segment, along: (network.lengths[segment]! * step) / 100 });
          best = Math.min(best, Math.hypot(px - x, py - y));
        }
      const snapped = snapper.snap(x, y)!;
      expect(snapped.sideDistance).toBeLessThanOrEqual(best + 1e-9);
      expect(snapped.sideDistance).toBeGreaterThan(best - 2);
      expect(Math.hypot(network.place(snapped)[0] - x, network.place(snapped)[1] - y)).toBeCloseTo(
        snapped.sideDistance,
      );
      expect(snapper.snap(x, y, snapped.sideDistance * 0.99 - 1e-9)).toBeNull();
    }
    expect(NetworkSnapper.build(line(0, 10)).snap(4, 3)).toEqual({ segment: 0, along: 4, sideDistance: 3 });
  });
});

describe('shortest ways', () => {
  it('are those of Floyd and Warshall between all points, around curves and across parts', () => {
    for (const seed of [1, 2, 3, 4]) {
      const network = seededNetwork(seed);
      const way = allDistances(network);
      const points = seededPoints(network, 40, seed);
      const paths = new ShortestPaths(network);
      for (const p of points) {
        paths.from(p);
        for (const q of points) {
          const expected = distanceByDefinition(network, way, p, q);
          if (expected === Number.POSITIVE_INFINITY) expect(paths.toPoint(q)).toBe(expected);
          else expect(paths.toPoint(q)).toBeCloseTo(expected, 8);
        }
      }
    }
  });

  it('stop at the reach: nothing is settled beyond it, all is right within it, and the next start knows nothing of it', () => {
    const network = seededNetwork(5, 6);
    const way = allDistances(network);
    const paths = new ShortestPaths(network);
    for (const p of seededPoints(network, 30, 5)) {
      paths.from(p, 150);
      const near = Array.from({ length: network.vertexCount }, (_, v) => {
        const [a, b] = [network.ends[2 * p.segment]!, network.ends[2 * p.segment + 1]!];
        return Math.min(p.along + way[a]![v]!, network.lengths[p.segment]! - p.along + way[b]![v]!);
      });
      near.forEach((distance, v) => {
        if (distance <= 150) expect(paths.toVertex(v)).toBeCloseTo(distance, 8);
        else expect(paths.toVertex(v)).toBe(Number.POSITIVE_INFINITY);
      });
      expect(paths.reached.length).toBe(near.filter((distance) => distance <= 150).length);
    }
    expect(() => paths.from({ segment: 0, along: -1 })).toThrow('no point of the network: -1 along segment 0');
  });
});

describe('lixels', () => {
  it('are equal pieces of a segment, none longer than asked, and hold each point once', () => {
    const network = seededNetwork(6);
    const lixels = Lixels.cut(network, 30);
    for (let s = 0; s < network.segmentCount; s++) {
      const pieces = [...lixels.lengths.subarray(lixels.firstOf[s], lixels.firstOf[s + 1])];
      expect(new Set(pieces).size).toBe(1);
      expect(pieces[0]).toBeLessThanOrEqual(30 + 1e-6);
      expect(pieces.length).toBe(Math.ceil(network.lengths[s]! / 30));
      expect(pieces[0]! * pieces.length).toBeCloseTo(network.lengths[s]!);
    }
    const points = seededPoints(network, 500, 6);
    expect(lixels.countPoints(points).reduce((a, b) => a + b)).toBe(500);
    for (const point of points) {
      const center = lixels.center(lixels.at(point));
      expect(Math.abs(center.along - point.along)).toBeLessThanOrEqual(lixels.lengths[lixels.at(point)]! / 2 + 1e-9);
    }
    expect(() => Lixels.cut(network, 1e-9)).toThrow('more than 2000000');
    expect(() => Lixels.cut(network, 0)).toThrow('must be more than 0');
  });

  it('touch those that share an end with them', () => {
    const lixels = Lixels.cut(line(0, 20, 30), 10);
    expect(lixels.neighbors()).toEqual([[1], [0, 2], [1]]);
  });

  it('near one are those whose centers are so near over the network', () => {
    const network = seededNetwork(7);
    const way = allDistances(network);
    const lixels = Lixels.cut(network, 40);
    const near = new NearLixels(lixels);
    for (let c = 0; c < lixels.count; c++) {
      const expected = Array.from(lixels.lengths, (_, i) =>
        distanceByDefinition(network, way, lixels.center(c), lixels.center(i)),
      );
      const found = near.within(c, 170);
      expect(found.map(({ lixel }) => lixel).sort((a, b) => a - b)).toEqual(
        expected.flatMap((distance, i) => (distance <= 170 ? [i] : [])),
      );
      expect(found[0]).toEqual({ lixel: c, distance: 0 });
    }
  });
});

describe('the network K function', () => {
  it('counts as many ends of a disc as its rim has points, also around curved segments', () => {
    let [compared, more] = [0, 0];
    for (const seed of [1, 2, 3]) {
      const network = seededNetwork(seed);
      const way = allDistances(network);
      const paths = new ShortestPaths(network);
      const discs = new DiscEnds(network);
      for (const center of seededPoints(network, 12, seed)) {
        for (const radius of [3, 41.7, 133.3, 222.2, 391.9]) {
          const [coarse, fine] = [200, 450].map((paces) => endsByDefinition(network, way, center, radius, paces));
          // Two ends closer than a pace, or a rim that has passed everything, are no witness.
          if (coarse !== fine || fine === 0) continue;
          paths.from(center, radius + 2 * discs.reach());
          expect(discs.count(center, radius, paths), `seed ${seed}, radius ${radius}`).toBe(fine);
          compared++;
          if (fine! > 2) more++;
        }
      }
    }
    expect(compared).toBeGreaterThan(100);
    expect(more).toBeGreaterThan(30);
  });

  it('on a line corrects for the ends of the line', () => {
    // 0 - 3 - 8 on 10: from 0 and back 1 end in each direction as far as the line goes.
    const points = [0, 3, 8].map((along) => ({ segment: 0, along }));
    const [at3, at5, at8] = networkK(line(0, 10), points, [3, 5, 8]);
    const perPair = 10 / 6;
    expect(at3!.uncorrected).toBeCloseTo(perPair * 2);
    // The first point is on a vertex: to both sides there is only one way. From 3, 0 is at the end of the line: 6 is too.
    expect(at3!.corrected).toBeCloseTo(perPair * (1 + 1 / 2));
    expect(at5!.corrected).toBeCloseTo(perPair * (1 + 1 / 2 + 1 + 1));
    expect(at8!.uncorrected).toBeCloseTo(perPair * 6);
  });

  it('is the radius on average for points that fall by chance', () => {
    const network = seededNetwork(8, 6);
    const connected = LinearNetwork.build({
      xys: network.xys,
      ends: network.ends.slice(4),
      lengths: network.lengths.slice(2),
    });
    const sums = [0, 0];
    for (let round = 0; round < 60; round++)
      networkK(connected, seededPoints(connected, 40, round), [60, 150]).forEach(({ corrected }, i) => {
        sums[i]! += corrected / 60;
      });
    expect(sums[0]! / 60).toBeGreaterThan(0.8);
    expect(sums[0]! / 60).toBeLessThan(1.2);
    expect(sums[1]! / 150).toBeGreaterThan(0.85);
    expect(sums[1]! / 150).toBeLessThan(1.15);
  });

  it('leaves pairs on parts that do not connect out of every radius, and refuses what cannot be asked', () => {
    const network = seededNetwork(1);
    const points = [
      { segment: 0, along: 1 },
      { segment: 5, along: 1 },
    ];
    expect(networkK(network, points, [1e6])[0]).toEqual({ radius: 1e6, uncorrected: 0, corrected: 0 });
    expect(() => networkK(network, points.slice(1), [1])).toThrow('at least 2 points, got 1');
    expect(() => networkK(network, points, [-1])).toThrow('a radius must be 0 or more, got -1');
  });
});
