import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type { FeatureCollection, Geometry, LineString, MultiPolygon, Polygon, Position } from 'geojson';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { LonLat } from '../../engine/geometry/lon-lat.ts';
import { MetersFrom } from '../../engine/geometry/meters.ts';
import { relationToParts } from '../../engine/geometry/relation.ts';
import { unrollLine, unrollPolygon } from '../../engine/geometry/unroll.ts';
import { AssetIndex } from '../../engine/spatial/asset-index.ts';
import type { Neighbor } from '../../engine/spatial/neighbor.ts';
import { PolygonIndex } from '../../engine/spatial/polygon-index.ts';
import { adversarialPoints, patchwork, randomPoints, seededRandom } from '../../engine/spatial/seeded-geometry.ts';

/**
 * PostGIS as the third witness of the spatial core, beside brute force.
 *
 * Point in polygon: ST_Covers(geometry, point), edges straight in lon, lat as ours. For a point and a polygon PostGIS
 * takes a way of its own past GEOS, in plain float64; where that differs from us, GEOS itself (ST_Relate, which has no
 * such way) decides, and those points are counted. Nothing may differ from GEOS.
 *
 * Distances: ST_Distance(geography) on the ellipsoid, segment by segment: asked about a whole line or polygon, PostGIS
 * picks the nearest edge on a sphere and measures that one, up to 0.1 m too far at 260 m. Points may differ by our
 * metric's error (geometry/meters.ts). Segments by some millimeters, since PostGIS draws them along geodesics, ours are
 * straight in lon, lat, and it looks for the foot of the perpendicular on a sphere. Where the two nearest, or a distance
 * and the radius, are closer than that, either answer is right; such cases are counted.
 */

const SERVER = process.env.TEST_DATABASE_URL;
const CITY_DATA = process.env.CITY_DATA_DIR;

const RANDOM_POINTS = 100_000;
const ADVERSARIAL_POINTS = 20_000;

type Area = Polygon | MultiPolygon;
const inDatabase = `witness_${randomUUID().replaceAll('-', '')}`;

const onServer = async <T>(database: string | null, work: (client: pg.Client) => Promise<T>): Promise<T> => {
  const url = new URL(SERVER!);
  if (database !== null) url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
};

const load = async (client: pg.Client, geometries: readonly Geometry[], points: readonly LonLat[]): Promise<void> => {
  await client.query(
    `create temp table shape as
    select n - 1 as id, st_geomfromgeojson(json) as geom, st_geomfromgeojson(json)::geography as geog
    from unnest($1::text[]) with ordinality as t (json, n)`,
    [geometries.map((geometry) => JSON.stringify(geometry))],
  );
  await client.query(
    `create temp table place as
    select n - 1 as id, st_setsrid(st_point(lon, lat), 4326) as geom, st_setsrid(st_point(lon, lat), 4326)::geography as geog
    from unnest($1::float8[], $2::float8[]) with ordinality as t (lon, lat, n)`,
    [points.map(([lon]) => lon), points.map(([, lat]) => lat)],
  );
  await client.query('create index on shape using gist (geom)');
  await client.query('create index on shape using gist (geog)');
  await client.query('analyze shape');
  await client.query('analyze place');
};

/** Of each point the polygons that cover it, as PostGIS says and as GEOS says where `ours` is different. */
const askCovering = (polygons: readonly Area[], points: readonly LonLat[], ours: readonly (readonly number[])[]) =>
  onServer(inDatabase, async (client) => {
    await load(client, polygons, points);
    const invalid = await client.query('select id from shape where not st_isvalid(geom)');
    const found = await client.query<{ place: string; shape: string }>(`select place.id as place, shape.id as shape
      from place join shape on st_covers(shape.geom, place.geom) order by place.id, shape.id`);
    const postgis = points.map((): number[] => []);
    for (const { place, shape } of found.rows) postgis[Number(place)]!.push(Number(shape));
    const different = ours.flatMap((positions, i) => (positions.join() === postgis[i]!.join() ? [] : [i]));
    const geos = await client.query<{ place: string; shape: string }>(
      `select place.id as place, shape.id as shape
      from place join shape on shape.geom && place.geom and st_relate(shape.geom, place.geom, '******FF*')
      where place.id = any ($1::bigint[]) order by place.id, shape.id`,
      [different],
    );
    const decided = new Map(different.map((i): [number, number[]] => [i, []]));
    for (const { place, shape } of geos.rows) decided.get(Number(place))!.push(Number(shape));
    return { invalid: invalid.rows.length, decided };
  });

const realAreas = (file: string): Area[] => {
  const collection = JSON.parse(readFileSync(join(CITY_DATA!, file), 'utf8')) as FeatureCollection<Area>;
  return collection.features.map((feature) => feature.geometry);
};

/**
 * Whether a polygon covers a point, by all of its edges. Above its northernmost vertex and below its southernmost there
 * is nothing of it, which no arithmetic can round: most points are spared the edges of most polygons.
 */
const coveringOf = (polygon: Area): ((at: LonLat) => boolean) => {
  const parts = unrollPolygon(polygon);
  let [south, north] = [Infinity, -Infinity];
  for (const ring of parts.flat())
    for (let i = 1; i < ring.length; i += 2) {
      south = Math.min(south, ring[i]!);
      north = Math.max(north, ring[i]!);
    }
  return (at) => at[1] >= south && at[1] <= north && relationToParts(at, parts) !== 'outside';
};

const witnessCovering = async (
  name: string,
  polygons: readonly Area[],
  randomCount: number,
  adversarialCount: number,
) => {
  const random = seededRandom(71);
  const points = [
    ...randomPoints(polygons, randomCount, random),
    ...adversarialPoints(polygons, adversarialCount, random),
  ];
  const index = PolygonIndex.build(polygons);
  const { offsets, positions } = index.coveringMany(Float64Array.from(points.flat()));
  const ours = points.map((_, i) => [...positions.subarray(offsets[i], offsets[i + 1])]);
  const covers = polygons.map(coveringOf);
  points.forEach((at, i) => {
    const brute = covers.flatMap((isCovered, p) => (isCovered(at) ? [p] : []));
    if (brute.join() !== ours[i]!.join()) expect(ours[i], `${name}: ${at}`).toEqual(brute);
  });
  const { invalid, decided } = await askCovering(polygons, points, ours);
  console.info(
    `${name}: ${points.length} points, ${decided.size} where ST_Covers differs and GEOS decides, ${invalid} invalid polygons`,
  );
  for (const [i, geos] of decided) expect(ours[i], `${name}: ${points[i]}`).toEqual(geos);
  return { ours, decided };
};

// Largest difference of distance allowed, by kind: our metric's error within REACH_METERS, and PostGIS's own for edges.
const TOLERANCE_METERS = { Point: 1e-5, LineString: 0.005, Polygon: 0.005, MultiPolygon: 0.005 };
const REACH_METERS = 200;
const BOUNDS = [-76.2, 43, -76.1, 43.08] as const;

type Shape = Area | LineString | { type: 'Point'; coordinates: Position };

/** Polygons of a patchwork, random polylines of some 300 m, random points. */
const mixture = (): Shape[] => {
  const random = seededRandom(74);
  const [minLon, minLat, maxLon, maxLat] = BOUNDS;
  const place = (): Position => [minLon + random() * (maxLon - minLon), minLat + random() * (maxLat - minLat)];
  const beside = ([lon, lat]: Position): Position => [lon! + (random() - 0.5) * 0.004, lat! + (random() - 0.5) * 0.004];
  const lines = Array.from({ length: 200 }, (): Shape => {
    const [first, second] = [place(), place()];
    const middle = beside(first);
    return {
      type: 'LineString',
      coordinates: random() < 0.1 ? [second, beside(second)] : [first, middle, beside(middle)],
    };
  });
  const points = Array.from({ length: 200 }, (): Shape => ({ type: 'Point', coordinates: place() }));
  return [...patchwork(75, 4, 4, BOUNDS), ...lines, ...points];
};

/** Of each point the shapes within reach, with PostGIS's distances, by distance and id. */
const askWithin = (shapes: readonly Shape[], points: readonly LonLat[], reachMeters: number) =>
  onServer(inDatabase, async (client) => {
    await load(client, shapes, points);
    await client.query(`create temp table piece as
      select id, geog from shape where geometrytype(geom) = 'POINT'
      union all
      select id, segment.geom::geography from shape, st_dumpsegments(geom) as segment where geometrytype(shape.geom) <> 'POINT'`);
    await client.query('create index on piece using gist (geog)');
    await client.query('analyze piece');
    const { rows } = await client.query<{ place: string; shapes: string[]; meters: number[] }>(
      `select place, array_agg(shape order by meters, shape) as shapes, array_agg(meters order by meters, shape) as meters
       from (select place, shape, min(meters) as meters
         from (select place.id as place, piece.id as shape, st_distance(piece.geog, place.geog) as meters
             from place join piece on st_dwithin(piece.geog, place.geog, $1)
             union all
             select place.id, shape.id, 0 from place join shape on st_covers(shape.geom, place.geom)) as pair
         group by place, shape) as nearest
       group by place`,
      [reachMeters],
    );
    const found = points.map((): Map<number, number> => new Map());
    for (const { place, shapes: ids, meters } of rows) {
      ids.forEach((id, k) => {
        found[Number(place)]!.set(Number(id), meters[k]!);
      });
    }
    return found;
  });

/** Every shape is asked, one after the other; as in engine/spatial/oracle.ts, but read once for 120,000 points. */
const bruteForceOver = (shapes: readonly Shape[]) => {
  const read = shapes.map((shape) =>
    shape.type === 'Point'
      ? { isCovered: null, lines: [unrollLine([shape.coordinates])] }
      : shape.type === 'LineString'
        ? { isCovered: null, lines: [unrollLine(shape.coordinates)] }
        : { isCovered: coveringOf(shape), lines: unrollPolygon(shape).flat() },
  );
  return (at: LonLat, radiusMeters: number) => {
    const from = new MetersFrom(at[0], at[1]);
    const all = read.map(({ isCovered, lines }, position) => {
      if (isCovered?.(at)) return { position, distanceMeters: 0 };
      let distanceMeters = Infinity;
      for (const line of lines) {
        if (line.length === 2) distanceMeters = Math.min(distanceMeters, from.toPoint(line[0]!, line[1]!));
        for (let i = 0; i + 3 < line.length; i += 2) {
          const meters = from.toSegment(line[i]!, line[i + 1]!, line[i + 2]!, line[i + 3]!);
          distanceMeters = Math.min(distanceMeters, meters);
        }
      }
      return { position, distanceMeters };
    });
    const byDistance = (a: Neighbor, b: Neighbor) => a.distanceMeters - b.distanceMeters || a.position - b.position;
    const within = all.filter(({ distanceMeters }) => distanceMeters <= radiusMeters).sort(byDistance);
    return { within, nearest: within[0] ?? all.reduce((best, one) => (byDistance(one, best) < 0 ? one : best)) };
  };
};

/** Any shape as a polygon of its vertices, to take adversarial points from. */
const outlined = (shape: Shape): Area => {
  if (shape.type === 'Point') return { type: 'Polygon', coordinates: [[shape.coordinates, shape.coordinates]] };
  return shape.type === 'LineString' ? { type: 'Polygon', coordinates: [shape.coordinates] } : shape;
};

interface Seen {
  pairs: number;
  /** Nearest differs, by less than the tolerance of the two. */
  ties: number;
  /** Within the radius for one only, nearer to it than the tolerance. */
  onRadius: number;
  readonly largestMeters: Record<Shape['type'], number>;
}

const compareMembers = (
  ours: readonly Neighbor[],
  theirs: ReadonlyMap<number, number>,
  shapes: readonly Shape[],
  seen: Seen,
): void => {
  const members = new Set(ours.map(({ position }) => position));
  for (const { position, distanceMeters } of ours) {
    const { type } = shapes[position]!;
    const difference = Math.abs(distanceMeters - (theirs.get(position) ?? Infinity));
    seen.pairs++;
    seen.largestMeters[type] = Math.max(seen.largestMeters[type], difference);
    if (difference > TOLERANCE_METERS[type])
      expect.fail(`${position}: ${distanceMeters} m, PostGIS ${theirs.get(position)}`);
    if (theirs.get(position)! > REACH_METERS) seen.onRadius++;
  }
  for (const [position, meters] of theirs) {
    if (members.has(position) || meters > REACH_METERS) continue;
    seen.onRadius++;
    expect(meters).toBeGreaterThan(REACH_METERS - TOLERANCE_METERS[shapes[position]!.type]);
  }
};

const compareNearest = (
  ours: number,
  theirs: ReadonlyMap<number, number>,
  shapes: readonly Shape[],
  seen: Seen,
): void => {
  const [nearest] = theirs;
  const tolerance = (position: number) => TOLERANCE_METERS[shapes[position]!.type];
  if (ours === -1) {
    if (nearest !== undefined) expect(nearest[1]).toBeGreaterThan(REACH_METERS - tolerance(nearest[0]));
    return;
  }
  if (nearest === undefined) expect.fail(`${ours} found, by PostGIS none within ${REACH_METERS} m`);
  if (nearest[0] === ours) return;
  seen.ties++;
  expect((theirs.get(ours) ?? Infinity) - nearest[1]).toBeLessThan(tolerance(ours) + tolerance(nearest[0]));
};

// A minute on an idle machine; the limit is for a busy one.
describe.skipIf(SERVER === undefined)(
  'PostGIS as a witness (skipped without TEST_DATABASE_URL)',
  { timeout: 600_000 },
  () => {
    beforeAll(async () => {
      await onServer(null, (client) => client.query(`create database ${inDatabase}`));
      await onServer(inDatabase, (client) => client.query('create extension postgis'));
    });
    afterAll(async () => {
      await onServer(null, (client) => client.query(`drop database if exists ${inDatabase} with (force)`));
    });

    it('finds the same polygons of a patchwork with shared borders, holes and several parts', async () => {
      const polygons = patchwork(72, 4, 4, [-76.3, 42.9, -76, 43.1]);
      const { ours } = await witnessCovering('patchwork', polygons, RANDOM_POINTS, ADVERSARIAL_POINTS);
      expect(ours.some((positions) => positions.length > 2)).toBe(true);
    });

    it('finds the same polygons of a patchwork around longitude and latitude 0', async () => {
      await witnessCovering('patchwork at 0, 0', patchwork(73, 3, 3, [-1, -1, 1, 1]), 5_000, 5_000);
    });

    describe.skipIf(CITY_DATA === undefined)('on real boundaries (skipped without CITY_DATA_DIR)', () => {
      it.each([['syracuse/neighborhoods.geojson'], ['chicago/wards.geojson'], ['chicago/community_areas.geojson']])(
        'finds the same polygons of %s',
        async (file) => {
          await witnessCovering(file, realAreas(file), 10_000, 5_000);
        },
      );
    });

    it('finds the same nearest and the same members within a radius of points, lines and polygons', async () => {
      const shapes = mixture();
      const random = seededRandom(76);
      const areas = shapes.filter((shape) => shape.type !== 'Point' && shape.type !== 'LineString');
      const points = [
        ...randomPoints(areas, RANDOM_POINTS, random),
        ...adversarialPoints(shapes.map(outlined), ADVERSARIAL_POINTS, random),
      ];
      const index = AssetIndex.build(shapes);
      const { positions } = index.nearestMany(Float64Array.from(points.flat()), REACH_METERS);
      const postgis = await askWithin(shapes, points, REACH_METERS + 1);
      const seen = {
        pairs: 0,
        ties: 0,
        onRadius: 0,
        largestMeters: { Point: 0, LineString: 0, Polygon: 0, MultiPolygon: 0 },
      };
      points.forEach((at, i) => {
        compareMembers(index.within(at, REACH_METERS), postgis[i]!, shapes, seen);
        compareNearest(positions[i]!, postgis[i]!, shapes, seen);
      });
      console.info(`${points.length} points`, seen);
      const bruteForce = bruteForceOver(shapes);
      for (const at of points) {
        const { nearest, within } = bruteForce(at, REACH_METERS);
        const ours = index.within(at, REACH_METERS);
        if (!isDeepStrictEqual(ours, within)) expect(ours, `within of ${at}`).toEqual(within);
        const [ourNearest] = index.nearest(at);
        if (!isDeepStrictEqual(ourNearest, nearest)) expect(ourNearest, `nearest of ${at}`).toEqual(nearest);
      }
    });
  },
);
