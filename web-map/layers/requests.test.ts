import { describe, expect, it } from 'vitest';
import { decodeRequestFeed } from '../feed/request-feed.ts';
import { selectRequests } from '../feed/select-requests.ts';
import { encodeFeed, seededRows } from '../feed/testing.ts';
import { FIRST_VIEW } from '../state/view.ts';
import { rgbOf } from '../style/palette.ts';
import {
  dotRadiusPixels,
  hueOfService,
  requestBadges,
  requestColumns,
  requestDotsProps,
  serviceOrder,
} from './requests.ts';
import { badgesOf } from './service-badge.ts';

const rows = seededRows(3, 300);
const feed = decodeRequestFeed(encodeFeed(rows));
const everything = selectRequests(feed, { ...FIRST_VIEW.filters, status: 'all' }, 0);
const services = [
  { code: 'tree', name: 'Tree' },
  { code: 'pothole', name: 'Pothole' },
];
const order = serviceOrder(services);

describe('requests on the map', () => {
  it('are where the feed says, in the hue of their service, hollow when closed', () => {
    const columns = requestColumns(feed, everything, 'light', order);
    expect(columns.length).toBe(rows.length);
    rows.forEach((row, i) => {
      expect([...columns.positions.subarray(2 * i, 2 * i + 2)]).toEqual([feed.lonLat[2 * i], feed.lonLat[2 * i + 1]]);
      const hue = [...rgbOf(hueOfService('light', order, row.service))];
      expect([...columns.fills.subarray(4 * i, 4 * i + 3)]).toEqual(hue);
      expect(columns.fills[4 * i + 3] === 0).toBe(row.isClosed);
      if (row.isClosed) expect([...columns.lines.subarray(4 * i, 4 * i + 3)]).toEqual(hue);
    });
  });

  it('of a service that the city no longer has are drawn too, in a hue of their own', () => {
    expect(hueOfService('light', order, 'snow')).not.toBe(hueOfService('light', order, 'tree'));
    expect(hueOfService('light', order, 'snow')).not.toBe(hueOfService('light', order, 'pothole'));
  });

  it('grow with the zoom, in pixels, from a speck to what a finger hits', () => {
    const radii = [8, 11, 13, 15, 17, 20].map(dotRadiusPixels);
    expect(radii).toEqual([...radii].sort((a, b) => a - b));
    expect(radii[0]).toBeGreaterThanOrEqual(2);
    expect(radii.at(-1)).toBeLessThanOrEqual(12);
    expect(requestDotsProps(requestColumns(feed, everything, 'dark', order), 15).radiusUnits).toBe('pixels');
  });

  it('carry the letters of their service, unless there are too many to read', () => {
    const few = requestBadges(feed, everything, 'light', order, badgesOf(services));
    expect(few.map(({ text }) => text)).toEqual(
      rows.map(({ service }) => ({ tree: 'Tr', pothole: 'Po' })[service as 'tree'] ?? '??'),
    );
    expect(requestBadges(feed, new Uint32Array(1_001), 'light', order, badgesOf(services))).toEqual([]);
  });
});
