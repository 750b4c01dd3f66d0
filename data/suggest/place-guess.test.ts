import { createRequire } from 'node:module';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { Box } from './box.ts';
import { guessCrs } from './crs-guess.ts';
import type { Pair } from './file-profile.ts';
import { extentOfAll, guessPlace } from './place-guess.ts';
import { numbered, profileOf } from './suggest-testing.ts';

const SYRACUSE: Box = [-76.2, 43.0, -76.07, 43.09];
/** Places spread over a box. */
const places = ([west, south, east, north]: Box, count = 60): readonly Pair[] =>
  Array.from(
    { length: count },
    (_, i): Pair => [
      west + ((east - west) * ((i * 7) % count)) / count,
      south + ((north - south) * ((i * 11) % count)) / count,
    ],
  );

const table = (x: string, y: string, positions: readonly Pair[]) =>
  profileOf('f.csv', { [x]: positions.map(([a]) => `${a}`), [y]: positions.map(([, b]) => `${b}`) });

describe('where a table says that its rows are', () => {
  it('is in columns of longitude and latitude, whatever they are called', () => {
    for (const [x, y] of [
      ['lon', 'lat'],
      ['Longitude', 'Latitude'],
      ['X', 'Y'],
      ['POINT_X', 'POINT_Y'],
      ['XCoord', 'YCoord'],
      ['geo_lng', 'geo_lat'],
    ] as const)
      expect(guessPlace(table(x, y, places(SYRACUSE)), null)).toMatchObject({
        columns: { lon: x, lat: y },
        isSwapped: false,
        shape: 'point',
      });
  });

  it('is in a column of geometries as services and people write them', () => {
    const cells: Readonly<Record<string, (at: Pair) => string>> = {
      pairs: ([lon, lat]) => `(${lat}, ${lon})`,
      'an address with its pair': ([lon, lat]) => `12 OAK ST\nSyracuse, NY\n(${lat}, ${lon})`,
      GeoJSON: ([lon, lat]) => JSON.stringify({ type: 'Point', coordinates: [lon, lat] }),
      'an object of texts': ([lon, lat]) => JSON.stringify({ latitude: `${lat}`, longitude: `${lon}` }),
    };
    for (const [form, cell] of Object.entries(cells)) {
      const positions = places(SYRACUSE);
      const profile = profileOf('f.csv', { no: positions.map((_, i) => `${i}`), place: positions.map(cell) });
      expect([form, guessPlace(profile, null)]).toMatchObject([form, { columns: { column: 'place' }, shape: 'point' }]);
      expect(guessPlace(profile, null).positions).toEqual(positions);
    }
  });

  it('is nowhere for lists of numbers, and in columns of degrees where there are both', () => {
    const lists = numbered(60, (i) => `${i}, ${i + 1}`);
    expect(guessPlace(profileOf('f.csv', { lists }), null).columns).toBeNull();
    const positions = places(SYRACUSE);
    const both = {
      location: positions.map(([lon, lat]) => `(${lat}, ${lon})`),
      lon: positions.map(([lon]) => `${lon}`),
      lat: positions.map(([, lat]) => `${lat}`),
    };
    expect(guessPlace(profileOf('f.csv', both), null).columns).toEqual({ lon: 'lon', lat: 'lat' });
  });

  it('is in the other column where latitude and longitude are called by each other’s name', () => {
    const swapped = table(
      'Longitude',
      'Latitude',
      places(SYRACUSE).map(([x, y]): Pair => [y, x]),
    );
    expect(guessPlace(swapped, SYRACUSE)).toMatchObject({
      columns: { lon: 'Latitude', lat: 'Longitude' },
      isSwapped: true,
    });
    // Alone, too: as they are called they would lie in Antarctica.
    expect(guessPlace(swapped, null)).toMatchObject({
      columns: { lon: 'Latitude', lat: 'Longitude' },
      isSwapped: true,
    });
  });

  it('is not turned by one row at 0 0 or a few elsewhere', () => {
    const odd: readonly Pair[] = [...places(SYRACUSE), [0, 0], [-43, 76]];
    expect(guessPlace(table('lon', 'lat', odd), SYRACUSE)).toMatchObject({ isSwapped: false });
  });

  it('is in degrees where there are degrees and a projection', () => {
    const both = profileOf('f.csv', {
      X_Coordinate: ['1165166.5', '1163839.0'],
      Y_Coordinate: ['1872509.0', '1872587.8'],
      Latitude: ['41.8057', '41.8060'],
      Longitude: ['-87.6697', '-87.6746'],
    });
    expect(guessPlace(both, null).columns).toEqual({ lon: 'Longitude', lat: 'Latitude' });
  });

  it('is a projection that takes the places to where the other files are', () => {
    const definitions = new Map(
      createRequire(import.meta.url)('proj4js-definitions') as readonly (readonly [string, string])[],
    );
    for (const [code, box] of [
      ['EPSG:3435', [-87.9, 41.65, -87.53, 42.02]],
      ['EPSG:2262', SYRACUSE],
      ['EPSG:27700', [-0.3, 51.4, 0.1, 51.6]],
      ['EPSG:3857', SYRACUSE],
    ] as const) {
      const projected = places(box).map(
        ([lon, lat]) => proj4('EPSG:4326', definitions.get(code)!, [lon, lat]) as unknown as Pair,
      );
      const found = guessPlace(table('X', 'Y', projected), box);
      expect(found).toMatchObject({ columns: { x: 'X', y: 'Y' }, needsCrs: false });
      expect([found.crs!.crs, ...found.crs!.others]).toContain(code);
      // Whichever of several is taken, places lie within 2 m of where they are: NAD83 against WGS 84.
      for (const [i, [lon, lat]] of found.positions.entries()) {
        expect(Math.abs(lon - places(box)[i]![0])).toBeLessThan(3e-5);
        expect(Math.abs(lat - places(box)[i]![1])).toBeLessThan(3e-5);
      }
    }
  });

  it('is not known where coordinates are no degrees and nothing else tells', () => {
    const feet = table('X', 'Y', [
      [1165166, 1872509],
      [1163839, 1872587],
    ]);
    expect(guessPlace(feet, null)).toMatchObject({ shape: null, needsCrs: true });
    expect(guessCrs([[5, 5]], [10, 10, 11, 11])).toBeNull();
  });

  it('is in a column of WKT', () => {
    const wkt = profileOf('f.csv', {
      the_geom: numbered(3, (i) => `MULTIPOLYGON (((-76.1${i} 43.0, -76 43, -76 44, -76.1${i} 43.0)))`),
    });
    expect(guessPlace(wkt, null)).toMatchObject({ shape: 'polygon', columns: { wkt: 'the_geom' } });
  });

  it('is nowhere without such columns', () => {
    expect(guessPlace(profileOf('f.csv', { X: ['1'], name: ['a'] }), null)).toMatchObject({
      shape: null,
      needsCrs: false,
    });
  });
});

describe('where the city is', () => {
  const own = profileOf(
    'wards.geojson',
    { ward: ['1', '2'] },
    {
      shape: 'polygon',
      positions: [
        [-76.2, 43.0],
        [-76.1, 43.09],
      ],
    },
  );

  it('is where files with geometries of their own are, before tables are believed', () => {
    expect(extentOfAll([own, table('lon', 'lat', places([10, 50, 11, 51]))])).toEqual([-76.2, 43.0, -76.1, 43.09]);
  });

  it('is where tables of degrees are, if there is nothing else, and else not known', () => {
    const [west] = extentOfAll([table('lon', 'lat', places(SYRACUSE))])!;
    expect(west).toBeCloseTo(-76.2, 1);
    expect(extentOfAll([profileOf('f.csv', { a: ['1'] })])).toBeNull();
  });
});
