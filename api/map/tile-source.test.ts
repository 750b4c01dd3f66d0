import type { Geometry, Position } from 'geojson';
import { describe, expect, it } from 'vitest';
import { relationToPolygon } from '../../engine/geometry/relation.ts';
import { patchwork, seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { BUFFER, EXTENT, MAX_ZOOM, mercatorX, mercatorY, type TileAddress } from './tile-grid.ts';
import { TileSource } from './tile-source.ts';
import { type DecodedFeature, decodedTile } from './tile-testing.ts';

const sourceOf = (geometries: readonly (Geometry | null)[]) =>
  TileSource.build(
    'things',
    geometries.map((geometry, i) => ({ geometry, properties: () => ({ id: `T${i}`, none: null }) })),
  );

const featuresIn = (source: TileSource, address: TileAddress): readonly DecodedFeature[] => {
  const bytes = source.encode(address);
  return bytes.length === 0 ? [] : decodedTile(bytes).get('things')!;
};

/** Exact place of a point in units of the tile, of the world copy nearest to it. */
function inTile([lon, lat]: Position, { z, x, y }: TileAddress): readonly [number, number] {
  const across = 2 ** z;
  const column = mercatorX(lon!) * across - x;
  const shortWay = column - across * Math.round((column - 0.5) / across);
  return [shortWay * EXTENT, (mercatorY(lat!) * across - y) * EXTENT];
}

const tileOf = ([lon, lat]: Position, z: number): TileAddress => ({
  z,
  x: Math.floor(mercatorX(lon!) * 2 ** z),
  y: Math.floor(mercatorY(lat!) * 2 ** z),
});

const isWithin = ([x, y]: readonly [number, number], margin: number): boolean =>
  x >= -margin && x < EXTENT + margin && y >= -margin && y < EXTENT + margin;

/** Points around a corner of four tiles, and on both sides of the antimeridian. */
function scattered(count: number, [lon, lat]: Position, spread: number, seed: number): Position[] {
  const random = seededRandom(seed);
  return Array.from({ length: count }, () => {
    const at = lon! + (random() - 0.5) * spread;
    return [at > 180 ? at - 360 : at < -180 ? at + 360 : at, lat! + (random() - 0.5) * spread];
  });
}

describe('points in tiles', () => {
  const cases = [
    ['a city', [-76.15, 43.05], 0.2],
    ['a corner of four tiles', [0, 0], 0.05],
    ['islands on the antimeridian', [180, -17], 0.3],
  ] as const;
  for (const [name, middle, spread] of cases)
    it(`of ${name}: each is in its own tile once, to the unit, and in no other but for its buffer`, () => {
      const points = scattered(1_000, [...middle], spread, 311);
      const source = sourceOf(points.map((coordinates) => ({ type: 'Point', coordinates })));
      for (const z of [8, 12, MAX_ZOOM])
        for (const middlePoint of points.slice(0, 8)) {
          const address = tileOf(middlePoint, z);
          const found = new Map<string, readonly [number, number]>();
          for (const { properties, parts } of featuresIn(source, address)) {
            expect(found.has(String(properties.id))).toBe(false);
            found.set(String(properties.id), parts[0]![0]!);
          }
          let inside = 0;
          points.forEach((point, i) => {
            const exact = inTile(point, address);
            const unit = found.get(`T${i}`);
            if (isWithin(exact, 0)) inside++;
            if (isWithin(exact, BUFFER - 1)) expect([i, unit !== undefined]).toEqual([i, true]);
            if (unit === undefined) return;
            expect(isWithin(exact, BUFFER + 1)).toBe(true);
            // 2^-26 of the world is what a float64 product may be off at most: the half of rounding decides.
            expect(Math.max(Math.abs(unit[0] - exact[0]), Math.abs(unit[1] - exact[1]))).toBeLessThanOrEqual(0.500001);
          });
          expect(inside).toBeGreaterThan(0);
        }
    });

  it('have the position of their thing plus one as number, and leave out what is not known', () => {
    const source = sourceOf([null, { type: 'Point', coordinates: [10, 10] }]);
    expect(featuresIn(source, tileOf([10, 10], 5))).toMatchObject([
      { numericId: 2, type: 1, properties: { id: 'T1' } },
    ]);
    expect(featuresIn(source, tileOf([10, 10], 5))[0]!.properties).toEqual({ id: 'T1' });
  });

  it('make no bytes where nothing lies', () => {
    expect(sourceOf([{ type: 'Point', coordinates: [10, 10] }]).encode({ z: 4, x: 0, y: 0 })).toHaveLength(0);
    expect(sourceOf([]).encode({ z: 0, x: 0, y: 0 })).toHaveLength(0);
  });
});

type Units = readonly (readonly [number, number])[];

const distanceToSegment = (
  [x, y]: readonly [number, number],
  a: readonly [number, number],
  b: readonly [number, number],
) => {
  const [dX, dY] = [b[0] - a[0], b[1] - a[1]];
  const square = dX * dX + dY * dY;
  const t = square === 0 ? 0 : Math.min(1, Math.max(0, ((x - a[0]) * dX + (y - a[1]) * dY) / square));
  return Math.hypot(a[0] + t * dX - x, a[1] + t * dY - y);
};

const distanceToLines = (at: readonly [number, number], lines: readonly Units[]): number =>
  Math.min(...lines.flatMap((line) => line.slice(1).map((b, i) => distanceToSegment(at, line[i]!, b))));

describe('lines in tiles', () => {
  const random = seededRandom(7);
  const lines = Array.from({ length: 200 }, (): Position[] => {
    let [lon, lat] = [-76.2 + random() * 0.1, 43 + random() * 0.1];
    return Array.from({ length: 2 + Math.floor(random() * 8) }, () => {
      lon += (random() - 0.5) * 0.01;
      lat += (random() - 0.5) * 0.01;
      return [lon, lat];
    });
  });
  const source = sourceOf(lines.map((coordinates) => ({ type: 'LineString', coordinates })));

  /** Places along the line, exact in the tile. */
  const along = (line: readonly Position[], address: TileAddress): Units =>
    line.slice(1).flatMap((b, i) =>
      Array.from({ length: 20 }, (_, k) => {
        const [aX, aY] = inTile(line[i]!, address);
        const [bX, bY] = inTile(b, address);
        return [aX + ((bX - aX) * k) / 19, aY + ((bY - aY) * k) / 19] as const;
      }),
    );

  // Units by which a line may be moved: rounding, and above the deepest zoom the three units of simplifying.
  for (const [z, offUnits] of [
    [12, 4],
    [14, 4],
    [MAX_ZOOM, 1],
  ] as const)
    it(`at zoom ${z} follow every line within ${offUnits} units, in the buffer too, and draw nothing else`, () => {
      for (const middle of lines.slice(0, 5).map((line) => line[0]!)) {
        const address = tileOf(middle, z);
        const found = new Map(featuresIn(source, address).map((feature) => [String(feature.properties.id), feature]));
        lines.forEach((line, i) => {
          const places = along(line, address);
          const exact = [line.map((position) => inTile(position, address))];
          const drawn = found.get(`T${i}`)?.parts ?? [];
          const wanted = places.filter((place) => isWithin(place, BUFFER - offUnits));
          if (z === MAX_ZOOM || wanted.length > 100)
            for (const place of wanted) expect(distanceToLines(place, drawn)).toBeLessThanOrEqual(offUnits);
          for (const part of drawn)
            for (const vertex of part) {
              expect(isWithin(vertex, BUFFER + 1)).toBe(true);
              expect(distanceToLines(vertex, exact)).toBeLessThanOrEqual(offUnits);
            }
        });
        expect(found.size).toBeGreaterThan(0);
      }
    });

  it('cross the antimeridian the short way, in the tiles of both sides and in no other', () => {
    const crossing = sourceOf([
      {
        type: 'LineString',
        coordinates: [
          [179.9, 10.01],
          [-179.9, 10.01],
        ],
      },
    ]);
    const { y } = tileOf([180, 10.01], 10);
    const columns = Array.from({ length: 1024 }, (_, x) => x).filter(
      (x) => featuresIn(crossing, { z: 10, x, y }).length > 0,
    );
    expect(columns).toEqual([0, 1023]);
    const [west] = featuresIn(crossing, { z: 10, x: 1023, y });
    const [east] = featuresIn(crossing, { z: 10, x: 0, y });
    expect(Math.max(...west!.parts[0]!.map(([x]) => x))).toBe(EXTENT + BUFFER);
    expect(Math.min(...east!.parts[0]!.map(([x]) => x))).toBe(-BUFFER);
  });

  it('are valid: no line of one vertex, no vertex twice in a row', () => {
    for (const z of [0, 4, 8, 10])
      for (const { parts } of featuresIn(source, tileOf([-76.15, 43.05], z)))
        for (const part of parts) {
          expect(part.length).toBeGreaterThan(1);
          for (const [i, vertex] of part.entries()) expect(vertex).not.toEqual(part[i + 1]);
        }
  });
});

/** Even-odd over all rings: how a renderer fills. */
const isFilled = ([x, y]: readonly [number, number], rings: readonly Units[]): boolean => {
  let isInside = false;
  for (const ring of rings)
    ring.slice(1).forEach((b, i) => {
      const a = ring[i]!;
      if (a[1] > y !== b[1] > y && x < ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]) + a[0]) isInside = !isInside;
    });
  return isInside;
};

const ringArea = (ring: Units): number =>
  ring.slice(1).reduce((sum, [bX, bY], i) => sum + ring[i]![0] * bY - bX * ring[i]![1], 0) / 2;

describe('polygons in tiles', () => {
  const squareRing = (lon: number, lat: number, half: number): Position[] => [
    [lon - half, lat - half],
    [lon + half, lat - half],
    [lon + half, lat + half],
    [lon - half, lat + half],
    [lon - half, lat - half],
  ];
  const withHole: Geometry = {
    type: 'Polygon',
    coordinates: [squareRing(-76.15, 43.05, 0.02), squareRing(-76.15, 43.05, 0.008)],
  };
  const overTheLine: Geometry = {
    type: 'Polygon',
    coordinates: [
      [
        [179.95, -17.05],
        [-179.95, -17.05],
        [-179.95, -16.95],
        [179.95, -16.95],
        [179.95, -17.05],
      ],
    ],
  };
  const cut: Geometry = {
    type: 'MultiPolygon',
    coordinates: [
      [
        [
          [179.9, -17.3],
          [180, -17.3],
          [180, -17.2],
          [179.9, -17.2],
          [179.9, -17.3],
        ],
      ],
      [
        [
          [-180, -17.3],
          [-179.9, -17.3],
          [-179.9, -17.2],
          [-180, -17.2],
          [-180, -17.3],
        ],
      ],
    ],
  };
  const pieces = patchwork(3, 5, 5, [-76.2, 43, -76.1, 43.1]);
  const polygons = [...pieces, withHole, overTheLine, cut] as const;
  const source = sourceOf(polygons);

  for (const [name, middle] of [
    ['a patchwork with a hole over it', [-76.15, 43.05]],
    ['one that crosses the antimeridian', [180, -17]],
    ['one that is cut there', [180, -17.25]],
  ] as const)
    it(`of ${name}: a place is filled where the polygon is, but for two units at its edges`, () => {
      const random = seededRandom(99);
      let filled = 0;
      for (const z of [11, 13, MAX_ZOOM])
        for (const [dLon, dLat] of [
          [-0.001, 0.001],
          [-0.03, 0],
          [0.001, -0.001],
        ] as const) {
          const lon = middle[0] + dLon;
          const address = tileOf([lon > 180 ? lon - 360 : lon, middle[1] + dLat], z);
          // A polygon that is cut at the antimeridian is there once from either side.
          const features = new Map<string, readonly Units[]>();
          for (const { properties, parts } of featuresIn(source, address))
            features.set(String(properties.id), [...(features.get(String(properties.id)) ?? []), ...parts]);
          for (let k = 0; k < 100; k++) {
            const place = [random() * EXTENT, random() * EXTENT] as const;
            polygons.forEach((polygon, i) => {
              const rings = features.get(`T${i}`) ?? [];
              // Simplifying moves edges by up to three units, rounding by one more.
              if (rings.length > 0 && distanceToLines(place, rings) < (z === MAX_ZOOM ? 2 : 6)) return;
              const isIn = relationToPolygon(lonLatOf(place, address), polygon) !== 'outside';
              if (isIn && rings.length === 0 && z < MAX_ZOOM) return;
              expect([z, i, isFilled(place, rings)]).toEqual([z, i, isIn]);
              if (isIn) filled++;
            });
          }
        }
      expect(filled).toBeGreaterThan(200);
    });

  it('wind outer rings one way and holes the other, as the format asks', () => {
    const [feature] = featuresIn(sourceOf([withHole]), tileOf([-76.15, 43.05], 9));
    const [outer, hole] = feature!.parts.map(ringArea);
    expect(outer).toBeGreaterThan(0);
    expect(hole).toBeLessThan(0);
  });

  it('of a collection are all there, each kind as a feature with the id of the whole', () => {
    const at: Position = [-76.15, 43.05];
    const collection: Geometry = {
      type: 'GeometryCollection',
      geometries: [
        { type: 'Point', coordinates: at },
        { type: 'GeometryCollection', geometries: [{ type: 'LineString', coordinates: [at, [-76.14, 43.05]] }] },
        withHole,
      ],
    };
    const found = featuresIn(sourceOf([collection]), tileOf(at, 12));
    expect(found.map(({ type, numericId }) => [type, numericId])).toEqual([
      [1, 1],
      [2, 1],
      [3, 1],
    ]);
  });
});

function lonLatOf([x, y]: readonly [number, number], address: TileAddress): readonly [number, number] {
  const across = 2 ** address.z;
  const lon = ((address.x + x / EXTENT) / across - 0.5) * 360;
  const turn = Math.PI * (1 - (2 * (address.y + y / EXTENT)) / across);
  return [lon, (Math.atan(Math.sinh(turn)) * 180) / Math.PI];
}
