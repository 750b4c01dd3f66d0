import { describe, expect, it } from 'vitest';
import type { PlacedRequest } from '../../data/requests/changes.ts';
import type { AgencyId, RequestId, ServiceCode } from '../../engine/ids.ts';
import { seededRandom } from '../../engine/spatial/seeded-geometry.ts';
import { encodeFeed } from './encode-feed.ts';
import { decodedFeed } from './feed-testing.ts';
import { type FeedFilter, RequestColumns } from './request-columns.ts';

const EVERYTHING: FeedFilter = { service: null, agency: null, status: null, fromMs: null, toMs: null };

const requestOf = (n: number, more: Partial<PlacedRequest> = {}): PlacedRequest => ({
  id: `00000000-0000-8000-8000-${n.toString(16).padStart(12, '0')}` as RequestId,
  lon: -70 + n * 1e-4,
  lat: 43,
  reportedAtMs: 1_700_000_000_000,
  service: 'pothole' as ServiceCode,
  agency: 'dpw' as AgencyId,
  isClosed: false,
  isQueued: false,
  isLinked: false,
  reportCount: 1,
  isShown: true,
  ...more,
});

const feedOf = (requests: readonly PlacedRequest[], filter: FeedFilter = EVERYTHING) => {
  const columns = new RequestColumns();
  for (const request of requests) columns.put(request);
  return decodedFeed(encodeFeed(columns, columns.select(filter)));
};

describe('requests in columns', () => {
  it('are after thousands of arrivals, changes and departures what a plain list would be, under every filter', () => {
    const random = seededRandom(311);
    const pick = <T>(from: readonly T[]): T => from[Math.floor(random() * from.length)]!;
    const columns = new RequestColumns();
    const plain = new Map<string, PlacedRequest>();
    for (let round = 0; round < 60; round++) {
      for (let k = 0; k < 150; k++) {
        const request = requestOf(Math.floor(random() * 3_000), {
          lon: -70 + random(),
          // Few moments, so that ties are common.
          reportedAtMs: 1_600_000_000_000 + Math.floor(random() * 400) * 1_000,
          service: pick(['pothole', 'tree', 'water_leak']) as ServiceCode,
          agency: pick(['dpw', 'parks', null]) as AgencyId | null,
          isClosed: random() < 0.5,
          isQueued: random() < 0.1,
          isLinked: random() < 0.2,
          reportCount: 1 + Math.floor(random() * 9),
          isShown: random() < 0.7,
        });
        columns.put(request);
        if (request.isShown) plain.set(request.id, request);
        else plain.delete(request.id);
      }
      const filter: FeedFilter = {
        service: pick([null, 'pothole', 'no-such-service']),
        agency: pick([null, 'parks']),
        status: pick([null, 'open', 'closed']),
        linked: pick(['hide', 'show', 'only']),
        fromMs: pick([null, 1_600_000_100_000]),
        toMs: pick([null, 1_600_000_300_000]),
      };
      const wanted = [...plain.values()]
        .filter(
          (each) =>
            (filter.service === null || each.service === filter.service) &&
            (filter.agency === null || each.agency === filter.agency) &&
            (filter.status === null || each.isClosed === (filter.status === 'closed')) &&
            (filter.linked === 'show' || each.isLinked === (filter.linked === 'only')) &&
            each.reportedAtMs >= (filter.fromMs ?? 0) &&
            each.reportedAtMs < (filter.toMs ?? Infinity),
        )
        .sort((a, b) => a.reportedAtMs - b.reportedAtMs || (a.id < b.id ? -1 : 1));
      const found = decodedFeed(encodeFeed(columns, columns.select(filter))).requests;
      expect(
        found.map(({ id, service, agency, ...one }) => [
          id,
          service,
          agency,
          one.isClosed,
          one.isQueued,
          one.reportCount,
        ]),
      ).toEqual(
        wanted.map(({ id, service, agency, ...one }) => [
          id,
          service,
          agency,
          one.isClosed,
          one.isQueued,
          one.reportCount,
        ]),
      );
      expect(found.map(({ reportedAtSeconds }) => reportedAtSeconds * 1_000)).toEqual(
        wanted.map(({ reportedAtMs }) => reportedAtMs),
      );
      found.forEach(({ lon, lat }, i) => {
        // Half of float32's last place at a degree: 3 cm is a hundred times that.
        expect(Math.abs(lon - wanted[i]!.lon)).toBeLessThan(3e-7);
        expect(lat).toBe(43);
      });
      expect(columns.size).toBe(plain.size);
    }
  });
});

describe('the bytes of the feed', () => {
  it('hold nothing but the header when there is no request', () => {
    const { requests, header } = feedOf([]);
    expect(requests).toEqual([]);
    expect(header).toEqual({ services: [], agencies: [], originLon: 0, originLat: 0 });
  });

  it('begin every column aligned to its size, so that typed arrays can lie on them', () => {
    for (const service of ['a', 'ab', 'abc', 'abcd', 'abcde', 'abcdef', 'abcdefg', 'ü'])
      expect(feedOf([requestOf(1, { service: service as ServiceCode })]).headerBytes % 8).toBe(0);
  });

  it('place requests on both sides of the antimeridian to the centimeter', () => {
    const lons = [179.98765432, -179.98765432, 180, -180, 179.9, -179.9];
    const found = feedOf(lons.map((lon, i) => requestOf(i, { lon, lat: -17.12345678 }))).requests;
    found.forEach(({ lon, lat }, i) => {
      const off = Math.abs(lon - lons[i]!) % 360;
      expect(Math.min(off, 360 - off)).toBeLessThan(1e-7);
      expect(Math.abs(lat - -17.12345678)).toBeLessThan(1e-7);
    });
  });

  it('stay exact in the city when some request strays to 0, 0', () => {
    const city = Array.from({ length: 50 }, (_, i) => requestOf(i, { lon: -76.14 - i * 1e-7, lat: 43.05 + i * 1e-7 }));
    const found = feedOf([requestOf(99, { lon: 0, lat: 0, reportedAtMs: 0 }), ...city]).requests.slice(1);
    found.forEach(({ lon, lat }, i) => {
      expect(Math.abs(lon - city[i]!.lon)).toBeLessThan(1e-8);
      expect(Math.abs(lat - city[i]!.lat)).toBeLessThan(1e-8);
    });
  });

  it('show moments that 32 bits of seconds cannot hold as the first or last that they can', () => {
    const times = [-1_000, 0, 1_500, 5e12].map((reportedAtMs, i) => requestOf(i, { reportedAtMs }));
    expect(feedOf(times).requests.map(({ reportedAtSeconds }) => reportedAtSeconds)).toEqual([0, 0, 1, 2 ** 32 - 1]);
  });
});
