import { expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type Curve, logOddsAt } from '../model/curve.ts';
import { CurveTable, leastReaching } from './curve-table.ts';

const random = seededRandom(311);

it('a curve by its table is the curve, on its knots, between, beyond and where nothing is known', () => {
  for (let n = 0; n < 100; n++) {
    const knots = 1 + Math.floor(random() * 24);
    const scale = 10 ** (4 * random() - 2);
    const at = Array.from({ length: knots }, () => scale * (random() - 0.3)).sort((a, b) => a - b);
    const curve: Curve = { at, logOdds: at.map(() => 6 * random() - 3) };
    const table = new CurveTable(curve);
    const numbers = [...at, ...Array.from({ length: 60 }, () => 1.5 * scale * (random() - 0.4))];
    const all = [...numbers, Number.NaN, -Infinity, Infinity];
    for (const x of all) expect(table.logOddsAt(x)).toBeCloseTo(logOddsAt(curve, x), 9);
    for (const x of [Number.NaN, -Infinity, Infinity]) expect(table.logOddsAt(x)).toBe(logOddsAt(curve, x));
  }
});

it('nothing below the least reaches what is asked for, and what lies above it does', () => {
  for (let n = 0; n < 200; n++) {
    const at = [-8, -6, -2, 0, 3, 9];
    const curve: Curve = { at, logOdds: at.map(() => Math.round(8 * random() - 4)).sort((a, b) => a - b) };
    const asked = 10 * random() - 5;
    const least = leastReaching(curve, asked);
    const numbers = Array.from({ length: 300 }, () => 22 * random() - 11).filter((x) => Math.abs(x - least) > 1e-6);
    expect(numbers.map((x) => logOddsAt(curve, x) >= asked)).toEqual(numbers.map((x) => x > least));
  }
});
