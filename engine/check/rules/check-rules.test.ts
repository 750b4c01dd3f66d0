import { describe, expect, it } from 'vitest';
import type { ServiceCode } from '../../ids.ts';
import { agency, ask, routerOf, rule, ruleOf, smallCity } from '../../route/testing-city.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { checkRules } from './check-rules.ts';

const AT_MS = Date.parse('2026-07-01T16:00:00Z');
const FALLBACK = rule('rest', { service: '*', fallback: true, owner: agency('city-hall') });

const found = (rules: readonly object[], services = ['pothole']) =>
  checkRules(routerOf(smallCity([...rules, FALLBACK])), { atMs: AT_MS, services: services as ServiceCode[] })
    .filter(({ kind }) => kind !== 'unasked-question' && kind !== 'unused-agency')
    .map(({ kind, severity, rule: id }) => `${severity} ${kind} ${id}`);

const near = (withinMeters: number, rest: object = {}) => ({ nearest: { class: 'road', withinMeters, ...rest } });

describe('the check of rules', () => {
  it('finds nothing where each rule decides somewhere', () => {
    expect(
      found([
        rule('state', { when: near(20, { where: { OWN: 'STATE' } }), owner: agency('state') }),
        rule('road', { when: near(50), owner: agency('streets') }),
        rule('ward', { when: { inside: 'ward' }, owner: { agencyOf: 'ward' } }),
      ]),
    ).toEqual([]);
  });

  it('proves a rule shadowed by one with the longer reach, and by the parts of its layer together', () => {
    const wards = ['4', '7'].map((id) =>
      rule(`w${id}`, { when: { inside: { layer: 'ward', jurisdiction: id } }, owner: { agencyOf: 'ward' } }),
    );
    expect(
      found([
        rule('far', { when: near(50), owner: agency('streets') }),
        rule('close', { when: near(20), owner: agency('water') }),
        ...wards,
        rule('city', { when: { inside: 'city' }, owner: agency('city-hall') }),
      ]),
    ).toEqual(['error shadowed-rule close', 'error shadowed-rule city']);
  });

  it('takes a rule above for no shadow where it names nobody', () => {
    expect(
      found([
        rule('forest', { when: { inside: 'forest' }, owner: { agencyOf: 'forest' } }),
        rule('later', { when: { inside: 'forest' }, owner: agency('forest') }),
      ]),
    ).toEqual(['warning rule-names-nobody forest', 'warning owner-missing forest']);
  });

  it('does not take a common line for a place where two wards are at once', () => {
    const both = ['4', '7'].map((jurisdiction) => ({ inside: { layer: 'ward', jurisdiction } }));
    expect(found([rule('both', { when: { all: both }, owner: agency('state') })])).toEqual([
      'error unreachable-rule both',
    ]);
  });

  it('proves by the map that a thing is nowhere near a layer, though no condition says so', () => {
    expect(
      found([
        rule('far', { when: { inside: 'forest', near: { class: 'road', withinMeters: 100 } }, owner: agency('state') }),
      ]),
    ).toEqual(['error unreachable-rule far']);
  });

  it('finds the strip of a rule that holds for a meter beside another', () => {
    expect(
      found([
        rule('close', { when: near(50), owner: agency('streets') }),
        rule('strip', { when: near(51), owner: agency('water') }),
      ]),
    ).toEqual([]);
  });

  it('measures what nobody owns', () => {
    const router = routerOf(
      smallCity([rule('west', { when: { inside: { layer: 'ward', jurisdiction: '4' } }, owner: agency('state') })]),
    );
    const [finding] = checkRules(router, { atMs: AT_MS, services: ['pothole' as ServiceCode] }).filter(
      ({ kind }) => kind === 'unowned-area',
    );
    // Ward 7 (5,566 x 11,057 m) and the part of the forest north of the city (6,679 x 5,529 m).
    expect(finding!.areaSquareMeters! / (5_565.97 * 11_057.43 + 6_679.16 * 5_528.71)).toBeCloseTo(1, 2);
    expect(ruleOf(router.resolve(ask('pothole', finding!.lon!, finding!.lat!)))).toBe('nobody');
  });

  it('judges a rule that is yet to come over its own time', () => {
    const summer = { season: { from: '06-01', to: '08-31' } };
    expect(
      found([
        rule('later', { validFrom: '2027-01-01', validUntil: '2027-03-01', when: summer, owner: agency('state') }),
      ]),
    ).toEqual(['error rule-never-holds later', 'note future-rule later']);
  });
});

/** Rules at random over everything that the small city has. */
const randomRules = (seed: number): object[] => {
  const random = seededRandom(seed);
  const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
  const test = (): object =>
    pick([
      () => ({ inside: pick(['ward', 'city', 'forest', { layer: 'ward', jurisdiction: pick(['4', '7']) }]) }),
      () => ({ outside: pick(['ward', 'city', 'forest']) }),
      () => ({ nearEdge: { layer: pick(['ward', 'city']), withinMeters: pick([30, 200, 3_000]) } }),
      () => near(pick([5, 40, 400]), pick([{}, { where: { OWN: pick(['STATE', 'CITY']) } }])),
      () => ({ near: { class: pick(['road', 'basin']), withinMeters: pick([40, 400, 1_200]) } }),
      () => ({ answer: { wires: pick(['yes', 'no']) } }),
      () => ({
        season: pick([
          { from: '11-01', to: '03-31' },
          { from: '03-01', to: '12-01' },
        ]),
      }),
      () => ({ not: { near: { class: 'road', withinMeters: pick([40, 400]) } } }),
    ])();
  return Array.from({ length: 6 }, (_, i) =>
    rule(`r${i}`, {
      when: pick([() => test(), () => ({ all: [test(), test()] }), () => ({ any: [test(), test()] })])(),
      owner: pick<object>([agency('state'), agency('water'), { agencyOf: 'ward' }, { agencyOf: 'forest' }]),
    }),
  );
};

describe('what the check says of random rules', () => {
  const random = seededRandom(311);
  const places = Array.from({ length: 600 }, (): [number, number] => [random() * 0.16 - 0.03, random() * 0.2 - 0.03]);
  const moments = ['2026-07-01T16:00:00Z', '2027-01-15T12:00:00Z', '2027-03-15T12:00:00Z'];

  it.each([3, 5, 9, 12])('is never against what the router does (rules %i)', (seed) => {
    const router = routerOf(smallCity(randomRules(seed)));
    const findings = checkRules(router, { atMs: AT_MS, services: ['pothole' as ServiceCode] });
    const idle = new Set(
      findings
        .filter(({ kind, severity }) => severity === 'error' && /shadowed|unreachable|never|contradicting/.test(kind))
        .map(({ rule: id }) => id),
    );
    const isOwned = !findings.some(({ kind }) => kind === 'unowned-area');
    for (const [k, place] of places.entries()) {
      const answers = [{}, { wires: 'yes' }, { wires: 'no' }][k % 3]!;
      const decided = ruleOf(router.resolve(ask('pothole', ...place, answers, moments[k % moments.length]!)));
      if (idle.has(decided as never)) expect.fail(`${decided} decides at ${place}`);
      const isInCity = router.jurisdictionsAt(place, AT_MS).length > 0;
      if (isOwned && isInCity && decided === 'nobody') expect.fail(`nobody owns ${place}`);
    }
    for (const { kind, lon, lat, answers = {}, at = '2026-07-01T16:00:00Z', rule: id } of findings) {
      if (lon === null || lat === null) continue;
      const decided = ruleOf(router.resolve(ask('pothole', lon, lat, answers, at)));
      if (kind === 'unowned-area') expect(decided).toBe('nobody');
      else expect(decided, `${kind} ${id}`).not.toBe(id);
    }
  });
});
