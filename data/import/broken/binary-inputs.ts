import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection, Geometry } from 'geojson';
import { geopackageOf } from '../formats/formats-fixtures.ts';
import type { BrokenInput, Content } from './broken-input.ts';

type Features = FeatureCollection<Geometry, Readonly<Record<string, string>>>;

const lights = (count: number): Features => ({
  type: 'FeatureCollection',
  features: Array.from({ length: count }, (_, i) => ({
    type: 'Feature',
    properties: { id: `L${i + 1}`, note: 'x'.repeat(count > 10 ? 200 : 1) },
    geometry: { type: 'Point', coordinates: [-76.2 + i / 1e5, 43.001] },
  })),
});
const binary = (
  title: string,
  file: string,
  content: () => Content | Promise<Content>,
  keys?: string,
): BrokenInput => ({
  title,
  as: 'lights',
  file,
  content,
  ...(keys === undefined ? {} : { keys }),
});
const gpkg = (title: string, change: (bytes: Buffer) => Buffer, count = 3): BrokenInput =>
  binary(title, 'lights.gpkg', async () => change(await geopackageOf([{ name: 'lights', features: lights(count) }])));
const fgb = (title: string, change: (bytes: Buffer) => Buffer): BrokenInput =>
  binary(title, 'lights.fgb', () => change(Buffer.from(serialize(lights(3) as FeatureCollection))));

const PAGE_BYTES = 4096;
const withPage = (bytes: Buffer, page: number): Buffer => bytes.fill(0xff, page * PAGE_BYTES, (page + 1) * PAGE_BYTES);
const FGB_HEADER_AT = 8;
const firstFeatureAt = (bytes: Buffer): number => FGB_HEADER_AT + 4 + bytes.readUInt32LE(FGB_HEADER_AT);
const secondFeatureAt = (bytes: Buffer): number =>
  firstFeatureAt(bytes) + 4 + bytes.readUInt32LE(firstFeatureAt(bytes));
const at = (offset: (bytes: Buffer) => number, value: number) => (bytes: Buffer) => {
  bytes.writeUInt32LE(value, offset(bytes));
  return bytes;
};
const junk = Buffer.from(Array.from({ length: 2000 }, (_, i) => (i * i * 31 + i * 7) % 256));
const file = (title: string, name: string, content: Content): BrokenInput => ({
  title,
  as: 'lights of columns',
  file: name,
  content,
});

/** GeoPackage, FlatGeobuf, and what is no data at all. */
export const BINARY_INPUTS: readonly BrokenInput[] = [
  binary('an SQLite database that is no GeoPackage', 'lights.gpkg', () =>
    geopackageOf([], ['drop table gpkg_contents', 'create table trees (id integer)']),
  ),
  binary('a GeoPackage of several layers', 'city.gpkg', () =>
    geopackageOf([
      { name: 'lights', features: lights(3) },
      { name: 'hydrants', features: lights(1) },
    ]),
  ),
  binary('a GeoPackage of rasters only', 'city.gpkg', () =>
    geopackageOf([], ["insert into gpkg_contents values ('aerial', 'tiles', 3857)"]),
  ),
  binary('a GeoPackage whose layer is a view that never ends', 'city.gpkg', () =>
    geopackageOf(
      [],
      [
        "insert into gpkg_contents values ('v', 'features', 4326)",
        'create view v as with recursive n(id) as (select 1 union all select id from n) select id from n where id > 1',
      ],
    ),
  ),
  binary('a GeoPackage with a geometry that is none', 'lights.gpkg', () =>
    geopackageOf(
      [{ name: 'lights', features: lights(3) }],
      ["update lights set geom = x'4750000100000000' where fid = 2", "update lights set geom = 'here' where fid = 3"],
    ),
  ),
  binary('a GeoPackage in a CRS that nobody knows', 'lights.gpkg', () =>
    geopackageOf(
      [{ name: 'lights', features: lights(3), srsId: 9 }],
      ["insert into gpkg_spatial_ref_sys values ('x', 9, 'CITY', 77, 'undefined')"],
    ),
  ),
  gpkg(
    'a GeoPackage with a damaged page',
    (bytes) => withPage(bytes, Math.floor(bytes.length / PAGE_BYTES) - 20),
    2000,
  ),
  gpkg('a GeoPackage that is cut off', (bytes) => bytes.subarray(0, bytes.length / 2), 2000),
  gpkg('a GeoPackage damaged from its start', (bytes) => bytes.fill(0xff, 100, 4096)),
  fgb('a FlatGeobuf of another version', (bytes) => bytes.fill(2, 3, 4)),
  fgb('a FlatGeobuf with a wrong magic number', (bytes) => bytes.fill(0, 0, 8)),
  fgb('a FlatGeobuf that is cut off', (bytes) => bytes.subarray(0, bytes.length - 30)),
  fgb('a FlatGeobuf that is cut off between features', (bytes) => bytes.subarray(0, secondFeatureAt(bytes))),
  fgb(
    'a FlatGeobuf whose header claims two gigabytes',
    at(() => FGB_HEADER_AT, 2_000_000_000),
  ),
  fgb('a FlatGeobuf whose feature claims two gigabytes', at(secondFeatureAt, 2_000_000_000)),
  fgb('a FlatGeobuf with a damaged feature', (bytes) =>
    bytes.fill(0xff, secondFeatureAt(bytes) + 24, secondFeatureAt(bytes) + 40),
  ),
  file('binary junk called CSV', 'lights.csv', junk),
  file('a program called CSV', 'lights.csv', Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(200)])),
  file(
    'a Windows program called CSV',
    'lights.csv',
    Buffer.concat([Buffer.from('4d5a9000', 'hex'), Buffer.alloc(200)]),
  ),
  file('a PDF called CSV', 'lights.csv', '%PDF-1.7\n'),
  file('a picture called CSV', 'lights.csv', Buffer.from('89504e470d0a1a0a0000000d', 'hex')),
  file('an old Excel file called CSV', 'lights.csv', Buffer.from('d0cf11e0a1b11ae1000000000000', 'hex')),
  file('Parquet', 'lights.parquet', Buffer.from('PAR1\x15\x04')),
  file('a web page called CSV', 'lights.csv', '\n<html><head><title>404 Not Found</title></head></html>'),
];
