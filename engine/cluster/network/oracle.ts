import { RandomStream } from '../scan/random.ts';
import { LinearNetwork, type NetworkPoint } from './linear-network.ts';

/** Small networks and slow answers by definition, for tests. */

/** A grid of streets with some left out, some curved, and a part that does not connect; made by the seed alone. */
export function seededNetwork(seed: number, side = 4): LinearNetwork {
  const random = new RandomStream(seed, 1);
  const xys: number[] = [];
  for (let v = 0; v < side * side; v++)
    xys.push((v % side) * 100 + random.next() * 40, Math.floor(v / side) * 100 + random.next() * 40);
  xys.push(2000, 2000, 2050, 2010, 2080, 2060);
  const ends: number[] = [side * side, side * side + 1, side * side + 1, side * side + 2];
  for (let v = 0; v < side * side; v++) {
    if (v % side < side - 1 && random.next() < 0.8) ends.push(v, v + 1);
    if (v + side < side * side && random.next() < 0.8) ends.push(v + side, v);
  }
  const lengths = Float64Array.from({ length: ends.length / 2 }, (_, s) => {
    const [a, b] = [ends[2 * s]!, ends[2 * s + 1]!];
    const straight = Math.hypot(xys[2 * a]! - xys[2 * b]!, xys[2 * a + 1]! - xys[2 * b + 1]!);
    return random.next() < 0.3 ? straight * (1 + random.next() * 3) : straight;
  });
  return LinearNetwork.build({ xys: Float64Array.from(xys), ends: Int32Array.from(ends), lengths });
}

/** Points that fall anywhere, by length. */
export function seededPoints(network: LinearNetwork, count: number, seed: number): readonly NetworkPoint[] {
  const random = new RandomStream(seed, 2);
  return Array.from({ length: count }, () => {
    let along = random.next() * network.totalLength;
    const segment = network.lengths.findIndex((length) => {
      if (along < length) return true;
      along -= length;
      return false;
    });
    return { segment, along };
  });
}

/** All distances between vertices (Floyd 1962, Warshall 1962): [a][b], Infinity where there is no way. */
export function allDistances({ vertexCount, ends, lengths }: LinearNetwork): readonly Float64Array[] {
  const way = Array.from({ length: vertexCount }, (_, v) => {
    const row = new Float64Array(vertexCount).fill(Number.POSITIVE_INFINITY);
    row[v] = 0;
    return row;
  });
  lengths.forEach((length, s) => {
    const [a, b] = [ends[2 * s]!, ends[2 * s + 1]!];
    way[a]![b] = way[b]![a] = Math.min(way[a]![b]!, length);
  });
  for (let k = 0; k < vertexCount; k++)
    for (let a = 0; a < vertexCount; a++)
      for (let b = 0; b < vertexCount; b++) way[a]![b] = Math.min(way[a]![b]!, way[a]![k]! + way[k]![b]!);
  return way;
}

/** Between two points by the four ways over the ends of their segments, or along one that they share. */
export function distanceByDefinition(
  { ends, lengths }: LinearNetwork,
  way: readonly Float64Array[],
  p: NetworkPoint,
  q: NetworkPoint,
): number {
  const tails = ({ segment, along }: NetworkPoint) => [along, lengths[segment]! - along];
  let best = p.segment === q.segment ? Math.abs(p.along - q.along) : Number.POSITIVE_INFINITY;
  tails(p).forEach((head, i) => {
    tails(q).forEach((tail, j) => {
      best = Math.min(best, head + way[ends[2 * p.segment + i]!]![ends[2 * q.segment + j]!]! + tail);
    });
  });
  return best;
}

/** How many points are exactly so far from a center: where the distance, walked in small paces, passes the radius. */
export function endsByDefinition(
  network: LinearNetwork,
  way: readonly Float64Array[],
  center: NetworkPoint,
  radius: number,
  paces: number,
): number {
  let count = 0;
  for (let segment = 0; segment < network.segmentCount; segment++) {
    const length = network.lengths[segment]!;
    let before = distanceByDefinition(network, way, center, { segment, along: 0 });
    for (let pace = 1; pace <= paces; pace++) {
      const here = distanceByDefinition(network, way, center, { segment, along: (length * pace) / paces });
      if (before < radius !== here < radius) count++;
      before = here;
    }
  }
  return count;
}
