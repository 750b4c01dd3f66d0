import { describe, expect, it } from 'vitest';
import {
  ALWAYS,
  agency,
  ask,
  asset,
  changed,
  jurisdiction,
  OWN,
  ownerOf,
  resolve,
  routerOf,
  rule,
  ruleOf,
  smallCity,
  square,
} from './testing-city.ts';

describe('the order of rules', () => {
  it('lets the first rule decide whose conditions hold', () => {
    const rules = [
      rule('elsewhere', { when: { outside: 'city' }, owner: agency('forest') }),
      rule('first', { when: { inside: 'city' }, owner: agency('streets') }),
      rule('second', { owner: agency('water') }),
    ];
    expect(ruleOf(resolve(rules))).toBe('first');
  });

  it('asks a fallback after all other rules wherever it stands, and one for every service last', () => {
    const every = rule('any-fallback', { service: '*', fallback: true, owner: agency('city-hall') });
    const own = rule('fallback', { fallback: true, owner: agency('streets') });
    const late = rule('late', { when: { outside: 'city' }, owner: agency('forest') });
    expect(ruleOf(resolve([every, own, late], ask('pothole', 0.2, 0.2)))).toBe('late');
    expect(ruleOf(resolve([every, own, late]))).toBe('fallback');
    expect(ruleOf(resolve([every, own, late], ask('tree', 0.03, 0.02)))).toBe('any-fallback');
  });

  it('reads rules for one service, for several and for all', () => {
    const rules = [
      rule('two', { service: ['snow', 'tree'], owner: agency('state') }),
      rule('all', { service: '*', owner: agency('city-hall') }),
    ];
    const router = routerOf(smallCity(rules));
    expect(['snow', 'tree', 'pothole'].map((code) => ruleOf(router.resolve(ask(code, 0, 0))))).toEqual([
      'two',
      'two',
      'all',
    ]);
  });

  it('passes over a rule before and after its dates, which begin at midnight in the city', () => {
    const rules = [rule('winter', { validFrom: '2026-11-01', validUntil: '2027-02-01', owner: agency('state') })];
    const at = (moment: string) => ruleOf(resolve(rules, ask('pothole', 0, 0, {}, moment)));
    expect(at('2026-11-01T03:59:59.999Z')).toBe('nobody');
    expect(at('2026-11-01T04:00:00Z')).toBe('winter');
    expect(at('2027-02-01T04:59:59.999Z')).toBe('winter');
    expect(at('2027-02-01T05:00:00Z')).toBe('nobody');
  });
});

describe('nobody', () => {
  it('names the nearest jurisdiction of all layers with its distance', () => {
    const resolution = resolve([], ask('pothole', 0.05, -0.001));
    expect(resolution.ownership).toMatchObject({
      kind: 'nobody',
      nearest: { layer: 'city', id: 'small', name: 'City of Small' },
    });
    expect(resolution.because).toEqual([
      "no rule for 'pothole' names an owner here",
      'nearest jurisdiction is City of Small (city), 111 m away',
    ]);
  });

  it('is 0 m from the jurisdiction of lowest layer and id that contains the place', () => {
    const { ownership, because } = resolve([], ask('pothole', 0.05, 0.095));
    expect(ownership).toMatchObject({ nearest: { layer: 'city', distanceMeters: 0 } });
    expect(because.at(-1)).toBe('inside City of Small (city)');
  });

  it('has no nearest jurisdiction where none is known', () => {
    const router = routerOf({ ...smallCity([]), layers: [] });
    const { ownership, because } = router.resolve(ask('pothole', 0, 0));
    expect([ownership, because.at(-1)]).toEqual([
      { kind: 'nobody', nearest: null },
      'no jurisdiction is known at that time',
    ]);
  });
});

describe('the distance to a boundary', () => {
  const at = ask('pothole', 0.049, 0.02);
  const distance = (rules: unknown) => resolve(rules, at).boundaryDistanceMeters;

  it('is to the nearest edge of any layer that the rules test, in conditions or owners', () => {
    expect(distance([rule('r', { when: { inside: 'ward' }, owner: agency('water') })])).toBeCloseTo(111.3, 0);
    expect(distance([rule('r', { owner: { agencyOf: 'ward' } })])).toBeCloseTo(111.3, 0);
    expect(
      distance([
        rule('r', { when: { not: { nearEdge: { layer: 'city', withinMeters: 1 } } }, owner: agency('water') }),
      ]),
    ).toBeCloseTo(2212, -1);
    const blank = { attribute: 'CARE', ofLayer: 'city', map: OWN, blank: { agencyOf: 'ward' } };
    expect(distance([rule('r', { owner: blank })])).toBeCloseTo(111.3, 0);
  });

  it('is null where no rule that holds at the moment tests a layer', () => {
    expect(distance([rule('r', { owner: agency('water') })])).toBeNull();
    expect(
      distance([rule('r', { when: { inside: 'ward' }, owner: agency('water'), validUntil: '2020-01-01' })]),
    ).toBeNull();
    expect(distance([rule('r', { service: 'snow', when: { inside: 'ward' }, owner: agency('water') })])).toBeNull();
  });
});

describe('validity', () => {
  const JULY = Date.parse('2026-07-01T00:00:00Z');
  const before = { fromMs: -Infinity, untilMs: JULY };
  const since = { fromMs: JULY, untilMs: Infinity };

  it('passes over jurisdictions and assets that do not hold at the moment', () => {
    const city = smallCity([
      rule('basin', { when: { nearest: { class: 'basin', withinMeters: 50 } }, owner: { ownerOf: 'basin' } }),
      rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
    ]);
    const [ward, basin] = [city.layers[0]!, city.assetClasses[1]!];
    const jurisdictions = [
      jurisdiction('ward', 'old', 'ward-four', square(0, 0, 0.1, 0.1), { validity: before }),
      jurisdiction('ward', 'west', 'ward-seven', square(0, 0, 0.05, 0.1), { validity: since }),
    ];
    const assets = [
      asset('basin', 'gone', 'water', { type: 'Point', coordinates: [0.03, 0.02] }, {}, before),
      asset('basin', 'stays', 'streets', { type: 'Point', coordinates: [0.0302, 0.02] }, {}, ALWAYS),
    ];
    const layer = { ...ward, jurisdictions };
    const router = changed(changed(routerOf(city), { layer }), { assetClass: { ...basin, assets } });
    const at = (lon: number, lat: number, moment: string) => router.resolve(ask('pothole', lon, lat, {}, moment));
    expect(ownerOf(at(0.03, 0.02, '2026-06-30T23:59:59Z'))).toBe('water');
    expect(ownerOf(at(0.03, 0.02, '2026-07-01T00:00:00Z'))).toBe('streets');
    expect(ownerOf(at(0.01, 0.08, '2026-06-30T00:00:00Z'))).toBe('ward-four');
    expect(ownerOf(at(0.01, 0.08, '2026-07-02T00:00:00Z'))).toBe('ward-seven');
    expect(at(0.049, 0.08, '2026-06-30T00:00:00Z').boundaryDistanceMeters).toBeGreaterThan(2000);
    expect(at(0.049, 0.08, '2026-07-02T00:00:00Z').boundaryDistanceMeters).toBeLessThan(112);
    expect(at(0.07, 0.08, '2026-07-02T00:00:00Z').ownership.kind).toBe('nobody');
  });
});
