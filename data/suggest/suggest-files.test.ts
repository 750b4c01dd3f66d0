import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { polygons, square } from '../import/import-testing.ts';
import { numbered, SuggestFolder } from './suggest-testing.ts';

let folder: SuggestFolder;
beforeEach(() => {
  folder = new SuggestFolder();
});
afterEach(() => folder.remove());

const csv = (header: string, rows: readonly string[]): string => `${[header, ...rows].join('\n')}\n`;

const BOUNDARY = polygons([{ GEOID: '36', NAME: 'Calder Harbor' }, square(-76.2, 43, 0.1)]);
const LIGHTS = csv(
  'POLE_NO,LAMP,MAINT_BY,X,Y',
  numbered(40, (i) => `P-${i},LED,${['CITY', 'STATE DOT'][i % 2]},${-76.19 + i / 1e4},43.01`),
);
const PIPES = csv(
  'WATMAINID,MATERIAL,DIAMETER,INSTALL_DATE,OWNER',
  numbered(40, (i) => `${900 + 13 * i},CI,200,${1950 + i}-05-01,${['CITY', 'DISTRICT'][i % 2]}`),
);
const BREAKS = csv(
  'BREAK_NO,ASSETID,BREAK_DATE',
  numbered(30, (i) => `B${i},${i < 27 ? 900 + 13 * i : 1},${2000 + (i % 20)}-01-02`),
);
const REQUESTS = csv(
  'sr_number,request_type,opened,closed,status,caller_name,phone,lon,lat,address,agency_responsible',
  numbered(
    40,
    (i) =>
      `${i},${['Pothole', 'Street light out'][i % 2]},4/${1 + (i % 28)}/2016 7:54,,Open,Jo Doe,315-555-0100,-76.15,43.05,${i} Elm St,DPW`,
  ),
);

describe('a first configuration', () => {
  it('is one that the importer takes, with layers, assets, breaks and requests out of their files', async () => {
    const { suggestion, yaml, checked } = await folder.suggest({
      'city_boundary.geojson': BOUNDARY,
      'street_lights.csv': LIGHTS,
      'water_mains.csv': PIPES,
      'main_breaks.csv': BREAKS,
      'requests_2016.csv': REQUESTS,
    });
    expect((await folder.read()).kind).toBe('valid');
    expect(checked.every(({ check }) => check.usable === check.rows)).toBe(true);
    expect(suggestion.head).toMatchObject({
      id: 'calder-harbor',
      name: 'Calder Harbor',
      timeZone: 'America/New_York',
      units: 'us',
    });
    expect(parse(yaml)).toMatchObject({
      layers: [{ layer: 'city', id: 'GEOID', name: 'NAME', agency: 'calder-harbor-city' }],
      assets: [
        {
          ...{ class: 'street_light', id: 'POLE_NO', geometry: { lon: 'X', lat: 'Y' } },
          owner: { from: 'MAINT_BY', map: { CITY: 'calder-harbor-city', 'STATE DOT': 'state-dot' } },
        },
        {
          ...{ class: 'water_main', id: 'WATMAINID', geometry: 'none' },
          main: { installed: 'INSTALL_DATE', material: 'MATERIAL', diameter: 'DIAMETER', breaks: 'main-breaks' },
        },
      ],
      inspections: [{ dataset: 'main-breaks', class: 'water_main', asset: 'ASSETID', inspectedAt: 'BREAK_DATE' }],
      requests: [
        {
          ...{ id: 'sr_number', address: 'address' },
          service: { from: 'request_type', map: { Pothole: 'pothole', 'Street light out': 'street_light_out' } },
          reportedAt: { from: 'opened', format: 'M/d/yyyy H:mm' },
          status: { from: 'status', map: { Open: 'open' } },
          agency: { from: 'agency_responsible', map: { DPW: 'dpw' } },
        },
      ],
    });
  });

  it('takes a column of accuracy for that of the places, if all of it can be meters', async () => {
    const mapped = async (accuracy: (i: number) => string): Promise<unknown> => {
      const rows = REQUESTS.trim().split('\n').slice(1);
      const table = csv(
        `${REQUESTS.split('\n')[0]},gps_accuracy`,
        rows.map((row, i) => `${row},${accuracy(i)}`),
      );
      const { yaml } = await folder.suggest({ 'requests.csv': table });
      expect((await folder.read()).kind).toBe('valid');
      return parse(yaml).requests[0].accuracyMeters;
    };
    expect(await mapped((i) => (i % 3 === 0 ? '' : String(i / 2)))).toBe('gps_accuracy');
    expect(await mapped((i) => String(i - 1))).toBeUndefined();
    expect(await mapped((i) => (i === 30 ? 'poor' : '5'))).toBeUndefined();
  });

  it('ties what has no place to what it hangs on, by the column with the ids of that', async () => {
    const addresses = csv(
      'id,lon,lat,number,street',
      numbered(50, (i) => `${i + 1},-76.1${i},43.0${i},${1 + (i % 9)},Elm St`),
    );
    const buildings = polygons(
      ...numbered(30, (i) => `F-${i}`).map((id, i): [Record<string, string>, ReturnType<typeof square>] => [
        { BIN: id },
        square(-76.2 + i / 1_000, 43, 0.0005),
      ]),
    );
    const { yaml, checked } = await folder.suggest({
      'addresses.csv': addresses,
      'building_footprints.geojson': buildings,
      // Numbers from 1 on: only its name says that they are those of the addresses.
      'water_meters.csv': csv(
        'METER_NO,ADDRESS_ID',
        numbered(40, (i) => `WM${i},${i < 36 ? i + 1 : 900 + i}`),
      ),
      'elevators.csv': csv(
        'id,building_no,install_year,type',
        numbered(20, (i) => `E${i},F-${i},19${50 + i},hydraulic`),
      ),
    });
    expect((await folder.read()).kind).toBe('valid');
    expect(checked.every(({ check }) => check.usable === check.rows)).toBe(true);
    const { assets, inspections } = parse(yaml) as Record<string, readonly Record<string, unknown>[]>;
    expect(assets).toMatchObject([
      { class: 'address' },
      { class: 'building_footprint' },
      {
        ...{ class: 'water_meter', geometry: 'none', id: 'METER_NO', attributes: ['ADDRESS_ID'] },
        tiedTo: { class: 'address', attribute: 'ADDRESS_ID' },
      },
      { class: 'elevator', tiedTo: { class: 'building_footprint', attribute: 'building_no' } },
    ]);
    expect(inspections ?? []).toEqual([]);
    expect(yaml).toContain('# joins addresses.csv, id, on 36 of 40 rows');
    expect(yaml).toContain('geometry: none # found where the address is that each is tied to');
  });

  it('does not tie what happened at an address, what looks personal, nor what hangs on something that has no place', async () => {
    const addresses = csv(
      'id,lon,lat,number,street',
      numbered(50, (i) => `A${i},-76.1${i},43.0${i},${1 + (i % 9)},Elm St`),
    );
    const { yaml } = await folder.suggest({
      'addresses.csv': addresses,
      'water_mains.csv': PIPES,
      'boiler_inspections.csv': csv(
        'no,address_id',
        numbered(40, (i) => `B${i},A${i}`),
      ),
      'permits.csv': csv(
        'PERMIT_NO,ADDRESS_ID,ISSUED',
        numbered(40, (i) => `P${i},A${i},2016-05-0${1 + (i % 9)}`),
      ),
      'accounts.csv': csv(
        'ACCT,CUSTOMER_ID,TYPE',
        numbered(40, (i) => `C${i},A${i},house`),
      ),
      'valves.csv': csv(
        'VALVE_NO,WATMAINID,SIZE',
        numbered(40, (i) => `V${i},${900 + 13 * i},200`),
      ),
    });
    expect((await folder.read()).kind).toBe('valid');
    expect(yaml).not.toContain('tiedTo');
  });

  it('says what it rests on', async () => {
    const { yaml } = await folder.suggest({ 'water_mains.csv': PIPES, 'main_breaks.csv': BREAKS });
    expect(yaml).toContain('id: WATMAINID # unique in 40 rows');
    expect(yaml).toContain('asset: ASSETID # joins water_mains.csv, WATMAINID, on 27 of 30 rows');
    expect(yaml).toContain('from: OWNER # 2 values');
    expect(yaml).toContain('CITY: calder-city # 20 rows');
  });

  it('routes at once: by the owner of the nearest, by layer, and at last to somebody for every service', async () => {
    const { rules } = await folder.suggest({
      'city_boundary.geojson': BOUNDARY,
      'parks.geojson': BOUNDARY,
      'street_lights.csv': LIGHTS,
      'requests.csv': REQUESTS,
    });
    expect(parse(rules)).toMatchObject([
      {
        id: 'street_light_out-owner',
        when: { nearest: { class: 'street_light' } },
        owner: { ownerOf: 'street_light' },
      },
      { id: 'in-park', owner: { agencyOf: 'park' } },
      { id: 'pothole-usual', owner: { agency: 'dpw' } },
      { id: 'street_light_out-usual', owner: { agency: 'dpw' } },
      { id: 'in-city', owner: { agencyOf: 'city' } },
      { id: 'pothole-fallback', fallback: true },
      { id: 'street_light_out-fallback', fallback: true },
    ]);
  });

  it('takes over nothing that looks personal, and says so without quoting it', async () => {
    const { yaml } = await folder.suggest({ 'requests.csv': REQUESTS });
    expect(yaml).toContain('# left out, because they look personal: caller_name and phone');
    expect(parse(yaml).requests[0].attributes).not.toEqual(expect.arrayContaining(['caller_name']));
    expect(yaml).not.toMatch(/Jo Doe|315-555/);
  });

  it('asks in plain words what no file can tell', async () => {
    const { yaml } = await folder.suggest({
      'hydrants.csv': csv(
        'ID,lon,lat',
        numbered(9, (i) => `H${i},-76.1,43.${i}`),
      ),
    });
    expect(yaml).toContain('owner: calder-city # TODO: does the city own every one of them? The file does not say');
  });

  it('states encoding, layer and swapped columns where the importer would not know', async () => {
    const latin = Buffer.from(
      csv(
        'ID,NAME,Latitude,Longitude',
        numbered(9, (i) => `${i},Caf\xe9 ${i},-76.1${i},43.0${i}`),
      ),
      'latin1',
    );
    const { yaml } = await folder.suggest({ 'city_boundary.geojson': BOUNDARY, 'benches.csv': latin });
    expect(parse(yaml).assets[0]).toMatchObject({
      encoding: 'windows-1252',
      geometry: { lon: 'Latitude', lat: 'Longitude' },
    });
    expect((await folder.read()).kind).toBe('valid');
  });

  it('takes the folders of a KML file apart where they are about different things, and only there', async () => {
    const placemark = (name: string, geometry: string) => `<Placemark><name>${name}</name>${geometry}</Placemark>`;
    const stop = (i: number) => placemark(`Stop ${i}`, `<Point><coordinates>-76.1${i},43.0</coordinates></Point>`);
    const zone = (i: number) =>
      placemark(
        `Zone ${i}`,
        `<Polygon><outerBoundaryIs><LinearRing><coordinates>-76.${i},43 -76,43 -76,43.1 -76.${i},43</coordinates></LinearRing></outerBoundaryIs></Polygon>`,
      );
    const kml = (folders: Readonly<Record<string, readonly string[]>>): string =>
      `<kml>${Object.entries(folders)
        .map(([name, placemarks]) => `<Folder><name>${name}</name>${placemarks.join('')}</Folder>`)
        .join('')}</kml>`;
    const { suggestion } = await folder.suggest({
      'map.kml': kml({ 'Bus stops': [stop(1), stop(2)], 'Fire districts': [zone(3), zone(4)] }),
      'wards.kml': kml({ 'Ward 1': [zone(1)], 'Ward 2': [zone(2)] }),
    });
    expect(suggestion.entries.map(({ name, profile }) => [name, profile.file, profile.fileLayer])).toEqual([
      ['fire-district', 'map.kml', 'Fire districts'],
      ['ward', 'wards.kml', null],
      ['bus_stop', 'map.kml', 'Bus stops'],
    ]);
    expect((await folder.read()).kind).toBe('valid');
  });

  it('gives a park its ground, but not a school district', async () => {
    const area = polygons([{ NAME: 'One' }, square(-76.2, 43)], [{ NAME: 'Two' }, square(-76.1, 43)]);
    const { rules } = await folder.suggest({ 'parks.geojson': area, 'school_districts.geojson': area });
    expect(rules).toContain('inside: park');
    expect(rules).not.toContain('inside: school');
  });

  it('turns texts that are no dates into a list of blanks to mend', async () => {
    const ratings = csv(
      'WATMAINID,dateRated',
      numbered(30, (i) => `${900 + 13 * i},${i === 3 ? 'BRICK' : `${1 + (i % 12)}/09`}`),
    );
    const { yaml, checked } = await folder.suggest({ 'water_mains.csv': PIPES, 'ratings.csv': ratings });
    expect(parse(yaml).inspections[0].inspectedAt).toEqual({ from: 'dateRated', format: 'M/yy', map: { BRICK: null } });
    expect(checked.at(-1)!.check).toMatchObject({ rows: 30, usable: 30 });
  });
});

describe('files that cannot be used', () => {
  it('are listed with what was seen, and the rest goes on', async () => {
    const { suggestion, unreadable } = await folder.suggest({
      'street_lights.csv': LIGHTS,
      'broken.csv.gz': gzipSync(LIGHTS).subarray(0, 20),
      'noise.bin': Buffer.from(numbered(3_000, (i) => String.fromCharCode((i * 7919) % 256)).join(''), 'latin1'),
      'empty.csv': '',
      'notes.csv': csv('what,else', ['a,b', 'a,b']),
    });
    expect((await folder.read()).kind).toBe('valid');
    expect(suggestion.entries.map(({ name }) => name)).toEqual(['street_light']);
    expect(unreadable.map(({ file }) => file)).toEqual(expect.arrayContaining(['noise.bin', 'empty.csv']));
    expect(suggestion.unused.map(({ file }) => file)).toEqual(
      expect.arrayContaining(['noise.bin', 'empty.csv', 'notes.csv']),
    );
    expect(suggestion.unused.find(({ file }) => file === 'notes.csv')!.seen).toContain('columns what and else');
  });

  it('are none at all: a head, an agency and one service remain, and the importer takes that', async () => {
    const { suggestion } = await folder.suggest({ 'empty.csv': '' }, 'data');
    expect(suggestion.head).toMatchObject({ id: 'my-city', timeZone: 'Etc/UTC' });
    expect((await folder.read()).kind).toBe('valid');
  });

  it('are polygons in a projection that nothing tells: an entry that the importer would refuse is not written', async () => {
    const feet = polygons([{ ID: '1', NAME: 'One' }, square(1_165_000, 1_872_000, 900)]);
    const { suggestion } = await folder.suggest({ 'zones.geojson': feet });
    expect(suggestion.entries).toEqual([]);
    expect(suggestion.unused[0]!.seen).toContain('crs');
    expect((await folder.read()).kind).toBe('valid');
  });
});
