import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { serialize } from 'flatgeobuf/lib/mjs/geojson.js';
import type { FeatureCollection, Geometry } from 'geojson';
import { afterAll, describe, expect, it } from 'vitest';
import { seededRandom } from '../../../engine/spatial/seeded-geometry.ts';
import { SourceError } from '../source-error.ts';
import { esriJsonOf, geopackageOf, kmlOf, topojsonOf } from './formats-fixtures.ts';
import { dbfOf, polygonShape, shpOf, zipOf } from './formats-testing.ts';
import { readSource } from './read-source.ts';

const FILES_A_FORMAT = 60;
const SEED = 311;
const MAX_MS = 5_000;

type Properties = Record<string, string | number | boolean | null>;
const ring = (lon: number): [number, number][] => [
  [lon, 43],
  [lon + 0.5, 43],
  [lon + 0.5, 43.5],
  [lon, 43],
];
const geometryOf = (i: number): Geometry =>
  i % 2 === 0
    ? { type: 'Polygon', coordinates: [ring(-76 + i)] }
    : { type: 'MultiPolygon', coordinates: [[ring(-76)], [ring(-70 - i)]] };
const CITY: FeatureCollection<Geometry, Properties> = {
  type: 'FeatureCollection',
  features: Array.from({ length: 8 }, (_, i) => ({
    type: 'Feature',
    properties: { NO: i, NAME: `Élan ${i} & "Sons"`, AREA: i + 0.5, OPEN: i % 3 === 0 },
    geometry: geometryOf(i),
  })),
};
const CSV = `id,lon,lat,name\n${Array.from({ length: 20 }, (_, i) => `L${i},${-76 - i / 100},43.${i},"Élan, ""${i}"""`).join('\r\n')}`;
const NDJSON = CITY.features.map((feature) => JSON.stringify(feature)).join('\n');
const GEOJSON = JSON.stringify(CITY);
const TOPOJSON = topojsonOf({ wards: CITY }, { scale: [1e-4, 1e-4], translate: [-80, 40] });
const SHAPEFILE = {
  'w.shp': shpOf(
    5,
    Array.from({ length: 8 }, (_, i) => polygonShape([ring(i)])),
  ),
  'w.dbf': dbfOf(
    [{ name: 'NAME', type: 'C', length: 4 }],
    Array.from({ length: 8 }, (_, i) => [`w${i}`]),
  ),
};

type Random = () => number;
const below = (random: Random, limit: number): number => Math.floor(random() * limit);

/** Bytes cut off, bits turned, bytes replaced by ones that mean something, or a stretch left out or doubled. */
const damaged = (bytes: Uint8Array, random: Random): Uint8Array => {
  const kind = below(random, 4);
  if (kind === 0) return bytes.subarray(0, below(random, bytes.length));
  if (kind === 3) {
    const [from, to] = [below(random, bytes.length), below(random, 64)];
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + (random() < 0.5 ? to : -Math.min(to, from)))]);
  }
  const changed = Uint8Array.from(bytes);
  for (let n = 1 + below(random, 8); n > 0; n -= 1) {
    const at = below(random, changed.length);
    changed[at] = kind === 1 ? changed[at]! ^ (1 << below(random, 8)) : MEANINGFUL[below(random, MEANINGFUL.length)]!;
  }
  return changed;
};
const MEANINGFUL = [0, 0x7f, 0x80, 0xff, ...Buffer.from('"{}[],<>&\n-9')];

const ODD_VALUES = [null, true, 5, -1, 1e300, '', 'x', [], [[]], [null], {}, { type: 'Polygon' }, { coordinates: 1 }];

/** A document with one of its values replaced by another kind of value, or left out. */
const oddDocument = (text: string, random: Random): string => {
  const document = JSON.parse(text) as unknown;
  let node = document as Record<string, unknown>;
  for (;;) {
    const keys = Object.keys(node);
    const key = keys[below(random, keys.length)];
    if (key === undefined) return JSON.stringify(document);
    const next = node[key];
    if (typeof next === 'object' && next !== null && random() < 0.8) node = next as Record<string, unknown>;
    else {
      const value = ODD_VALUES[below(random, ODD_VALUES.length + 1)];
      if (value === undefined) delete node[key];
      else node[key] = value;
      return JSON.stringify(document);
    }
  }
};

/** What the language says of a mistake of ours, and no clerk can make sense of. */
const OURS =
  /undefined|cannot (read|use|convert|destructure)|is not (a function|iterable)|is not a constructor|invalid (typed |string |array )|out(side the|side of| of) (bounds|range)|call stack|\[object|should be a multiple/i;

describe('a damaged file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-damaged-'));
  const file = join(folder, 'file');
  afterAll(() => rmSync(folder, { recursive: true }));

  /** The reasons that a clerk would read, and how long it took. */
  const read = async (content: string | Uint8Array): Promise<{ reasons: readonly string[]; ms: number }> => {
    writeFileSync(file, content);
    const reasons: string[] = [];
    const startedAt = performance.now();
    try {
      for await (const outcome of readSource(file)) {
        if (outcome.kind === 'rejected') reasons.push(outcome.rejected.reason);
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      reasons.push(error.reason);
    }
    return { reasons, ms: performance.now() - startedAt };
  };

  const expectSense = async (contentOf: (random: Random) => string | Uint8Array): Promise<void> => {
    const random = seededRandom(SEED);
    for (let n = 0; n < FILES_A_FORMAT; n += 1) {
      const { reasons, ms } = await read(contentOf(random));
      expect({ n, unclear: reasons.filter((reason) => OURS.test(reason)) }).toEqual({ n, unclear: [] });
      expect(ms).toBeLessThan(MAX_MS);
    }
  };

  it.each<[string, () => Promise<Uint8Array> | Uint8Array | string]>([
    ['CSV', () => CSV],
    ['CSV in UTF-16', () => Buffer.from(`\uFEFF${CSV}`, 'utf16le')],
    ['gzipped CSV', () => gzipSync(CSV)],
    ['GeoJSON', () => GEOJSON],
    ['JSON lines', () => NDJSON],
    ['Esri JSON', () => esriJsonOf(CITY)],
    ['TopoJSON', () => TOPOJSON],
    ['KML', () => kmlOf({ wards: CITY })],
    ['KMZ', () => zipOf({ 'doc.kml': kmlOf({ wards: CITY }) })],
    ['a shapefile', () => zipOf(SHAPEFILE)],
    ['GeoPackage', () => geopackageOf([{ name: 'wards', features: CITY }])],
    ['FlatGeobuf', () => serialize(CITY as FeatureCollection)],
  ])(`of %s is told in words, by the reader's own errors, and takes no time`, async (_, write) => {
    const whole = await write();
    const bytes = typeof whole === 'string' ? Buffer.from(whole) : whole;
    await expectSense((random) => damaged(bytes, random));
  });

  it.each<[string, string]>([
    ['GeoJSON', GEOJSON],
    ['one feature', JSON.stringify(CITY.features[1])],
    ['Esri JSON', esriJsonOf(CITY)],
    ['TopoJSON', TOPOJSON],
    ['a JSON array', JSON.stringify(CITY.features.map(({ properties }) => properties))],
  ])('of %s with a value of another kind somewhere is told in words', async (_, whole) => {
    await expectSense((random) => oddDocument(whole, random));
  });
});
