import { describe, expect, it } from 'vitest';
import { requestIdOf } from './request-id.ts';

describe('the id of an imported request', () => {
  it('is a UUID of version 8 with the variant of RFC 9562', () => {
    for (let i = 0; i < 200; i++)
      expect(requestIdOf('holes', String(i))).toMatch(
        /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
      );
  });

  it('never changes: stored requests are found by it', () => {
    expect(requestIdOf('potholes-2016', '17')).toBe('6f2b0419-b3c6-8f15-b944-431809056bba');
  });

  it('differs for every dataset and source id, also where one ends as the other begins', () => {
    const ids = [requestIdOf('a', 'bc'), requestIdOf('ab', 'c'), requestIdOf('a', 'b'), requestIdOf('b', 'a')];
    expect(new Set(ids).size).toBe(4);
  });
});
