import { describe, expect, it } from 'vitest';
import type { PlacedRequest } from '../../data/requests/changes.ts';
import { RequestClusters } from './request-clusters.ts';
import { RequestColumns } from './request-columns.ts';

const ANY = { service: null, agency: null, status: null, fromMs: null, toMs: null } as const;
const WORLD = { west: -180, south: -90, east: 180, north: 90 };
const idOf = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;

const requestAt = (n: number, lon: number, isClosed = false): PlacedRequest =>
  ({
    id: idOf(n),
    isShown: true,
    lon,
    lat: 10,
    reportedAtMs: n,
    service: 'pothole',
    agency: null,
    isClosed,
    isQueued: false,
    isLinked: false,
    reportCount: 1,
  }) as PlacedRequest;

const columnsOf = (...requests: readonly PlacedRequest[]): RequestColumns => {
  const columns = new RequestColumns();
  for (const request of requests) columns.put(request);
  return columns;
};

describe('requests as a map shows them', () => {
  it('counts open and closed of those close on the screen, and names one that is alone', () => {
    const columns = columnsOf(requestAt(1, 5), requestAt(2, 5.001, true), requestAt(3, 90));
    const clusters = new RequestClusters();
    const { items, leftOut } = clusters.itemsIn(columns, ANY, WORLD, 6, 0);
    expect(items.map(({ count, open, closed, request }) => [count, open, closed, request])).toEqual([
      [2, 1, 1, null],
      [1, 1, 0, idOf(3)],
    ]);
    expect(leftOut).toBe(0);
    const apart = items[0]!.apartAtZoom!;
    expect(clusters.itemsIn(columns, ANY, WORLD, apart - 1, 0).items).toHaveLength(2);
    expect(clusters.itemsIn(columns, ANY, WORLD, apart, 0).items).toHaveLength(3);
    expect(clusters.itemsIn(columns, { ...ANY, status: 'closed' }, WORLD, 6, 0).items).toMatchObject([{ count: 1 }]);
  });

  it('is at most five seconds behind what comes in, and anew for other columns', () => {
    const columns = columnsOf(requestAt(1, 5));
    const clusters = new RequestClusters();
    const count = (of: RequestColumns, nowMs: number) =>
      clusters.itemsIn(of, ANY, WORLD, 0, nowMs).items.reduce((sum, item) => sum + item.count, 0);
    expect(count(columns, 0)).toBe(1);
    columns.put(requestAt(2, 5));
    expect([count(columns, 4_999), count(columns, 5_000)]).toEqual([1, 2]);
    expect(count(columnsOf(), 5_001)).toBe(0);
  });

  it('answers no more than 5,000 items, and says how many it left out', () => {
    const columns = columnsOf(...Array.from({ length: 5_003 }, (_, i) => requestAt(i, -170 + i / 20)));
    const { items, leftOut } = new RequestClusters().itemsIn(columns, ANY, WORLD, 20, 0);
    expect([items.length, leftOut]).toEqual([5_000, 3]);
  });
});
