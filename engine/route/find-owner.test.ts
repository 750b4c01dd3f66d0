import { describe, expect, it } from 'vitest';
import { agency, ask, OWN, ownerOf, resolve, rule } from './testing-city.ts';

describe('owners', () => {
  const byAttribute = (owner: object, lat: number) =>
    resolve(
      [rule('road', { when: { nearest: { class: 'road', withinMeters: 200 } }, owner })],
      ask('pothole', 0.03, lat),
    );

  it('takes the agency of the jurisdiction that matched, else of the one that contains the place', () => {
    const owner = { agencyOf: 'ward' };
    const line = ask('pothole', 0.05, 0.02);
    const inSeven = { inside: { layer: 'ward', jurisdiction: '7' } };
    expect(ownerOf(resolve([rule('r', { when: inSeven, owner })], line))).toBe('ward-seven');
    expect(ownerOf(resolve([rule('r', { when: { inside: 'city' }, owner })], line))).toBe('ward-four');
  });

  it('takes the owner of the asset that matched, else of the nearest within the tested radius', () => {
    const owner = { ownerOf: 'basin' };
    const test = { class: 'basin', withinMeters: 40, owner: 'water' };
    const at = ask('pothole', 0.0302, 0.0201);
    expect(resolve([rule('r', { when: { near: test }, owner })], at).asset?.id).toBe('b1');
    const unmatched = { not: { near: { ...test, owner: 'state' } } };
    const nearest = resolve([rule('r', { when: unmatched, owner })], ask('pothole', 0.06, 0.0202));
    expect([ownerOf(nearest), nearest.asset?.id]).toEqual(['streets', 'b3']);
  });

  it('maps an attribute, and reads another where it is blank or missing', () => {
    const owner = { attribute: 'PLOW', map: OWN, blank: { attribute: 'OWN', map: OWN } };
    expect([0.01, 0.02, 0.03].map((lat) => ownerOf(byAttribute(owner, lat)))).toEqual(['streets', 'state', 'streets']);
    expect(byAttribute(owner, 0.03).because[0]).toBe('nearest road is back, 0 m away, PLOW blank, OWN CITY');
  });

  it('uses the default for a value that the map does not name, and for a blank one without its own form', () => {
    const owner = { attribute: 'OWN', map: OWN, default: { agencyOf: 'city' } };
    expect(ownerOf(byAttribute(owner, 0.04))).toBe('city-hall');
    expect(ownerOf(byAttribute({ ...owner, attribute: 'PLOW' }, 0.04))).toBe('city-hall');
  });

  it('reads an attribute of the jurisdiction', () => {
    const owner = { attribute: 'CARE', ofLayer: 'ward', map: OWN };
    const resolution = resolve([rule('r', { when: { inside: 'ward' }, owner })], ask('pothole', 0.07, 0.02));
    expect([ownerOf(resolution), resolution.because[0]]).toEqual(['streets', 'inside ward 7 (ward), CARE CITY']);
  });

  it('goes on to the next rules where the owner comes out empty, and says so', () => {
    const rules = [
      rule('road', { when: { nearest: { class: 'road', withinMeters: 50 } }, owner: { attribute: 'OWN', map: OWN } }),
      rule('plow', { when: { nearest: { class: 'road', withinMeters: 50 } }, owner: { attribute: 'PLOW', map: OWN } }),
      rule('forest', { owner: { agencyOf: 'forest' } }),
      rule('basin', {
        when: { not: { near: { class: 'basin', withinMeters: 9, owner: 'state' } } },
        owner: { ownerOf: 'basin' },
      }),
      rule('last', { fallback: true, owner: agency('city-hall') }),
    ];
    const { because } = resolve(rules, ask('pothole', 0.03, 0.04));
    expect(because).toEqual([
      "rule 'Title of last'",
      "rule 'Title of road' holds but names no owner: OWN of road lost is MARS, which the rule maps to no agency",
      "rule 'Title of plow' holds but names no owner: PLOW of road lost is blank",
      "rule 'Title of forest' holds but names no owner: no jurisdiction of layer forest contains the place",
      "rule 'Title of basin' holds but names no owner: there is no basin near enough",
    ]);
  });

  it('says which asset or jurisdiction has no owner', () => {
    const rules = [
      rule('basin', { when: { nearest: { class: 'basin', withinMeters: 5 } }, owner: { ownerOf: 'basin' } }),
      rule('forest', { when: { inside: 'forest' }, owner: { agencyOf: 'forest' } }),
    ];
    expect(resolve(rules, ask('pothole', 0.0302, 0.0201)).because[0]).toMatch(
      /: basin b2 has no owner that is known here$/,
    );
    expect(resolve(rules, ask('pothole', 0.03, 0.095)).because[0]).toMatch(
      /: North Forest has no agency that is known here$/,
    );
  });
});
