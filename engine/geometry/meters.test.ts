import { describe, expect, it } from 'vitest';
import { seededRandom } from '../spatial/seeded-geometry.ts';
import { geodesicMeters } from './geodesic.ts';
import type { LonLat } from './lon-lat.ts';
import { distanceMeters, MetersFrom, nearestPointOnSegment } from './meters.ts';

/** A point some way off in a random direction, measured roughly. */
const near = ([lon, lat]: LonLat, meters: number, random: () => number): LonLat => {
  const angle = random() * 2 * Math.PI;
  const lonScale = 111_320 * Math.cos((lat * Math.PI) / 180);
  return [lon + (meters * Math.cos(angle)) / lonScale, lat + (meters * Math.sin(angle)) / 111_320];
};

/** Least geodesic distance to a segment that is straight in lon, lat, by golden section. */
const geodesicToSegment = (at: LonLat, a: LonLat, b: LonLat): number => {
  const meters = (t: number) => geodesicMeters(at, [a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])]);
  let [low, high] = [0, 1];
  for (let i = 0; i < 60; i++) {
    const [left, right] = [low + 0.382 * (high - low), low + 0.618 * (high - low)];
    if (meters(left) < meters(right)) high = right;
    else low = left;
  }
  return Math.min(meters(0), meters(1), meters((low + high) / 2));
};

describe('the geodesic that the metric is measured against', () => {
  it('gives the length of the line Flinders Peak to Buninyon (Geoscience Australia)', () => {
    const flinders: LonLat = [144 + 25 / 60 + 29.5244 / 3600, -(37 + 57 / 60 + 3.7203 / 3600)];
    const buninyon: LonLat = [143 + 55 / 60 + 35.3839 / 3600, -(37 + 39 / 60 + 10.1561 / 3600)];
    expect(geodesicMeters(flinders, buninyon)).toBeCloseTo(54_972.271, 2);
  });
});

describe('distance in meters', () => {
  const cases = [
    { lat: 60, reachMeters: 500, errorMeters: 2e-6 },
    { lat: 60, reachMeters: 2_000, errorMeters: 1e-4 },
    { lat: 60, reachMeters: 20_000, errorMeters: 0.06 },
    { lat: 75, reachMeters: 20_000, errorMeters: 0.25 },
    { lat: 85, reachMeters: 20_000, errorMeters: 3 },
  ];

  it.each(cases)('is within $errorMeters m of the geodesic over $reachMeters m up to latitude $lat', (c) => {
    const random = seededRandom(c.lat + c.reachMeters);
    for (let i = 0; i < 400; i++) {
      const at: LonLat = [random() * 360 - 180, c.lat * (i % 2 === 0 ? random() * 2 - 1 : Math.sign(random() - 0.5))];
      const from = new MetersFrom(at[0], at[1]);
      const a = near(at, random() * c.reachMeters, random);
      expect(Math.abs(from.toPoint(a[0], a[1]) - geodesicMeters(at, a))).toBeLessThan(c.errorMeters);
      const b = near(a, [100, 1_000, 5_000][i % 3]!, random);
      expect(Math.abs(from.toSegment(a[0], a[1], b[0], b[1]) - geodesicToSegment(at, a, b))).toBeLessThan(
        c.errorMeters,
      );
    }
  });

  it('is the same across the antimeridian as away from it', () => {
    const [here, there]: LonLat[] = [
      [179.99, -17],
      [-179.98, -17.01],
    ];
    expect(distanceMeters(here!, there!)).toBeCloseTo(distanceMeters([9.99, -17], [10.02, -17.01]), 6);
    expect(new MetersFrom(-179.99, 0).toSegment(179, 1, 181, 1)).toBeCloseTo(
      new MetersFrom(0.01, 0).toSegment(-1, 1, 1, 1),
      6,
    );
    expect(distanceMeters([180, 5], [-180, 5])).toBe(0);
  });

  it('is 0 at the same place, at the poles too', () => {
    expect(distanceMeters([5, 90], [5, 90])).toBe(0);
    expect(new MetersFrom(0, 0).toSegment(0, 0, 0, 0)).toBe(0);
  });

  it('names the argument that is no place', () => {
    expect(() => distanceMeters([0, 0], [200, 0])).toThrow(
      new RangeError('to must be lon, lat in degrees, got [200, 0]'),
    );
  });
});

describe('boundToBox', () => {
  it('is never more than the distance to any segment in the box, from anywhere on earth', () => {
    const random = seededRandom(5);
    const lon = () => random() * 360 - 180;
    const lat = (i: number) => (i % 5 === 0 ? 90 - random() ** 3 : random() * 180 - 90) * (random() < 0.5 ? -1 : 1);
    for (let i = 0; i < 20_000; i++) {
      const from = new MetersFrom(lon(), lat(i));
      const size = [180, 1, 1e-3, 1e-6][i % 4]!;
      const [aLon, aLat] = i % 3 === 0 ? [lon(), lat(i)] : [from.lon + random() * size, from.lat];
      const bLon = aLon! + (random() - 0.5) * size;
      const bLat = Math.max(-90, Math.min(90, aLat! + ((random() - 0.5) * size) / 2));
      const bound = from.boundToBox(
        Math.min(aLon!, bLon),
        Math.min(aLat!, bLat),
        Math.max(aLon!, bLon),
        Math.max(aLat!, bLat),
      );
      expect(bound).toBeLessThanOrEqual(from.toSegment(aLon!, aLat!, bLon, bLat));
    }
  });
});

describe('nearestPointOnSegment', () => {
  it('gives the foot of the perpendicular with its fraction', () => {
    const foot = nearestPointOnSegment([10, 1], [9, 0], [13, 0]);
    expect(foot.lonLat[0]).toBeCloseTo(10, 9);
    expect(foot.lonLat[1]).toBe(0);
    expect(foot.fraction).toBeCloseTo(0.25, 9);
    expect(foot.distanceMeters).toBe(distanceMeters([10, 1], foot.lonLat));
  });

  it('gives an end itself beyond it and for a segment of no length', () => {
    expect(nearestPointOnSegment([0, 0], [1, 1], [2, 1])).toMatchObject({ lonLat: [1, 1], fraction: 0 });
    expect(nearestPointOnSegment([3, 0], [1, 1], [2, 1])).toMatchObject({ lonLat: [2, 1], fraction: 1 });
    expect(nearestPointOnSegment([3, 0], [1, 1], [1, 1])).toMatchObject({ lonLat: [1, 1], fraction: 0 });
  });

  it('takes a segment across the antimeridian the short way, for a place on either side', () => {
    for (const lon of [180, -180]) {
      const { lonLat, fraction } = nearestPointOnSegment([lon, 1], [179, 0], [-179, 0]);
      expect(Math.abs(lonLat[0])).toBeCloseTo(180, 9);
      expect(fraction).toBeCloseTo(0.5, 9);
    }
  });
});
