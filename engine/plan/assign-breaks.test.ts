import { describe, expect, it } from 'vitest';
import { AssetIndex } from '../spatial/asset-index.ts';
import { assignBreaks } from './assign-breaks.ts';
import type { Segment } from './segment.ts';

const segment = (id: string): Segment => ({ id, lengthMeters: 1, installedMs: null, material: null, diameter: null });
const line = (lat: number) => ({
  type: 'LineString' as const,
  coordinates: [
    [0, lat],
    [0.01, lat],
  ],
});

describe('assignBreaks', () => {
  const segments = [segment('south'), segment('north'), segment('nowhere')];
  const index = AssetIndex.build([line(0), line(0.001), null]);
  const event = (segmentId: string | null, lonLat: readonly [number, number] | null) => ({
    atMs: 0,
    segmentId,
    lonLat,
  });

  it('goes by the id where it is known, wherever the place is, and else to the nearest within reach', () => {
    const events = [
      event('nowhere', [0.005, 0]),
      event('gone', [0.005, 0.0009]),
      event(null, [0.005, 0.0002]),
      event(null, [0.005, 0.0005]),
      event('gone', null),
      event(null, [0.005, 0.01]),
    ];
    const { breaks, byId, byPlace, unassigned } = assignBreaks(events, segments, { index, maxMeters: 60 });
    expect(breaks.map(({ segment: position }) => segments[position]!.id)).toEqual([
      'nowhere',
      'north',
      'south',
      'south',
    ]);
    expect([byId, byPlace, unassigned]).toEqual([1, 3, [4, 5]]);
  });

  it('leaves what has a place only unassigned where nobody knows where the segments are', () => {
    const { unassigned } = assignBreaks([event(null, [0, 0])], segments, { index: null, maxMeters: 60 });
    expect(unassigned).toEqual([0]);
  });
});
