import type { Point } from 'geojson';
import { describe, expect, it } from 'vitest';
import { finish } from '../../check/boundaries/steps.ts';
import type { LayerId } from '../../ids.ts';
import type { City, Validity } from '../city.ts';
import { ALWAYS, agency, asset, jurisdiction, routerOf, rule, smallCity, square } from '../testing-city.ts';
import { begunAndEnded } from './begun-and-ended.ts';
import { handedGround } from './handed-ground.ts';
import { touchedServices } from './touched-services.ts';

// Midnights in New York, where the small city is.
const JUNE = Date.parse('2026-06-01T04:00:00Z');
const JULY = Date.parse('2026-07-01T04:00:00Z');
const AUGUST = Date.parse('2026-08-01T04:00:00Z');
const before: Validity = { fromMs: -Infinity, untilMs: JULY };
const since: Validity = { fromMs: JULY, untilMs: Infinity };
const ON_THE_DAY = { fromMs: JULY, untilMs: JULY + 86_400_000 };

/** On 1 July the line between the wards moves from lon 0.05 to 0.06, a basin gets another owner and a rule ends. */
const city = (): City => {
  const rules = [
    rule('june', { validUntil: '2026-07-01', when: { inside: 'city' }, owner: agency('state') }),
    rule('ward', { service: ['pothole', 'tree'], when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
    rule('basin', {
      service: 'cave_in',
      when: { nearest: { class: 'basin', withinMeters: 9 } },
      owner: { ownerOf: 'basin' },
    }),
  ];
  const small = smallCity(rules);
  const jurisdictions = [
    jurisdiction('ward', '4-old', 'ward-four', square(0, 0, 0.05, 0.1), { validity: before }),
    jurisdiction('ward', '4', 'ward-four', square(0, 0, 0.06, 0.1), { validity: since }),
    jurisdiction('ward', '7-old', 'ward-seven', square(0.05, 0, 0.1, 0.1), { validity: before }),
    jurisdiction('ward', '7', 'ward-seven', square(0.06, 0, 0.1, 0.09), { validity: since }),
    jurisdiction('ward', '9', 'forest', square(0.2, 0, 0.3, 0.1)),
  ];
  const ground: Point = { type: 'Point', coordinates: [0.03, 0.02] };
  const basin = small.assetClasses[1]!;
  const assets = [
    asset('basin', 'b1-old', 'water', ground, {}, before),
    asset('basin', 'b1', 'streets', ground, {}, since),
    asset('basin', 'b2', 'streets', ground, {}, ALWAYS),
  ];
  return {
    ...small,
    layers: [{ id: 'ward' as LayerId, title: 'Wards', jurisdictions }, ...small.layers.slice(1)],
    assetClasses: [small.assetClasses[0]!, { ...basin, assets }],
  };
};

describe('what changes on a day', () => {
  const router = routerOf(city());

  it('lists what ends and what begins, and nothing on the day before', () => {
    const { jurisdictions, assets, rules } = begunAndEnded(router, ON_THE_DAY);
    expect(jurisdictions.map(({ turn, id }) => `${turn} ${id}`)).toEqual([
      'ends 4-old',
      'ends 7-old',
      'begins 4',
      'begins 7',
    ]);
    expect(assets.map(({ turn, id, owner }) => `${turn} ${id} ${owner}`)).toEqual([
      'ends b1-old water',
      'begins b1 streets',
    ]);
    expect(rules.map(({ turn, id }) => `${turn} ${id}`)).toEqual(['ends june']);
    const none = begunAndEnded(router, { fromMs: JUNE, untilMs: JULY });
    expect([none.jurisdictions, none.assets, none.rules]).toEqual([[], [], []]);
  });

  it('measures the ground that changes hands, from whom to whom', () => {
    const { handed } = finish(handedGround(router, { fromMs: JUNE, untilMs: AUGUST }));
    expect(handed.map(({ layer }) => layer)).toEqual(['ward', 'ward']);
    const hundredth = 1.113195 * 1.105743;
    const agencies = handed.map(({ from, to, areaSquareMeters }) => [
      from?.agency ?? null,
      to?.agency ?? null,
      Math.round((areaSquareMeters / 1e6 / hundredth) * 100) / 100,
    ]);
    // What stays with its agency under another id is in the same hands.
    expect(agencies).toEqual([
      ['ward-seven', 'ward-four', 10],
      ['ward-seven', null, 4],
    ]);
    expect(finish(handedGround(router, { fromMs: AUGUST, untilMs: AUGUST + 1 })).handed).toEqual([]);
  });

  it('knows the services whose owners may be others then', () => {
    expect([...touchedServices(router, ON_THE_DAY)]).toEqual(['pothole', 'cave_in', 'tree']);
    expect([...touchedServices(router, { fromMs: AUGUST, untilMs: AUGUST + 1 })]).toEqual([]);
  });

  it('lists what goes on under its id by what changes in it, and nothing of what has other dates only', () => {
    const dated = city();
    const [wards, ...others] = dated.layers;
    const [roads, basins] = dated.assetClasses;
    const own = <T extends { readonly id: string }>(thing: T): T => ({ ...thing, id: thing.id.replace('-old', '') });
    const sameNine = wards!.jurisdictions
      .slice(4)
      .flatMap((nine) => [before, since].map((validity) => ({ ...nine, validity })));
    const jurisdictions = [...wards!.jurisdictions.slice(0, 4).map(own), ...sameNine];
    const named = jurisdictions.map((each) => ({ ...each, name: `Ward ${each.id}` }));
    const layers = [{ ...wards!, jurisdictions: named }, ...others];
    const underOneId = routerOf({
      ...dated,
      layers,
      assetClasses: [roads!, { ...basins!, assets: basins!.assets.map(own) }],
    });
    const turns = begunAndEnded(underOneId, ON_THE_DAY);
    expect(turns.jurisdictions).toEqual(
      ['four', 'seven'].map((number, i) => ({
        ...{ turn: 'changes', atMs: JULY, layer: 'ward', id: `${[4, 7][i]}`, name: `Ward ${[4, 7][i]}` },
        ...{
          agency: `ward-${number}`,
          changed: ['boundary'],
          was: { name: `Ward ${[4, 7][i]}`, agency: `ward-${number}` },
        },
      })),
    );
    expect(turns.assets).toEqual([
      {
        turn: 'changes',
        atMs: JULY,
        class: 'basin',
        id: 'b1',
        owner: 'streets',
        changed: ['owner'],
        was: { owner: 'water' },
      },
    ]);
    // The ground is the same, whatever it is called.
    const ground = (of: typeof underOneId) =>
      finish(handedGround(of, ON_THE_DAY)).handed.map(({ from, to, areaSquareMeters }) => [
        from?.agency ?? null,
        to?.agency ?? null,
        areaSquareMeters.toFixed(3),
      ]);
    expect(ground(underOneId)).toEqual(ground(router));
  });

  it('refuses a period that ends before it begins', () => {
    expect(() => finish(handedGround(router, { fromMs: JULY, untilMs: JULY }))).toThrow('untilMs');
  });
});
