type Vertex = readonly [x: number, y: number];

/** A feature as geojson-vt cuts it, in whole units of the tile (its own types do not resolve under Node's rules). */
export interface CutFeature {
  readonly id?: number;
  /** 1 points, 2 lines, 3 rings. */
  readonly type: 1 | 2 | 3;
  readonly tags: Readonly<Record<string, unknown>> | null;
  /** Vertices of points, else lists of them. */
  readonly geometry: readonly Vertex[] | readonly (readonly Vertex[])[];
}

/**
 * The features of a tile without what rounding to whole units left over: vertices that fell together, lines of one
 * vertex, rings without an area. A tile with those is not valid (vector tile specification 2.1, 4.3.4).
 */
export const tidyFeatures = (features: readonly CutFeature[]): readonly CutFeature[] =>
  features.flatMap((feature) => {
    if (feature.type === 1) return [feature];
    const isKept = feature.type === 2 ? (line: readonly Vertex[]) => line.length > 1 : hasArea;
    const geometry = (feature.geometry as readonly (readonly Vertex[])[]).map(withoutRepeats).filter(isKept);
    return geometry.length === 0 ? [] : [{ ...feature, geometry }];
  });

const withoutRepeats = (line: readonly Vertex[]): readonly Vertex[] =>
  line.filter(([x, y], i) => i === 0 || x !== line[i - 1]![0] || y !== line[i - 1]![1]);

const hasArea = (ring: readonly Vertex[]): boolean => {
  let twice = 0;
  for (let i = 0; i < ring.length; i++) {
    const [aX, aY] = ring[i]!;
    const [bX, bY] = ring[(i + 1) % ring.length]!;
    twice += aX * bY - bX * aY;
  }
  return ring.length > 2 && twice !== 0;
};
