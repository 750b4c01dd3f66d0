import { describe, expect, it } from 'vitest';
import { badgesOf } from './service-badge.ts';

const badges = (...names: readonly string[]): readonly string[] => [
  ...badgesOf(names.map((name, i) => ({ code: String(i), name }))).values(),
];

describe('the badge of a service', () => {
  it('is the initials of two words or the first two letters of one', () => {
    expect(badges('Street light out', 'Pothole')).toEqual(['SL', 'Po']);
  });

  it('is never that of another service', () => {
    const names = ['Tree', 'Tree', 'Traffic signal', 'Trash', 'Snow', 'Street light', 'Sewer leak', 'S', 'S', ''];
    expect(new Set(badges(...names)).size).toBe(names.length);
  });
});
