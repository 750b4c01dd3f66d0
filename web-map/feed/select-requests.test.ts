import { describe, expect, it } from 'vitest';
import { FIRST_VIEW, type RequestFilters } from '../state/view.ts';
import { decodeRequestFeed } from './request-feed.ts';
import { distanceMeters, orderRequests, requestsInside, requestsNear, selectRequests } from './select-requests.ts';
import { encodeFeed, seeded, seededRows } from './testing.ts';

const rows = seededRows(7, 2_000);
const feed = decodeRequestFeed(encodeFeed(rows));
const NOW = rows.at(-1)!.reportedAtSeconds;
const everything: RequestFilters = { ...FIRST_VIEW.filters, status: 'all' };

const bruteForce = (filters: RequestFilters): readonly number[] =>
  rows.flatMap((row, i) =>
    (filters.service === null || row.service === filters.service) &&
    (filters.agency === null || row.agency === filters.agency) &&
    (filters.status === 'all' || (row.isClosed === true) === (filters.status === 'closed')) &&
    (filters.days === null || row.reportedAtSeconds >= NOW - filters.days * 86_400)
      ? [i]
      : [],
  );

describe('which requests the map and the list show', () => {
  it('are those of the filters, as row by row', () => {
    for (const service of [null, 'pothole', 'nowhere'])
      for (const agency of [null, 'state'])
        for (const status of ['open', 'closed', 'all'] as const)
          for (const days of [null, 5]) {
            const filters = { service, agency, status, days };
            expect([...selectRequests(feed, filters, NOW)]).toEqual(bruteForce(filters));
          }
  });

  it('inside bounds are those between the edges, also over the antimeridian', () => {
    const all = selectRequests(feed, everything, NOW);
    const inside = requestsInside(feed, all, { west: -76.02, south: 42.99, east: -75.98, north: 43.02 });
    expect([...inside]).toEqual(
      rows.flatMap(({ lon, lat }, i) => (lon >= -76.02 && lon <= -75.98 && lat >= 42.99 && lat <= 43.02 ? [i] : [])),
    );
    expect(requestsInside(feed, all, { west: 170, south: 0, east: -75, north: 90 })).toHaveLength(rows.length);
  });

  it('near a place come nearest first and none is left out', () => {
    const next = seeded(11);
    const all = selectRequests(feed, everything, NOW);
    for (let round = 0; round < 20; round++) {
      const here = { lon: -76 + (next() - 0.5) / 5, lat: 43 + (next() - 0.5) / 5 };
      const near = requestsNear(feed, all, here, 500);
      const expected = rows.filter((row) => distanceMeters(here.lon, here.lat, row.lon, row.lat) <= 500).length;
      expect(near).toHaveLength(expected);
      expect(near.map(({ meters }) => meters)).toEqual(near.map(({ meters }) => meters).sort((a, b) => a - b));
    }
  });

  it('are listed by time or by distance from the middle of the map', () => {
    const some = selectRequests(feed, { ...everything, service: 'snow' }, NOW);
    const center = { lon: -76, lat: 43 };
    expect(orderRequests(feed, some, 'newest', center)[0]).toBe(some.at(-1));
    expect(orderRequests(feed, some, 'oldest', center)[0]).toBe(some[0]);
    expect(orderRequests(feed, some, 'nearest', center)[0]).toBe(
      requestsNear(feed, some, center, 100_000)[0]!.position,
    );
  });

  it('measure distances as the great circle does, to 0.1 % over a city', () => {
    const next = seeded(5);
    const radians = (degrees: number): number => (degrees * Math.PI) / 180;
    for (let round = 0; round < 200; round++) {
      const [lonA, latA, lonB, latB] = [next() / 5 - 76, next() / 5 + 43, next() / 5 - 76, next() / 5 + 43] as const;
      const half = (a: number, b: number): number => Math.sin(radians(b - a) / 2) ** 2;
      const chord = half(latA, latB) + Math.cos(radians(latA)) * Math.cos(radians(latB)) * half(lonA, lonB);
      const haversine = 2 * 6_371_008.8 * Math.asin(Math.sqrt(chord));
      expect(Math.abs(distanceMeters(lonA, latA, lonB, latB) - haversine)).toBeLessThan(haversine / 1000);
    }
  });
});
