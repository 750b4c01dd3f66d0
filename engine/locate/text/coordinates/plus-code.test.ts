import { OpenLocationCode } from 'open-location-code';
import { describe, expect, it } from 'vitest';
import { plusCode } from './plus-code.ts';

const reference = new OpenLocationCode();
const nobody = () => null;

function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

describe('plus codes', () => {
  const random = seeded(311);
  const points = Array.from({ length: 2_000 }, () => [360 * random() - 180, 178 * random() - 89] as const);

  it('are the cells that the published code decodes', () => {
    for (const [lon, lat] of points) {
      for (const length of [4, 6, 8, 10, 11, 12]) {
        const code = reference.encode(lat, lon, length);
        const { longitudeCenter, latitudeCenter } = reference.decode(code);
        const read = plusCode(code, null, nobody)!;
        expect(read.lonLat[0], code).toBeCloseTo(longitudeCenter, 8);
        expect(read.lonLat[1], code).toBeCloseTo(latitudeCenter, 8);
      }
    }
  });

  it('that are short are those that the published code recovers, away from the poles', () => {
    for (const [lon, lat] of points.filter(([x, y]) => Math.abs(x) < 178 && Math.abs(y) < 80)) {
      const near = [lon + 0.8 * (random() - 0.5), lat + 0.8 * (random() - 0.5)] as const;
      const short = reference.encode(lat, lon, 10).slice(4);
      const full = reference.decode(reference.recoverNearest(short, near[1], near[0]));
      const read = plusCode(short, near, nobody)!;
      expect(read.lonLat[0], short).toBeCloseTo(full.longitudeCenter, 8);
      expect(read.lonLat[1], short).toBeCloseTo(full.latitudeCenter, 8);
    }
  });

  it('that are short are near the place named behind them, else near the city, else nowhere', () => {
    const zurich = (name: string) => (name === 'Zurich' ? ([8.54, 47.37] as const) : null);
    expect(plusCode('9G8F+6X Zurich', null, zurich)!.lonLat[1]).toBeCloseTo(47.3656, 3);
    expect(plusCode('9G8F+6X', [8.5, 47.4], nobody)!.lonLat[0]).toBeCloseTo(8.525, 3);
    expect(plusCode('9G8F+6X', null, nobody)).toBeNull();
  });

  it('are nothing else', () => {
    for (const text of ['', '+', 'ABCD+EF', '87M5+', '87M50000+22', '87M53R2X+2', 'C+22', '7M53R2X+92', 'XXXXXXXX+XX'])
      expect(plusCode(text, null, nobody), text).toBeNull();
  });
});
