import { describe, expect, it } from 'vitest';
import type { RequestRecord } from '../../data/places/record.ts';
import { requestThen } from './as-of.ts';

const record = (over: object): RequestRecord =>
  ({
    ...{ id: 'r', service: 'tree', status: 'open', agency: 'parks', source: null, reportedAtMs: 0, closedAtMs: null },
    ...{ goneAtMs: null, recordedAtMs: 0, lonLat: [3, 3], accuracyMeters: 0, asset: { class: 'light', id: 'L' } },
    ...{ history: [{ atMs: 0, kind: 'reported', changes: { service: { from: null, to: 'pothole' } } }] },
    ...over,
  }) as unknown as RequestRecord;

const event = (atMs: number, kind: string, changes: object = {}) => ({ atMs, kind, changes });
const at = (lon: number, lat: number) => ({ lon, lat, accuracyMeters: 1 });

describe('a request as it stood at a moment', () => {
  const corrected = record({
    history: [
      event(0, 'reported', { place: { from: null, to: at(1, 1) } }),
      event(10, 'place_corrected', { place: { from: at(1, 1), to: at(2, 2) } }),
      event(20, 'place_corrected', { place: { from: at(2, 2), to: at(3, 3) } }),
      event(30, 'service_corrected', { service: { from: 'pothole', to: 'tree' } }),
      event(30, 'rerouted', { owner: { from: 'dpw', to: 'parks' } }),
    ],
  });

  it('has the place, service and owner that the changes since then took from it', () => {
    const then = (ms: number) => {
      const { lonLat, service, agency } = requestThen(corrected, ms);
      return [lonLat, service, agency];
    };
    expect(then(5)).toEqual([[1, 1], 'pothole', 'dpw']);
    expect(then(10)).toEqual([[1, 1], 'pothole', 'dpw']);
    expect(then(11)).toEqual([[2, 2], 'pothole', 'dpw']);
    expect(then(25)).toEqual([[3, 3], 'pothole', 'dpw']);
    expect(then(31)).toEqual([[3, 3], 'tree', 'parks']);
  });

  it('had no place before it was given one', () => {
    const placed = record({ history: [event(10, 'place_corrected', { place: { from: null, to: at(3, 3) } })] });
    expect(requestThen(placed, 5).lonLat).toBeNull();
    expect(requestThen(placed, 15).lonLat).toEqual([3, 3]);
  });

  it('is not tied to an asset that was only found by a later correction', () => {
    expect(requestThen(corrected, 25).asset).toBeNull();
    expect(requestThen(corrected, 31).asset).toEqual({ class: 'light', id: 'L' });
  });

  it('is open or closed as its last closing or reopening before then says', () => {
    const reopened = record({
      history: [event(10, 'closed'), event(20, 'reopened'), event(30, 'closed')],
      status: 'closed',
      closedAtMs: 30,
    });
    expect([5, 15, 25, 35].map((ms) => requestThen(reopened, ms).status)).toEqual(['open', 'closed', 'open', 'closed']);
  });

  it('of an imported source is closed from its closing on, and always where that has no date', () => {
    const dated = record({ history: [], status: 'closed', closedAtMs: 30 });
    expect([30, 31].map((ms) => requestThen(dated, ms).status)).toEqual(['open', 'closed']);
    expect(requestThen(record({ history: [], status: 'closed' }), 1).status).toBe('closed');
  });
});
