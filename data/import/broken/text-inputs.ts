import type { BrokenInput } from './broken-input.ts';
import { GOOD_LIGHTS, lightsWith } from './broken-input.ts';

const lights = (title: string, content: BrokenInput['content'], keys?: string): BrokenInput => ({
  title,
  as: 'lights of columns',
  file: 'lights.csv',
  content,
  ...(keys === undefined ? {} : { keys }),
});

const utf16be = (text: string): Buffer => Buffer.from(text, 'utf16le').swap16();
const bom = '\ufeff';

/** Tables and their text: encodings, lines, quotes, headers, values. */
export const TEXT_INPUTS: readonly BrokenInput[] = [
  lights('an empty file', ''),
  lights('nothing but blank lines', '\n\n  \n'),
  lights('a header and no rows', 'id,lon,lat\n'),
  lights('a byte order mark (UTF-8)', `${bom}${GOOD_LIGHTS}`),
  lights('UTF-16, little-endian', Buffer.from(`${bom}${GOOD_LIGHTS}`, 'utf16le')),
  lights('UTF-16, big-endian', utf16be(`${bom}${GOOD_LIGHTS}`)),
  lights('UTF-16 without a byte order mark', Buffer.from(GOOD_LIGHTS, 'utf16le')),
  lights('one name in Latin-1 that nobody stated', Buffer.from(lightsWith('Caf\xe9,-76.192,43.002'), 'latin1')),
  lights(
    'a column name in Latin-1 that nobody stated',
    Buffer.from('id,lon,lat,caf\xe9\nL1,-76.191,43.001,x\n', 'latin1'),
  ),
  lights('an encoding that does not exist', GOOD_LIGHTS, 'encoding: utf-9'),
  lights('UTF-16 stated for a file in UTF-8', GOOD_LIGHTS, 'encoding: utf-16le'),
  lights('mixed line ends', 'id,lon,lat\r\nL1,-76.191,43.001\nL2,-76.192,43.002\r\nL3,-76.193,43.003'),
  lights('line ends of an old Mac', GOOD_LIGHTS.replaceAll('\n', '\r')),
  lights("Excel's first line `sep=;`", `sep=;\n${GOOD_LIGHTS.replaceAll(',', ';')}`),
  lights('a quote that is never closed', lightsWith('"L2,-76.192,43.002')),
  lights('text behind a closing quote', lightsWith('"L2"x,-76.192,43.002')),
  lights('rows with too few and too many values', lightsWith('L2,-76.192', 'L4,-76.194,43.004,5,6')),
  lights('commas at the end of every row', GOOD_LIGHTS.replaceAll(/\n(?=L)/g, ',,\n').replace('lat,,', 'lat')),
  lights('two columns of one name', 'id,lon,lat,lat\nL1,-76.191,43.001,9\n'),
  lights('no header', 'L1,-76.191,43.001\nL2,-76.192,43.002\n'),
  lights('a wrong column name in the configuration', GOOD_LIGHTS.replace('lon', 'Long')),
  lights('a NUL character in a value', lightsWith('L\x002,-76.192,43.002')),
  lights('a line of 17 million characters', () => lightsWith(`L2${'x'.repeat(17_000_000)},-76.192,43.002`)),
  lights('blank ids', lightsWith(' ,-76.192,43.002')),
  lights('an id that is used twice', lightsWith('L1,-76.192,43.002')),
  lights('the same row twice', lightsWith('L1,-76.191,43.001')),
  lights('NaN and Infinity as coordinates', lightsWith('L2,NaN,43.002', 'L4,-76.1,Infinity')),
  lights('commas as decimal points', 'id;lon;lat\nL1;-76,191;43,001\n'),
  lights('degrees, minutes and seconds', lightsWith(`L2,76°11'31"W,43°00'07"N`)),
  lights('blank coordinates', lightsWith('L2,,')),
  lights('latitude and longitude swapped', lightsWith('L2,43.002,-76.192')),
  lights('181 degrees', lightsWith('L2,181,43.002')),
  lights('feet where degrees are expected', lightsWith('L2,612345.6,1112345.6')),
  lights('degrees that `crs` calls feet', GOOD_LIGHTS, 'crs: EPSG:2261'),
  lights('a `crs` that does not exist', GOOD_LIGHTS, 'crs: EPSG:999999'),
  lights('a `crs` that is no CRS', GOOD_LIGHTS, 'crs: New York feet'),
  lights(
    'an owner that nobody mapped',
    'id,lon,lat,own\nL1,-76.191,43.001,C\nL2,-76.192,43.002,X\n',
    'owner: { from: own, map: { C: dpw } }',
  ),
  {
    title: 'dates that do not exist',
    as: 'holes',
    file: 'holes.csv',
    content: 'nr,at\n1,2016-04-12\n2,2016-02-30\n3,2016-13-01\n4,0000-00-00\n5,yesterday\n6,4/12/2016\n7,\n',
  },
  {
    title: 'a file that is not there',
    as: 'lights of columns',
    file: 'lights.csv',
    content: null,
    beside: ['lamps.txt'],
  },
  {
    title: 'a file whose name differs in capitals',
    as: 'lights of columns',
    file: 'Lights.CSV',
    content: null,
    beside: ['lights.csv'],
  },
  { title: 'a folder instead of a file', as: 'lights', file: 'lights', content: null, beside: ['lights/'] },
  { title: 'an Esri file geodatabase', as: 'lights', file: 'city.gdb', content: null, beside: ['city.gdb/'] },
];
