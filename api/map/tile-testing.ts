import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

/** For tests only: a feature of a tile as another program reads it. */
export interface DecodedFeature {
  readonly numericId: number | undefined;
  /** 1 points, 2 lines, 3 polygons. */
  readonly type: number;
  readonly properties: Readonly<Record<string, unknown>>;
  /** Points, lines or rings in units of the tile; rings repeat their first vertex. */
  readonly parts: readonly (readonly (readonly [x: number, y: number])[])[];
}

/** The features of every tile layer, in their order. */
export function decodedTile(bytes: Uint8Array): ReadonlyMap<string, readonly DecodedFeature[]> {
  const { layers } = new VectorTile(new PbfReader(bytes));
  return new Map(
    Object.entries(layers).map(([name, layer]) => [
      name,
      Array.from({ length: layer.length }, (_, i): DecodedFeature => {
        const feature = layer.feature(i);
        const parts = feature.loadGeometry().map((part) => part.map(({ x, y }) => [x, y] as const));
        return { numericId: feature.id, type: feature.type, properties: { ...feature.properties }, parts };
      }),
    ]),
  );
}
