import { forward, toPoint } from 'mgrs';
import { describe, expect, it } from 'vitest';
import { distanceMeters } from '../../../geometry/meters.ts';
import { mgrsReading } from './grid-reference.ts';

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

describe('references of the military grid', () => {
  it('are where the published code has them, all over the world', () => {
    const random = seeded(311);
    for (let i = 0; i < 3_000; i++) {
      const at: [number, number] = [360 * random() - 180, 163 * random() - 79.5];
      const digits = 2 + (i % 4);
      const reference = forward(at, digits);
      const read = mgrsReading(reference)!;
      // Its series leaves out terms: decimeters off PROJ's.
      expect(distanceMeters(read.lonLat, toPoint(reference)), reference).toBeLessThan(0.5);
      // The square of a cell's middle is at most half its diagonal away.
      expect(distanceMeters(read.lonLat, at), reference).toBeLessThan(1.5 * read.accuracyMeters);
    }
  });

  it('are none where a zone or band has no such square', () => {
    for (const text of [
      '18T AA 0000 0000',
      '18T VZ 0000 0000',
      '0T VN 0616 6699',
      '61T VN 0616 6699',
      '18T VN 061 66',
      '',
    ])
      expect(mgrsReading(text), text).toBeNull();
  });
});
