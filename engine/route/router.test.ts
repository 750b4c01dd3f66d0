import { describe, expect, it } from 'vitest';
import type { AgencyId, ServiceCode } from '../ids.ts';
import { Router } from './router.ts';
import { agency, ask, asset, changed, ownerOf, routerOf, rule, smallCity } from './testing-city.ts';

describe('a router', () => {
  it('refuses to be built of rules with problems, and says what is wrong', () => {
    const built = Router.build(smallCity([rule('r', { when: { inside: 'cty' }, owner: agency('water') })]));
    expect(built).toMatchObject({ kind: 'invalid-rules', problems: [{ path: [0, 'when', 'inside'] }] });
  });

  it('takes over the indexes of everything that did not change', () => {
    const router = routerOf(smallCity([]));
    const { city } = router;
    const next = changed(router, { layer: { ...city.layers[0]! } });
    const kept = (name: 'ward' | 'city') =>
      next.surroundings.layers.get(name as never) === router.surroundings.layers.get(name as never);
    expect([kept('ward'), kept('city')]).toEqual([false, true]);
    expect([...next.surroundings.assetClasses.values()]).toEqual([...router.surroundings.assetClasses.values()]);
    const roads = changed(router, {
      assetClass: { ...city.assetClasses[0]! },
      rules: [rule('r', { owner: agency('water') })],
    });
    expect(roads.surroundings.assetClasses.get('basin' as never)).toBe(
      router.surroundings.assetClasses.get('basin' as never),
    );
    expect(roads.surroundings.assetClasses.get('road' as never)).not.toBe(
      router.surroundings.assetClasses.get('road' as never),
    );
    expect([ownerOf(router.resolve(ask('pothole', 0, 0))), ownerOf(roads.resolve(ask('pothole', 0, 0)))]).toEqual([
      'nobody',
      'water',
    ]);
  });

  it('indexes the places of a class before it answers if a rule tests it, else at the first question', () => {
    const wrong = { type: 'Point' as const, coordinates: [0, 91] };
    const tree = { class: 'tree' as never, title: 'Trees', assets: [asset('tree', 'T', null, wrong)] };
    const city = smallCity([]);
    const withTree = { ...city, assetClasses: [...city.assetClasses, tree] };
    const router = routerOf(withTree);
    const index = router.surroundings.assetClasses.get('tree' as never)!;
    expect(index.byId('T', 0)?.id).toBe('T');
    expect(() => index.near([0, 0], 0, 10, 1)).toThrow(RangeError);
    const near = rule('r', { when: { near: { class: 'tree', withinMeters: 5 } }, owner: agency('water') });
    expect(() => Router.build({ ...withTree, rules: [near] })).toThrow(RangeError);
  });

  it('adds a layer that was not there', () => {
    const layer = { id: 'school' as never, title: 'Schools', jurisdictions: [] };
    const router = changed(routerOf(smallCity([])), {
      layer,
      rules: [rule('r', { when: { outside: 'school' }, owner: agency('water') })],
    });
    expect(ownerOf(router.resolve(ask('pothole', 0, 0)))).toBe('water');
  });

  it('throws for a service, a place, an accuracy or a moment that is none', () => {
    const router = routerOf(smallCity([]));
    const question = ask('pothole', 0, 0);
    expect(() => router.resolve({ ...question, service: 'noise' as ServiceCode })).toThrow(/service .* noise/);
    for (const lonLat of [
      [181, 0],
      [0, -91],
      [Number.NaN, 0],
      [0, Infinity],
    ] as const) {
      expect(() => router.resolve({ ...question, place: { ...question.place, lonLat } })).toThrow(RangeError);
    }
    expect(() => router.resolve({ ...question, place: { ...question.place, accuracyMeters: -1 } })).toThrow(
      /accuracyMeters/,
    );
    expect(() => router.resolve({ ...question, atMs: Number.NaN })).toThrow(/atMs/);
  });

  it('lists its services and agencies by id', () => {
    const router = routerOf(smallCity([]));
    expect(router.serviceByCode.get('pothole' as ServiceCode)?.questions).toHaveLength(2);
    expect(router.agencyById.get('water' as AgencyId)?.phone).toBe('+1 315 000 0000');
  });

  it('finds the jurisdictions at a place in all layers, those on a common line both', () => {
    const found = routerOf(smallCity([])).jurisdictionsAt([0.05, 0.095], 0);
    expect(found.map(({ layer, id }) => `${layer} ${id}`)).toEqual(['ward 4', 'ward 7', 'city small', 'forest north']);
  });
});
