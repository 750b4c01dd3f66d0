import { describe, expect, it } from 'vitest';
import { nearSpelling } from './near-spelling.ts';

describe('near spellings', () => {
  it('are one edit in three letters away, a swap counting one', () => {
    expect(nearSpelling('cty', ['ward', 'city'])).toBe('city');
    expect(nearSpelling('nieghborhood', ['neighborhood'])).toBe('neighborhood');
    expect(nearSpelling('Inside', ['outside', 'inside'])).toBe('inside');
    expect(nearSpelling('withinMetres', ['class', 'withinMeters'])).toBe('withinMeters');
  });

  it('are none where every word is far, and the first of two as near', () => {
    expect(nearSpelling('pothole', ['snow', 'tree'])).toBeNull();
    expect(nearSpelling('cat', ['dog', 'cut'])).toBe('cut');
    expect(nearSpelling('cat', ['bat', 'cut'])).toBe('bat');
    expect(nearSpelling('x', [])).toBeNull();
  });
});
