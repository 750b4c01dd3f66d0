import type { Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { columnReader } from './column-path.ts';
import { toHexEwkb } from './ewkb.ts';
import { mapRow } from './mapping.ts';
import { nestedGeometry } from './nested-geometry.ts';

const POINT: Geometry = { type: 'Point', coordinates: [-87.625, 41.875] };
const SQUARE: Geometry = {
  type: 'Polygon',
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

describe('nestedGeometry', () => {
  it.each<[string, unknown]>([
    ['a GeoJSON object (Socrata)', POINT],
    ['GeoJSON text', JSON.stringify(POINT)],
    ['a Feature', { type: 'Feature', properties: {}, geometry: POINT }],
    ['WKT', 'POINT (-87.625 41.875)'],
    ['WKT in small letters, with z', 'point z(-87.625 41.875 3)'],
    ['hexadecimal EWKB', toHexEwkb(POINT)],
    [
      'an object with latitude and longitude as text (Socrata, before 2016)',
      { latitude: '41.875', longitude: '-87.625', human_address: '{}' },
    ],
    ['the same as text', '{"longitude":-87.625,"latitude":41.875}'],
    ['lat and lng', { lat: 41.875, lng: -87.625 }],
    ['Esri', { x: -87.625, y: 41.875, spatialReference: { wkid: 4326 } }],
    ['a pair, latitude first', '(41.875, -87.625)'],
    ['a pair without brackets', ' 41.875,-87.625 '],
    ['an address with its pair (Socrata in CSV)', '1 N STATE ST\nCHICAGO, IL 60602\n(41.875, -87.625)'],
    ['a list, longitude first', [-87.625, 41.875]],
  ])('reads %s', (_, value) => {
    const found = nestedGeometry(value);
    expect(found).toMatchObject({ geometry: { type: 'Point' } });
    expect(
      found !== null && 'geometry' in found && (found.geometry as { coordinates: number[] }).coordinates.slice(0, 2),
    ).toEqual([-87.625, 41.875]);
  });

  it('reads polygons of GeoJSON, WKT, WKB and Esri alike', () => {
    const esri = {
      rings: [
        [
          [0, 0],
          [1, 1],
          [1, 0],
          [0, 0],
        ],
      ],
    };
    for (const value of [JSON.stringify(SQUARE), 'POLYGON ((0 0, 1 0, 1 1, 0 0))', toHexEwkb(SQUARE), esri]) {
      expect(nestedGeometry(value)).toMatchObject({ geometry: SQUARE });
    }
  });

  it('keeps the CRS that a value states', () => {
    expect(nestedGeometry('SRID=3435;POINT (1 2)')).toMatchObject({ crs: 'EPSG:3435' });
    expect(nestedGeometry(toHexEwkb(POINT))).toMatchObject({ crs: 'EPSG:4326' });
    expect(nestedGeometry({ x: 1, y: 2, spatialReference: { wkid: 102671, latestWkid: 3435 } })).toMatchObject({
      crs: 'EPSG:3435',
    });
  });

  it.each<[unknown]>([
    [''],
    ['POINT EMPTY'],
    [{}],
    [{ latitude: null, longitude: null }],
    [{ latitude: '', longitude: ' ' }],
    [[]],
  ])('finds no place in %j', (value) => expect(nestedGeometry(value)).toBeNull());

  it.each<[unknown, string]>([
    ['City Hall', 'which is no geometry'],
    ['41.8', 'which is no geometry'],
    [true, 'which is no geometry'],
    [{ latitude: 'north', longitude: '1' }, 'which is no geometry'],
    ['{"type":"Point"', 'not valid JSON'],
    ['POINT (1', 'not WKT'],
    ['0101000000ff', 'not WKB'],
    ['['.repeat(10_000), 'nested more than'],
  ])('says why %j cannot be read', (value, reason) => {
    expect(nestedGeometry(value)).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});

describe('columnReader', () => {
  const fields = {
    location: { lon: 1, coordinates: [5, 6], none: null },
    'a.b': { c: 2 },
    'x.y': 3,
    text: '{"lat":"4"}',
  };
  it.each([
    ['location.lon', 1],
    ['location.coordinates.1', 6],
    ['a.b.c', 2],
    ['x.y', 3],
    ['text.lat', '4'],
    ['location.none', null],
    ['location.lat', undefined],
    ['location.lon.deeper', undefined],
    ['location.constructor', undefined],
    ['nowhere.at.all', undefined],
  ])('follows %s', (path, value) => expect(columnReader(path)(fields)).toEqual(value));
});

describe('a dataset with a place inside a column', () => {
  const light = (geometry: object, attributes: unknown = 'all') =>
    ({ file: 'f', class: 'light', title: 'Lights', id: { from: 'id' }, geometry, attributes }) as never;
  const row = { position: { file: 'f' }, fields: { id: 'L1', owner: { name: 'City' }, location: { lon: 1, lat: 2 } } };

  it('is placed by paths, and the object is no attribute', () => {
    const outcome = mapRow(row, light({ lon: 'location.lon', lat: 'location.lat' }), { timeZone: 'UTC' });
    expect(outcome).toMatchObject({
      mapped: { values: { geometry: { coordinates: [1, 2] }, attributes: { id: 'L1', owner: '{"name":"City"}' } } },
    });
  });

  it('is placed by one column, and takes attributes by path', () => {
    const outcome = mapRow(row, light({ column: 'location' }, { owner: 'owner.name' }), { timeZone: 'UTC' });
    expect(outcome).toMatchObject({
      mapped: { values: { geometry: { coordinates: [1, 2] }, attributes: { owner: 'City' } } },
    });
  });
});
