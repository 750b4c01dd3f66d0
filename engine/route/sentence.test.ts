import { describe, expect, it } from 'vitest';
import {
  agency,
  ask,
  asset,
  changed,
  jurisdiction,
  resolve,
  routerOf,
  rule,
  smallCity,
  square,
} from './testing-city.ts';

describe('reasons', () => {
  it('names the evidence in the order of the conditions, then the rule', () => {
    const when = {
      nearest: { class: 'road', withinMeters: 50, where: { LANES: { below: 3 } } },
      near: { class: 'basin', withinMeters: 50, owner: 'water' },
      inside: 'city',
      outside: 'forest',
      nearEdge: { layer: 'ward', withinMeters: 5000 },
      answer: { wires: 'yes' },
      season: { from: '06-01', to: '08-31' },
      hours: { from: '08:00', to: '18:30' },
      weekdays: ['wed'],
      not: { any: [{ inside: 'forest' }, { answer: { wires: 'no' } }] },
    };
    const { because } = resolve(
      [rule('r', { when, owner: agency('water') })],
      ask('pothole', 0.03, 0.0201, { wires: 'yes' }),
    );
    expect(because).toEqual([
      "'Does it touch a wire?' is answered 'yes'",
      'it is between 1 June and 31 August',
      'it is between 08:00 and 18:30',
      'it is Wednesday',
      'inside City of Small (city)',
      'the place is outside forest',
      '2223 m from an edge of ward 4 (ward)',
      'nearest road is main, 11.1 m away, LANES 2',
      'near basin b1, 0 m away, owned by The water agency',
      "it does not hold that the place is inside forest or 'Does it touch a wire?' is answered 'no'",
      "rule 'Title of r'",
    ]);
  });

  it('says between which jurisdictions the place is on the line, and which counts', () => {
    const at = ask('pothole', 0.05, 0.02);
    const because = (when: object) => resolve([rule('r', { when, owner: { agencyOf: 'ward' } })], at).because[0];
    expect(because({ inside: 'ward' })).toBe(
      'on the line between ward 4 and ward 7 (ward); ward 4 counts, the lowest id',
    );
    expect(because({ inside: { layer: 'ward', jurisdiction: '7' } })).toBe(
      'on the line between ward 4 and ward 7 (ward); ward 7 counts',
    );
    const outer = resolve([rule('r', { when: { inside: 'city' }, owner: agency('water') })], ask('pothole', 0.02, 0));
    expect(outer.because[0]).toBe('on the line of City of Small (city)');
  });

  it('names all that overlap at the place', () => {
    const city = smallCity([rule('r', { owner: { agencyOf: 'ward' } })]);
    const ward = city.layers[0]!;
    const ward5 = jurisdiction('ward', '5', 'water', square(0.01, 0.01, 0.06, 0.06));
    const layer = { ...ward, jurisdictions: [ward5, ...ward.jurisdictions] };
    const { because } = changed(routerOf(city), { layer }).resolve(ask('pothole', 0.02, 0.02));
    expect(because[0]).toBe('inside ward 4 and ward 5 (ward); ward 4 counts, the lowest id');
  });

  it('says when another asset is exactly as near', () => {
    const city = smallCity([
      rule('r', { when: { nearest: { class: 'road', withinMeters: 50 } }, owner: agency('water') }),
    ]);
    const corner = [0.03, 0.06];
    const assets = [
      asset('road', 'y', null, { type: 'LineString', coordinates: [[0.02, 0.06], corner] }),
      asset('road', 'x', null, { type: 'LineString', coordinates: [corner, [0.03, 0.07]] }),
    ];
    const router = changed(routerOf(city), { assetClass: { ...city.assetClasses[0]!, assets } });
    const { because } = router.resolve(ask('pothole', 0.0301, 0.061));
    expect(because[0]).toBe('nearest road is x, 11.1 m away');
    const atCorner = router.resolve(ask('pothole', 0.0301, 0.0599));
    expect(atCorner.because[0]).toBe('nearest road is x, 15.7 m away (y is as near; the lowest id counts)');
    expect(atCorner.asset?.id).toBe('x');
  });
});
