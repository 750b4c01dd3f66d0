import { describe, expect, it } from 'vitest';
import {
  agencyAt,
  decodeRequestFeed,
  isClosedAt,
  positionOfRequest,
  reportCountAt,
  requestIdAt,
  serviceAt,
} from './request-feed.ts';
import { encodeFeed, seededRows } from './testing.ts';

const rows = seededRows(311, 500);
const feed = decodeRequestFeed(encodeFeed(rows));

describe('the binary feed of requests', () => {
  it('gives back every row, places to a millimeter of what was written', () => {
    expect(feed.count).toBe(rows.length);
    rows.forEach((row, i) => {
      expect(Math.abs(feed.lonLat[2 * i]! - row.lon)).toBeLessThan(1e-8);
      expect(Math.abs(feed.lonLat[2 * i + 1]! - row.lat)).toBeLessThan(1e-8);
      expect([
        requestIdAt(feed, i),
        serviceAt(feed, i),
        agencyAt(feed, i),
        isClosedAt(feed, i),
        feed.reportedAt[i],
        reportCountAt(feed, i),
      ]).toEqual([row.id, row.service, row.agency, row.isClosed, row.reportedAtSeconds, row.reportCount]);
    });
  });

  it('finds a request by its id, and nothing for an id that it does not hold', () => {
    expect(positionOfRequest(feed, rows[123]!.id)).toBe(123);
    expect(positionOfRequest(feed, 'ffffffff-0000-7000-8000-000000000000')).toBe(-1);
    expect(positionOfRequest(feed, 'not an id')).toBe(-1);
  });

  it('reads a feed without requests', () => {
    expect(decodeRequestFeed(encodeFeed([])).count).toBe(0);
  });

  it('says what is wrong with bytes that are cut off, of another version, or no feed', () => {
    const bytes = encodeFeed(rows);
    expect(() => decodeRequestFeed(bytes.slice(0, 9))).toThrow(/cut off: 9 bytes/);
    expect(() => decodeRequestFeed(bytes.slice(0, -1))).toThrow(/cut off/);
    new Uint8Array(bytes)[4] = 9;
    expect(() => decodeRequestFeed(bytes)).toThrow(/version 1; the server sent 9/);
    expect(() => decodeRequestFeed(new ArrayBuffer(64))).toThrow(/not a feed/);
  });
});
