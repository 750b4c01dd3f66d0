import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { booleanPointInPolygon } from '@turf/boolean-point-in-polygon';
import { nearestPointOnLine } from '@turf/nearest-point-on-line';
import { pointToLineDistance } from '@turf/point-to-line-distance';
import Flatbush from 'flatbush';
import type { FeatureCollection, Geometry, LineString, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson';
import { AssetIndex } from '../engine/spatial/asset-index.ts';
import { PolygonIndex } from '../engine/spatial/polygon-index.ts';
import { patchwork, randomPoints, seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { assetsOf, benchCity, seededPlaces } from './bench-city.ts';
import { boxesOf, degreesAround } from './boxes.ts';
import { type Contestant, contest } from './harness.ts';

const SEED = 311;
const POINTS = 50_000;
const RADIUS_METERS = 50;
type Line = LineString | MultiLineString;
type Area = Polygon | MultiPolygon;

const pointAt = (places: Float64Array, i: number): Point => ({
  type: 'Point',
  coordinates: [places[2 * i]!, places[2 * i + 1]!],
});

/** A contestant that asks about the first `count` places one by one and adds up what it gets. */
const each = (
  name: string,
  places: Float64Array,
  count: number,
  ask: (lon: number, lat: number, i: number) => number,
): Contestant => ({
  name,
  operations: count,
  run: () => {
    let sum = 0;
    for (let i = 0; i < count; i++) sum += ask(places[2 * i]!, places[2 * i + 1]!, i);
    return sum;
  },
});

/** Point in polygon, nearest and within against flatbush with turf, and against turf alone. */
export async function run(print: (markdown: string) => void): Promise<void> {
  for (const { title, polygons } of await polygonLayers()) print(await covering(title, polygons));
  const { title, city } = await benchCity();
  const places = seededPlaces(city, POINTS);
  const roads = assetsOf(city, 'road').map(({ geometry }) => geometry as Line);
  print(await nearest(`Nearest of ${roads.length} road segments (${title})`, roads, places));
  print(await within(`Road segments within ${RADIUS_METERS} m (${title})`, roads, places));
}

async function polygonLayers(): Promise<readonly { readonly title: string; readonly polygons: readonly Area[] }[]> {
  const { title, city } = await benchCity();
  const ownLayers = city.layers.map((layer) => ({
    title: `${layer.title} (${title})`,
    polygons: layer.jurisdictions.map(({ geometry }) => geometry),
  }));
  const folder = process.env.CITY_DATA_DIR;
  if (!folder) {
    const polygons = patchwork(SEED, 20, 20, [-87.94, 41.64, -87.52, 42.03]);
    return [...ownLayers, { title: 'patchwork (seeded)', polygons }];
  }
  const chicago = ['community_areas.geojson', 'police_beats.geojson.gz', 'census_tracts.geojson.gz'].map((file) => {
    const bytes = readFileSync(join(folder, 'chicago', file));
    const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
    const { features } = JSON.parse(text) as FeatureCollection<Area>;
    return { title: `${file.split('.')[0]} (Chicago)`, polygons: features.map(({ geometry }) => geometry) };
  });
  return [...ownLayers, ...chicago];
}

function covering(title: string, polygons: readonly Area[]): Promise<string> {
  const index = PolygonIndex.build(polygons);
  const places = Float64Array.from(randomPoints(polygons, POINTS, seededRandom(SEED)).flat());
  const boxes = flatbushOf(polygons);
  const contains = (i: number, polygon: Area): boolean => booleanPointInPolygon(pointAt(places, i), polygon);
  const turfSample = Math.max(200, Math.floor(POINTS / polygons.length / 4));
  return contest(
    `Covering: ${polygons.length} polygons of ${title}`,
    [
      each('PolygonIndex.covering', places, POINTS, (lon, lat) => index.covering([lon, lat]).length),
      { name: 'PolygonIndex.coveringMany', operations: POINTS, run: () => index.coveringMany(places).positions.length },
      each('flatbush + turf', places, POINTS / 5, (lon, lat, i) => {
        const found = boxes.search(lon, lat, lon, lat).filter((position) => contains(i, polygons[position]!));
        return found.length;
      }),
      each('turf, all polygons', places, turfSample, (_lon, _lat, i) => polygons.filter((p) => contains(i, p)).length),
    ],
    { unit: 'point' },
  );
}

const flatbushOf = (geometries: readonly Geometry[]): Flatbush => {
  const boxes = new Flatbush(geometries.length);
  for (const [minLon, minLat, maxLon, maxLat] of boxesOf(geometries)) boxes.add(minLon, minLat, maxLon, maxLat);
  boxes.finish();
  return boxes;
};

const turfDistanceMeters = (line: Line, point: Point): number =>
  nearestPointOnLine(line, point, { units: 'meters' }).properties.dist;

// The nearest box is not the nearest line: taking a handful and choosing among them is what is commonly done, and is
// wrong now and then.
const CANDIDATES = 8;

function nearest(title: string, roads: readonly Line[], places: Float64Array): Promise<string> {
  const index = AssetIndex.build(roads);
  const boxes = flatbushOf(roads);
  const closest = (i: number, candidates: readonly number[]): number => {
    const point = pointAt(places, i);
    return Math.min(...candidates.map((position) => turfDistanceMeters(roads[position]!, point)));
  };
  const all = roads.map((_, position) => position);
  return contest(
    title,
    [
      each('AssetIndex.nearest', places, POINTS, (lon, lat) => index.nearest([lon, lat])[0]!.position),
      { name: 'AssetIndex.nearestMany', operations: POINTS, run: () => index.nearestMany(places).positions[0]! },
      each(`flatbush, nearest ${CANDIDATES} boxes + turf (inexact)`, places, 1_000, (lon, lat, i) =>
        closest(i, boxes.neighbors(lon, lat, CANDIDATES)),
      ),
      each('turf, all segments', places, 2, (_lon, _lat, i) => closest(i, all)),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );
}

function within(title: string, roads: readonly Line[], places: Float64Array): Promise<string> {
  const index = AssetIndex.build(roads);
  const boxes = flatbushOf(roads);
  const isNear = (i: number, line: Line): boolean => distanceMeters(pointAt(places, i), line) <= RADIUS_METERS;
  return contest(
    title,
    [
      each('AssetIndex.within', places, POINTS, (lon, lat) => index.within([lon, lat], RADIUS_METERS).length),
      each('flatbush + turf', places, 1_000, (lon, lat, i) => {
        const found = boxes.search(...degreesAround(lon, lat, RADIUS_METERS));
        return found.filter((position) => isNear(i, roads[position]!)).length;
      }),
      each('turf, all segments', places, 2, (_lon, _lat, i) => roads.filter((line) => isNear(i, line)).length),
    ],
    { unit: 'point', rounds: 5, warmUps: 1 },
  );
}

const distanceMeters = (point: Point, line: Line): number =>
  line.type === 'LineString'
    ? pointToLineDistance(point, line, { units: 'meters' })
    : Math.min(
        ...line.coordinates.map((coordinates) =>
          pointToLineDistance(point, { type: 'LineString', coordinates }, { units: 'meters' }),
        ),
      );
