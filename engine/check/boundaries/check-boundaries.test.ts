import type { MultiPolygon, Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { LayerId } from '../../ids.ts';
import type { Layer } from '../../route/city.ts';
import { PolygonIndex } from '../../spatial/polygon-index.ts';
import { patchwork } from '../../spatial/seeded-geometry.ts';
import type { Finding } from '../finding.ts';
import { boundaryChecks, checkBoundaries } from './check-boundaries.ts';
import type { BoundaryOptions } from './options.ts';
import { at, gridTiling, hexTiling, layerOf, polygonOf, shaken, square, voronoiTiling } from './testing-tilings.ts';

const options = (statements: Record<string, { tiles?: boolean; within?: string | false }> = {}): BoundaryOptions => ({
  atMs: 0,
  statements: new Map(Object.entries(statements)) as unknown as NonNullable<BoundaryOptions['statements']>,
});

const TILES = options({ tile: { tiles: true, within: false } });
const checkTiling = (polygons: readonly (Polygon | MultiPolygon)[]) =>
  checkBoundaries([layerOf('tile', polygons)], TILES);

const told = (findings: readonly Finding[]) =>
  findings.map(({ kind, severity, message }) => `${severity} ${kind}: ${message}`);
const ofKind = (findings: readonly Finding[], kind: string) => findings.filter((finding) => finding.kind === kind);

describe('a clean tiling has no finding', () => {
  // Half the tolerance: two neighbors may move apart by twice as much.
  const NOISE_METERS = 0.03;

  it.each([
    ['squares', gridTiling(12, 9, 150)],
    ['hexagons whose corners are computed anew for each', hexTiling(9, 8, 120)],
    ['Voronoi cells whose corners are computed in three ways', voronoiTiling(41, 90, 2_000)],
    ['a patchwork with holes, islands and parts', filled(patchwork(7, 6, 5, [-76.2, 43, -76.1, 43.08]))],
  ])('%s', (_, polygons) => {
    expect(told(checkTiling(polygons))).toEqual([]);
  });

  it.each([
    ['squares', gridTiling(8, 6, 150)],
    ['hexagons', hexTiling(6, 6, 120)],
    ['Voronoi cells', voronoiTiling(42, 60, 2_000)],
  ])('%s with each vertex of each polygon off by up to 3 cm, where stated or guessed', (_, polygons) => {
    const noisy = shaken(9, polygons, NOISE_METERS);
    expect(told(checkTiling(noisy))).toEqual([]);
    expect(told(checkBoundaries([layerOf('tile', noisy)], options()))).toEqual([]);
  });

  it('of six decimals, where squares of different sizes meet in the middle of an edge', () => {
    const whole = gridTiling(4, 4, 301.7).flatMap((cell, i) => (i % 3 === 0 ? quarters(i) : [cell]));
    const rounded = whole.map((polygon) => roundedTo(polygon, 1e6));
    expect(told(checkTiling(rounded))).toEqual([]);
  });
});

/** With a polygon for each hole in which there is none yet. */
const filled = (polygons: readonly (Polygon | MultiPolygon)[]): (Polygon | MultiPolygon)[] => {
  const islands = new Set(
    polygons
      .filter(({ coordinates }) => coordinates[0]!.length === 5)
      .map(({ coordinates }) => String(coordinates[0]![0])),
  );
  const holes = polygons.flatMap((polygon) =>
    polygon.type === 'Polygon' ? polygon.coordinates.slice(1) : polygon.coordinates.flatMap((part) => part.slice(1)),
  );
  return [
    ...polygons,
    ...holes
      .filter((hole) => !islands.has(String(hole[0])))
      .map((hole): Polygon => ({ type: 'Polygon', coordinates: [hole] })),
  ];
};

const quarters = (i: number): Polygon[] => {
  const [east, north, half] = [(i % 4) * 301.7, Math.floor(i / 4) * 301.7, 301.7 / 2];
  return [
    square(east, north, half),
    square(east + half, north, half),
    square(east, north + half, half),
    square(east + half, north + half, half),
  ];
};

const roundedTo = (polygon: Polygon, perDegree: number): Polygon => ({
  type: 'Polygon',
  coordinates: polygon.coordinates.map((ring) =>
    ring.map(([lon, lat]) => [Math.round(lon! * perDegree) / perDegree, Math.round(lat! * perDegree) / perDegree]),
  ),
});

describe('of a layer that tiles', () => {
  const squares = gridTiling(3, 3, 100);

  it('a gap is told with its neighbors, area, width, size class, a place in it and its shape', () => {
    // The middle square begins 4 m too far east.
    const middle = polygonOf([
      [104, 100],
      [200, 100],
      [200, 200],
      [104, 200],
    ]);
    const [finding, ...others] = checkTiling(squares.with(4, middle));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'gap', severity: 'warning', layer: 'tile', rule: null, sizeClass: 'sliver' });
    expect(finding!.areaSquareMeters! / 400).toBeCloseTo(1, 2);
    expect(finding!.message).toBe(
      "tile: no polygon covers a place beside 'tile 1', 'tile 3', 'tile 4' and 'tile 7': 400 m2, at most 4 m wide (a sliver)",
    );
    const [east, north] = [finding!.lon! - at(0, 0)[0]!, finding!.lat! - at(0, 0)[1]!];
    expect([east * 81_541, north * 111_093].map(Math.round)).toEqual([102, expect.any(Number)]);
    expect((finding!.geometry as Polygon).coordinates[0]).toHaveLength(5);
  });

  it('an overlap is told with both names; as wide as a street it is an error where the tiling is stated, else a warning', () => {
    const wide = squares.with(
      4,
      polygonOf([
        [80, 100],
        [200, 100],
        [200, 200],
        [80, 200],
      ]),
    );
    expect(told(checkTiling(wide))).toEqual([
      "error overlap: tile: 'tile 3' and 'tile 4' overlap: 2,000 m2, at most 20 m wide (small)",
    ]);
    expect(told(checkBoundaries([layerOf('tile', wide)], options()))).toEqual([
      "warning overlap: tile, which seems to tile: 'tile 3' and 'tile 4' overlap: 2,000 m2, at most 20 m wide (small)",
    ]);
  });

  it.each([
    [0.3, 'hair'],
    [0.7, 'sliver'],
    [8, 'sliver'],
    [12, 'small'],
  ])('a strip %d m wide is a %s', (width, sizeClass) => {
    const narrower = polygonOf([
      [100 + width, 100],
      [200, 100],
      [200, 200],
      [100 + width, 200],
    ]);
    const [finding] = checkTiling(squares.with(4, narrower));
    expect(finding).toMatchObject({ kind: 'gap', sizeClass });
    expect(finding!.areaSquareMeters! / (100 * width)).toBeCloseTo(1, 2);
  });

  it('a vertex beside the line of its neighbor is told as such while it makes no more than a hair', () => {
    const bent = polygonOf([
      [100, 100],
      [200, 100],
      [200, 200],
      [100, 200],
      [100.4, 150],
    ]);
    const [finding, ...others] = checkTiling(squares.with(4, bent));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'unmatched-vertex', severity: 'note', sizeClass: 'hair' });
    expect(finding!.areaSquareMeters! / 20).toBeCloseTo(1, 2);
  });

  it('a polygon that covers another whole may lack a hole', () => {
    const [finding] = checkTiling([...squares, square(140, 140, 20)]);
    expect(finding!.message).toContain("'tile 9' lies within 'tile 4', which may lack a hole there: 400 m2");
  });

  it('a polygon drawn twice is one finding, and no overlap beside it', () => {
    expect(told(checkTiling([...squares, squares[4]!]))).toEqual([
      "error duplicate-polygon: tile: 'tile 9' covers the same ground as 'tile 4'",
    ]);
  });

  it('two drawings of one line whose gap is open at its ends are found by their edges', () => {
    const apart = [
      square(0, 0, 100),
      polygonOf([
        [103, 0],
        [200, 0],
        [200, 100],
        [103, 100],
      ]),
    ];
    const [finding, ...others] = checkTiling(apart);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'near-duplicate-edges', severity: 'warning', sizeClass: 'sliver' });
    expect(finding!.areaSquareMeters! / 300).toBeCloseTo(1, 1);
    expect(told(checkTiling([square(0, 0, 100), square(115, 0, 100)]))).toEqual([]);
  });

  it('more findings of a kind than asked for are counted, not left out', () => {
    const holed = Array.from({ length: 9 }, (_, i) => {
      const [east, north] = [(i % 3) * 100, Math.floor(i / 3) * 100];
      const side = 5 + i;
      return {
        ...squares[i]!,
        coordinates: [...squares[i]!.coordinates, square(east + 20, north + 20, side).coordinates[0]!],
      };
    });
    const findings = checkBoundaries([layerOf('tile', holed)], { ...TILES, mostFindings: 4 });
    expect(findings.map(({ kind }) => kind).sort()).toEqual(['gap', 'gap', 'gap', 'gap', 'more-findings']);
    expect(ofKind(findings, 'more-findings')[0]!.message).toBe(
      'tile: 5 more of kind gap, 255 m2 together, none larger than 81 m2',
    );
  });
});

describe('of a layer within another', () => {
  const city = layerOf('city', [square(0, 0, 300)]);
  const both = (children: readonly Polygon[], tiles: boolean) =>
    checkBoundaries(
      [city, layerOf('tile', children)],
      options({ city: { within: false }, tile: { tiles, within: 'city' } }),
    );

  it('what lies outside is told, and what it leaves uncovered if it tiles', () => {
    const moved2 = gridTiling(3, 3, 100).with(
      5,
      polygonOf([
        [200, 100],
        [302, 100],
        [302, 200],
        [200, 200],
      ]),
    );
    const short = moved2.with(
      7,
      polygonOf([
        [100, 200],
        [200, 200],
        [200, 297],
        [100, 297],
      ]),
    );
    const findings = both(short, true);
    expect(told(findings)).toEqual([
      "warning gap: tile: no polygon covers a part of city beside 'tile 6', 'tile 7' and 'tile 8': 300 m2, at most 3 m wide (a sliver)",
      "warning outside-parent: tile, which lies within city: a part of 'tile 5' lies outside it: 200 m2, at most 2 m wide (a sliver)",
      'note layers-differ: tile, which lies within city: the two differ by 0.56 % of its area: 300 m2 of city in no polygon of tile, 200 m2 of tile outside, in 2 places; the largest is here',
    ]);
    expect(findings.every(({ otherLayer }) => otherLayer === 'city')).toBe(true);
    expect(both([square(10, 10, 50), square(200, 40, 30)], false)).toEqual([]);
  });

  it('a hole that the one around has as well is no gap', () => {
    const hole = square(100, 100, 100).coordinates[0]!;
    const ringCity = layerOf('city', [{ type: 'Polygon', coordinates: [...square(0, 0, 300).coordinates, hole] }]);
    const eight = gridTiling(3, 3, 100).toSpliced(4, 1);
    const statements = options({ city: { within: false }, tile: { tiles: true, within: 'city' } });
    expect(told(checkBoundaries([ringCity, layerOf('tile', eight)], statements))).toEqual([]);
    expect(ofKind(checkTiling(eight), 'gap')).toHaveLength(1);
  });

  it('of several around, what reaches over their common line is told', () => {
    const halves = layerOf('half', [
      polygonOf([
        [0, 0],
        [150, 0],
        [150, 300],
        [0, 300],
      ]),
      polygonOf([
        [150, 0],
        [300, 0],
        [300, 300],
        [150, 300],
      ]),
    ]);
    const inner = layerOf('tile', [
      square(10, 10, 100),
      polygonOf([
        [160, 10],
        [260, 10],
        [260, 110],
        [130, 110],
        [130, 60],
      ]),
    ]);
    const findings = checkBoundaries(
      [halves, inner],
      options({ half: { within: false }, tile: { tiles: false, within: 'half' } }),
    );
    expect(findings.map(({ kind, message }) => [kind, message.split(':')[1]])).toEqual([
      ['across-line', " 'tile 1' reaches over a line into 'half 0'"],
    ]);
  });

  it('is guessed where both cover the same ground, and says so', () => {
    const cells = gridTiling(3, 3, 100).with(
      8,
      polygonOf([
        [200, 200],
        [300, 200],
        [300, 285],
        [200, 285],
      ]),
    );
    const [gap] = ofKind(checkBoundaries([city, layerOf('tile', cells)], options()), 'gap');
    expect(gap).toMatchObject({ severity: 'warning', otherLayer: 'city' });
    expect(gap!.message).toContain('tile, which seems to tile: no polygon covers a part of city');
  });
});

describe('a polygon by itself', () => {
  const ringOf = (...points: (readonly [number, number])[]): Polygon => polygonOf(points);

  it.each([
    ['self-intersection', ringOf([0, 0], [100, 0], [0, 100], [100, 100])],
    ['doubled-edge', ringOf([0, 0], [100, 0], [100, 100], [50, 100], [50, 130], [50, 100], [0, 100])],
    ['spike', ringOf([0, 0], [100, 0], [100, 100], [50.2, 100], [50, 130], [49.8, 100], [0, 100])],
    ['self-touch', ringOf([0, 0], [100, 0], [100, 100], [50, 0], [0, 100])],
    ['collapsed-ring', ringOf([0, 0], [100, 0], [50, 0])],
    ['unclosed-ring', { type: 'Polygon', coordinates: [square(0, 0, 50).coordinates[0]!.slice(0, -1)] } as Polygon],
    [
      'hole-outside',
      { type: 'Polygon', coordinates: [...square(0, 0, 50).coordinates, ...square(80, 0, 20).coordinates] } as Polygon,
    ],
    [
      'parts-overlap',
      {
        type: 'MultiPolygon',
        coordinates: [square(0, 0, 50).coordinates, square(30, 30, 50).coordinates],
      } as MultiPolygon,
    ],
    [
      'parts-share-edge',
      {
        type: 'MultiPolygon',
        coordinates: [square(0, 0, 50).coordinates, square(50, 0, 50).coordinates],
      } as MultiPolygon,
    ],
    [
      'unreadable-polygon',
      {
        type: 'Polygon',
        coordinates: [
          [
            [500_000, 4_760_000],
            [500_100, 4_760_000],
            [500_100, 4_760_100],
            [500_000, 4_760_000],
          ],
        ],
      } as Polygon,
    ],
    [
      'unreadable-polygon',
      {
        type: 'Polygon',
        coordinates: [
          [
            [Number.NaN, 43],
            [-76, 43],
            [-76, 44],
            [Number.NaN, 43],
          ],
        ],
      } as Polygon,
    ],
    ['empty-polygon', { type: 'MultiPolygon', coordinates: [] } as MultiPolygon],
  ])('%s is found', (kind, polygon) => {
    const findings = checkBoundaries([layerOf('any', [polygon])], options());
    expect(findings.map((finding) => finding.kind)).toContain(kind);
  });

  it('touches itself where OGC allows it: holes and parts that meet at a point', () => {
    const holes = [
      square(0, 0, 100).coordinates[0]!,
      square(20, 20, 20).coordinates[0]!,
      square(40, 40, 20).coordinates[0]!,
    ];
    const corner: MultiPolygon = {
      type: 'MultiPolygon',
      coordinates: [square(0, 0, 50).coordinates, square(50, 50, 50).coordinates],
    };
    const findings = checkBoundaries([layerOf('any', [{ type: 'Polygon', coordinates: holes }, corner])], options());
    expect(told(findings)).toEqual([]);
  });
});

describe('the check', () => {
  it('looks only at what holds at the moment', () => {
    const layer = layerOf('tile', gridTiling(2, 2, 100));
    const later = { ...layer.jurisdictions[0]!, validity: { fromMs: 1_000, untilMs: Infinity } };
    const changing: Layer = {
      ...layer,
      jurisdictions: [...layer.jurisdictions, { ...later, id: 'new' as typeof later.id }],
    };
    expect(checkBoundaries([changing], { ...TILES, atMs: 0 })).toEqual([]);
    expect(ofKind(checkBoundaries([changing], { ...TILES, atMs: 1_000 }), 'duplicate-polygon')).toHaveLength(1);
  });

  it('says of two periods of one id what it says of one: no overlap, and the same names', () => {
    const wide = polygonOf([
      [0, 0],
      [104, 0],
      [104, 100],
      [0, 100],
    ]);
    const layer = layerOf('tile', gridTiling(2, 2, 100).with(0, wide));
    const turn = 1_000;
    const periods = layer.jurisdictions.flatMap((each) => [
      { ...each, validity: { fromMs: -Infinity, untilMs: turn } },
      { ...each, validity: { fromMs: turn, untilMs: Infinity } },
    ]);
    const told = checkBoundaries([layer], TILES);
    expect(told).not.toEqual([]);
    for (const atMs of [0, turn])
      expect(checkBoundaries([{ ...layer, jurisdictions: periods }], { ...TILES, atMs })).toEqual(told);
  });

  it('gives the same findings for any order of polygons, direction of rings and first vertex', () => {
    const cells = shaken(5, voronoiTiling(4, 30, 1_500), 1);
    const turned = cells.map(
      (cell): Polygon => ({ type: 'Polygon', coordinates: cell.coordinates.map((ring) => ring.toReversed()) }),
    );
    const sizes = (polygons: readonly Polygon[]) =>
      checkTiling(polygons)
        .map(({ kind, areaSquareMeters }) => `${kind} ${areaSquareMeters?.toFixed(3)}`)
        .sort();
    expect(sizes(cells).length).toBeGreaterThan(40);
    expect(sizes(turned)).toEqual(sizes(cells));
    // Edges that face each other are followed from the first polygon of the two: by a percent another area.
    const exact = (polygons: readonly Polygon[]) => sizes(polygons).filter((size) => !size.startsWith('near'));
    expect(exact(cells.toReversed())).toEqual(exact(cells));
  });

  it('tells the same in steps as in one go, and leaves its input as it was', () => {
    const layer = layerOf('tile', shaken(6, gridTiling(6, 6, 100), 0.5));
    const before = structuredClone(layer);
    const steps = boundaryChecks([layer], TILES);
    let count = 0;
    let step = steps.next();
    for (; step.done !== true; step = steps.next()) count += 1;
    expect(step.value).toEqual(checkBoundaries([layer], TILES));
    expect(count).toBeGreaterThan(5);
    expect(layer).toEqual(before);
  });

  it('guesses no tiling from things that stand apart or lie over each other', () => {
    const apart = Array.from({ length: 12 }, (_, i) => square((i % 4) * 300, Math.floor(i / 4) * 300, 100));
    const over = apart.map((_, i) => square(i * 20, i * 20, 100));
    expect(checkBoundaries([layerOf('apart', apart), layerOf('over', over)], options())).toEqual([]);
  });

  it('refuses options that cannot be', () => {
    expect(() => checkBoundaries([], { atMs: 0, toleranceMeters: 0 })).toThrow(
      'toleranceMeters must be 0.001 or more, got 0',
    );
    expect(() => checkBoundaries([], { atMs: Number.NaN })).toThrow('atMs must be a moment');
    expect(checkBoundaries([], { atMs: 0 })).toEqual([]);
    expect(checkBoundaries([layerOf('none' as LayerId, [])], { atMs: 0 })).toEqual([]);
  });
});

describe('over seeded layers', () => {
  it('the areas of gaps and overlaps add up to what a board of points finds', () => {
    const cells = shaken(12, voronoiTiling(17, 12, 1_000), 15);
    const city = square(0, 0, 1_000);
    const findings = checkBoundaries(
      [layerOf('city', [city]), layerOf('tile', cells)],
      options({ city: { within: false }, tile: { tiles: true, within: 'city' } }),
    );
    const area = (kind: string) => ofKind(findings, kind).reduce((sum, one) => sum + one.areaSquareMeters!, 0);
    const [index, around] = [PolygonIndex.build(cells), PolygonIndex.build([city])];
    const steps = 260;
    let [double, none] = [0, 0];
    for (let i = 0; i < steps * steps; i++) {
      const place = at(
        -20 + (1_040 * ((i % steps) + 0.5)) / steps,
        -20 + (1_040 * (Math.floor(i / steps) + 0.5)) / steps,
      );
      const count = index.covering([place[0]!, place[1]!]).length;
      if (count > 1) double += 1;
      if (count === 0 && around.covering([place[0]!, place[1]!]).length > 0) none += 1;
    }
    const cellArea = (1_040 / steps) ** 2;
    expect(double + none).toBeGreaterThan(1_500);
    // A board of squares misses by about a side of a square along each outline: some percent of strips 15 m wide.
    expect(area('overlap') / (double * cellArea)).toBeCloseTo(1, 1);
    expect(area('gap') / (none * cellArea)).toBeCloseTo(1, 1);
  });
});
