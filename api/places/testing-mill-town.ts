import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { v7 as uuidv7 } from 'uuid';
import { importCity } from '../../data/import/import-city.ts';
import type { Store } from '../../data/store/store.ts';
import { CityKeeper, type Snapshot } from '../../data/world/city-keeper.ts';

/**
 * For tests only: Mill Town, two blocks of Oak St from west to east with Elm St between them, houses, flats, lights, water meters
 * that hang in houses, ratings of the street and past reports. A ten thousandth of a degree is 8 m by 11 m here.
 */
const CITY = `
city: { id: mill-town, name: Mill Town, timeZone: America/New_York, units: us }
agencies:
  - { id: dpw, name: Public Works, phone: "311", url: "https://dpw.example" }
  - { id: water, name: Water Board, phone: "312" }
  - { id: parks, name: Parks }
services:
  - { code: pothole, name: Pothole }
  - { code: light_out, name: Street light out }
  - { code: noise, name: Noise }
layers:
  - { layer: ward, title: Wards, file: wards.geojson, id: id, name: name, agency: dpw }
  - { layer: park, title: Parks, file: parks.geojson, id: id, name: name, agency: parks }
assets:
  - class: road
    title: Streets
    file: streets.geojson
    id: id
    owner: dpw
    attributes: [name, lf, lt, rf, rt]
    street: { name: name, left: { from: lf, to: lt }, right: { from: rf, to: rt } }
  - class: address
    title: Addresses
    file: addresses.csv
    geometry: { lon: lon, lat: lat }
    id: id
    attributes: [number, street, unit]
    address: { number: number, street: street, unit: unit }
  - { class: light, title: Street lights, file: lights.csv, geometry: { lon: lon, lat: lat }, id: id, owner: dpw, attributes: [lamp] }
  - { class: sea, title: Sea, file: sea.geojson, id: id, draw: water }
  - class: water_meter
    title: Water meters
    file: meters.csv
    geometry: none
    id: id
    owner: water
    attributes: [address_id, size]
    tiedTo: { class: address, attribute: address_id }
  - { class: reader, title: Meter readers, file: readers.csv, geometry: none, id: id, attributes: [meter], tiedTo: { class: water_meter, attribute: meter } }
inspections:
  - { dataset: ratings, class: road, file: ratings.csv, id: id, asset: road, inspectedAt: on, attributes: [grade] }
requests:
  - dataset: past
    file: past.csv
    geometry: { lon: lon, lat: lat }
    id: id
    service: { from: service }
    reportedAt: at
    closedAt: closed
    address: address
    description: text
rules: rules.yaml
`;

const RULES = `
- { id: holes, title: Holes are for Public Works, service: pothole, owner: { agency: dpw } }
- { id: lights, title: A light is its owner's, service: light_out, when: { nearest: { class: light, withinMeters: 60 } }, owner: { ownerOf: light } }
`;

const feature = (properties: object, type: string, coordinates: unknown): object => ({
  type: 'Feature',
  properties,
  geometry: { type, coordinates },
});
const collection = (...features: readonly object[]): string => JSON.stringify({ type: 'FeatureCollection', features });
const box = (west: number, south: number, east: number, north: number): readonly (readonly number[])[][] => [
  [
    [west, south],
    [east, south],
    [east, north],
    [west, north],
    [west, south],
  ],
];

const street = (id: string, name: string, from: readonly number[], to: readonly number[], first: number): object =>
  feature({ id, name, lf: `${first + 1}`, lt: `${first + 99}`, rf: `${first}`, rt: `${first + 98}` }, 'LineString', [
    from,
    to,
  ]);

const FILES = {
  'city.yaml': CITY,
  'rules.yaml': RULES,
  'wards.geojson': collection(feature({ id: '1', name: 'Ward One' }, 'Polygon', box(-76.145, 43.035, -76.13, 43.045))),
  'parks.geojson': collection(
    feature({ id: 'mill-park', name: 'Mill Park' }, 'Polygon', box(-76.1365, 43.0403, -76.135, 43.0413)),
  ),
  'sea.geojson': collection(feature({ id: 'sea' }, 'Polygon', box(-76.2, 43, -76.1, 43.1))),
  'streets.geojson': collection(
    street('S1', 'Oak St', [-76.14, 43.04], [-76.138, 43.04], 100),
    street('S2', 'Oak St', [-76.138, 43.04], [-76.136, 43.04], 200),
    street('S3', 'Elm St', [-76.138, 43.04], [-76.138, 43.042], 300),
  ),
  'addresses.csv':
    'id,lon,lat,number,street,unit\nA1,-76.1395,43.0402,101,Oak St,\nA2,-76.1392,43.0398,120,Oak St,\nA3,-76.1386,43.0398,150,Oak St,1\nA4,-76.1386,43.0398,150,Oak St,2\n',
  'lights.csv': 'id,lon,lat,lamp\nL1,-76.1395,43.04005,LED\nL2,-76.139,43.03995,gas\n',
  'meters.csv': 'id,address_id,size\nM1,A1,1\nM2,A3,1\nM3,A4,2\nM9,A99,1\n',
  'readers.csv': 'id,meter\nR1,M1\n',
  'ratings.csv': 'id,road,on,grade\n1,S1,2015-06-01,3\n2,S1,2024-06-01,5\n3,S1,,4\n4,S2,2015-06-01,1\n',
  'past.csv': [
    'id,service,lon,lat,at,closed,address,text',
    'near,pothole,-76.1395,43.04,2020-01-05T12:00:00Z,2020-01-10T12:00:00Z,,call Ann Lee 555-1234',
    'stated,pothole,,,2021-03-01T12:00:00Z,,101 OAK STREET,Ann Lee fell',
    'block,pothole,-76.1382,43.04,2022-01-01T12:00:00Z,2022-01-02T12:00:00Z,,',
    'next,pothole,-76.1365,43.04,2022-02-01T12:00:00Z,2022-02-02T12:00:00Z,,',
    'corner,noise,,,2022-03-01T12:00:00Z,2022-03-02T12:00:00Z,Elm St and Oak St,',
    'park,noise,-76.1352,43.0412,2022-04-01T12:00:00Z,2022-04-02T12:00:00Z,,',
    '',
  ].join('\n'),
};

export interface MillTown {
  readonly snapshot: Snapshot;
  dispose(): Promise<void>;
}

/** Imports Mill Town into an empty store. */
export async function millTown(store: Store): Promise<MillTown> {
  const folder = mkdtempSync(path.join(tmpdir(), 'bailiwick-mill-town-'));
  for (const [name, text] of Object.entries(FILES)) writeFileSync(path.join(folder, name), text);
  const configFile = path.join(folder, 'city.yaml');
  const report = await importCity({ store, configFile, dryRun: false, now: () => new Date(), newId: uuidv7 });
  rmSync(folder, { recursive: true });
  if (report.kind === 'refused') throw new Error(report.problems.join('\n'));
  const keeper = new CityKeeper(store, { now: Date.now });
  await keeper.start();
  const snapshot = keeper.current();
  if (snapshot === null) throw new Error('Mill Town was not loaded');
  return { snapshot, dispose: () => keeper.close() };
}
