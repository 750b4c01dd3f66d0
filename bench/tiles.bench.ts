import { GeoJSONVT } from '@maplibre/geojson-vt';
import { fromGeojsonVt } from '@maplibre/vt-pbf';
import type { Feature } from 'geojson';
import { encodeFeed } from '../api/map/encode-feed.ts';
import { MapMaker, type MapOfCity } from '../api/map/map-of-city.ts';
import { MapTiles } from '../api/map/map-tiles.ts';
import { RequestColumns } from '../api/map/request-columns.ts';
import { BUFFER, EXTENT, MAX_ZOOM, mercatorX, mercatorY, type TileAddress } from '../api/map/tile-grid.ts';
import { TileSource } from '../api/map/tile-source.ts';
import type { PlacedRequest } from '../data/requests/changes.ts';
import type { AgencyId, RequestId, ServiceCode } from '../engine/ids.ts';
import type { City } from '../engine/route/city.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { benchCity, seededPlaces } from './bench-city.ts';
import { type Contestant, contest } from './harness.ts';

const SEED = 311;
const MANY_POINTS = 60_000;
const MANY_REQUESTS = 100_000;
const EVERYTHING = { service: null, agency: null, status: null, fromMs: null, toMs: null } as const;
const VT_OPTIONS = { maxZoom: MAX_ZOOM, extent: EXTENT, buffer: BUFFER, tolerance: 3 } as const;

/** What a map asks for: tiles of a city and of many points, the first one after a start too, and every request at once. */
export async function run(print: (markdown: string) => void): Promise<void> {
  const { title, city } = await benchCity();
  const map = await mapOf(city);
  for (const z of [11, 14, MAX_ZOOM]) print(await cityTiles(`${title}, zoom ${z}`, city, map, z));
  print(await firstTile(`${MANY_POINTS.toLocaleString('en-US')} points`, pointsOf(MANY_POINTS)));
  print(await feed());
}

const nothing = new Map<string, never>();
const mapOf = (city: City): Promise<MapOfCity> =>
  new MapMaker().mapOf(
    {
      city,
      layerSettings: nothing,
      classSettings: nothing,
      layerContents: nothing,
      classContents: nothing,
    } as never,
    Date.now(),
  );

const tileAt = (lon: number, lat: number, z: number): TileAddress => ({
  z,
  x: Math.floor(mercatorX(lon) * 2 ** z),
  y: Math.floor(mercatorY(lat) * 2 ** z),
});

/** Tiles of that zoom where people report, each once. */
function addressesAt(city: City, z: number, most: number): readonly TileAddress[] {
  const places = seededPlaces(city, 400, SEED);
  const addresses = new Map<string, TileAddress>();
  for (let i = 0; i < places.length && addresses.size < most; i += 2) {
    const address = tileAt(places[i]!, places[i + 1]!, z);
    addresses.set(`${address.x}/${address.y}`, address);
  }
  return [...addresses.values()];
}

const featuresOf = ({ layers, assetClasses }: City): ReadonlyMap<string, readonly Feature[]> =>
  new Map([
    ...layers.map(({ id, jurisdictions }): [string, Feature[]] => [
      `jurisdiction.${id}`,
      jurisdictions.map(({ id, name, agency, geometry }) => ({
        type: 'Feature',
        properties: { id, name, agency },
        geometry,
      })),
    ]),
    ...assetClasses.map(({ class: id, assets }): [string, Feature[]] => [
      `asset.${id}`,
      assets.flatMap(({ id, owner, geometry }) =>
        geometry === null ? [] : [{ type: 'Feature' as const, properties: { id, owner }, geometry }],
      ),
    ]),
  ]);

/** The naive way: an index of everything for every tile, as one who keeps no state would. */
function sliced(layers: ReadonlyMap<string, readonly Feature[]>, { z, x, y }: TileAddress): number {
  const cut: Record<string, never> = {};
  for (const [name, features] of layers) {
    const index = new GeoJSONVT({ type: 'FeatureCollection', features: [...features] }, VT_OPTIONS);
    const tile = index.getTile(z, x, y);
    if (tile !== null) cut[name] = tile as never;
  }
  return fromGeojsonVt(cut, { version: 2, extent: EXTENT }).length;
}

function cityTiles(title: string, city: City, map: MapOfCity, z: number): Promise<string> {
  const addresses = addressesAt(city, z, 40);
  const layers = featuresOf(city);
  const bytesOf = async (tiles: MapTiles, some: readonly TileAddress[]): Promise<number> => {
    let bytes = 0;
    for (const address of some) bytes += (await tiles.tile(map, address)).length;
    return bytes;
  };
  const warm = new MapTiles();
  const contestants: Contestant[] = [
    { name: 'MapTiles.tile, first time', operations: addresses.length, run: () => bytesOf(new MapTiles(), addresses) },
    { name: 'MapTiles.tile, again', operations: addresses.length, run: () => bytesOf(warm, addresses) },
    { name: 'geojson-vt over everything', operations: 1, run: () => sliced(layers, addresses[0]!) },
  ];
  return contest(`Vector tiles (${title})`, contestants, { unit: 'tile', rounds: 5, warmUps: 1 });
}

function pointsOf(count: number): readonly Feature[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, i) => ({
    type: 'Feature',
    properties: { id: `T${i}`, owner: 'parks' },
    geometry: { type: 'Point', coordinates: [-76.2 + random() * 0.13, 42.98 + random() * 0.11] },
  }));
}

/** What somebody waits for who opens the map after a start: the index and one tile. */
function firstTile(title: string, features: readonly Feature[]): Promise<string> {
  const address = tileAt(-76.14, 43.03, 15);
  const things = features.map(({ geometry, properties }) => ({ geometry, properties: () => properties as never }));
  const contestants: Contestant[] = [
    {
      name: 'TileSource.build and one tile',
      operations: 1,
      run: () => TileSource.build('tree', things).encode(address).length,
    },
    { name: 'geojson-vt and one tile', operations: 1, run: () => sliced(new Map([['tree', features]]), address) },
  ];
  return contest(`The first tile (${title})`, contestants, { unit: 'start' });
}

function requestsOf(count: number): readonly PlacedRequest[] {
  const random = seededRandom(SEED);
  return Array.from({ length: count }, (_, i) => ({
    id: `00000000-0000-8000-8000-${i.toString(16).padStart(12, '0')}` as RequestId,
    lon: -76.2 + random() * 0.13,
    lat: 42.98 + random() * 0.11,
    reportedAtMs: 1_600_000_000_000 + Math.floor(random() * 1e11),
    service: `service-${i % 14}` as ServiceCode,
    agency: `agency-${i % 12}` as AgencyId,
    isClosed: i % 3 > 0,
    isQueued: false,
    isLinked: false,
    reportCount: 1,
    isShown: true,
  }));
}

/** Every request in one answer: what is left to do once the columns are filled. */
function feed(): Promise<string> {
  const requests = requestsOf(MANY_REQUESTS);
  const columns = new RequestColumns();
  for (const request of requests) columns.put(request);
  columns.select(EVERYTHING);
  const contestants: Contestant[] = [
    {
      name: 'columns to bytes, one request new',
      operations: MANY_REQUESTS,
      run: () => {
        columns.put(requests[7]!);
        return encodeFeed(columns, columns.select(EVERYTHING)).length;
      },
    },
    {
      name: 'JSON of sorted objects',
      operations: MANY_REQUESTS,
      run: () => JSON.stringify(requests.toSorted((a, b) => a.reportedAtMs - b.reportedAtMs)).length,
    },
  ];
  return contest(`The feed of ${MANY_REQUESTS.toLocaleString('en-US')} requests`, contestants, { unit: 'request' });
}
