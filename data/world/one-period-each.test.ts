import { describe, expect, it } from 'vitest';
import type { City, Validity } from '../../engine/route/city.ts';
import { ALWAYS, asset, jurisdiction, smallCity, square } from '../../engine/route/testing-city.ts';
import { onePeriodEach } from './one-period-each.ts';

const until = (untilMs: number): Validity => ({ fromMs: -Infinity, untilMs });
const from = (fromMs: number, untilMs = Infinity): Validity => ({ fromMs, untilMs });

describe('one period of each thing', () => {
  const small = smallCity([]);
  const [ward, ...layers] = small.layers;
  const [road, basin] = small.assetClasses;
  const drawn = (east: number, validity: Validity) =>
    jurisdiction('ward', '4', 'ward-four', square(0, 0, east, 0.1), { validity });
  const light = (id: string, validity: Validity) => asset('basin', id, null, null, {}, validity);
  const city: City = {
    ...small,
    layers: [
      {
        ...ward!,
        jurisdictions: [
          ...[drawn(0.05, until(10)), drawn(0.06, from(10, 30))],
          jurisdiction('ward', '7', 'ward-seven', square(0.06, 0, 0.1, 0.1), { validity: from(20) }),
        ],
      },
      ...layers,
    ],
    assetClasses: [
      road!,
      {
        ...basin!,
        assets: [light('b1', until(10)), light('b1', from(10, 20)), light('b2', ALWAYS), light('b3', until(5))],
      },
    ],
  };
  const at = (atMs: number) => onePeriodEach({ city }, atMs);

  it('is of a layer what holds, of a class what holds or was last, and says until when', () => {
    const seen = [0, 10, 20, 40].map((atMs) => {
      const {
        layers: [wards],
        assetClasses: [, basins],
        untilMs,
      } = at(atMs);
      return [
        wards!.jurisdictions.map(({ id, validity }) => `${id} from ${validity.fromMs}`),
        basins!.assets.map(({ id, validity }) => `${id} until ${validity.untilMs}`),
        untilMs,
      ];
    });
    expect(seen).toEqual([
      [['4 from -Infinity'], ['b1 until 10', 'b2 until Infinity', 'b3 until 5'], 5],
      [['4 from 10'], ['b1 until 20', 'b2 until Infinity', 'b3 until 5'], 20],
      [['4 from 10', '7 from 20'], ['b1 until 20', 'b2 until Infinity', 'b3 until 5'], 30],
      [['7 from 20'], ['b1 until 20', 'b2 until Infinity', 'b3 until 5'], Infinity],
    ]);
  });

  it('is the same object while the same things hold, and where no id has several', () => {
    const [first, second] = [at(11), at(19)];
    expect(second.layers[0]).toBe(first.layers[0]);
    expect(second.assetClasses[1]).toBe(first.assetClasses[1]);
    expect(first.layers[1]).toBe(city.layers[1]);
    expect(first.assetClasses[0]).toBe(city.assetClasses[0]);
  });
});
