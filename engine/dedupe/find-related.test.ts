import { expect, it } from 'vitest';
import type { RequestId, ServiceCode } from '../ids.ts';
import { findDuplicates } from './find-duplicates.ts';
import { findRelated } from './find-related.ts';
import { DEFAULT_MODEL } from './model/default-model.ts';
import { type Earlier, UNSAID } from './report.ts';

const HOUR_MS = 3_600_000;
const at = (id: string, hours: number, lat: number): Earlier => ({
  ...{ id: id as RequestId, service: 'pothole' as ServiceCode, reportedAtMs: hours * HOUR_MS, closedAtMs: null },
  ...{ place: { lonLat: [-76, lat] as const, accuracyMeters: 10 }, asset: null, ...UNSAID },
});

it('finds what came after as well as what came before, each as the later one would have found the earlier', () => {
  const [one, before, after] = [at('m', 100, 43), at('a', 90, 43.0001), at('z', 130, 43.0003)];
  const related = findRelated(one!, [after!, before!], DEFAULT_MODEL);
  expect(related.map(({ position }) => position)).toEqual([1, 0]);
  expect(related[0]!.score).toBe(findDuplicates(one!, [before!], DEFAULT_MODEL)[0]!.score);
  expect(related[1]!.score).toBe(findDuplicates(after!, [one!], DEFAULT_MODEL)[0]!.score);
  expect(related[1]!.ageMs).toBe(30 * HOUR_MS);
});

it('names of equally likely ones the first that was reported, and never the report itself', () => {
  const [one, first, later] = [at('m', 100, 43), at('a', 99, 43), at('b', 101, 43)];
  const related = findRelated(one!, [later!, one!, first!], {
    ...DEFAULT_MODEL,
    calibration: { at: [0], logOdds: [0] },
  });
  expect(related.map(({ position }) => position)).toEqual([2, 0]);
});
