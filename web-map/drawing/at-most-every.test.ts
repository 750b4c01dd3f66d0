import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { atMostEvery } from './at-most-every.ts';

describe('what is done at most every 100 ms', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is done at once, then once for all that was asked meanwhile, the last included', () => {
    const said: number[] = [];
    let asked = 0;
    const say = atMostEvery(100, () => said.push(asked));
    for (asked = 1; asked <= 15; asked++) {
      say();
      vi.advanceTimersByTime(20);
    }
    vi.advanceTimersByTime(200);
    expect(said[0]).toBe(1);
    expect(said.length).toBeLessThanOrEqual(5);
    asked = 99;
    say();
    expect(said.at(-1)).toBe(99);
  });
});
