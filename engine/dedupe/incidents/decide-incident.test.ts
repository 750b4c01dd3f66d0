import { describe, expect, it } from 'vitest';
import type { IncidentId } from '../../ids.ts';
import { findDuplicates } from '../find-duplicates.ts';
import { serviceModelOf } from '../model/dedupe-model.ts';
import type { Earlier, Report } from '../report.ts';
import { decideIncident, type IncidentDecision } from './decide-incident.ts';
import { DEFAULT_RECURRENCE } from './recurrence.ts';
import { MINUTE_MS, MODEL, NOON_MS, POTHOLE, reportAt } from './testing-reports.ts';

const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** Decides about a report among incidents that are lists of reports. */
function decide(report: Report, incidents: Readonly<Record<string, readonly Earlier[]>>): IncidentDecision {
  const candidates = Object.values(incidents).flat();
  const known = Object.entries(incidents).map(([id, members]) => ({
    id: id as IncidentId,
    positions: members.map((member) => candidates.indexOf(member)),
    closedAtMs: members[0]!.closedAtMs,
  }));
  const window = serviceModelOf(MODEL, POTHOLE);
  return decideIncident(report, findDuplicates(report, candidates, MODEL), known, window, DEFAULT_RECURRENCE);
}

describe('a report', () => {
  it('is linked with the incident that it is beside', () => {
    const decision = decide(reportAt(3, 0), { near: [reportAt(0, 0, -60)], far: [reportAt(60, 0, -60)] });
    expect(decision).toMatchObject({ kind: 'link', incident: 'near' });
    expect(decision.kind === 'link' && decision.match.because.length).toBeGreaterThan(2);
  });

  it('is suggested below the threshold, and left alone far away', () => {
    const kindAt = (meters: number) => decide(reportAt(meters, 0), { a: [reportAt(0, 0, -60)] }).kind;
    expect([0, 20, 30, 33, 36, 60, 90].map(kindAt)).toEqual([
      'link',
      'link',
      'link',
      'suggest',
      'alone',
      'alone',
      'alone',
    ]);
  });

  it('beside one end of an incident is not linked against the rest of it', () => {
    const row = [0, 25, 50].map((east) => reportAt(east, 0, -60));
    const decision = decide(reportAt(75, 0), { row });
    expect(decide(reportAt(75, 0), { end: row.slice(2) }).kind).not.toBe('alone');
    expect(decision.kind).toBe('alone');
    expect(decide(reportAt(25, 0), { row })).toMatchObject({ kind: 'link', incident: 'row' });
  });

  it('goes to the incident that agrees with it as a whole, and names the other', () => {
    const decision = decide(reportAt(4, 0), {
      mixed: [reportAt(4, 0, -60), reportAt(40, 0, -60)],
      whole: [reportAt(0, 0, -60), reportAt(8, 0, -90)],
    });
    expect(decision).toMatchObject({ kind: 'link', incident: 'whole', others: [{ incident: 'mixed' }] });
  });

  it('soon after a closing opens the incident again, later it has come back', () => {
    const closed = (daysAgo: number) => [reportAt(0, 0, -6 * 1440, { closedAtMs: NOON_MS - daysAgo * DAY_MS })];
    expect(decide(reportAt(1, 0), { a: closed(1) })).toMatchObject({ kind: 'reopen', incident: 'a' });
    const recurrence = {
      ...DEFAULT_RECURRENCE,
      byService: new Map([[POTHOLE, { reopenMs: DAY_MS, recurMs: 3 * DAY_MS }]]),
    };
    const kindOf = (daysAgo: number, closedAs: 'done' | 'other' | null = null): string => {
      const candidates = closed(daysAgo);
      const known = [{ id: 'a' as IncidentId, positions: [0], closedAtMs: candidates[0]!.closedAtMs, closedAs }];
      const report = reportAt(1, 0);
      const duplicates = findDuplicates(report, candidates, MODEL);
      return decideIncident(report, duplicates, known, serviceModelOf(MODEL, POTHOLE), recurrence).kind;
    };
    expect([0.5, 1, 2, 3, 4].map((days) => kindOf(days))).toEqual(['reopen', 'reopen', 'recur', 'recur', 'alone']);
    // Closed without the work being done, it is still there.
    expect(kindOf(2, 'other')).toBe('reopen');
    expect(kindOf(2, 'done')).toBe('recur');
  });

  it('does not know of a closing at its own moment or later', () => {
    const later = [reportAt(0, 0, -60, { closedAtMs: NOON_MS })];
    expect(decide(reportAt(1, 0), { a: later })).toMatchObject({ kind: 'link', incident: 'a' });
  });

  it('near nothing is alone', () => {
    expect(decide(reportAt(0, 0), {})).toEqual({ kind: 'alone' });
  });
});
