import type { BrokenInput } from './broken-input.ts';
import { FLAT, geojson, ring, ward } from './shapes.ts';

const wards = (title: string, content: BrokenInput['content'], keys?: string): BrokenInput => ({
  title,
  as: 'wards',
  file: 'wards.geojson',
  content,
  ...(keys === undefined ? {} : { keys }),
});
const GOOD = [ward('1', ring(-76.2)), ward('2', ring(-76.19))] as const;
const withGeometry = (geometry: string): string =>
  geojson(GOOD[0], `{"type":"Feature","properties":{"ID":"2","NAME":"Two"},"geometry":${geometry}}`);
const polygon = (coordinates: unknown): string => withGeometry(JSON.stringify({ type: 'Polygon', coordinates }));
const bowTie = [
  [-76.19, 43],
  [-76.18, 43.01],
  [-76.18, 43],
  [-76.19, 43.01],
  [-76.19, 43],
];

/** GeoJSON, JSON lines, Esri JSON and TopoJSON. */
export const JSON_INPUTS: readonly BrokenInput[] = [
  wards('an empty .geojson', ''),
  wards('an empty FeatureCollection', geojson()),
  wards('a FeatureCollection without features', '{"type":"FeatureCollection"}'),
  wards('GeoJSON that is cut off', geojson(...GOOD).slice(0, -40)),
  wards('GeoJSON that is cut off in its first feature', geojson(...GOOD).slice(0, 100)),
  wards('GeoJSON without its last brace', geojson(...GOOD).slice(0, -1)),
  wards('two FeatureCollections in one file', `${geojson(GOOD[0])}\n${geojson(GOOD[1])}`),
  wards(
    'a feature with a syntax error',
    geojson(GOOD[0], '{"type":"Feature","properties":{"ID":"2",},"geometry":null}', GOOD[1]),
  ),
  wards('NaN in the coordinates', polygon([ring(-76.19)]).replace('-76.18', 'NaN')),
  wards('coordinates as text', polygon([ring(-76.19)]).replace('-76.18', '"-76.18"')),
  wards('no geometry', withGeometry('null')),
  wards('an empty geometry', polygon([])),
  wards('coordinates nested the wrong way', polygon(ring(-76.19))),
  wards('a geometry type that does not exist', withGeometry('{"type":"Circle","coordinates":[1,2]}')),
  wards('a ring that crosses itself', polygon([bowTie])),
  wards('a polygon without any area', polygon([FLAT])),
  wards('a ring that is not closed', polygon([ring(-76.19).slice(0, -1)])),
  wards('a ring of three positions', polygon([ring(-76.19).slice(2)])),
  wards('a point where a polygon is needed', withGeometry('{"type":"Point","coordinates":[-76.19,43]}')),
  wards(
    'a line where a polygon is needed',
    withGeometry('{"type":"LineString","coordinates":[[-76.19,43],[-76.18,43]]}'),
  ),
  wards(
    'a geometry collection where a polygon is needed',
    withGeometry(
      `{"type":"GeometryCollection","geometries":[{"type":"Polygon","coordinates":[${JSON.stringify(ring(-76.19))}]}]}`,
    ),
  ),
  wards(
    'heights and measures behind the coordinates',
    polygon([ring(-76.19).map(([lon, lat]) => [lon, lat, 120.5, 7])]),
  ),
  wards('latitude and longitude swapped', polygon([ring(-76.19).map(([lon, lat]) => [lat, lon])])),
  wards('an id that is used twice', geojson(GOOD[0], ward('1', ring(-76.19)))),
  wards('a wrong column name in the configuration', geojson(...GOOD).replaceAll('"NAME"', '"Name"')),
  wards('a polygon of a million positions', () =>
    polygon([Array.from({ length: 1_000_000 }, (_, i) => [-76.19 + (i % 1000) / 1e5, 43.000001])]),
  ),
  wards(
    'a feature nested 100,000 levels deep',
    geojson(
      GOOD[0],
      `{"type":"Feature","properties":{"ID":${'['.repeat(100_000)}${']'.repeat(100_000)}},"geometry":null}`,
    ),
  ),
  wards('JSON nested a million levels deep', '['.repeat(1_000_000)),
  wards('JSON nested deep in an object', `{"a":${'{"a":'.repeat(100_000)}`),
  wards(
    'a `crs` member that is no CRS',
    geojson(...GOOD).replace('"features"', '"crs":{"type":"name","properties":{"name":"EPSG:0"}},"features"'),
  ),
  wards(
    'a `crs` member after the features',
    `${geojson(...GOOD).slice(0, -1)},"crs":{"type":"name","properties":{"name":"EPSG:3435"}}}`,
  ),
  wards(
    'a web page instead of the download',
    '<!DOCTYPE html>\n<html><head><title>Sign in - City GIS</title></head><body>Please sign in</body></html>',
  ),
  wards('JSON lines, one of them broken', `${GOOD[0]}\n{"type":"Feature","properties"\n${GOOD[1]}\n`),
  wards('a text sequence (RFC 8142), one text broken', `\x1e${GOOD[0]}\n\x1e{"type":\n"Feature"\n\x1e${GOOD[1]}\n`),
  {
    title: 'nested coordinates under another name',
    as: 'lights',
    file: 'lights.json',
    content: '[{"id":"L1","location":{"lon":-76.19,"lat":43}}]',
    keys: 'geometry: { lon: location.lng, lat: location.lat }',
  },
  {
    title: 'a column that holds no geometry',
    as: 'lights',
    file: 'lights.csv',
    content: 'id,location\nL1,"(43.001, -76.191)"\nL2,City Hall\nL3,\n',
    keys: 'geometry: { column: location }',
  },
  { title: 'a table without coordinates', as: 'lights', file: 'lights.csv', content: 'id,street\nL1,Elm\n' },
  esri(
    'an error of an ArcGIS server',
    '{"error":{"code":400,"message":"Invalid or missing input parameters.","details":[]}}',
  ),
  esri(
    'the first page of an ArcGIS server only',
    esriFeatures([esriRings([ring(-76.2)])], ',"exceededTransferLimit":true'),
  ),
  esri('curves of an ArcGIS server', esriFeatures([esriRings([ring(-76.2)]), '{"curveRings":[]}'])),
  esri('rings that are no positions', esriFeatures([esriRings([ring(-76.2)]), '{"rings":[[1,2,3]]}'])),
  topojson('arcs that are not there', '[[[-76.2,43],[-76.19,43],[-76.19,43.01],[-76.2,43]]]', '[[0]]', '[[7]]'),
  topojson(
    'arcs used so often that they fill the memory',
    `[${JSON.stringify(Array.from({ length: 1000 }, (_, i) => [-76.2 + i / 1e6, 43]))}]`,
    '[[0]]',
    `[[${new Array(5000).fill(0).join()}]]`,
  ),
  wards('TopoJSON without arcs', '{"type":"Topology","objects":{}}'),
  wards(
    'TopoJSON of more than 32 MiB',
    () => `{"type":"Topology","objects":{},"arcs":[${'[[1,2],[3,4]],'.repeat(2_500_000)}[]]}`,
  ),
];

function esri(title: string, content: string): BrokenInput {
  return { title, as: 'wards', file: 'wards.json', content };
}

function esriRings(rings: unknown): string {
  return JSON.stringify({ rings });
}

function esriFeatures(geometries: readonly string[], more = ''): string {
  const features = geometries.map((geometry, i) => `{"attributes":{"ID":${i + 1},"NAME":"W"},"geometry":${geometry}}`);
  return `{"geometryType":"esriGeometryPolygon","spatialReference":{"wkid":4326},"features":[${features.join()}]${more}}`;
}

function topojson(title: string, arcs: string, ...wards: readonly string[]): BrokenInput {
  const geometries = wards.map(
    (used, i) => `{"type":"Polygon","properties":{"ID":${i + 1},"NAME":"W"},"arcs":${used}}`,
  );
  const content = `{"type":"Topology","objects":{"wards":{"type":"GeometryCollection","geometries":[${geometries.join()}]}},"arcs":${arcs}}`;
  return { title, as: 'wards', file: 'wards.topojson', content };
}
