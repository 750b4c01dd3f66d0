import { describe, expect, it } from 'vitest';
import { ByteCache } from './byte-cache.ts';

const bytes = (length: number) => new Uint8Array(length);

describe('a cache of bytes', () => {
  it('never holds more than it may, and lets go of what was not asked for longest', () => {
    const cache = new ByteCache(10_000);
    for (const key of ['a', 'b', 'c']) cache.set(key, bytes(3_000));
    cache.get('a');
    cache.set('d', bytes(3_000));
    expect(['a', 'b', 'c', 'd'].filter((key) => cache.get(key) !== undefined)).toEqual(['a', 'c', 'd']);
    expect(cache.bytes).toBeLessThanOrEqual(10_000);
  });

  it('counts what even an empty answer costs', () => {
    const cache = new ByteCache(10_000);
    for (let i = 0; i < 1_000; i++) cache.set(String(i), bytes(0));
    expect(cache.bytes).toBeLessThanOrEqual(10_000);
    expect(cache.get('999')).toBeDefined();
    expect(cache.get('0')).toBeUndefined();
  });

  it('replaces what a key had, and does not keep what alone is too large', () => {
    const cache = new ByteCache(10_000);
    cache.set('a', bytes(1_000));
    cache.set('a', bytes(2_000));
    expect(cache.get('a')).toHaveLength(2_000);
    expect(cache.bytes).toBeLessThan(2_500);
    cache.set('a', bytes(20_000));
    expect(cache.get('a')).toBeUndefined();
    expect(cache.bytes).toBe(0);
  });
});
