import { describe, expect, it } from 'vitest';
import { dayNumber, intervalStarts, isoDay } from './calendar.ts';
import { Circles } from './circles.ts';
import { expectedCases } from './expected-cases.ts';
import { placesOf } from './places.ts';
import { RadixOrder } from './radix-order.ts';
import { RandomStream } from './random.ts';
import { sortAsLibstdcxx } from './sort-as-libstdcxx.ts';

describe('circles', () => {
  it.each(['latlon', 'cartesian'] as const)('hold by the grid what they hold without it: %s', (kind) => {
    const random = new RandomStream(3, 3);
    const locations = Array.from({ length: 150 }, (_, i) => ({
      id: `p${i}`,
      // Across the antimeridian and near a pole, where a grid over degrees would fail.
      coordinates:
        kind === 'latlon'
          ? [178 + random.next() * 4, 86 + random.next() * 4]
          : [random.next() * 300, random.next() * 300],
    }));
    const wrapped = locations.map(({ id, coordinates: [x, y] }) => ({
      id,
      coordinates: [x! > 180 && kind === 'latlon' ? x! - 360 : x!, y!],
    }));
    const places = placesOf(wrapped, kind);
    const limits = { maxWeight: Number.POSITIVE_INFINITY, weightOf: new Float64Array(places.count).fill(1) };
    const all = Circles.build(places, { ...limits, maxDistance: Number.POSITIVE_INFINITY });
    const near = Circles.build(places, { ...limits, maxDistance: 60 });
    const chord = (a: number, b: number) =>
      Math.hypot(...[0, 1, 2].map((k) => places.xyz[3 * a + k]! - places.xyz[3 * b + k]!));
    for (let center = 0; center < places.count; center++) {
      const from = all.offsets[center]!;
      const wanted = all.places.slice(from, all.offsets[center + 1]!).filter((place) => chord(center, place) <= 60);
      expect(near.places.slice(near.offsets[center]!, near.offsets[center + 1]!)).toEqual(wanted);
    }
    expect(near.places.length).toBeGreaterThan(places.count * 2);
  });

  it('measure chords through a sphere of 6,367 km', () => {
    const { xyz } = placesOf(
      [
        { id: 'a', coordinates: [0, 0] },
        { id: 'b', coordinates: [90, 0] },
      ],
      'latlon',
    );
    expect(Math.hypot(xyz[0]! - xyz[3]!, xyz[1]! - xyz[4]!, xyz[2]! - xyz[5]!)).toBeCloseTo(6367 * Math.SQRT2, 6);
  });

  it('take in no more than the largest weight, the center first', () => {
    const places = placesOf(
      [0, 1, 2, 3].map((x) => ({ id: `p${x}`, coordinates: [x, 0] })),
      'cartesian',
    );
    const weightOf = Float64Array.of(1, 2, 3, 9);
    const circles = Circles.build(places, { maxDistance: Number.POSITIVE_INFINITY, maxWeight: 5, weightOf });
    // Of two places equally far the one with the lesser x comes first; p3 alone is too heavy.
    expect([...circles.offsets]).toEqual([0, 2, 4, 6, 6]);
    expect([...circles.places]).toEqual([0, 1, 1, 0, 2, 1]);
  });
});

describe('intervals', () => {
  const starts = (from: string, to: string, unit: 'day' | 'month' | 'year') =>
    [...intervalStarts(Date.parse(from) / 86_400_000, Date.parse(to) / 86_400_000, unit)].map(isoDay);

  it('are cut from the end, so that the first may be shorter', () => {
    expect(starts('2023-12-20', '2024-03-31', 'month')).toEqual([
      '2023-12-20',
      '2024-01-01',
      '2024-02-01',
      '2024-03-01',
      '2024-04-01',
    ]);
    expect(starts('2022-02-01', '2023-12-31', 'year')).toEqual(['2022-02-01', '2023-01-01', '2024-01-01']);
    expect(starts('2024-02-28', '2024-02-29', 'day')).toEqual(['2024-02-28', '2024-02-29', '2024-03-01']);
  });

  it('begin on the first of the next month where a month has not the day, and do not drift from it', () => {
    expect(starts('2024-01-01', '2024-05-30', 'month')).toEqual([
      '2024-01-01',
      '2024-01-31',
      '2024-03-01',
      '2024-03-31',
      '2024-05-01',
      '2024-05-31',
    ]);
    expect(starts('2022-02-01', '2024-02-28', 'year')).toEqual([
      '2022-02-01',
      '2022-03-01',
      '2023-03-01',
      '2024-02-29',
    ]);
    expect(dayNumber(2023, 2, 29)).toBeNull();
  });
});

describe('expected cases', () => {
  it('are those of a sum over every day and kind of people', () => {
    const random = new RandomStream(8, 8);
    const starts = Int32Array.of(1000, 1010, 1013, 1031);
    const days = [990, 1004, 1012, 1040];
    const counts = [0, 1, 2].flatMap((place) =>
      ['young', 'old'].flatMap((kind) => days.map((day) => ({ place, kind, day, count: random.below(500) }))),
    );
    const cases = new Map([
      ['young', 7],
      ['old', 30],
    ]);
    const expected = expectedCases(counts, cases, starts, 3);
    expect(expected.reduce((a, b) => a + b, 0)).toBeCloseTo(37, 9);

    const sizeOn = (place: number, kind: string, day: number): number => {
      const own = counts.filter((count) => count.place === place && count.kind === kind);
      const after = own.findIndex((count) => count.day > day);
      const [a, b] = [own[after - 1]!, own[after]!];
      return a.count + ((b.count - a.count) * (day - a.day)) / (b.day - a.day);
    };
    // The middle of a tenth of a day: exact for straight lines that bend at whole days.
    const lived = (place: number, kind: string, from: number, to: number): number => {
      let sum = 0;
      for (let step = 0; step < (to - from) * 10; step++) sum += sizeOn(place, kind, from + (step + 0.5) / 10) / 10;
      return sum;
    };
    const one = (place: number, t: number): number =>
      [...cases].reduce((sum, [kind, count]) => {
        const total = [0, 1, 2].reduce((all, other) => all + lived(other, kind, 1000, 1031), 0);
        return sum + (count * lived(place, kind, starts[t]!, starts[t + 1]!)) / total;
      }, 0);
    for (const place of [0, 1, 2])
      for (const t of [0, 1, 2]) expect(expected[place * 3 + t]).toBeCloseTo(one(place, t), 8);
  });

  it('are refused for a kind of people that there is not', () => {
    expect(() => expectedCases([], new Map([['old', 2]]), Int32Array.of(0, 1), 1)).toThrow('no population of "old"');
  });
});

describe('orders of random numbers', () => {
  it('sort floats by their bits, equal ones by position', () => {
    const random = new RandomStream(2, 2);
    const floats = Float32Array.from({ length: 5000 }, () => random.below(3000) / 3000);
    const order = new Int32Array(floats.length);
    new RadixOrder(floats.length).sort(new Uint32Array(floats.buffer), order);
    const wanted = Array.from(floats, (_, i) => i).sort((a, b) => floats[a]! - floats[b]! || a - b);
    expect([...order]).toEqual(wanted);
    sortAsLibstdcxx(floats, order);
    expect(Array.from(order, (i) => floats[i]!)).toEqual(wanted.map((i) => floats[i]!));
    expect(new Set(order).size).toBe(floats.length);
  });

  it('leave equal numbers where std::sort of g++ 12 leaves them', () => {
    const few = new Int32Array(20);
    sortAsLibstdcxx(new Float32Array(20), few);
    expect([...few]).toEqual([10, 19, 18, 17, 16, 15, 14, 13, 12, 11, 0, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    // 300 different numbers among 5,000; the hash was made by a program of ten lines in C++.
    const floats = new Float32Array(5000);
    let state = 7;
    for (let i = 0; i < floats.length; i++) {
      state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
      floats[i] = ((state >>> 8) % 300) / 300;
    }
    const order = new Int32Array(floats.length);
    sortAsLibstdcxx(floats, order);
    expect([...order.slice(0, 5)]).toEqual([4287, 2637, 3084, 3289, 4151]);
    expect(order.reduce((hash, i) => (Math.imul(hash, 31) + i) >>> 0, 0)).toBe(2253267086);
  });
});
