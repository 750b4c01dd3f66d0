import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assetDatasetSchema, inspectionDatasetSchema, layerDatasetSchema, requestDatasetSchema } from './dataset.ts';
import type { MapOutcome } from './entity.ts';
import { collect } from './formats/formats-testing.ts';
import { type DatasetSource, mapRow, rowMapper } from './mapping.ts';
import { SourceError } from './source-error.ts';
import type { SourceRow } from './source-row.ts';

const DATA = process.env.CITY_DATA_DIR;
const context = { timeZone: 'America/New_York' };
const square = {
  type: 'Polygon' as const,
  coordinates: [
    [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 0],
    ],
  ],
};

const csvRow = (fields: Record<string, string>): SourceRow => ({
  position: { file: 'f.csv', line: 2 },
  fields,
  header: Object.keys(fields),
});
const feature = (fields: Record<string, unknown>, geometry: SourceRow['geometry'] = square): SourceRow => ({
  position: { file: 'f.geojson', feature: 1 },
  fields,
  geometry: geometry ?? null,
});
const values = (outcome: MapOutcome) => {
  expect(outcome).toMatchObject({ kind: 'mapped' });
  return outcome.kind === 'mapped' ? outcome.mapped.values : null;
};
const reason = (outcome: MapOutcome) => (outcome.kind === 'rejected' ? outcome.rejected.reason : null);

const road = (more: object = {}): DatasetSource =>
  assetDatasetSchema.parse({
    class: 'road',
    title: 'Roads',
    file: 'f.csv',
    geometry: { lon: 'X', lat: 'Y' },
    id: 'ID',
    ...more,
  });
const request = (more: object = {}): DatasetSource =>
  requestDatasetSchema.parse({
    ...{
      dataset: 'd',
      file: 'f.csv',
      geometry: { lon: 'X', lat: 'Y' },
      id: 'ID',
      service: 'pothole',
      reportedAt: 'AT',
    },
    ...more,
  });
const roadRow = (more: Record<string, string> = {}) => csvRow({ ID: ' 7 ', X: '-76', Y: ' 43 ', OWN: 'CITY', ...more });
const requestRow = (more: Record<string, string> = {}) =>
  csvRow({ ID: '1', X: '-76', Y: '43', AT: '2016-04-12', ...more });

describe('rowMapper', () => {
  it('maps a layer: id, name, agency, validity, attributes and polygon', () => {
    const source = layerDatasetSchema.parse({
      ...{ layer: 'ward', title: 'Wards', file: 'f', id: 'N', name: 'NAME', agency: 'city', attributes: ['N', 'ZIP'] },
      ...{ validFrom: { from: 'SINCE', format: 'M/d/yyyy' }, validUntil: '2030-01-01' },
    });
    const outcome = mapRow(feature({ N: 4, NAME: ' West ', ZIP: null, SINCE: '1/1/2000' }), source, context);
    expect(outcome).toMatchObject({ mapped: { sourceId: '4', recordHash: null, position: { feature: 1 } } });
    expect(values(outcome)).toEqual({
      ...{
        kind: 'jurisdiction',
        layer: 'ward',
        name: 'West',
        agency: 'city',
        attributes: { N: '4' },
        geometry: square,
      },
      ...{ validFromMs: Date.parse('2000-01-01T05:00Z'), validUntilMs: Date.parse('2030-01-01T05:00Z') },
    });
  });

  it('maps a request with its times, texts and place', () => {
    const source = request({ closedAt: 'DONE', address: 'ADDR', description: { value: 'a hole' }, agency: null });
    const mapped = values(mapRow(requestRow({ DONE: '2016-04-13', ADDR: ' 1 Elm ' }), source, context));
    expect(mapped).toMatchObject({
      ...{ service: 'pothole', status: 'closed', address: '1 Elm', description: 'a hole', agency: null },
      ...{ geometry: { type: 'Point', coordinates: [-76, 43] }, reportedAtMs: Date.parse('2016-04-12T04:00Z') },
      ...{ closedAtMs: Date.parse('2016-04-13T04:00Z') },
    });
  });

  it('takes a request for open only if its closing is mapped and blank, or its status says so', () => {
    const status = (source: DatasetSource, more: Record<string, string>) => {
      const found = values(mapRow(requestRow(more), source, context));
      return found?.kind === 'request' ? found.status : null;
    };
    expect(status(request({ closedAt: 'DONE' }), { DONE: ' ' })).toBe('open');
    expect(status(request(), {})).toBe('closed');
    expect(status(request({ status: 'ST' }), { ST: 'OPEN' })).toBe('open');
    expect(status(request({ status: { from: 'ST', map: { Done: 'closed' }, default: 'open' } }), { ST: 'x' })).toBe(
      'open',
    );
    expect(reason(mapRow(requestRow({ ST: 'Done' }), request({ status: 'ST' }), context))).toContain(
      'map it to open or closed',
    );
  });

  it('maps an inspection without asking for a place', () => {
    const source = inspectionDatasetSchema.parse({
      ...{ dataset: 'r', class: 'road', file: 'f', id: { content: true }, asset: 'SEG', attributes: 'all' },
      inspectedAt: { from: 'D', format: 'M/yy' },
    });
    const outcome = mapRow(csvRow({ SEG: '9', D: '6/04', WIDTH: '' }), source, context);
    expect(outcome).toMatchObject({ mapped: { sourceId: null, recordHash: expect.stringMatching(/^[0-9a-f]{32}$/) } });
    expect(values(outcome)).toMatchObject({ asset: '9', attributes: { SEG: '9', D: '6/04' } });
  });

  it('gives the same values whatever the columns are called', () => {
    const a = mapRow(roadRow(), road(), context);
    const renamed = csvRow({ KEY: '8', LON: '-76.0', LAT: '43' });
    const b = mapRow(renamed, road({ id: 'KEY', geometry: { lon: 'LON', lat: 'LAT' } }), context);
    expect(values(a)).toEqual(values(b));
  });
});

describe('value maps', () => {
  const owner = (mapping: unknown, own: string) => {
    const outcome = mapRow(roadRow({ OWN: own }), road({ owner: mapping }), context);
    const found = outcome.kind === 'mapped' ? outcome.mapped.values : null;
    return found?.kind === 'asset' ? found.owner : reason(outcome);
  };

  it('translate, fall back to the default for blank and unmapped, and to `blank` for blank only', () => {
    const map = { CITY: 'dpw', STATE: 'dot' };
    expect(owner({ from: 'OWN', map }, ' CITY ')).toBe('dpw');
    expect(owner({ from: 'OWN', map, default: null }, 'MARS')).toBeNull();
    expect(owner({ from: 'OWN', map, default: 'x' }, ' ')).toBe('x');
    expect(owner({ from: 'OWN', map, default: 'x', blank: null }, '')).toBeNull();
    expect(owner({ from: 'OWN', map, blank: 'y' }, '')).toBe('y');
    expect(owner({ from: 'OWN', map }, '')).toBeNull();
  });

  it('reject a value that is not in the map, naming what is', () => {
    expect(owner({ from: 'OWN', map: { CITY: 'dpw', STATE: 'dot' } }, 'MARS')).toBe(
      "OWN 'MARS' is not mapped: allowed are CITY, STATE; add it to `map`, or state a `default`",
    );
  });

  it('take a bare text for the agency itself', () => {
    expect(owner('dpw', 'whatever')).toBe('dpw');
  });
});

describe('dates of the configuration', () => {
  it('are ISO 8601 beside the format of the file', () => {
    const since = {
      from: 'SINCE',
      format: 'M/d/yyyy',
      default: '1900-01-01',
      map: { unknown: null, old: '1800-01-01' },
    };
    const from = (SINCE: string) => {
      const outcome = mapRow(roadRow({ SINCE }), road({ validFrom: since }), { timeZone: 'UTC' });
      const found = outcome.kind === 'mapped' ? outcome.mapped.values : null;
      return found?.kind === 'asset' ? found.validFromMs : reason(outcome);
    };
    expect(from('4/12/2016')).toBe(Date.parse('2016-04-12'));
    expect(from('')).toBe(Date.parse('1900-01-01'));
    expect(from('old')).toBe(Date.parse('1800-01-01'));
    expect(from('unknown')).toBeNull();
    expect(from('2016-04-12')).toContain('not a date of the form');
  });
});

describe('attributes', () => {
  const attributes = (mapping: unknown) => {
    const found = values(mapRow(roadRow({ NOTE: '' }), road({ attributes: mapping }), context));
    return found?.attributes;
  };

  it('are all columns but the coordinates, some, renamed, or none', () => {
    expect(attributes('all')).toEqual({ ID: '7', OWN: 'CITY' });
    expect(attributes(['OWN', 'NOTE'])).toEqual({ OWN: 'CITY' });
    expect(attributes({ owner: 'OWN' })).toEqual({ owner: 'CITY' });
    expect(attributes(undefined)).toEqual({});
  });
});

describe('rows that cannot be used', () => {
  it.each([
    [{ ID: ' ' }, 'id: column ID is blank'],
    [{ X: '', Y: ' ' }, 'no coordinates: X and Y are blank'],
    [{ Y: '' }, 'no coordinates: Y is blank'],
    [{ Y: 'north' }, "Y 'north' is not a number"],
    [{ X: '-200' }, 'position -200 43 is outside longitude -180..180, latitude -90..90: correct it in the file'],
    [
      { X: '612345', Y: '1112345' },
      'position 612345 1112345 is not in degrees: it looks projected, state `crs` (for example crs: EPSG:2263)',
    ],
  ])('%j are rejected with the reason and their fields', (fields, expected) => {
    const outcome = mapRow(roadRow(fields), road(), context);
    expect(reason(outcome)).toBe(expected);
    expect(outcome.kind === 'rejected' && outcome.rejected.fields).toMatchObject(fields);
  });

  it('are those with a date of another form, which is named', () => {
    expect(reason(mapRow(requestRow({ AT: '4/12/2016' }), request(), context))).toContain(
      "'4/12/2016' is not an ISO 8601 date",
    );
    const formatted = request({ reportedAt: { from: 'AT', format: 'M/d/yyyy' } });
    expect(reason(mapRow(requestRow(), formatted, context))).toBe(
      "reportedAt: '2016-04-12' is not a date of the form 'M/d/yyyy'",
    );
    expect(reason(mapRow(requestRow({ AT: '' }), request(), context))).toBe('reportedAt: column AT is blank');
  });

  it('are those without the geometry that the dataset needs', () => {
    const layer = layerDatasetSchema.parse({ layer: 'w', title: 'W', file: 'f', id: 'N', name: 'N' });
    expect(reason(mapRow(feature({ N: '1' }, null), layer, context))).toBe('the record has no geometry');
    expect(reason(mapRow(feature({ N: '1' }, { type: 'Point', coordinates: [1, 2] }), layer, context))).toBe(
      'a layer needs polygons, this is a Point: points and lines are `assets`',
    );
    expect(reason(mapRow({ ...requestRow(), geometry: square }, request({ geometry: undefined }), context))).toBe(
      'a request needs a point, this is a Polygon',
    );
  });

  it('are those that look swapped for the city, unless the dataset says swap', () => {
    const inCity = { ...context, expectedBounds: [-76.2, 42.9, -75.9, 43.1] as const };
    const swapped = roadRow({ X: '43', Y: '-76' });
    expect(reason(mapRow(swapped, road(), inCity))).toBe('latitude and longitude look swapped: say `swap: true`');
    expect(values(mapRow(swapped, road({ swap: true }), inCity))).toMatchObject({
      geometry: { coordinates: [-76, 43] },
    });
  });
});

describe('geometry columns', () => {
  const geometry = (source: DatasetSource, row: SourceRow) => {
    const found = values(mapRow(row, source, context));
    return found?.kind === 'asset' ? found.geometry : null;
  };

  it('may be WKT or EWKT with its SRID', () => {
    const source = road({ geometry: { wkt: 'G' } });
    expect(geometry(source, csvRow({ ID: '1', G: 'LINESTRING (1 2, 3 4)' }))).toEqual({
      type: 'LineString',
      coordinates: [
        [1, 2],
        [3, 4],
      ],
    });
    const projected = geometry(source, csvRow({ ID: '1', G: 'SRID=3435;POINT(984250 0)' }));
    expect(projected?.type === 'Point' && projected.coordinates[0]).toBeCloseTo(-88.3333333, 6);
    expect(reason(mapRow(csvRow({ ID: '1', G: 'LINESTRING (1' }), source, context))).toContain('column G is not WKT');
    expect(reason(mapRow(csvRow({ ID: '1', G: 'POINT EMPTY' }), source, context))).toContain('empty');
  });

  it('may be projected x and y, with their crs', () => {
    const source = road({ geometry: { x: 'X', y: 'Y' }, crs: 'EPSG:3435' });
    const at = geometry(source, roadRow({ X: '984250', Y: '0' }));
    expect(at?.type === 'Point' && at.coordinates[1]).toBeCloseTo(36.6666667, 6);
    expect(() => rowMapper(road({ geometry: { x: 'X', y: 'Y' } }), context)).toThrow('state their `crs`');
  });

  it("go before the format's own geometry; the stated crs before the file's", () => {
    const both = { ...roadRow(), geometry: square };
    expect(geometry(road(), both)).toEqual({ type: 'Point', coordinates: [-76, 43] });
    const row = { ...feature({ ID: '1' }, { type: 'Point', coordinates: [1, 2] }), crs: 'EPSG:3435' };
    expect(geometry(road({ geometry: undefined, crs: 'EPSG:4326' }), row)).toEqual({
      type: 'Point',
      coordinates: [1, 2],
    });
  });
});

describe('what is wrong with the whole dataset', () => {
  it('is told once: a column that is not there, with the nearest name and all of them', () => {
    const run = () => mapRow(roadRow({ OWNER: 'x' }), road({ owner: { from: 'OWNR' } }), context);
    expect(run).toThrow(SourceError);
    expect(run).toThrow("f.csv: there is no column 'OWNR'; did you mean 'OWN'? The file has ID, X, Y, OWN, OWNER");
  });

  it('is told at the end where records name their own columns, if none had it', () => {
    const map = rowMapper(road({ geometry: undefined, attributes: ['A', 'B'] }), context);
    map(feature({ ID: '1', A: '1' }));
    map(feature({ ID: '2', B: '2' }));
    expect(() => map.finish()).not.toThrow();
    const other = rowMapper(road({ geometry: undefined, attributes: ['A', 'Bee'] }), context);
    other(feature({ ID: '1', A: '1' }));
    expect(() => other.finish()).toThrow("there is no column 'Bee'");
  });

  it('is an unknown crs, date format or a file without any geometry', () => {
    expect(() => rowMapper(road({ crs: 'EPSG:999999' }), context)).toThrow(SourceError);
    expect(() => rowMapper(request({ reportedAt: { from: 'AT', format: 'QQ' } }), context)).toThrow(
      'unknown date token',
    );
    expect(() => mapRow(roadRow(), road({ geometry: undefined }), context)).toThrow(
      'the file has no geometry: say where',
    );
  });

  it('is not an asset class that says geometry: none, whose rows have none, coordinates or not', () => {
    const source = road({ geometry: 'none', attributes: 'all' });
    expect(values(mapRow(csvRow({ ID: '1', X: '-76', Y: '43' }), source, context))).toMatchObject({
      ...{ kind: 'asset', geometry: null, attributes: { ID: '1', X: '-76', Y: '43' } },
    });
    expect(values(mapRow(feature({ ID: '1' }), source, context))).toMatchObject({ geometry: null });
  });

  it('is a shapefile in feet without a .prj', () => {
    const row: SourceRow = { ...csvRow({ ID: '1' }), geometry: { type: 'Point', coordinates: [612_345, 1_112_345] } };
    const run = () => mapRow(row, road({ geometry: undefined }), context);
    expect(run).toThrow('f.csv: it has no .prj and its coordinates are not degrees: state `crs`');
  });

  it('is not the lack of places in past requests: they are kept without one', () => {
    expect(values(mapRow(requestRow(), request({ geometry: undefined }), context))).toMatchObject({ geometry: null });
    expect(values(mapRow(requestRow({ X: '' }), request(), context))).toMatchObject({ geometry: null });
    expect(reason(mapRow(requestRow({ X: 'west' }), request(), context))).toBe("X 'west' is not a number");
  });
});

describe.skipIf(!DATA)('real files (needs the real city files: set CITY_DATA_DIR)', () => {
  const tally = async (source: DatasetSource, file: string) => {
    const map = rowMapper(source, context);
    const { rows } = await collect(join(DATA!, file));
    const outcomes = rows.map(map);
    map.finish();
    return {
      outcomes,
      mapped: outcomes.flatMap((o) => (o.kind === 'mapped' ? [o.mapped] : [])),
      reasons: new Set(outcomes.flatMap((o) => (o.kind === 'rejected' ? [o.rejected.reason] : []))),
    };
  };

  it("maps all of Syracuse's potholes with three exact repeats, its columns being named the wrong way round", async () => {
    const { mapped, reasons } = await tally(
      request({
        ...{ geometry: { lon: 'Latitude', lat: 'Longitude' }, id: { content: true }, attributes: 'all' },
        reportedAt: { from: 'dtTime', format: 'M/d/yyyy H:mm' },
      }),
      'syracuse/potholes_2016_apr_jul.csv',
    );
    expect(reasons).toEqual(new Set());
    expect(mapped).toHaveLength(6_316);
    expect(new Set(mapped.map((row) => row.recordHash)).size).toBe(6_313);
  });

  it("maps Syracuse's streets from state-plane feet with their owners as the README counts them", async () => {
    const owners = { MUNICIPAL: 'dpw', STATE: 'nysdot', PRIVATE: 'private', FEDERAL: 'fhwa', COUNTY: 'county' };
    const { mapped, reasons } = await tally(
      road({ geometry: undefined, id: 'STREET_ID', owner: { from: 'CART_OWN', map: owners }, attributes: ['STREET'] }),
      'syracuse/street_centerlines_nad83_ny_central_ftus.zip',
    );
    expect(reasons).toEqual(new Set());
    const counts: Record<string, number> = {};
    for (const { values: found } of mapped) {
      if (found.kind !== 'asset') continue;
      counts[found.owner!] = (counts[found.owner!] ?? 0) + 1;
      const [lon, lat] = found.geometry?.type === 'LineString' ? found.geometry.coordinates[0]! : [-76.1, 43];
      expect(lon! > -76.3 && lon! < -76 && lat! > 42.9 && lat! < 43.2).toBe(true);
    }
    expect(counts).toEqual({ dpw: 5_107, nysdot: 843, private: 725, fhwa: 134, county: 16 });
  });

  it("keeps Chicago's 24 complaints without coordinates as requests without a place", async () => {
    const { mapped, reasons } = await tally(
      request({
        ...{ geometry: { lon: 'Longitude', lat: 'Latitude' }, id: 'Service_Request_Number' },
        ...{ reportedAt: 'Creation_Date', closedAt: 'Completion_Date' },
      }),
      'chicago/sanitation_to_2013.csv.gz',
    );
    expect(reasons).toEqual(new Set());
    expect(mapped.filter((row) => row.values.kind === 'request' && row.values.geometry === null)).toHaveLength(24);
  });

  it('maps the breaks of Kitchener with their UTC dates', async () => {
    const { mapped, reasons } = await tally(
      request({ geometry: { lon: 'X', lat: 'Y' }, id: 'WATBREAKINCIDENTID', reportedAt: 'INCIDENT_DATE' }),
      'kitchener/water_main_breaks_to_2017.csv',
    );
    expect(reasons).toEqual(new Set());
    expect(mapped[0]!.values).toMatchObject({ reportedAtMs: Date.parse('2017-12-01T15:15:00Z') });
  });
});
