import { gzipSync } from 'node:zlib';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection, Geometry } from 'geojson';
import { describe, expect, it } from 'vitest';
import { esriJsonOf, geopackageOf, kmlOf, topojsonOf } from './formats-fixtures.ts';
import { collectContent, dbfOf, polygonShape, shpOf, zipOf } from './formats-testing.ts';

type Properties = Readonly<Record<string, string | number | boolean | null>>;
const square = (x: number, y: number, size: number): [number, number][] => [
  [x, y],
  [x + size, y],
  [x + size, y + size],
  [x, y + size],
  [x, y],
];
const hole = (x: number, y: number, size: number): [number, number][] => square(x, y, size).reverse();
const collection = (
  ...features: readonly (readonly [Properties, Geometry])[]
): FeatureCollection<Geometry, Properties> => ({
  type: 'FeatureCollection',
  features: features.map(([properties, geometry]) => ({ type: 'Feature', properties, geometry })),
});

/** A small city: a ward, one with a hole, one in two parts; accents, quotes, a blank, numbers with and without a fraction. */
const WARDS = collection(
  [
    { NO: 1, NAME: 'Élan & "Sons"', AREA: 1.5, OPEN: true },
    { type: 'Polygon', coordinates: [square(-76.2, 43, 0.5)] },
  ],
  [
    { NO: 2, NAME: 'Two <b>', AREA: 0.25, OPEN: false },
    { type: 'Polygon', coordinates: [square(-75.5, 43, 0.5), hole(-75.4, 43.1, 0.25)] },
  ],
  [
    { NO: 3, NAME: 'Drei', AREA: null, OPEN: true },
    { type: 'MultiPolygon', coordinates: [[square(-74, 43, 0.5)], [square(-73, 43, 0.5)]] },
  ],
);
const LIGHTS = collection(
  [
    { ID: 'L1', LAMP: 'LED' },
    { type: 'Point', coordinates: [-76.125, 43.0625] },
  ],
  [
    { ID: 'L2', LAMP: 'gas' },
    { type: 'Point', coordinates: [-76.25, 43.5] },
  ],
);
const STREETS = collection([
  { ID: 'S1' },
  {
    type: 'LineString',
    coordinates: [
      [-76, 43],
      [-76.5, 43.25],
      [-76.5, 43.5],
    ],
  },
]);

const ndjson = (features: FeatureCollection): string =>
  features.features.map((feature) => JSON.stringify(feature)).join('\n');

/** Features as we see them: what every format must agree on. Blanks may be null or absent, booleans text in KML. */
const seen = (
  rows: readonly { readonly fields: Readonly<Record<string, unknown>>; readonly geometry?: Geometry | null }[],
) =>
  rows.map(({ fields, geometry }) => [
    Object.fromEntries(
      ['NO', 'NAME', 'AREA', 'OPEN', 'ID', 'LAMP'].flatMap((name) =>
        fields[name] == null ? [] : [[name, String(fields[name])]],
      ),
    ),
    geometry,
  ]);

const FORMATS: Readonly<
  Record<string, (features: FeatureCollection<Geometry, Properties>) => Promise<Uint8Array> | Uint8Array | string>
> = {
  GeoJSON: (features) => JSON.stringify(features),
  'pretty-printed GeoJSON': (features) => JSON.stringify(features, null, 2),
  NDJSON: ndjson,
  'text sequences (RFC 8142)': ({ features }) =>
    features.map((feature) => `\x1e${JSON.stringify(feature, null, 1)}\n`).join(''),
  'gzipped GeoJSON': (features) => gzipSync(JSON.stringify(features)),
  'twice gzipped NDJSON': (features) => gzipSync(gzipSync(ndjson(features))),
  FlatGeobuf: (features) => serialize(features as FeatureCollection),
  GeoPackage: (features) => geopackageOf([{ name: 'layer', features, types: { AREA: 'REAL' } }]),
  TopoJSON: (features) => topojsonOf({ layer: features }),
  'Esri JSON': (features) => esriJsonOf(features),
  KML: (features) => kmlOf({ layer: features }),
  KMZ: (features) => zipOf({ 'doc.kml': kmlOf({ layer: features }), 'files/icon.png': 'x' }),
  'zipped GeoJSON': (features) => zipOf({ 'readme.txt': 'x', 'layer.geojson': JSON.stringify(features) }),
  'zipped, gzipped GeoJSON': (features) => zipOf({ 'layer.geojson.gz': gzipSync(JSON.stringify(features)) }),
  'gzipped zip of GeoPackage': async (features) =>
    gzipSync(zipOf({ 'a/layer.gpkg': await geopackageOf([{ name: 'layer', features }]) })),
};

describe.each(Object.entries(FORMATS))('%s', (_, write) => {
  it.each([
    ['polygons with holes and parts', WARDS],
    ['points', LIGHTS],
    ['lines', STREETS],
  ])('gives the same features as plain GeoJSON, whatever the file is called: %s', async (__, features) => {
    const { rows, rejected, failure } = await collectContent('file.csv', await write(features));
    expect(failure).toBeNull();
    expect(rejected).toEqual([]);
    expect(seen(rows)).toEqual(
      seen(features.features.map(({ properties, geometry }) => ({ fields: properties, geometry }))),
    );
    expect(rows.every(({ position }) => position.file === 'file.csv')).toBe(true);
  });
});

const DBF_NAME = [{ name: 'NAME', type: 'C', length: 10 }] as const;
const shapefile = (name: string, ring: [number, number][]) => ({
  [`${name}.shp`]: shpOf(5, [polygonShape([[...ring].reverse()])]),
  [`${name}.dbf`]: dbfOf(DBF_NAME, [[name]]),
});

describe('a file of several layers', () => {
  const layered = async () =>
    zipOf({
      ...shapefile('parks', square(0, 0, 1)),
      ...shapefile('old/zones', square(0, 0, 2)),
      'lights.csv': 'ID,lon,lat\nL1,-76,43\nbad"row",1\n',
      'wards.geojson': JSON.stringify(WARDS),
      'places.kml': kmlOf({ Lights: LIGHTS, Streets: STREETS }),
      'city.gpkg': await geopackageOf([
        { name: 'wards', features: WARDS },
        { name: 'lights', features: LIGHTS },
      ]),
    });

  it('asks which one and lists what is in it', async () => {
    expect((await collectContent('city.zip', await layered())).failure).toBe(
      'city.zip: it holds several layers: state `fileLayer`, one of parks, zones, lights.csv, wards.geojson, places.kml, city.gpkg',
    );
    expect((await collectContent('city.zip', await layered(), { fileLayer: 'wadrs' })).failure).toContain(
      'there is no fileLayer',
    );
    expect((await collectContent('city.zip', await layered(), { fileLayer: 'city' })).failure).toBe(
      'city.zip/city.gpkg: it holds several layers: state `fileLayer`, one of lights, wards',
    );
  });

  it.each([
    ['parks', 'city.zip/parks', 1],
    ['old/zones.shp', 'city.zip/zones', 1],
    ['wards', 'city.zip/wards.geojson', 3],
    ['lights.csv', 'city.zip/lights.csv', 2],
    ['city.gpkg/wards', 'city.zip/city.gpkg/wards', 3],
    ['City/Lights', 'city.zip/city.gpkg/lights', 2],
    ['places.kml/Streets', 'city.zip/places.kml', 1],
    ['places', 'city.zip/places.kml', 3],
  ])('takes %s, and says in positions where it stood: %s', async (fileLayer, file, count) => {
    const { rows, failure, rejected } = await collectContent('city.zip', await layered(), { fileLayer });
    expect(failure).toBeNull();
    expect([...rows, ...rejected].map(({ position }) => position.file)).toEqual(new Array(count).fill(file));
  });

  it('passes fileLayer on where the zip has one file', async () => {
    const gpkg = await geopackageOf([
      { name: 'wards', features: WARDS },
      { name: 'lights', features: LIGHTS },
    ]);
    const { rows } = await collectContent('z', zipOf({ 'x.gpkg': gpkg }), { fileLayer: 'wards' });
    expect(rows).toHaveLength(3);
  });

  it('takes a TopoJSON object and a KML folder by name, and knows those that are not there', async () => {
    const topojson = topojsonOf({ wards: WARDS, lights: LIGHTS });
    expect((await collectContent('t', topojson, { fileLayer: 'LIGHTS' })).rows).toHaveLength(2);
    expect((await collectContent('t', topojson)).failure).toBe(
      't: it holds several objects: state `fileLayer`, one of wards, lights',
    );
    const kml = kmlOf({ Lights: LIGHTS, Streets: STREETS });
    expect((await collectContent('k', kml, { fileLayer: 'lights' })).rows.map(({ fields }) => fields.folder)).toEqual([
      'Lights',
      'Lights',
    ]);
    expect((await collectContent('k', kml, { fileLayer: 'lamps' })).failure).toBe(
      "k: there is no folder 'lamps' in it. It holds Lights, Streets",
    );
  });
});

describe('the CRS of a file', () => {
  const wkid = (spatialReference: object) => collectContent('f', esriJsonOf(LIGHTS, spatialReference));
  it('is the code of EPSG that a GeoPackage, a FlatGeobuf or an Esri service names', async () => {
    const gpkg = await geopackageOf([{ name: 'a', features: LIGHTS, srsId: 3435 }]);
    expect((await collectContent('f', gpkg)).rows[0]!.crs).toBe('EPSG:3435');
    expect((await collectContent('f', serialize(LIGHTS as FeatureCollection, 3435))).rows[0]!.crs).toBe('EPSG:3435');
    expect((await wkid({ wkid: 102671, latestWkid: 3435 })).rows[0]!.crs).toBe('EPSG:3435');
    expect((await wkid({ wkt: 'PROJCS["x"]' })).rows[0]!.crs).toBe('PROJCS["x"]');
  });

  it('is the definition where a GeoPackage uses a code of its own, and none where it says undefined', async () => {
    const local = await geopackageOf([{ name: 'a', features: LIGHTS, srsId: 100001 }]);
    expect((await collectContent('f', local)).rows[0]!.crs).toContain('+proj=tmerc');
    const none = await geopackageOf([{ name: 'a', features: LIGHTS, srsId: 0 }]);
    expect('crs' in (await collectContent('f', none)).rows[0]!).toBe(false);
  });

  it('is WGS 84 for KML, which has no other', async () => {
    expect('crs' in (await collectContent('f', kmlOf({ a: LIGHTS }))).rows[0]!).toBe(false);
  });
});

describe('values', () => {
  it('of 64 bits keep every digit, since they are ids', async () => {
    const gpkg = await geopackageOf(
      [{ name: 'a', features: LIGHTS }],
      ['alter table a add big integer', 'update a set big = 9007199254740993'],
    );
    expect((await collectContent('f', gpkg)).rows[0]!.fields.big).toBe('9007199254740993');
  });

  it('of a TopoJSON on a grid come back to the grid', async () => {
    const transform = { scale: [0.125, 0.125] as [number, number], translate: [-76.5, 43] as [number, number] };
    const { rows } = await collectContent('f', topojsonOf({ a: STREETS }, transform));
    expect(rows[0]!.geometry).toEqual(STREETS.features[0]!.geometry);
  });

  it('of KML have schema types, plain descriptions, and nothing of how it looks', async () => {
    const kml = `<kml:kml xmlns:kml="http://www.opengis.net/kml/2.2"><kml:Document>
      <kml:Schema name="s" id="s"><kml:SimpleField type="int" name="n"/></kml:Schema><kml:Style id="red"/>
      <!-- <kml:Placemark> --><kml:Placemark id="p1"><kml:name>A &amp; B</kml:name><kml:styleUrl>#red</kml:styleUrl>
      <kml:description><![CDATA[<b>bold</b></Placemark>]]></kml:description>
      <kml:ExtendedData><kml:SchemaData schemaUrl="#s"><kml:SimpleData name="n">7</kml:SimpleData></kml:SchemaData></kml:ExtendedData>
      <kml:Point><kml:coordinates>
        -76,43,0
      </kml:coordinates></kml:Point></kml:Placemark></kml:Document></kml:kml>`;
    const { rows, rejected } = await collectContent('f', kml);
    expect(rejected).toEqual([]);
    expect(rows).toEqual([
      {
        position: { file: 'f', line: 3 },
        fields: { id: 'p1', name: 'A & B', description: '<b>bold</b></Placemark>', n: 7 },
        geometry: { type: 'Point', coordinates: [-76, 43, 0] },
      },
    ]);
  });
});
