import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Geometry } from 'geojson';
import { parse, stringify } from 'yaml';
import { patchwork, seededRandom } from '../engine/spatial/seeded-geometry.ts';

const SYRACUSE = fileURLToPath(new URL('../data/cities/syracuse/', import.meta.url));
const BOUNDS = [-76.2, 42.98, -76.07, 43.09] as const;
// 58 lines each way make 6,728 blocks: about as many segments as Syracuse has.
const LINES = 58;
const HYDRANTS = 5_500;
const OWNERS = ['MUNICIPAL', 'MUNICIPAL', 'MUNICIPAL', 'MUNICIPAL', 'STATE', 'PRIVATE', 'FEDERAL', 'COUNTY'];
const PLOWERS = ['', '', 'CITY', 'STATE'];

interface Feature {
  readonly type: 'Feature';
  readonly properties: Readonly<Record<string, string>>;
  readonly geometry: Geometry;
}

/**
 * Writes a city of Syracuse's size and columns, under Syracuse's own configuration and rules, into a folder: what is
 * measured where the real files are not there. Returns its city.yaml. The same seed gives the same files.
 */
export async function writeSeededCity(folder: string, seed: number): Promise<string> {
  const random = seededRandom(seed);
  const collections = {
    'streets.geojson': streets(random),
    'neighborhoods.geojson': neighborhoods(seed),
    'city.geojson': [boundary()],
  };
  for (const [name, features] of Object.entries(collections))
    await writeFile(join(folder, name), JSON.stringify({ type: 'FeatureCollection', features }));
  await writeFile(join(folder, 'hydrants.csv'), hydrants(random));
  await writeFile(join(folder, 'rules.yaml'), await readFile(join(SYRACUSE, 'rules.yaml')));
  const configFile = join(folder, 'city.yaml');
  await writeFile(configFile, stringify(await overSeededFiles()));
  return configFile;
}

/** Syracuse's configuration with the seeded files for its own, and without the datasets that have none. */
async function overSeededFiles(): Promise<unknown> {
  const config = parse(await readFile(join(SYRACUSE, 'city.yaml'), 'utf8')) as Record<string, object[]>;
  const [city, neighborhood] = config.layers!;
  const [road, hydrant] = config.assets!;
  return {
    ...config,
    layers: [
      { ...city, file: 'city.geojson' },
      { ...neighborhood, file: 'neighborhoods.geojson' },
    ],
    assets: [
      { ...road, file: 'streets.geojson', attributes: ['STREET', 'CART_OWN', 'CART_PLOW'] },
      { ...hydrant, file: 'hydrants.csv' },
    ],
    inspections: [],
    requests: [],
    rules: 'rules.yaml',
  };
}

const feature = (geometry: Geometry, properties: Readonly<Record<string, string>>): Feature => ({
  type: 'Feature',
  properties,
  geometry,
});

/** A grid whose crossings are shaken a little; each block is one segment with a bend. */
function streets(random: () => number): Feature[] {
  const [minLon, minLat, maxLon, maxLat] = BOUNDS;
  const shaken = (line: number): number => line + (random() - 0.5) * 0.5;
  const crossings = Array.from({ length: LINES }, (_, column) =>
    Array.from({ length: LINES }, (_, row) => [
      minLon + (shaken(column) / (LINES - 1)) * (maxLon - minLon),
      minLat + (shaken(row) / (LINES - 1)) * (maxLat - minLat),
    ]),
  );
  const pick = (values: readonly string[]): string => values[Math.floor(random() * values.length)]!;
  const block = (a: number[], b: number[], id: string): Feature => {
    const bend = [0, 1].map((i) => (a[i]! + b[i]!) / 2 + (random() - 0.5) * 2e-4);
    const properties = { STREET_ID: id, STREET: `Street ${id}`, CART_OWN: pick(OWNERS), CART_PLOW: pick(PLOWERS) };
    return feature({ type: 'LineString', coordinates: [a, bend, b] }, properties);
  };
  return crossings.flatMap((column, c) =>
    column.flatMap((from, r) => [
      ...(c + 1 < LINES ? [block(from, crossings[c + 1]![r]!, `E${c}-${r}`)] : []),
      ...(r + 1 < LINES ? [block(from, column[r + 1]!, `N${c}-${r}`)] : []),
    ]),
  );
}

const neighborhoods = (seed: number): Feature[] =>
  patchwork(seed, 6, 6, BOUNDS).map((polygon, i) =>
    feature(polygon, { Name: i === 0 ? 'Downtown' : `Neighborhood ${i}` }),
  );

const boundary = (): Feature => {
  const [minLon, minLat, maxLon, maxLat] = BOUNDS;
  const ring = [
    [minLon, minLat],
    [maxLon, minLat],
    [maxLon, maxLat],
    [minLon, maxLat],
    [minLon, minLat],
  ];
  return feature(
    { type: 'Polygon', coordinates: [ring] },
    { GEOID: '1', NAME: 'Seeded city', NAMELSAD: 'Seeded city' },
  );
};

const hydrants = (random: () => number): string => {
  const [minLon, minLat, maxLon, maxLat] = BOUNDS;
  const line = (_: unknown, i: number): string =>
    `H${i},${minLon + random() * (maxLon - minLon)},${minLat + random() * (maxLat - minLat)}`;
  return ['asset_id,lon,lat', ...Array.from({ length: HYDRANTS }, line)].join('\n');
};
