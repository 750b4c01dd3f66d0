import { execFileSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { zipWith } from './broken/zip-maker.ts';

const CHILD = fileURLToPath(new URL('./broken/read-in-child.ts', import.meta.url));
const MEBIBYTE = 1024 * 1024;
// Node with tsx and the readers takes 90 MB at rest; one record may take 16 Mi characters, twice while it grows.
const HEAP_MEBIBYTES = 128;
const PEAK_MEBIBYTES = 400;
const FILLER = Buffer.alloc(8 * MEBIBYTE, 'x');

interface Read {
  readonly rows: number;
  readonly rejected: number;
  readonly failure: string | null;
  readonly firstReason: string | null;
  readonly peakMebibytes: number;
}

describe('memory stays bounded', () => {
  const folder = mkdtempSync(join(tmpdir(), 'bailiwick-memory-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  /** Writes pieces, a number being so many mebibytes of the letter x, and reads the file in a child with a small heap. */
  const readInChild = (name: string, ...pieces: readonly (string | Uint8Array | number)[]): Read => {
    const file = join(folder, name);
    const handle = openSync(file, 'w');
    for (const piece of pieces) {
      if (typeof piece === 'string') writeSync(handle, piece);
      else if (typeof piece !== 'number') writeSync(handle, piece);
      else for (let written = 0; written < piece; written += 8) writeSync(handle, FILLER);
    }
    closeSync(handle);
    try {
      const flags = [`--max-old-space-size=${HEAP_MEBIBYTES}`, '--import', 'tsx', CHILD, file];
      return JSON.parse(execFileSync(process.execPath, flags, { encoding: 'utf8' }));
    } finally {
      rmSync(file);
    }
  };

  const collection = '{"type":"FeatureCollection","features":[';
  const good = '{"type":"Feature","properties":{"id":1},"geometry":null}';
  const placemark = '<Placemark><name>a</name><Point><coordinates>1,2</coordinates></Point></Placemark>';

  it.each<[string, string, readonly (string | Uint8Array | number)[], Partial<Read>]>([
    ['a line of 1 GB between two good ones', 'a.csv', ['id,name\n1,a\n2,', 1024, '\n3,c\n'], { rows: 2, rejected: 1 }],
    ['a quoted value of 136 MB', 'b.csv', ['id,name\n1,a\n2,"', 136, '"\n3,c\n'], { rows: 2 }],
    ['a header of 136 MB', 'h.csv', [136], { rows: 0 }],
    ['a JSON line of 136 MB', 'c.ndjson', ['{"id":1}\n{"id":"', 136, '"}\n{"id":3}\n'], { rows: 2, rejected: 1 }],
    [
      'a feature of 136 MB',
      'd.geojson',
      [`${collection}${good},{"a":"`, 136, `"},${good}]}`],
      { rows: 2, rejected: 1 },
    ],
    ['136 MB before the first feature', 'e.geojson', ['{"name":"', 136, '","features":[]}'], { rows: 0 }],
    ['136 MB behind the last feature', 'g.geojson', [`${collection}${good}],"name":"`, 136, '"}'], { rows: 1 }],
    [
      'a placemark of 136 MB',
      'f.kml',
      [`<kml>${placemark}<Placemark><name>`, 136, `</name></Placemark>${placemark}</kml>`],
      { rows: 2, rejected: 1 },
    ],
    ['a tag of 136 MB', 't.kml', [`<kml>${placemark}<a b="`, 136], { rows: 1 }],
    ['TopoJSON of 136 MB', 'i.json', ['{"type":"Topology","x":"', 136, '"}'], { rows: 0 }],
  ])('with %s', (_, name, pieces, expected) => {
    const read = readInChild(name, ...pieces);
    expect(read).toMatchObject(expected);
    expect(read.peakMebibytes).toBeLessThan(PEAK_MEBIBYTES);
    if (expected.rejected === undefined) expect(read.failure ?? read.firstReason).not.toBeNull();
  });

  it('with bombs of gzip and zip, which are refused before they have grown far', () => {
    const bomb = Buffer.concat([Buffer.from('id,name\n1,a\n2,'), Buffer.alloc(96 * MEBIBYTE, ' ')]);
    const gzip = readInChild('bomb.csv.gz', gzipSync(bomb));
    const zip = readInChild('bomb.zip', zipWith({ 'a.csv': { content: bomb, deflated: true } }));
    for (const read of [gzip, zip]) {
      expect(read.failure).toContain('zip bomb');
      expect(read.peakMebibytes).toBeLessThan(PEAK_MEBIBYTES);
    }
  });

  it('with 2 million rows, of which none is kept', () => {
    const rows = 'L1,-76.191,43.001,some words about it\n'.repeat(20_000);
    const read = readInChild('many.csv', 'id,lon,lat,words\n', ...new Array<string>(100).fill(rows));
    expect(read).toMatchObject({ rows: 2_000_000, rejected: 0, failure: null });
    expect(read.peakMebibytes).toBeLessThan(PEAK_MEBIBYTES);
  });
});
