import { expect, it } from 'vitest';
import { allInTurns } from '../../data/turns/in-turns.ts';
import { leakAtW1, leakId, quietPast } from '../alerts/testing-leaks.ts';
import { NOW_MS } from '../testing.ts';
import { scanReports } from './scan-reports.ts';
import type { ScanProgress, ScanTask } from './scan-task.ts';
import { scanInThread } from './scan-threads.ts';

const dayOf = (atMs: number): number => Math.floor(atMs / 86_400_000);
const burst = Array.from({ length: 6 }, (_, n) => ({ id: leakId(900 + n), ...leakAtW1(n), atMs: NOW_MS - 1e8 }));
const task: ScanTask = {
  reports: [...quietPast(80, 100), ...burst].map(({ id, lon, lat, atMs }) => ({ id, lon, lat, day: dayOf(atMs) })),
  ...{ startDay: dayOf(NOW_MS) - 105, endDay: dayOf(NOW_MS), maxRadiusMeters: 300, maxDays: 7 },
  ...{ isProspective: false, adjustWeekday: false, adjustSeason: null, replications: 99, seed: 311 },
};

it('finds in a thread what it finds here, scan after scan, tells how far it is, and ends when nobody wants it', async () => {
  const told: ScanProgress[] = [];
  const here = await allInTurns(scanReports(task));
  expect(here.clusters[0]).toMatchObject({ cases: 6, pValue: 0.01 });
  const onProgress = (progress: ScanProgress) => void told.push(progress);
  expect(await scanInThread(task, { isWanted: () => true, onProgress })).toEqual(here);
  expect(told[0]).toEqual({ done: 0, total: 99 });
  const none = { ...task, reports: [] };
  expect(await scanInThread(none, { isWanted: () => true, onProgress })).toMatchObject({ clusters: [] });
  const endless = { ...task, replications: 1e9 };
  expect(await scanInThread(endless, { isWanted: () => told.length < 4, onProgress })).toBeNull();
});
