import { writeFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection, Geometry } from 'geojson';
import { expect, it } from 'vitest';
import { toHexEwkb } from './ewkb.ts';
import { esriJsonOf, geopackageOf, kmlOf, topojsonOf } from './formats/formats-fixtures.ts';
import { dbfOf, polygonShape, shpOf, zipOf } from './formats/formats-testing.ts';
import { onEveryStore } from './import-testing.ts';

type Properties = Readonly<Record<string, string>>;
type City = FeatureCollection<Geometry, Properties>;
const ring = (lon: number, lat: number, size: number): [number, number][] => [
  [lon, lat],
  [lon + size, lat],
  [lon + size, lat + size],
  [lon, lat + size],
  [lon, lat],
];
/** Wards with a hole, in two parts, and a name that every format must escape. Sixteenths of a degree are exact. */
const WARDS: City = {
  type: 'FeatureCollection',
  features: [
    [
      '1',
      'One & "only"',
      { type: 'Polygon', coordinates: [ring(-76.5, 43, 0.25), ring(-76.4375, 43.0625, 0.0625).reverse()] },
    ],
    ['2', 'Zwei – Süd', { type: 'MultiPolygon', coordinates: [[ring(-76, 43, 0.25)], [ring(-75.5, 43, 0.125)]] }],
    ['3', 'Three', { type: 'Polygon', coordinates: [ring(-75, 43, 0.5)] }],
  ].map(([ID, NAME, geometry]) => ({
    type: 'Feature',
    properties: { ID: ID as string, NAME: NAME as string },
    geometry: geometry as Geometry,
  })),
};

const shapefile = (): Buffer => {
  const shapes = WARDS.features.map(({ geometry }) => {
    const polygons =
      geometry.type === 'MultiPolygon'
        ? geometry.coordinates
        : [(geometry as { coordinates: number[][][] }).coordinates];
    return polygonShape(polygons.flat().map((outer) => [...outer].reverse() as [number, number][]));
  });
  const fields = [
    { name: 'ID', type: 'C', length: 4 },
    { name: 'NAME', type: 'C', length: 20 },
  ] as const;
  const rows = WARDS.features.map(({ properties }) => [properties.ID!, properties.NAME!]);
  return zipOf({ 'wards.shp': shpOf(5, shapes), 'wards.dbf': dbfOf(fields, rows), 'wards.cpg': 'UTF-8' });
};

const csv = (geometryText: (geometry: Geometry) => string): string =>
  `ID,NAME,where\n${WARDS.features
    .map(({ properties, geometry }) =>
      [properties.ID!, properties.NAME!, geometryText(geometry)]
        .map((text) => `"${text.replaceAll('"', '""')}"`)
        .join(),
    )
    .join('\n')}\n`;

const FORMATS: Readonly<Record<string, () => Uint8Array | string | Promise<Uint8Array>>> = {
  'wards.ndjson': () => WARDS.features.map((feature) => JSON.stringify(feature)).join('\n'),
  'wards.geojsons': () => WARDS.features.map((feature) => `\x1e${JSON.stringify(feature)}\n`).join(''),
  'wards.geojson.gz': () => gzipSync(JSON.stringify(WARDS)),
  'wards.fgb': () => serialize(WARDS as FeatureCollection, 4326),
  'wards.gpkg': () => geopackageOf([{ name: 'wards', features: WARDS }]),
  'wards.topojson': () => topojsonOf({ wards: WARDS }),
  'wards.esri.json': () => esriJsonOf(WARDS),
  'wards.kml': () => kmlOf({ wards: WARDS }),
  'wards.kmz': () => zipOf({ 'doc.kml': kmlOf({ wards: WARDS }) }),
  'wards.zip': shapefile,
  'several.zip': () => zipOf({ 'other.csv': 'a\n', 'wards.geojson': JSON.stringify(WARDS) }),
  'geojson.csv': () => csv(JSON.stringify),
  'ewkb.csv': () => csv(toHexEwkb),
  'nested.json': () =>
    JSON.stringify(WARDS.features.map(({ properties, geometry }) => ({ ...properties, where: geometry }))),
};

onEveryStore('one city from every format', (t) => {
  const yaml = (file: string): string => {
    const keys = /csv$|nested/.test(file)
      ? ', geometry: { column: where }'
      : file === 'several.zip'
        ? ', fileLayer: wards'
        : '';
    return `city: { id: calder, name: Calder, timeZone: America/New_York }
agencies: [{ id: dpw, name: Public Works }]
services: [{ code: pothole, name: Pothole }]
layers: [{ layer: ward, title: Wards, file: ${file}, id: ID, name: NAME, agency: dpw${keys} }]
rules: rules.yaml
`;
  };

  it('is the same in the store: ids, names and the ground that is covered', async () => {
    t.city.write({ 'city.yaml': yaml('wards.geojson'), 'wards.geojson': JSON.stringify(WARDS) });
    await t.city.import(t.store);
    const ground =
      'select id, name, st_astext(st_normalize(geometry)) as ground from jurisdiction where gone_at is null order by id';
    const first = await t.rows(ground);
    let previous = '';
    for (const [file, write] of Object.entries(FORMATS)) {
      writeFileSync(t.city.file(file), await write());
      t.city.write({ 'city.yaml': yaml(file) });
      const ward = (await t.city.import(t.store)).datasets[0]!;
      expect([file, ward.read, ward.rejected, ward.new, ward.gone]).toEqual([file, 3, 0, 0, 0]);
      expect([file, await t.rows(ground)]).toEqual([file, first]);
      // A shapefile winds its rings the other way round: other bytes, the same ground.
      const before = file === 'wards.zip' || previous === 'wards.zip' ? 0 : 3;
      expect([file, ward.unchanged]).toEqual([file, before]);
      previous = file;
    }
  });
});
