import { describe, expect, it } from 'vitest';
import { guessAddress } from './address-guess.ts';
import { ownerColumn, serviceColumn } from './category.ts';
import { guessDate } from './date-guess.ts';
import { dateRoles } from './date-roles.ts';
import { guessId } from './id-guess.ts';
import { joinCandidates } from './join-guess.ts';
import { guessName } from './name-guess.ts';
import { personalReason } from './personal.ts';
import { guessRegion } from './region-guess.ts';
import { statusMeaning } from './status-guess.ts';
import { guessStreet } from './street-guess.ts';
import { subjectOf } from './subject.ts';
import { columnOf, numbered, profileOf } from './suggest-testing.ts';

describe('what a file is about', () => {
  it('is its name without dates, projections and the city, in the singular', () => {
    expect(subjectOf('potholes_2016_apr_jul.csv')).toEqual(['pothole']);
    expect(subjectOf('street_centerlines_nad83_ny_central_ftus.zip')).toEqual(['street', 'centerline']);
    expect(subjectOf('police_beats.geojson.gz')).toEqual(['police', 'beat']);
    expect(subjectOf('CalderStreetLights.shp', ['calder'])).toEqual(['street', 'light']);
  });

  it('is the government where only its boundary is left', () => {
    expect(subjectOf('city_boundary.geojson')).toEqual(['city', 'boundary']);
    expect(subjectOf('county.geojson')).toEqual(['county']);
  });

  it('is everything where nothing would be left', () => {
    expect(subjectOf('2016.csv')).toEqual(['2016']);
    expect(subjectOf('data.csv')).toEqual(['data']);
  });
});

describe('dates', () => {
  const format = (values: readonly string[], monthFirst = true, name = 'OPENED') =>
    guessDate(columnOf(name, values), monthFirst)?.format;

  it('need no format where they are ISO 8601', () => {
    expect(format(['2017/12/01 15:15:00+00', '2016-02-29'])).toBeNull();
  });

  it('are read with the form that takes all of them', () => {
    expect(format(['4/12/2016 7:54', '7/1/2016 17:54'])).toBe('M/d/yyyy H:mm');
    expect(format(['4/12/2016 7:54:10 AM'])).toBe('M/d/yyyy h:mm:ss a');
    expect(format(['12/09', '6/04'])).toBe('M/yy');
    expect(format(['1-Feb-2016'])).toBe('d-MMM-yyyy');
    expect(format(['20160229', '20161231'])).toBe('yyyyMMdd');
    expect(format(['1461234567', '1471234567'])).toBe('X');
    expect(format(['1461234567890'])).toBe('x');
  });

  it('say by one day above 12 which number is the day, whatever the country does', () => {
    expect(format(['4/5/2016', '13/5/2016'], true)).toBe('d/M/yyyy');
    expect(format(['4.5.2016', '5.28.2016'], false)).toBe('M.d.yyyy');
  });

  it('go by the country and are told as ambiguous where nothing decides', () => {
    const column = columnOf('OPENED', ['4/5/2016', '7/11/2016']);
    expect(guessDate(column, true)).toEqual({ column: 'OPENED', format: 'M/d/yyyy', isAmbiguous: true });
    expect(guessDate(column, false)).toEqual({ column: 'OPENED', format: 'd/M/yyyy', isAmbiguous: true });
    expect(guessDate(columnOf('OPENED', ['4/5/2016', '7/21/2016']), true)!.isAmbiguous).toBe(false);
  });

  it('are years only where the name says so, and never mere numbers', () => {
    expect(format(['1937', '2001'], true, 'INSTALL_YEAR')).toBeNull();
    expect(format(['1937', '2001'], true, 'STREET_ID')).toBeUndefined();
    expect(format(['20160229', '20161231'], true, 'PARCEL')).toBeUndefined();
    expect(format(['a', 'b'])).toBeUndefined();
  });

  it('put up with a few texts that are none, not with many', () => {
    expect(format([...numbered(9, () => '6/04'), 'BRICK'])).toBe('M/yy');
    expect(format(['6/04', 'BRICK', 'BRICK'])).toBeUndefined();
  });

  it('mean what their column says: reported, closed, inspected, installed, and never the row itself', () => {
    const day = ['2016-04-01'];
    const roles = (...names: string[]) => {
      const { reported, closed, inspected, installed } = dateRoles(
        profileOf('f.csv', Object.fromEntries(names.map((name) => [name, day]))),
        true,
      );
      return [reported?.column, closed?.column, inspected?.column, installed?.column];
    };
    expect(roles('Completion_Date', 'Creation_Date')).toEqual([
      'Creation_Date',
      'Completion_Date',
      undefined,
      undefined,
    ]);
    expect(roles('dateRated')).toEqual([undefined, undefined, 'dateRated', undefined]);
    expect(roles('INSTALLATION_DATE', 'LINED_DATE')).toEqual([undefined, undefined, undefined, 'INSTALLATION_DATE']);
    expect(roles('dtTime', 'last_update')).toEqual(['dtTime', undefined, undefined, undefined]);
  });
});

describe('the id', () => {
  it('is the column that is unique, filled and named like one', () => {
    const profile = profileOf('hydrants.csv', {
      OBJECTID: numbered(30, (i) => `${i + 1}`),
      HYDRANT_NO: numbered(30, (i) => `H-${i}`),
      WIDTH: numbered(30, (i) => `${i / 7}`),
    });
    expect(guessId(profile, ['hydrant'])).toEqual({ column: 'HYDRANT_NO', nearly: null });
  });

  it('is no column with blanks or repeats; the one that nearly is unique is told', () => {
    const ids = numbered(50, (i) => `${i === 7 ? 6 : i}`);
    expect(guessId(profileOf('f.csv', { SR_NUMBER: ids }), [])).toEqual({
      column: null,
      nearly: { column: 'SR_NUMBER', repeats: 1 },
    });
    expect(guessId(profileOf('f.csv', { ID: ['1', '', '3'] }), []).column).toBeNull();
  });

  it('is the numbering of the export only where there is nothing else', () => {
    const rows = { fid: ['1', '2'], Name: ['Eastwood', 'Valley'] };
    expect(guessId(profileOf('areas.csv', rows), ['area']).column).toBe('Name');
    expect(guessId(profileOf('areas.csv', { fid: ['1', '2'] }), ['area']).column).toBe('fid');
  });

  it('is no measure, no list and nobody’s phone number', () => {
    const rows = {
      Shape__Length: ['1', '2'],
      lists: ['["1"]', '["2"]'],
      PHONE: ['555-123-4567', '555-123-4568'],
    };
    expect(guessId(profileOf('f.csv', rows), []).column).toBeNull();
  });
});

describe('the name', () => {
  it('is the column called so, not its legal form', () => {
    const profile = profileOf('f.csv', { NAMELSAD: ['Chicago city'], NAME: ['Chicago'], GEOID: ['1714000'] });
    expect(guessName(profile, ['city'], 'GEOID')!.name).toBe('NAME');
  });

  it('is the column of the subject, else the id, and never one that all rows share', () => {
    expect(guessName(profileOf('wards.csv', { ward: ['1', '2'], x: ['a', 'b'] }), ['ward'], 'ward')!.name).toBe('ward');
    expect(guessName(profileOf('f.csv', { name: ['a', 'a', 'a'], nr: ['1', '2', '3'] }), [], 'nr')!.name).toBe('nr');
  });
});

describe('who owns it', () => {
  const many = (...values: string[]) => numbered(100, (i) => values[i % values.length]!);

  it('stands in a column named so that has few values', () => {
    const profile = profileOf('f.csv', {
      CART_PLOW: many('CITY', 'STATE'),
      CART_OWN: many('MUNICIPAL', 'STATE', 'PRIVATE'),
      MAINT_TYPE: many('A', 'B'),
    });
    expect(ownerColumn(profile.columns)!.name).toBe('CART_OWN');
  });

  it('does not stand where every row has another, or only yes and no, or where people are named', () => {
    expect(
      ownerColumn([
        columnOf(
          'OWNER',
          numbered(300, (i) => `Owner ${i}`),
        ),
      ]),
    ).toBeNull();
    expect(ownerColumn([columnOf('OWNED', many('Y', 'N'))])).toBeNull();
    expect(ownerColumn([columnOf('OWNER_NAME', many('A. Smith', 'B. Jones'))])).toBeNull();
  });

  it('is not the kind of a report', () => {
    const columns = [columnOf('DEPARTMENT', many('DPW', 'Parks')), columnOf('REQUEST_TYPE', many('Pothole', 'Tree'))];
    expect(serviceColumn(columns)!.name).toBe('REQUEST_TYPE');
  });
});

describe('personal columns', () => {
  it.each([
    'REPORTER_NAME',
    'email',
    'Phone',
    'contactPhone',
    'first_name',
    'Caller',
    'CREATED_BY',
    'ownerName',
    'cell_number',
    'Requestor',
  ])('are known by their name: %s', (name) => {
    expect(personalReason(columnOf(name, ['x']))).not.toBeNull();
  });

  it('are known by values that are mail addresses or phone numbers', () => {
    expect(personalReason(columnOf('c1', ['a@example.org', 'none']))).toBe('its values are mail addresses');
    expect(personalReason(columnOf('c2', ['(315) 555-0100']))).toBe('its values are phone numbers');
  });

  it.each([
    'Community Name',
    'StreetName',
    'NAME',
    'OWNERSHIP',
    'CART_OWN',
    'PARK_NAME',
    'VehicleName',
    'Unit',
    'ADDRESS',
  ])('are not these: %s', (name) => {
    expect(personalReason(columnOf(name, ['Elm', '12']))).toBeNull();
  });
});

describe('a status', () => {
  it('says open or closed by its words, a duplicate being closed', () => {
    const meanings = ['Completed', 'Open', 'Open - Dup', 'In Progress', 'Not completed', 'Reopened', 'Referred'].map(
      (text) => statusMeaning(text).status,
    );
    expect(meanings).toEqual(['closed', 'open', 'closed', 'open', 'open', 'open', 'closed']);
  });

  it('is not sure where its words say nothing', () => {
    expect(statusMeaning('X7')).toEqual({ status: 'closed', isSure: false });
  });
});

describe('street segments', () => {
  const columns = (names: string) => Object.fromEntries(names.split(' ').map((name) => [name, ['1']]));

  it.each([
    ['FULLNAME LFROMADD LTOADD RFROMADD RTOADD', 'LFROMADD', 'RTOADD'],
    ['STREET L_F_ADD L_T_ADD R_F_ADD R_T_ADD', 'L_F_ADD', 'R_T_ADD'],
    ['ST_NAME FROMLEFT TOLEFT FROMRIGHT TORIGHT', 'FROMLEFT', 'TORIGHT'],
    ['FULLNAME LFROMHN LTOHN RFROMHN RTOHN', 'LFROMHN', 'RTOHN'],
    ['FULLNAME FROMADDR_L TOADDR_L FROMADDR_R TOADDR_R', 'FROMADDR_L', 'TOADDR_R'],
    ['STREET LEFT_FROM LEFT_TO RIGHT_FROM RIGHT_TO', 'LEFT_FROM', 'RIGHT_TO'],
  ])('have ranges of house numbers: %s', (names, from, to) => {
    expect(guessStreet(profileOf('streets.csv', columns(names)))).toMatchObject({ left: { from }, right: { to } });
  });

  it('have parts of names, other names, ZIPs and places by side', () => {
    const names = 'PREFIX NAME TYPE SUFFIX L_F_ADD L_T_ADD ZIPL L_CITY ALT1_NAME ALT1_TYPE';
    expect(guessStreet(profileOf('streets.csv', columns(names)))).toEqual({
      name: ['NAME', 'TYPE'],
      prefix: 'PREFIX',
      suffix: 'SUFFIX',
      alternates: [['ALT1_NAME', 'ALT1_TYPE']],
      left: { from: 'L_F_ADD', to: 'L_T_ADD', zip: 'ZIPL', city: 'L_CITY' },
    });
  });

  it('are none without a name, or without both ends of a side', () => {
    expect(guessStreet(profileOf('f.csv', columns('LFROMADD LTOADD')))).toBeNull();
    expect(guessStreet(profileOf('f.csv', columns('STREET LFROMADD RTOADD')))).toBeNull();
    expect(guessStreet(profileOf('f.csv', columns('STREET LF LT RF RT')))).toBeNull();
  });
});

describe('addresses', () => {
  it('are a house number and a street, with unit, ZIP and place where there are such columns', () => {
    const rows = { ADDR_NUM: ['12'], PREDIR: ['N'], ST_NAME: ['Elm'], ST_TYPE: ['St'], ZIPCODE: ['13210'] };
    expect(guessAddress(profileOf('address_points.csv', rows))).toEqual({
      ...{ number: 'ADDR_NUM', street: ['PREDIR', 'ST_NAME', 'ST_TYPE'], zip: 'ZIPCODE' },
    });
    expect(guessAddress(profileOf('f.csv', { ST_NAME: ['Elm'] }))).toBeNull();
  });
});

describe('a join', () => {
  const mains = profileOf('mains.csv', { MAIN_ID: numbered(100, (i) => `${1_000 + 37 * i}`) });
  const target = [{ profile: mains, idColumn: 'MAIN_ID' }];

  it('is a column whose values are ids of another file, whatever it is called', () => {
    const breaks = profileOf('breaks.csv', {
      BREAK_ID: numbered(40, (i) => `${i}`),
      ASSETID: numbered(40, (i) => `${1_000 + 37 * (i % 20)}`),
    });
    expect(joinCandidates([breaks], target)).toMatchObject([{ column: 'ASSETID', idColumn: 'MAIN_ID' }]);
  });

  it('is not made of numbers that happen to be ids, where ids are all numbers from 1 on', () => {
    const hydrants = profileOf('hydrants.csv', { HYDRANT_ID: numbered(100, (i) => `${i + 1}`) });
    const other = profileOf('f.csv', {
      TREE_NO: numbered(40, (i) => `${i + 1}`),
      WIDTH: numbered(40, (i) => `${i + 1}`),
    });
    expect(joinCandidates([other], [{ profile: hydrants, idColumn: 'HYDRANT_ID' }])).toEqual([]);
  });

  it('prefers the column of the same name', () => {
    const ratings = profileOf('ratings.csv', {
      OTHER_ID: numbered(40, (i) => `${1_000 + 37 * i}`),
      mainId: numbered(40, (i) => `${1_000 + 37 * i}`),
    });
    expect(joinCandidates([ratings], target)).toMatchObject([{ column: 'mainId' }]);
  });
});

describe('the region', () => {
  it.each([
    ['America/Chicago', 'us', -87.7, 41.84],
    ['America/Toronto', 'metric', -80.48, 43.45],
    ['America/New_York', 'us', -76.15, 43.04],
    ['America/New_York', 'us', -71.1, 42.3],
    ['America/Detroit', 'us', -83.05, 42.35],
    ['America/New_York', 'us', -78.87, 42.89],
    ['America/Toronto', 'metric', -79.4, 43.7],
    ['America/Phoenix', 'us', -112.07, 33.45],
    ['America/Denver', 'us', -106.3, 35.88],
    ['America/Los_Angeles', 'us', -122.33, 47.6],
    ['America/Vancouver', 'metric', -123.1, 49.25],
    ['Europe/London', 'metric', -0.1, 51.5],
    ['Europe/Berlin', 'metric', 13.4, 52.5],
    ['Europe/Paris', 'metric', 2.35, 48.85],
    ['Pacific/Auckland', 'metric', 174.8, -41.3],
  ] as const)('of a city there is %s', (timeZone, units, lon, lat) => {
    expect(guessRegion([lon, lat, lon, lat])).toMatchObject({ timeZone, units });
  });

  it('goes by longitude alone where no box fits, and is UTC where nothing is known', () => {
    expect(guessRegion([-150, -17, -149, -17]).timeZone).toBe('Etc/GMT+10');
    expect(guessRegion([100, 60, 100, 60]).timeZone).toBe('Etc/GMT-7');
    expect(guessRegion(null).timeZone).toBe('Etc/UTC');
  });
});
