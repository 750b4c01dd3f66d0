import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { collectContent, dbfOf, pointShape, polygonShape, shpOf, zipOf } from './formats-testing.ts';
import { encodingOfCpg } from './read-shapefile.ts';
import { polygonOfRings } from './shapefile-rings.ts';

const NAME = { name: 'NAME', type: 'C', length: 10 } as const;
const points = shpOf(1, [pointShape(1, 2), pointShape(3, 4)]);
const names = dbfOf([NAME], [['Elm'], ['Oak']]);
const square = (x: number, y: number, size: number, clockwise: boolean): [number, number][] => {
  const ring: [number, number][] = [
    [x, y],
    [x, y + size],
    [x + size, y + size],
    [x + size, y],
    [x, y],
  ];
  return clockwise ? ring : ring.reverse();
};

describe('a zipped shapefile', () => {
  it('is found in any folder, past the junk of a Mac, with the .prj as its CRS', async () => {
    const zip = zipOf({
      'city/.DS_Store': 'x',
      'city/Trees.SHP': points,
      'city/trees.dbf': names,
      'city/trees.prj': 'PROJCS["a"]',
      '__MACOSX/city/._Trees.shp': 'resource fork',
      'city/readme.pdf': 'x',
    });
    const { rows, failure } = await collectContent('trees.csv', zip);
    expect(failure).toBeNull();
    expect(rows).toEqual([
      {
        position: { file: 'trees.csv', feature: 1 },
        fields: { NAME: 'Elm' },
        geometry: { type: 'Point', coordinates: [1, 2] },
        header: ['NAME'],
        crs: 'PROJCS["a"]',
      },
      {
        position: { file: 'trees.csv', feature: 2 },
        fields: { NAME: 'Oak' },
        geometry: { type: 'Point', coordinates: [3, 4] },
        header: ['NAME'],
        crs: 'PROJCS["a"]',
      },
    ]);
  });

  it('is read gzipped as well, with the digest of the file as it is stored', async () => {
    const packed = gzipSync(zipOf({ 'a.shp': points, 'a.dbf': names }));
    const digests: number[] = [];
    const { rows } = await collectContent('a', packed, { onDigest: ({ bytes }) => digests.push(bytes) });
    expect(rows).toHaveLength(2);
    expect(digests).toEqual([packed.length]);
  });

  it('asks which one where there are several, and takes the one that is named', async () => {
    const zip = zipOf({ 'a.shp': points, 'a.dbf': names, 'x/b.shp': shpOf(1, []), 'x/b.dbf': dbfOf([NAME], []) });
    expect((await collectContent('z.zip', zip)).failure).toBe(
      'z.zip: it holds several layers: state `fileLayer`, one of a, b',
    );
    expect((await collectContent('z.zip', zip, { fileLayer: 'A' })).rows).toHaveLength(2);
    expect((await collectContent('z.zip', zip, { fileLayer: 'c' })).failure).toContain(
      "there is no fileLayer 'c' in it; did you mean 'a'? It holds a, b",
    );
  });

  it('says what is missing or broken: no .shp, no .dbf, a zip that is cut off, a bare .shp', async () => {
    const failure = async (content: Uint8Array) => (await collectContent('z.zip', content)).failure;
    expect(await failure(zipOf({ 'a.txt': 'x' }))).toBe(
      'z.zip: the zip holds no file that can be read; it holds a.txt',
    );
    expect(await failure(zipOf({ 'd/a.shp': points }))).toBe(
      'z.zip: d/a.dbf is missing beside d/a.shp: pack .shp, .dbf and .prj together',
    );
    const whole = zipOf({ 'a.shp': points, 'a.dbf': names });
    expect(await failure(whole.subarray(0, whole.length - 60))).toContain('the zip is cut off or damaged');
    expect(await failure(points)).toContain('bare .shp');
    expect(await failure(zipOf({ 'a.shp': shpOf(31, []), 'a.dbf': names }))).toContain('shapes of type 31');
  });

  it('gives what stands before the cut where one of the two files is shorter', async () => {
    const cut = points.subarray(0, points.length - 4);
    const { rows, failure } = await collectContent('z.zip', zipOf({ 'a.shp': cut, 'a.dbf': names }));
    expect(rows).toHaveLength(1);
    expect(failure).toBe('z.zip: the .shp ends after 1 records, the .dbf goes on: export both again, together');
  });

  it('rejects a broken shape by number, keeps null shapes and passes over deleted rows', async () => {
    const broken = Buffer.alloc(20);
    broken.writeInt32LE(77, 0);
    const nothing = Buffer.alloc(4);
    const shp = shpOf(1, [pointShape(1, 2), broken, nothing, pointShape(5, 6), pointShape(7, 8)]);
    const dbf = dbfOf([NAME], [['a'], ['b'], ['c'], ['*', 'gone'], ['e']]);
    const { rows, rejected, failure } = await collectContent('z', zipOf({ 'a.shp': shp, 'a.dbf': dbf }));
    expect(failure).toBeNull();
    expect(rows.map((row) => [row.position.feature, row.fields.NAME, row.geometry])).toEqual([
      [1, 'a', { type: 'Point', coordinates: [1, 2] }],
      [3, 'c', null],
      [5, 'e', { type: 'Point', coordinates: [7, 8] }],
    ]);
    expect(rejected).toEqual([
      { position: { file: 'z', feature: 2 }, reason: 'unknown shape type 77', fields: { NAME: 'b' } },
    ]);
  });

  it('keeps long numbers exact, dates as text and blanks as null', async () => {
    const dbf = dbfOf(
      [
        { name: 'LONG', type: 'N', length: 19 },
        { name: 'SHORT', type: 'N', length: 8 },
        { name: 'DAY', type: 'D', length: 8 },
        { name: 'YES', type: 'L', length: 1 },
      ],
      [
        ['9007199254740993', '12.500', '20160412', 'T'],
        ['', '********', '00000000', '?'],
      ],
    );
    const { rows } = await collectContent('z', zipOf({ 'a.shp': points, 'a.dbf': dbf }));
    expect(rows.map((row) => row.fields)).toEqual([
      { LONG: '9007199254740993', SHORT: 12.5, DAY: '2016-04-12', YES: true },
      { LONG: null, SHORT: null, DAY: null, YES: null },
    ]);
  });

  it('reads the encoding of the .cpg, else of the header, and a stated one before both', async () => {
    const name = async (bytes: Buffer, cpg: string | null, encoding?: string) => {
      const parts = { 'a.shp': shpOf(1, [pointShape(1, 2)]), 'a.dbf': dbfOf([NAME], [[bytes]]) };
      const zip = zipOf(cpg === null ? parts : { ...parts, 'a.cpg': cpg });
      return (await collectContent('z', zip, { encoding })).rows[0]?.fields.NAME;
    };
    expect(await name(Buffer.from('Café'), 'UTF-8')).toBe('Café');
    expect(await name(Buffer.from('Caf\xe9', 'latin1'), null)).toBe('Café');
    expect(await name(Buffer.from('Café'), '1252', 'utf-8')).toBe('Café');
    expect(['ANSI 1252', '1251', 'ISO 88591', '65001', 'utf8', 'ISO-8859-15'].map(encodingOfCpg)).toEqual([
      'windows-1252',
      'windows-1251',
      'iso-8859-1',
      'utf-8',
      'utf-8',
      'iso-8859-15',
    ]);
  });

  it('rejects a row that is not in the encoding that the .cpg states', async () => {
    const dbf = dbfOf([NAME], [[Buffer.from('Caf\xe9', 'latin1')], ['Oak']]);
    const { rows, rejected } = await collectContent('z', zipOf({ 'a.shp': points, 'a.dbf': dbf, 'a.cpg': 'UTF-8' }));
    expect(rows.map((row) => row.fields.NAME)).toEqual(['Oak']);
    expect(rejected[0]!.reason).toContain('column NAME');
  });
});

describe('polygonOfRings', () => {
  it('gives each hole to the smallest ring around it: an island in a lake keeps its own pond', () => {
    const [shore, lake] = [square(0, 0, 10, true), square(1, 1, 8, false)];
    const [island, pond] = [square(2, 2, 6, true), square(3, 3, 2, false)];
    expect(polygonOfRings([shore, lake, island, pond])).toEqual({
      type: 'MultiPolygon',
      coordinates: [
        [shore, lake],
        [island, pond],
      ],
    });
  });

  it('keeps a counter-clockwise ring that nothing surrounds as a polygon', () => {
    const ring = square(0, 0, 1, false);
    expect(polygonOfRings([ring])).toEqual({ type: 'Polygon', coordinates: [ring] });
  });

  it('comes out of a .shp with its parts', async () => {
    const rings = [square(0, 0, 10, true), square(2, 2, 3, false)];
    const zip = zipOf({ 'a.shp': shpOf(5, [polygonShape(rings)]), 'a.dbf': dbfOf([NAME], [['x']]) });
    expect((await collectContent('z', zip)).rows[0]!.geometry).toEqual({ type: 'Polygon', coordinates: rings });
  });
});
