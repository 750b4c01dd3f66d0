import { gzipSync } from 'node:zlib';
import { dbfOf, pointShape, shpOf } from '../formats/formats-testing.ts';
import { type BrokenInput, type Content, GOOD_LIGHTS } from './broken-input.ts';
import { type ZipEntry, zipWith } from './zip-maker.ts';

const FIELDS = [{ name: 'id', type: 'C', length: 4 }] as const;
const points = shpOf(1, [pointShape(-76.191, 43.001), pointShape(-76.192, 43.002), pointShape(-76.193, 43.003)]);
const names = dbfOf(FIELDS, [['L1'], ['L2'], ['L3']]);
const feet = shpOf(1, [pointShape(612_345.6, 1_112_345.6)]);
const WGS84 =
  'GEOGCS["GCS_WGS_1984",DATUM["D_WGS_1984",SPHEROID["WGS_1984",6378137.0,298.257223563]],PRIMEM["Greenwich",0.0],UNIT["Degree",0.0174532925199433]]';
const SHAPEFILE = { 'lights.shp': points, 'lights.dbf': names, 'lights.prj': WGS84 };

type Entries = Readonly<Record<string, Content | ZipEntry>>;

const zip = (title: string, entries: Entries | (() => Entries), keys?: string): BrokenInput => ({
  title,
  as: 'lights',
  file: 'lights.zip',
  content: () => zipWith(typeof entries === 'function' ? entries() : entries),
  ...(keys === undefined ? {} : { keys }),
});
const csvIn = (title: string, name: string, entry: Omit<ZipEntry, 'content'> = {}): BrokenInput => ({
  ...zip(title, { [name]: { content: GOOD_LIGHTS, ...entry } }),
  as: 'lights of columns',
});
const raw = (title: string, file: string, content: BrokenInput['content']): BrokenInput => ({
  title,
  as: 'lights of columns',
  file,
  content,
});

/** The last bytes of the second record's length, which starts behind the header and one record. */
const sparse = (): Buffer => {
  const shp = Buffer.from(points);
  shp.writeInt32BE(500_000_000, 100 + 28 + 4);
  return shp;
};
const manyParts = (): Buffer => {
  const content = Buffer.alloc(44 + 4 * 100_000 + 16);
  content.writeInt32LE(5, 0);
  content.writeInt32LE(100_000, 36);
  content.writeInt32LE(1_000_000, 40);
  for (let i = 1; i < 100_000; i += 2) content.writeInt32LE(1_000_000, 44 + 4 * i);
  return shpOf(5, [content]);
};
const cutDbf = (): Buffer => {
  const dbf = Buffer.from(names);
  dbf.writeUInt32LE(3_000_000_000, 4);
  return dbf;
};

/** Zips, gzips and other archives, and the shapefiles inside. */
export const ARCHIVE_INPUTS: readonly BrokenInput[] = [
  zip('a zip that holds nothing', {}),
  raw('a zip that is cut off', 'lights.zip', () => zipWith(SHAPEFILE).subarray(0, 300)),
  raw('a zip damaged in its data', 'lights.zip', () => {
    const whole = zipWith({ 'lights.csv': { content: GOOD_LIGHTS.repeat(50), deflated: true } });
    return whole.fill(0xff, 60, 90);
  }),
  zip('a zip of pictures', { 'a.jpg': 'x', 'b/c.png': 'x' }),
  zip('a zip inside a zip', { 'inner.zip': 'PK' }),
  raw('a zip inside a zip, called CSV', 'lights.zip', () => zipWith({ 'lights.csv': zipWith(SHAPEFILE) })),
  zip('a zip of several layers', { ...SHAPEFILE, 'wards.geojson': '{}', 'old/lights.csv': 'x' }),
  zip('a layer that is not in the zip', { ...SHAPEFILE, 'wards.geojson': '{}' }, 'fileLayer: ligths'),
  csvIn('a name that leads out of the zip', '../../etc/lights.csv'),
  csvIn('an absolute name in the zip', '/etc/lights.csv'),
  csvIn('a drive letter in the zip', 'C:/lights.csv'),
  csvIn('a name with a NUL in the zip', 'lights\0.csv'),
  csvIn('a symbolic link in the zip', 'lights.csv', { mode: 0o120777 }),
  zip('a name that leads out, beside a good shapefile', { '../evil.csv': 'x', ...SHAPEFILE }),
  csvIn('a file protected with a password', 'lights.csv', { flags: 1, claimedBytes: GOOD_LIGHTS.length - 12 }),
  csvIn('strong encryption', 'lights.csv', { flags: 0x41 }),
  csvIn('a way of packing that is not known', 'lights.csv', { method: 12 }),
  csvIn('zip64', 'lights.csv', { zip64: true }),
  csvIn('a false size in the zip', 'lights.csv', { deflated: true, claimedBytes: 20 }),
  {
    ...zip('a zip bomb (128 MB in 128 KB)', () => ({
      'lights.csv': {
        content: Buffer.alloc(128 * 1024 * 1024, `id,lon,lat\n${' '.repeat(1_000_000)}`),
        deflated: true,
      },
    })),
    as: 'lights of columns',
  },
  raw('a gzip bomb (128 MB in 128 KB)', 'lights.csv.gz', () =>
    gzipSync(Buffer.concat([Buffer.from(GOOD_LIGHTS), Buffer.alloc(128 * 1024 * 1024, 'x')])),
  ),
  raw('a gzip that is cut off', 'lights.csv.gz', () => {
    const lines = Array.from({ length: 2000 }, (_, i) => `L${i},-76.${(i * 7919) % 1000},43.001`);
    const packed = gzipSync(`id,lon,lat\n${lines.join('\n')}\n`);
    return packed.subarray(0, packed.length / 2);
  }),
  raw('a gzip damaged from its start', 'lights.csv.gz', () => gzipSync(GOOD_LIGHTS).fill(0xff, 10, 30)),
  raw('a gzip inside a gzip', 'lights.csv.gz', () => gzipSync(gzipSync(GOOD_LIGHTS))),
  raw('a gzipped tar', 'lights.tar.gz', () => {
    const tar = Buffer.alloc(1536);
    tar.write('lights.csv');
    tar.write('ustar', 257);
    tar.write(GOOD_LIGHTS, 512);
    return gzipSync(tar);
  }),
  raw('a 7-Zip archive', 'lights.csv', Buffer.from('377abcaf271c0004', 'hex')),
  raw('an Excel workbook called CSV', 'lights.csv', () =>
    zipWith({ '[Content_Types].xml': '', 'xl/workbook.xml': '' }),
  ),
  zip('an Esri file geodatabase in a zip', { 'city.gdb/a0001.gdbtable': 'x', 'city.gdb/gdb': 'x' }),
  zip('a shapefile without its .dbf', { 'lights.shp': points, 'lights.prj': WGS84 }),
  zip('a shapefile without its .shp', { 'lights.dbf': names, 'lights.prj': WGS84 }),
  zip('a shapefile without its .shx', SHAPEFILE),
  zip('a shapefile in feet without its .prj', { 'lights.shp': feet, 'lights.dbf': dbfOf(FIELDS, [['L1']]) }),
  zip('a .prj that is no CRS', { ...SHAPEFILE, 'lights.prj': 'North American Datum' }),
  zip('a .dbf with fewer rows than the .shp', { ...SHAPEFILE, 'lights.dbf': dbfOf(FIELDS, [['L1'], ['L2']]) }),
  zip('a .dbf that claims three thousand million rows', { ...SHAPEFILE, 'lights.dbf': cutDbf() }),
  zip('a .dbf that is no .dbf', { ...SHAPEFILE, 'lights.dbf': 'nothing' }),
  zip('a .shp that is no .shp', { ...SHAPEFILE, 'lights.shp': Buffer.alloc(100) }),
  zip('a shape that claims a gigabyte', { ...SHAPEFILE, 'lights.shp': sparse() }),
  {
    ...zip('a shape whose parts overlap without end', {
      'lights.shp': manyParts(),
      'lights.dbf': dbfOf(FIELDS, [['L1']]),
    }),
  },
  zip('shapes in three dimensions that have surfaces', { ...SHAPEFILE, 'lights.shp': shpOf(31, []) }),
  raw('a bare .shp', 'lights.shp', points),
];
