import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { crsOf } from './crs.ts';
import { collect } from './formats/formats-testing.ts';

const DATA = process.env.CITY_DATA_DIR;
const metersApart = ([lonA, latA]: readonly number[], [lonB, latB]: readonly number[]): number => {
  const meters = 111_320;
  return Math.hypot((lonA! - lonB!) * meters * Math.cos((latA! * Math.PI) / 180), (latA! - latB!) * meters);
};
const lonLat = (crs: string, x: number, y: number) => {
  const found = crsOf(crs);
  return found.kind === 'lon-lat' ? [x, y] : found.toLonLat(x, y);
};

describe('crsOf', () => {
  it.each([
    'EPSG:4326',
    'epsg:4326',
    '4326',
    'urn:ogc:def:crs:OGC:1.3:CRS84',
    'OGC:CRS84',
    'urn:ogc:def:crs:EPSG::4326',
    'http://www.opengis.net/def/crs/EPSG/0/4326',
    'http://www.opengis.net/def/crs/OGC/1.3/CRS84',
    'EPSG:4269',
    'EPSG:4258',
    '+proj=longlat +datum=WGS84',
    'GEOGCS["GCS_North_American_1983",DATUM["D_North_American_1983",SPHEROID["GRS_1980",6378137.0,298.257222101]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  ])('leaves coordinates of %s as they are', (text) => {
    expect(crsOf(text)).toEqual({ kind: 'lon-lat' });
  });

  // Control points: the origin of each projection, and published pairs.
  it.each([
    ['EPSG:3857', -20_037_508.342789244, 20_037_508.342789244, -180, 85.0511287798066, 0.01],
    ['EPSG:32618', 500_000, 0, -75, 0, 0.01],
    ['EPSG:32755', 500_000, 10_000_000, 147, 0, 0.01],
    ['EPSG:26918', 500_000, 0, -75, 0, 0.01],
    ['EPSG:25832', 500_000, 0, 9, 0, 0.01],
    ['EPSG:2193', 1_600_000, 10_000_000, 173, 0, 0.01],
    // Syracuse's zone: false easting 250,000 m is 820,208.333 US survey feet.
    ['EPSG:2261', 820_208.3333333333, 0, -76.58333333333333, 40, 0.01],
    ['EPSG:32116', 250_000, 0, -76.58333333333333, 40, 0.01],
    // A zone in international feet (Michigan South): 4,000,000 m.
    ['EPSG:2253', 13_123_359.58005249, 0, -84.36666666666666, 41.5, 0.01],
    // NAD83(2011), meters.
    ['EPSG:6538', 300_000, 0, -74, 40.16666666666666, 0.01],
    // The Ordnance Survey's worked example lies at 651409.903, 313177.270 (OSGB36); with 7 parameters good to 5 m.
    ['EPSG:27700', 651_409.903, 313_177.27, 1.716073973, 52.658007833, 5],
    ['urn:ogc:def:crs:EPSG::3435', 984_250, 0, -88.33333333333333, 36.66666666666666, 0.01],
  ])('projects %s back (%f, %f)', (crs, x, y, lon, lat, tolerance) => {
    expect(metersApart(lonLat(crs, x, y), [lon, lat])).toBeLessThan(tolerance);
  });

  it('tells US survey feet from international feet: 2 m for every million', () => {
    const usFeet = lonLat('+proj=utm +zone=18 +ellps=GRS80 +units=us-ft', 1_640_416.67, 15_000_000);
    const feet = lonLat('+proj=utm +zone=18 +ellps=GRS80 +units=ft', 1_640_416.67, 15_000_000);
    expect(metersApart(usFeet, feet)).toBeGreaterThan(9);
    expect(metersApart(usFeet, feet)).toBeLessThan(9.5);
  });

  it.each([
    ['EPSG:999999', /no definition of EPSG:999999.*PROJ string or WKT/],
    ['Syracuse grid', /unknown CRS 'Syracuse grid': accepted are EPSG codes/],
    ['PROJCS["broken"', /cannot be read/],
    ['+proj=nothing', /cannot be read/],
  ])('refuses %s and says what is accepted', (text, message) => {
    expect(() => crsOf(text)).toThrow(message);
  });

  it.each([
    'EPSG:4267',
    'GEOGCS["GCS_Amersfoort",DATUM["D_Amersfoort",SPHEROID["Bessel_1841",6377397.155,299.1528128]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]',
  ])('refuses a datum that needs a shift it does not state: %s', (text) => {
    expect(() => crsOf(text)).toThrow(/datum .* \+towgs84/);
  });

  it('gives NaN where the projection has no answer', () => {
    expect(lonLat('EPSG:3435', Number.POSITIVE_INFINITY, 0)).toEqual([Number.NaN, Number.NaN]);
  });
});

describe.skipIf(!DATA)('real coordinates (needs the real city files: set CITY_DATA_DIR)', () => {
  it("puts Chicago's state-plane feet where its own longitude and latitude are", async () => {
    const { rows } = await collect(join(DATA!, 'chicago/sanitation_to_2013.csv.gz'));
    let compared = 0;
    let largest = 0;
    for (const { fields } of rows) {
      const [x, y, lon, lat] = ['X_Coordinate', 'Y_Coordinate', 'Longitude', 'Latitude'].map((c) =>
        Number(fields[c]),
      ) as [number, number, number, number];
      if (fields.X_Coordinate === '' || fields.Longitude === '') continue;
      largest = Math.max(largest, metersApart(lonLat('EPSG:3435', x, y), [lon, lat]));
      compared += 1;
    }
    expect(compared).toBeGreaterThan(55_000);
    expect(largest).toBeLessThan(0.01);
  });

  it("puts Syracuse's streets under the potholes filled on them", async () => {
    const streets = await collect(join(DATA!, 'syracuse/street_centerlines_nad83_ny_central_ftus.zip'));
    const potholes = await collect(join(DATA!, 'syracuse/potholes_2016_apr_jul.csv'));
    const vertices = new Map<string, number[][]>();
    for (const { fields, geometry, crs } of streets.rows) {
      if (geometry?.type !== 'LineString') continue;
      vertices.set(
        String(fields.STREET_ID),
        geometry.coordinates.map(([x, y]) => [...lonLat(crs!, x!, y!)]),
      );
    }
    // Distance to the own segment's ends and bends: within half a block, where another unit of length is miles off.
    const distances = potholes.rows.flatMap(({ fields }) =>
      (vertices.get(String(fields.STREET_ID)) ?? [])
        .map((at) => metersApart(at, [Number(fields.Latitude), Number(fields.Longitude)]))
        .sort((a, b) => a - b)
        .slice(0, 1),
    );
    expect(distances.length).toBeGreaterThan(6_000);
    expect(distances.sort((a, b) => a - b)[Math.floor(distances.length / 2)]).toBeLessThan(60);
    expect(distances.at(-1)).toBeLessThan(500);
  });
});
