import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { BestReports } from './best-reports.ts';
import type { CandidateQuery } from './candidate-query.ts';
import { LiveReports } from './live-reports.ts';
import { MetricGrid } from './metric-grid.ts';
import { type Found, ReportList } from './oracle.ts';
import { CHUNK_REPORTS } from './report-chunks.ts';

const HOUR_MS = 3_600_000;
const NOW_MS = Date.UTC(2026, 10, 22, 12);
const HERE = [-76.14, 43.04] as const;
const MANY = 1_000_000;

const queryAt = (lon: number, lat: number, over: Partial<CandidateQuery> = {}): CandidateQuery => ({
  ...{ lon, lat, radiusMeters: 100, fromMs: NOW_MS - 48 * HOUR_MS, untilMs: NOW_MS, groups: [0] },
  ...{ nearMeters: 20, lastingMs: 12 * HOUR_MS, mostLookedAt: MANY },
  ...over,
});

const foundOf = (best: BestReports): readonly Found[] =>
  Array.from({ length: best.count }, (_, i) => ({
    slot: best.slots[i]!,
    cost: best.costs[i]!,
    distanceMeters: best.distancesMeters[i]!,
    ageMs: best.agesMs[i]!,
  }));

/** The index and the list beside it, treated alike. */
class Both {
  readonly live: LiveReports;
  readonly list = new ReportList();
  readonly slots: number[] = [];

  constructor(...cellMeters: number[]) {
    this.live = LiveReports.withGroups(cellMeters.map((meters) => ({ cellMeters: meters })));
  }

  insert(lon: number, lat: number, atMs = NOW_MS, group = 0): number {
    const slot = this.live.insert(group, lon, lat, atMs);
    this.list.insert(slot, group, lon, lat, atMs);
    this.slots.push(slot);
    return slot;
  }

  remove(slot: number): void {
    this.live.remove(slot);
    this.list.remove(slot);
  }

  move(slot: number, lon: number, lat: number): void {
    this.live.move(slot, lon, lat);
    this.list.move(slot, lon, lat);
  }

  expire(group: number, beforeMs: number): readonly number[] {
    const gone: number[] = [];
    this.live.expire(group, beforeMs, (slot) => gone.push(slot));
    expect(gone).toEqual(this.list.expire(group, beforeMs));
    return gone;
  }

  expectAlike(query: CandidateQuery, most = 20): readonly Found[] {
    const best = new BestReports(most);
    this.live.candidates(query, best);
    expect(best.isComplete).toBe(true);
    const found = foundOf(best);
    expect(found).toEqual(this.list.candidates(query, most));
    return found;
  }
}

const random = seededRandom(311);
const between = (a: number, b: number): number => a + random() * (b - a);

describe('the live reports around a place', () => {
  it('are those that a look at all of them gives, through inserting, removing, moving and expiring', () => {
    const both = new Both(40, 150);
    const anyLon = () => HERE[0] + between(-0.01, 0.01);
    const anyLat = () => HERE[1] + between(-0.008, 0.008);
    let found = 0;
    for (let step = 0; step < 3_000; step++) {
      const nowMs = NOW_MS + step * 60_000;
      // One in five comes late; times are whole hours, so that many are equal.
      const lateMs = random() < 0.2 ? between(0, 30) * HOUR_MS : 0;
      both.insert(anyLon(), anyLat(), Math.floor((nowMs - lateMs) / HOUR_MS) * HOUR_MS, random() < 0.5 ? 0 : 1);
      const slot = both.slots[Math.floor(random() * both.slots.length)]!;
      const fate = both.live.isLive(slot) ? random() : 1;
      if (fate < 0.2) both.remove(slot);
      else if (fate < 0.4) both.move(slot, anyLon(), anyLat());
      if (step % 10 !== 0) continue;
      both.expire(0, nowMs - 24 * HOUR_MS);
      both.expire(1, nowMs - 72 * HOUR_MS);
      const groups = [[0], [1], [0, 1]][step % 3]!;
      const times = { fromMs: nowMs - between(1, 60) * HOUR_MS, untilMs: nowMs - between(0, 5) * HOUR_MS };
      const query = queryAt(anyLon(), anyLat(), { ...times, groups, radiusMeters: between(0, 300) });
      found += both.expectAlike(query, 1 + Math.floor(random() * 12)).length;
      expect(both.live.size).toBe(both.list.size);
    }
    expect(found).toBeGreaterThan(500);
  });

  it('are exact on the borders and corners of cells', () => {
    const both = new Both(50);
    const grid = new MetricGrid(50);
    const row = grid.rowOf(HERE[1]);
    const degrees = grid.columnDegreesOf(row);
    const [south, west] = [row * grid.rowDegrees - 90, Math.floor((HERE[0] + 180) / degrees) * degrees - 180];
    for (let r = -3; r <= 3; r++)
      for (let c = -3; c <= 3; c++) both.insert(west + c * degrees, south + r * grid.rowDegrees, NOW_MS - HOUR_MS);
    for (const radiusMeters of [0, 50, 50.1, 100, 150])
      expect(both.expectAlike(queryAt(west, south, { radiusMeters }), 49).length).toBeGreaterThan(0);
  });

  it('are exact across the antimeridian, at the poles and where rows change their number of columns', () => {
    const both = new Both(60);
    const centers = [
      ...[-180, 179.9999, 0].flatMap((lon) => [89.9995, -89.9995, 90, 0, 43.04].map((lat) => [lon, lat] as const)),
      ...[0, 1, 2, 3].map((n) => [12 + n, -90 + (800 + n) * 256 * new MetricGrid(60).rowDegrees] as const),
    ];
    for (const [lon, lat] of centers)
      for (let n = 0; n < 40; n++) {
        const at = lon + between(-0.003, 0.003) / Math.max(0.01, Math.cos((lat * Math.PI) / 180));
        const turned = at > 180 ? at - 360 : at < -180 ? at + 360 : at;
        both.insert(Math.max(-180, turned), Math.max(-90, Math.min(90, lat + between(-0.002, 0.002))));
      }
    for (const [lon, lat] of centers)
      expect(both.expectAlike(queryAt(lon, lat, { radiusMeters: 150 }), 30).length).toBeGreaterThan(0);
  });

  it('are the newest where thousands stand at one point, and few of them are looked at', () => {
    const both = new Both(50);
    for (let n = 0; n < 5_000; n++) both.insert(...HERE, NOW_MS - (5_000 - n) * 1000);
    for (let n = 0; n < 300; n++) both.insert(HERE[0] + between(-1e-3, 1e-3), HERE[1], NOW_MS - between(0, HOUR_MS));
    const found = both.expectAlike(queryAt(...HERE));
    expect(found[0]).toMatchObject({ distanceMeters: 0, ageMs: 1000 });
    const best = new BestReports(20);
    both.live.candidates(queryAt(...HERE), best);
    expect(best.lookedAt).toBeLessThan(400);
  });

  it('are the last arrived where place and time are equal, still without a look at all of them', () => {
    const both = new Both(50);
    for (let n = 0; n < 3_000; n++) both.insert(...HERE);
    expect(both.expectAlike(queryAt(...HERE), 3).map(({ slot }) => slot)).toEqual([2999, 2998, 2997]);
    const best = new BestReports(3);
    both.live.candidates(queryAt(...HERE), best);
    expect(best.lookedAt).toBeLessThanOrEqual(CHUNK_REPORTS);
  });

  it('come by distance alone, or by age alone, if only that counts', () => {
    const both = new Both(50);
    for (let n = 0; n < 500; n++)
      both.insert(HERE[0] + between(-2e-3, 2e-3), HERE[1] + between(-1e-3, 1e-3), NOW_MS - between(0, 40) * HOUR_MS);
    const nearest = both.expectAlike(queryAt(...HERE, { lastingMs: Infinity }));
    expect(nearest.map(({ distanceMeters }) => distanceMeters)).toEqual(
      nearest.map(({ distanceMeters }) => distanceMeters).sort((a, b) => a - b),
    );
    const newest = both.expectAlike(queryAt(...HERE, { nearMeters: Infinity }));
    expect(newest.map(({ ageMs }) => ageMs)).toEqual(newest.map(({ ageMs }) => ageMs).sort((a, b) => a - b));
    expect(newest).not.toEqual(nearest);
  });

  it('say that the search came to its bound, and hold what it saw', () => {
    const both = new Both(50);
    for (let n = 0; n < 1_000; n++) both.insert(HERE[0] + between(-1e-4, 1e-4), HERE[1], NOW_MS);
    const best = new BestReports(5);
    both.live.candidates(queryAt(...HERE, { mostLookedAt: 100 }), best);
    expect([best.isComplete, best.count]).toEqual([false, 5]);
    expect(best.lookedAt).toBeLessThanOrEqual(106);
  });
});

describe('live reports', () => {
  it('that were removed before their time are not kept in mind for it', () => {
    const live = LiveReports.withGroups([{ cellMeters: 50 }]);
    for (let n = 0; n < 5_000; n++) live.remove(live.insert(0, ...HERE, NOW_MS + (n % 7)));
    expect([live.size, live.expire(0, Infinity)]).toEqual([0, 0]);
    expect(live.insert(0, ...HERE, NOW_MS)).toBe(0);
  });

  it('of bad places, times, groups, slots and queries are errors that name them', () => {
    const live = LiveReports.withGroups([{ cellMeters: 50 }]);
    const best = new BestReports(1);
    expect(() => live.insert(0, 181, 0, NOW_MS)).toThrow('report must be lon, lat');
    expect(() => live.insert(0, 0, 0, Number.NaN)).toThrow('atMs must be epoch milliseconds');
    expect(() => live.insert(1, 0, 0, NOW_MS)).toThrow('group must be 0 to 0, got 1');
    expect(() => live.remove(0)).toThrow('slot must be that of a live report, got 0');
    expect(() => live.move(-1, 0, 0)).toThrow('slot must be');
    expect(() => live.candidates(queryAt(0, 91), best)).toThrow('query must be lon, lat');
    expect(() => live.candidates(queryAt(0, 0, { radiusMeters: 50_000 }), best)).toThrow('at most 256 of its');
    expect(() => live.candidates(queryAt(0, 0, { nearMeters: 0 }), best)).toThrow('nearMeters');
    expect(() => LiveReports.withGroups([{ cellMeters: 0 }])).toThrow('cellMeters');
    expect(() => LiveReports.withGroups([])).toThrow('groups');
    expect(() => new BestReports(0)).toThrow('most');
  });
});
