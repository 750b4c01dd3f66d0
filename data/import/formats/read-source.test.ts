import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { read as readWithShapefilePackage } from 'shapefile';
import { describe, expect, it } from 'vitest';
import yauzl from 'yauzl';
import { detectFormat } from './detect-format.ts';
import { collect, collectContent, dbfOf, pointShape, shpOf, zipOf } from './formats-testing.ts';
import { digestFile } from './raw-bytes.ts';
import { readSource } from './read-source.ts';

const DATA = process.env.CITY_DATA_DIR;
const NEEDS_DATA = 'needs the real city files: set CITY_DATA_DIR';

/** Rows as stated by the README of the data. */
const ROWS: Readonly<Record<string, number>> = {
  'syracuse/street_centerlines_nad83_ny_central_ftus.zip': 6_825,
  'syracuse/potholes_2016_apr_jul.csv': 6_316,
  'syracuse/road_ratings_2010.csv': 4_890,
  'syracuse/road_ratings_2015.csv': 4_864,
  'syracuse/neighborhoods.geojson': 32,
  'syracuse/city_boundary.geojson': 1,
  'syracuse/hydrants.csv': 5_532,
  'chicago/sanitation_to_2013.csv.gz': 55_343,
  'chicago/community_areas.geojson': 77,
  'chicago/wards.geojson': 50,
  'chicago/zip_codes.geojson': 49,
  'chicago/parks.geojson': 65,
  'chicago/city_boundary.geojson': 1,
  'chicago/police_beats.geojson.gz': 277,
  'chicago/census_tracts.geojson.gz': 789,
  'chicago/bike_racks.csv': 5_164,
  'boston/animal_2013_2017.csv.gz': 29_838,
  'kitchener/water_mains.csv': 15_903,
  'kitchener/water_main_breaks_to_2017.csv': 2_306,
  'address/tiger_addrfeat_2021_county30059.geojsonl': 677,
};

/** A small linear congruential generator: the same numbers in every run. */
const seeded = (seed: number) => () => {
  seed = (Math.imul(seed, 1664525) + 1013904223) >>> 0;
  return seed / 2 ** 32;
};

describe('readSource', () => {
  it('fails clearly for a file that is not there and for a folder', async () => {
    expect((await collect('/nowhere/trees.csv')).failure).toBe('trees.csv: the file does not exist');
    expect((await collect('/')).failure).toContain('this is a folder, not a file');
  });

  it('follows a stated format against what the content looks like', async () => {
    const { rows } = await collectContent('f', '{"a":1}\n', { format: 'csv' });
    expect(rows).toEqual([]);
  });

  it('tells progress up to the size of the file and its digest in the same pass', async () => {
    const content = `id\n${Array.from({ length: 50_000 }, (_, i) => i).join('\n')}\n`;
    const seen: number[] = [];
    const digests: unknown[] = [];
    await collectContent('f', content, {
      onBytes: (readSoFar, total) => {
        expect(total).toBe(content.length);
        seen.push(readSoFar);
      },
      onDigest: (digest) => digests.push(digest),
    });
    expect(seen.length).toBeGreaterThan(2);
    expect(seen).toEqual([...seen].sort((a, b) => a - b));
    expect(seen.at(-1)).toBe(content.length);
    expect(digests).toEqual([{ sha256: createHash('sha256').update(content).digest('hex'), bytes: content.length }]);
  });

  it('closes the file when the reader stops early, without a digest of half of it', async () => {
    const digests: unknown[] = [];
    const content = `id\n${'1\n'.repeat(500_000)}`;
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-early-'));
    await writeFile(join(folder, 'f'), content);
    for await (const outcome of readSource(join(folder, 'f'), { onDigest: (digest) => digests.push(digest) })) {
      if (outcome.kind === 'row') break;
    }
    await rm(folder, { recursive: true });
    expect(digests).toEqual([]);
  });
});

describe('damaged files', () => {
  const numbers = Array.from({ length: 20 }, (_, n) => n);
  const features = numbers.map((n) => ({
    type: 'Feature',
    properties: { n, name: 'Café' },
    geometry: { type: 'Point', coordinates: [n, 1] },
  }));
  const shapefile = zipOf({
    'a.shp': shpOf(
      1,
      numbers.map((n) => pointShape(n, 1)),
    ),
    'a.dbf': dbfOf(
      [{ name: 'N', type: 'N', length: 4 }],
      numbers.map((n) => [String(n)]),
    ),
  });
  const csv = ['n,name', ...numbers.map((n) => `${n},"Café ""${n}"" x"`)].join('\n');

  it.each<[string, Buffer]>([
    ['csv', Buffer.from(csv)],
    ['gzipped csv', gzipSync(csv)],
    ['geojson', Buffer.from(JSON.stringify({ type: 'FeatureCollection', features }))],
    ['shapefile', shapefile],
  ])('never hang, and fail only as a SourceError: %s', async (name, whole) => {
    const folder = await mkdtemp(join(tmpdir(), 'bailiwick-damaged-'));
    const random = seeded(whole.length);
    for (let round = 0; round < 60; round += 1) {
      const damaged = Buffer.from(
        whole.subarray(0, random() < 0.3 ? Math.floor(random() * whole.length) : whole.length),
      );
      for (let i = 0; i < 3 && damaged.length > 0; i += 1) {
        damaged[Math.floor(random() * damaged.length)] = Math.floor(random() * 256);
      }
      await writeFile(join(folder, 'f'), damaged);
      const { rows, rejected, failure } = await collect(join(folder, 'f'));
      if (failure !== null) expect(failure, `${name} ${round}`).toMatch(/^f: /);
      expect(rows.length + rejected.length).toBeLessThan(100);
    }
    await rm(folder, { recursive: true });
  });
});

describe('detectFormat', () => {
  it.each([
    ['csv', 'id,name\n1,x'],
    ['csv', '"{""a"":1}",b\n'],
    ['geojson', '{"type":"FeatureCollection","features":[]}\n'],
    ['geojson', '{\n  "type": "Feature"\n}'],
    ['geojson', '  [{"a":1}]'],
    ['geojson', '{"name":"x","features": [ {"type":"Feature"'],
    ['ndjson', '{"type":"Feature","properties":{}}\n{"type":"Feature"}\n'],
    ['ndjson', '{"a":1}\n'],
    ['ndjson', '{"a":broken}\n{"a":1}\n'],
    ['ndjson', '\x1e{"a":1}\n'],
    ['ndjson', '{"type":"Feature","geometry":{"coordinates":['],
    ['shapefile', 'PK\x03\x04'],
  ])('takes as %s what begins %j', (format, head) => {
    expect(detectFormat(Buffer.from(head, 'latin1'))).toBe(format);
  });
});

describe.skipIf(!DATA)(`real files (${NEEDS_DATA})`, () => {
  it.each(Object.entries(ROWS))('%s has %i rows and none that is rejected', async (file, count) => {
    const { rows, rejected, failure } = await collect(join(DATA!, file));
    expect(failure).toBeNull();
    expect(rejected).toEqual([]);
    expect(rows).toHaveLength(count);
  });

  it('reads Chicago and Kitchener value for value as csv-parse does', async () => {
    for (const file of [
      'chicago/sanitation_to_2013.csv.gz',
      'kitchener/water_mains.csv',
      'boston/animal_2013_2017.csv.gz',
    ]) {
      const bytes = await readFile(join(DATA!, file));
      const expected = parse(file.endsWith('.gz') ? gunzipSync(bytes) : bytes, { columns: true, bom: true });
      const { rows } = await collect(join(DATA!, file));
      // As text: comparing a million values one by one takes ten seconds.
      expect(JSON.stringify(rows.map((row) => row.fields)) === JSON.stringify(expected), file).toBe(true);
    }
  });

  it("reads Syracuse's streets as the shapefile package does", async () => {
    const file = join(DATA!, 'syracuse/street_centerlines_nad83_ny_central_ftus.zip');
    const parts = new Map<string, Buffer>();
    const zip = await yauzl.openPromise(file, { lazyEntries: true, autoClose: false });
    for await (const entry of zip.eachEntry()) {
      if (!/^street_shapefile\/streets\.(shp|dbf)$/.test(entry.fileName)) continue;
      const chunks: Buffer[] = [];
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk as Buffer);
      parts.set(entry.fileName.slice(-3), Buffer.concat(chunks));
    }
    zip.close();
    const expected = await readWithShapefilePackage(parts.get('shp')!, parts.get('dbf')!, { encoding: 'utf-8' });
    const { rows } = await collect(file);
    expect(rows.map((row) => row.geometry)).toEqual(expected.features.map((feature) => feature.geometry));
    const theirs = (value: unknown) => (value instanceof Date || value === '' ? null : (value ?? null));
    rows.forEach((row, i) => {
      for (const [column, value] of Object.entries(expected.features[i]!.properties ?? {})) {
        if (value instanceof Date) continue;
        const ours = row.fields[column];
        expect(typeof ours === 'string' ? ours.trim() || null : ours, column).toEqual(
          typeof value === 'string' ? value.trim() || null : theirs(value),
        );
      }
    });
  });

  it('digests a file the same way beside reading it', async () => {
    const file = join(DATA!, 'chicago/police_beats.geojson.gz');
    const digests: unknown[] = [];
    await collect(file, { onDigest: (digest) => digests.push(digest) });
    expect(digests).toEqual([await digestFile(file)]);
  });
});
