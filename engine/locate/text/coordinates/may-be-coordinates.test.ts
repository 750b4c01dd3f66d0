import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../spatial/seeded-geometry.ts';
import type { CityPlane } from '../../gazetteer.ts';
import { inAnyNotation } from '../coordinates.ts';
import { mayBeCoordinates } from './may-be-coordinates.ts';

const plane: CityPlane = { name: 'EPSG:2262', toLonLat: (x, y) => [-80 + x / 250_000, 38 + y / 250_000] };
const read = (text: string) => inAnyNotation(text, null, { plane, placeNamed: () => [-76.1, 43.07] });

/** One of each form that a notation has, in the words that it may have. */
const TEXTS = [
  '43.0509, -76.1524',
  `43°03'03.24"N 76°09'08.64"W`,
  '43d03m03.24s N 76d09m08.64s W',
  '43 deg 3 min 3.24 sec north, 76 deg 9 min 8.64 sec west',
  '43 degrees 3 minutes 3 seconds north 76 degrees 9 minutes 8 seconds west',
  '43-03-03.24N 76-09-08.64W',
  '43 03.054N, 76 09.144W',
  'Latitude 43.0509 Longitude -76.1524',
  'south 43.0509 east 76.1524',
  'lat 43.0509 long -76.1524',
  'lng=-76.1524 lat=43.0509',
  '{"lat":43.0509,"lng":-76.1524}',
  'POINT(-76.1524 43.0509)',
  'POINT (long43.0509 76.1524north)',
  '[-76.1524; 43.0509]',
  '43,0509 76,1524',
  'www.example.org/maps/@43.0509,-76.1524,17z',
  'https://example.org/?lon=-76.1524&lat=43.0509',
  'geo:43.0509,-76.1524',
  '18T 406700 4767300',
  'UTM zone 18 north, 406700 mE 4767300 mN',
  'utm 406700 4767300 18 south',
  '406700 m E, 4767300 m N, zone 18N',
  '18T VN 06700 67300',
  'MGRS 18TVN067673',
  'usng: 18 T VN 067 673',
  '87M4WPXX+XX',
  'WPXX+XX Eastwood',
  '1171000 1100000',
  'state plane 1171000, 1100000',
  'SPCS 1171000 ft 1100000 ft',
  'grid easting 1,171,000 northing 1,100,000',
  'E 1171000 us ft N 1100000 us ft',
  '1171000 us survey feet easting, 1100000 us survey feet northing',
  '357000 meters e 335000 meters n',
  'x 357000 meter y 335000 m',
  'EPSG:2262 1171000 feet 1100000 feet',
  '1171000 us-feet x, 1100000 us-feet y',
] as const;
const PIECES = [
  ...['Main', 'St', 'north', 'feet', 'us', 'survey', 'easting', 'e', 'zone', 'at', 'Genesee', 'lat', 'meters', 'plane'],
  ...[' ', ',', '-', '.', '+', '/', '7', '101', '°', "'", 'é', '\t', '(', ';'],
] as const;

/** Some characters taken out, put in, turned or written large; blanks go more often, so that words grow together. */
function changed(text: string, random: () => number): string {
  let result = text;
  for (let n = Math.floor(random() * 4); n > 0; n--) {
    const at = Math.floor(random() * (result.length + 1));
    const kind = Math.floor(random() * 5);
    if (kind === 0) result = result.slice(0, at) + result.slice(at + 1);
    else if (kind === 1) result = result.slice(0, at) + PIECES[Math.floor(random() * PIECES.length)] + result.slice(at);
    else if (kind === 2)
      result = result.slice(0, at) + (result[at + 1] ?? '') + (result[at] ?? '') + result.slice(at + 2);
    else if (kind === 3) result = result.slice(0, at) + result.slice(at).replace(' ', '');
    else result = random() < 0.5 ? result.toUpperCase() : result.toLowerCase();
  }
  return result;
}

describe('what tells texts that are no coordinates', () => {
  it('never stands against a reading in any notation, however a text is written', () => {
    const random = seededRandom(311);
    let refused = 0;
    let readAs = 0;
    for (let n = 0; n < 20_000; n++) {
      const text = changed(TEXTS[Math.floor(random() * TEXTS.length)]!, random);
      const isRead = read(text).length > 0;
      if (mayBeCoordinates(text)) readAs += isRead ? 1 : 0;
      else {
        refused++;
        expect(isRead, JSON.stringify(text)).toBe(false);
      }
    }
    // Both happen often enough for the comparison to mean something.
    expect(refused).toBeGreaterThan(1_000);
    expect(readAs).toBeGreaterThan(6_000);
  });

  it('is sure of most texts that are places otherwise said', () => {
    for (const text of [
      '1200 Genesee St',
      'Main and Oak',
      'hydrant 10234',
      'Thornden Park',
      '44 Salina Street 13202',
      '',
    ])
      expect(mayBeCoordinates(text), text).toBe(false);
  });
});
