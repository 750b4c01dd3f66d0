import { toPoint } from 'mgrs';
import proj4 from 'proj4';
import { describe, expect, it } from 'vitest';
import type { LonLat } from '../../../geometry/lon-lat.ts';
import { distanceMeters } from '../../../geometry/meters.ts';
import type { CityPlane } from '../../gazetteer.ts';
import { coordinateCandidates } from '../coordinates.ts';

const SYRACUSE = [-76.21, 42.98, -76.07, 43.09] as const;
const CLINTON_SQUARE: LonLat = [-76.1524, 43.0509];
const NY_CENTRAL =
  '+proj=tmerc +lat_0=40 +lon_0=-76.58333333333333 +k=0.9999375 +x_0=249999.9998983998 +y_0=0 +datum=NAD83 +units=us-ft +no_defs';
const plane: CityPlane = {
  name: 'EPSG:2262',
  toLonLat: (x, y) => {
    const [lon, lat] = proj4(NY_CENTRAL, 'EPSG:4326', [x, y]) as [number, number];
    return [lon, lat];
  },
};
const places: Readonly<Record<string, LonLat>> = { eastwood: [-76.105, 43.07] };
const read = (text: string) =>
  coordinateCandidates(text, SYRACUSE, { plane, placeNamed: (name) => places[name.toLowerCase()] ?? null });

/** How far the only reading of a text is from a place. */
const metersOff = (text: string, from = CLINTON_SQUARE): number => {
  const candidates = read(text);
  expect(candidates, text).toHaveLength(1);
  return distanceMeters(candidates[0]!.lonLat, from);
};

describe('one place in all notations', () => {
  it('is found from degrees, minutes and seconds with any signs', () => {
    for (const text of [
      `43°03'03.24"N 76°09'08.64"W`,
      `43° 3' 3.24" N, 76° 9' 8.64" W`,
      'N43°03′03.24″ W076°09′08.64″',
      '43º03’03.24”N, 76º09’08.64”W',
      "43°03'03.24''N 76°09'08.64''W",
      '43d03m03.24s N 76d09m08.64s W',
      '43 deg 3 min 3.24 sec north, 76 deg 9 min 8.64 sec west',
      '43:03:03.24 -76:09:08.64',
      '43-03-03.24N 76-09-08.64W',
      '43 03 03.24 N 76 09 08.64 W',
      '43 03 03.24, -76 09 08.64',
      '43 3 3.24 -76 9 8.64',
      '76°09\'08.64"W 43°03\'03.24"N',
      'N 43° 03.054 W 76° 09.144',
      `43° 03.054' N / 76° 09.144' W`,
      '43 03.054N, 76 09.144W',
    ])
      expect(metersOff(text), text).toBeLessThan(1);
  });

  it('is found from decimal degrees in any dress', () => {
    for (const text of [
      '43.0509,-76.1524',
      '-76.1524;43.0509',
      '[-76.1524, 43.0509]',
      '43.0509° -76.1524°',
      '43.0509 N, 76.1524 W',
      'N43.0509 W76.1524',
      'lat: 43.0509, lon: -76.1524',
      'Latitude 43.0509 Longitude -76.1524',
      'lng=-76.1524 lat=43.0509',
      '{"lat":43.0509,"lng":-76.1524}',
      'POINT(-76.1524 43.0509)',
      'SRID=4326;POINT (-76.1524 43.0509)',
      '43.0509/-76.1524',
      '43,0509; −76,1524',
      '+43.0509-076.1524',
      '43.050900000000001, -76.152399999999997',
    ])
      expect(metersOff(text), text).toBeLessThan(0.01);
  });

  it('is found from links to maps, what is marked before the middle of the view', () => {
    for (const text of [
      'https://www.google.com/maps/place/X/@43.06,-76.2,17z/data=!3m1!4b1!4m5!3m4!1s0x0:0x0!8m2!3d43.0509!4d-76.1524',
      'https://www.google.com/maps/@43.0509,-76.1524,17z',
      'https://maps.google.com/?q=43.0509,-76.1524',
      'https://www.google.com/maps/search/?api=1&query=43.0509%2C-76.1524',
      'https://www.google.com/maps/place/43.0509,-76.1524/@43.06,-76.2,17z',
      'https://www.google.com/maps/search/43.0509,+-76.1524',
      'https://maps.apple.com/?ll=43.0509,-76.1524&q=Here',
      'https://www.openstreetmap.org/?mlat=43.0509&mlon=-76.1524#map=17/43.06/-76.2',
      'https://www.openstreetmap.org/#map=17/43.0509/-76.1524',
      'https://example.org/map#15.5/43.0509/-76.1524/0/30',
      'https://www.bing.com/maps?cp=43.0509~-76.1524&lvl=17',
      'https://waze.com/ul?ll=43.0509%2C-76.1524&navigate=yes',
      'https://example.org/?lon=-76.1524&lat=43.0509',
      '@43.0509,-76.1524,17z',
      '?q=43.0509,-76.1524',
      'geo:43.0509,-76.1524',
      'geo:43.0509,-76.1524,120;crs=wgs84;u=35',
      'geo:0,0?q=43.0509,-76.1524(Clinton%20Square)',
    ])
      expect(metersOff(text), text).toBeLessThan(0.01);
    expect(read('https://www.google.com/maps/search/1200+Genesee+St')).toEqual([]);
    expect(read('geo:43.0509,-76.1524;crs=nad27')).toEqual([]);
  });

  it('is found from UTM, MGRS and plus codes', () => {
    const [x, y] = proj4('EPSG:4326', '+proj=utm +zone=18 +datum=WGS84', [...CLINTON_SQUARE]) as [number, number];
    const [east, north] = [Math.round(x), Math.round(y)];
    for (const text of [
      `18T ${east} ${north}`,
      `18N ${east} ${north}`,
      `UTM zone 18 north, ${east} mE ${north} mN`,
      `${east}mE, ${north}mN 18T`,
      `zone 18T ${east}E ${north}N`,
    ])
      expect(metersOff(text), text).toBeLessThan(1);
    for (const text of ['18T VN 0616 6699', '18TVN06166699', 'USNG 18T VN 0616 6699'])
      expect(distanceMeters(read(text)[0]!.lonLat, toPoint('18TVN06166699')), text).toBeLessThan(0.01);
    for (const text of ['87M53R2X+92', '87m53r2x+92', '3R2X+92 Syracuse', '3R2X+92'])
      expect(metersOff(text), text).toBeLessThan(10);
  });

  it('is found from a pair in the plane of the city, in either order', () => {
    const [x, y] = (proj4('EPSG:4326', NY_CENTRAL, [...CLINTON_SQUARE]) as [number, number]).map(Math.round) as [
      number,
      number,
    ];
    const meters = [x, y].map((feet) => ((feet * 1200) / 3937).toFixed(2));
    for (const text of [
      `${x} ${y}`,
      `${y}, ${x}`,
      `${x} ft, ${y} ft`,
      `E ${x} N ${y}`,
      `${y}N ${x}E`,
      `X=${x}, Y=${y}`,
      `${x.toLocaleString('en-US')}, ${y.toLocaleString('en-US')}`,
      `EPSG:2262 ${x} ${y}`,
      `state plane ${x} ${y} ft`,
      `${meters[0]} m, ${meters[1]} m`,
    ])
      expect(metersOff(text), text).toBeLessThan(0.5);
    expect(read(`EPSG:3435 ${x} ${y}`)).toEqual([]);
    expect(read('100000 200000')).toEqual([]);
    expect(read(`${x} ${y}`)[0]!.because[0]).toContain('EPSG:2262');
  });
});

describe('what a notation says of itself', () => {
  it('is how accurate it is', () => {
    const accuracy = (text: string) => read(text)[0]!.accuracyMeters;
    expect(accuracy(`43°03'03"N 76°09'08"W`)).toBeCloseTo(15.44);
    expect(accuracy(`43°03.1'N 76°09.1'W`)).toBeCloseTo(92.66);
    expect(accuracy('geo:43.0509,-76.1524;u=35')).toBe(35);
    expect(accuracy('18T VN 0616 6699')).toBe(5);
    expect(accuracy('18T VN 061 669')).toBe(50);
    expect(accuracy('87M53R2X+92')).toBeCloseTo(6.95);
    expect(accuracy('@43.0509,-76.1524,12z')).toBeGreaterThan(accuracy('@43.0509,-76.1524,17z'));
  });

  it('may be that it is open: every reading in the city comes back', () => {
    const both = coordinateCandidates('18S 500000 4000000', null);
    expect(both).toHaveLength(2);
    expect(both[0]!.because).toContain('it can be read in more than one way here');
  });

  it('may be in want of a minus', () => {
    const [candidate] = read('43.0509, 76.1524');
    expect(candidate!.lonLat).toEqual(CLINTON_SQUARE);
    expect(candidate!.score).toBeLessThan(1);
    expect(candidate!.changed).toEqual([{ part: 'number', said: '76.1524, 43.0509', used: '-76.1524, 43.0509' }]);
  });
});

describe('texts that are no coordinates', () => {
  it('are left alone', () => {
    for (const text of [
      ...[
        '1283 Canal St',
        '45 S 30 E',
        '455 S 300 E',
        '12 N 5',
        'N6W23001 Bluemound Rd',
        'H-10234',
        '44-12 Queens Blvd',
        '1 1/2',
      ],
      ...[
        '18T',
        '18T VN',
        '61T 406700 4767300',
        '18I VN 0616 6699',
        'WPXX+X',
        '87M5+',
        '+',
        '43.05',
        '43.05,',
        '43°',
        '43°3\'3"N',
      ],
      ...[
        '43.05 N 76.15 N',
        "43° 61' N 76° W",
        '91 0 0 N 0 0 0.0 E',
        '5 43.05 -76.15 7 8',
        '13202',
        '315 555 1234',
        'geo:',
        'geo:91,0',
      ],
      ...[
        'Route 5 & 92',
        'I-690 & I-81',
        '1200 E Genesee St, 13210',
        '43.05.1, -76.15',
        '1e3, 2',
        'https://example.org/?q=43',
        '4/5, 6/7',
      ],
    ])
      expect(read(text), text).toEqual([]);
  });

  it('take no time, however they are built', () => {
    const worst = [
      '9'.repeat(400),
      '43 '.repeat(3_000),
      `43°${"'".repeat(10_000)}`,
      '-'.repeat(10_000),
      `${'1,'.repeat(5_000)}1`,
      `https://x.org/${'@43.05,'.repeat(2_000)}`,
      `https://x.org/?${'q=43.05,'.repeat(2_000)}`,
      `https://x.org/dir/${'/43.05,'.repeat(2_000)}`,
      `geo:43.05,-76.15${';a=b'.repeat(2_000)}`,
      `18T ${'4 '.repeat(5_000)}`,
      `POINT(${' '.repeat(10_000)}`,
      `WPXX+XX ${' x'.repeat(5_000)}`,
      `1171000${' '.repeat(10_000)}ft`,
      `1171000${' '.repeat(480)}ft x`,
      `43°${' '.repeat(480)}x`,
      `18T${' '.repeat(480)}x`,
      `1,111,111${' 1,111,111'.repeat(40)}`,
      '\u202e43.05\u0000, -76.15\u202c',
      '🧭43.05,-76.15',
      "43.05'; drop table request; --",
    ];
    const start = performance.now();
    for (let i = 0; i < 20; i++) for (const text of worst) read(text);
    expect((performance.now() - start) / (20 * worst.length)).toBeLessThan(2);
  });
});
