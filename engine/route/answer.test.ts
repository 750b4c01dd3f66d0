import { describe, expect, it } from 'vitest';
import { answerOf } from './answer.ts';
import { agency, ask, resolve, rule } from './testing-city.ts';

describe('the public answer', () => {
  it('has exactly the keys of the design, and the deciding asset', () => {
    const nearest = { class: 'basin', withinMeters: 50 };
    const rules = [rule('r', { when: { nearest }, owner: { ownerOf: 'basin' } })];
    const answer = answerOf(resolve(rules, ask('pothole', 0.03, 0.0201, {}, '2026-11-21T00:00:00Z')));
    expect(JSON.parse(JSON.stringify(answer))).toEqual({
      owner: { agency: 'water', name: 'The water agency', phone: '+1 315 000 0000', url: null },
      confidence: 1,
      rule: 'r',
      because: ['nearest basin is b1, 0 m away, owned by The water agency', "rule 'Title of r'"],
      alternatives: [],
      question: null,
      emergency: null,
      asOf: '2026-11-21T00:00:00Z',
      boundaryDistanceMeters: null,
      asset: { class: 'basin', id: 'b1', distanceMeters: 0 },
    });
  });

  it('has no owner and no rule but the nearest jurisdiction where nobody owns the place', () => {
    const answer = answerOf(
      resolve([rule('r', { when: { inside: 'city' }, owner: agency('water') })], ask('pothole', 0.05, -0.001)),
    );
    expect(answer).toMatchObject({ owner: null, rule: null, asset: null, confidence: 1 });
    expect(answer.nearest).toMatchObject({ layer: 'city', id: 'small', name: 'City of Small' });
    expect(answer.nearest?.distanceMeters).toBeCloseTo(110.6, 0);
    expect(answer.boundaryDistanceMeters).toBe(answer.nearest?.distanceMeters);
  });
});
