import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../../geometry/meters.ts';
import { Locator } from '../locator.ts';
import { asset, door, road, town } from '../testing-town.ts';

/** A road whose ranges are written with hyphens. */
const hyphened = (id: string, name: string, lon: number, [from, to]: readonly [string, string]) =>
  asset(
    'road',
    id,
    {
      type: 'LineString',
      coordinates: [
        [lon, 0],
        [lon + 0.001, 0],
      ],
    },
    { NAME: name, LF: from, LT: to },
  );

describe('house numbers as in Queens', () => {
  const queens = Locator.build(
    town(
      [hyphened('Q1', '31ST AVE', 0, ['44-01', '44-99']), hyphened('Q2', '31ST AVE', 0.001, ['45-01', '45-99'])],
      [door('D1', '44-12', 'Broadway', [0, 0.01]), door('D2', '44-30', 'Broadway', [0.001, 0.01])],
    ),
  );

  it('lie between the hyphenated ends of a range', () => {
    const found = queens.locate('44-51 31st Ave')[0]!;
    expect(found).toMatchObject({ matchType: 'interpolated', asset: { id: 'Q1' }, label: '44-51 31st Ave' });
    expect(found.because[0]).toBe('segment Q1 of 31st Ave has the numbers 44-01 to 44-99 on the left');
    expect(distanceMeters(found.lonLat, [0.0005, 0])).toBeLessThan(13);
    expect(queens.locate('45-01 31st Ave')[0]!.asset!.id).toBe('Q2');
  });

  it('are the same without the hyphen, and shown with it', () => {
    expect(queens.locate('4451 31st Ave')[0]).toMatchObject({ asset: { id: 'Q1' }, label: '44-51 31st Ave' });
  });

  it('beyond every range are at the nearest one', () => {
    expect(queens.locate('46-05 31st Ave')[0]).toMatchObject({
      asset: { id: 'Q2' },
      changed: [{ part: 'number', said: '46-05', used: '45-99' }],
    });
  });

  it('are doors of their own', () => {
    const found = queens.locate('44-12 Broadway');
    expect(found.map((one) => one.door?.id)).toEqual(['D1']);
  });
});

describe('house numbers of a grid', () => {
  const utah = Locator.build(
    town([
      road(
        'U1',
        'S 500 E',
        [
          [0, 0.002],
          [0, 0],
        ],
        { left: '201-299', right: '200-298' },
      ),
      road(
        'U2',
        'E 400 S',
        [
          [0, 0],
          [0.002, 0],
        ],
        { left: '501-599', right: '500-598' },
      ),
    ]),
  );

  it('stand before a direction and a street that is a number, as in Utah', () => {
    for (const text of ['249 S 500 E', '249 South 500 East', '249 south 500 E'])
      expect(utah.locate(text)[0], text).toMatchObject({ matchType: 'interpolated', asset: { id: 'U1' } });
    expect(utah.locate('550 E 400 S')[0]).toMatchObject({ matchType: 'interpolated', asset: { id: 'U2' } });
    expect(utah.locate('500 E & 400 S')[0]).toMatchObject({ matchType: 'intersection', lonLat: [0, 0] });
  });

  const wisconsin = Locator.build(
    town(
      [],
      [
        door('W1', 'N6W23001', 'Bluemound Rd', [0, 0]),
        door('W2', 'W156N9000', 'Pilgrim Rd', [0.01, 0]),
        door('W3', '28W651', 'Garys Mill Rd', [0.02, 0]),
      ],
    ),
  );

  it('have letters of the grid in them, as in Wisconsin and Illinois', () => {
    const doorOf = (text: string) => wisconsin.locate(text)[0]?.door?.id;
    expect(doorOf('N6W23001 Bluemound Road')).toBe('W1');
    expect(doorOf('n6 w23001 Bluemound Rd')).toBe('W1');
    expect(doorOf('W156 N9000 Pilgrim Rd')).toBe('W2');
    expect(doorOf('28W651 Garys Mill Rd')).toBe('W3');
  });
});

describe('an asset without a place of its own', () => {
  const meters = town(
    [],
    [door('D1', '12', 'Oak Ave', [0.001, 0.002])],
    [
      {
        class: 'water_meter',
        title: 'Water meters',
        assets: [asset('water_meter', 'WM-00012', null, { AT: 'D1' }), asset('water_meter', 'WM-00013', null)],
      },
    ],
  );
  const tie = { class: meters.assetClasses[1]!.class, attribute: 'AT' };
  const locator = Locator.build({ ...meters, ties: new Map([[meters.assetClasses[2]!.class, tie]]) });

  it('is at what it is tied to, and says so', () => {
    expect(locator.locate('water meter WM-00012')[0]).toMatchObject({
      matchType: 'asset',
      lonLat: [0.001, 0.002],
      asset: { class: 'water_meter', id: 'WM-00012' },
      because: [
        'WM-00012 is one of: Water meters',
        'it has no place of its own; this is that of what it is tied to (Addresses)',
      ],
    });
    expect(locator.locate('water meter 12')[0]!.asset!.id).toBe('WM-00012');
  });

  it('is nowhere without a tie', () => {
    expect(locator.locate('water meter WM-00013')).toEqual([]);
    expect(Locator.build(meters).locate('water meter WM-00012')).toEqual([]);
  });
});
