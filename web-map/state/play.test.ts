import { describe, expect, it } from 'vitest';
import { DAY_MS, hoursInto, momentAt, paceOf, playedOn, playedRows, steppedMoment, steppedOn } from './play.ts';

const period = (days: number) => ({ fromMs: 1_000_000, toMs: 1_000_000 + days * DAY_MS });

describe('time that is played', () => {
  it('is through in about 40 seconds, whatever the period', () => {
    expect([1, 30, 90, 365, 3_000].map((days) => paceOf(period(days)))).toEqual([0.25, 1, 3, 30, 30]);
  });

  it('goes on by the time that passed, and ends with the period', () => {
    const { fromMs, toMs } = period(10);
    expect(playedOn(fromMs, 500, 3, period(10))).toBe(fromMs + 1.5 * DAY_MS);
    expect(playedOn(fromMs, 60_000, 3, period(10))).toBe(toMs);
  });

  it('goes by whole days for whom wants less motion', () => {
    const { fromMs, toMs } = period(10);
    expect(steppedOn(fromMs, 0.25, period(10))).toBe(fromMs + DAY_MS);
    expect(steppedOn(fromMs, 7, period(10))).toBe(fromMs + 7 * DAY_MS);
    expect(steppedOn(toMs - 1, 7, period(10))).toBe(toMs);
  });

  it('shows what was reported by then, and what just came', () => {
    const reportedAt = [5, 10, 10, 20, 30];
    const all = Uint32Array.of(0, 1, 2, 3, 4);
    expect(playedRows(reportedAt, all, 9_000, 5_000)).toEqual({ rows: 1, fresh: 1 });
    expect(playedRows(reportedAt, all, 10_000, 1_000)).toEqual({ rows: 3, fresh: 2 });
    expect(playedRows(reportedAt, Uint32Array.of(1, 4), 25_000, 1_000)).toEqual({ rows: 1, fresh: 0 });
    expect(playedRows(reportedAt, all, 0, 1_000)).toEqual({ rows: 0, fresh: 0 });
  });

  it('stands on whole hours of the slider', () => {
    const ten = period(10);
    expect(momentAt(ten, hoursInto(ten, ten.fromMs + 5.2 * 3_600_000))).toBe(ten.fromMs + 5 * 3_600_000);
    expect(momentAt(ten, 10_000)).toBe(ten.toMs);
  });

  it('is told in 40 steps to whom a frame is too often', () => {
    const ten = period(10);
    expect(steppedMoment(ten, ten.fromMs + 1)).toBe(ten.fromMs + DAY_MS / 4);
    expect(steppedMoment(ten, ten.fromMs + DAY_MS / 4)).toBe(ten.fromMs + DAY_MS / 4);
    expect(steppedMoment(ten, ten.toMs - 1)).toBe(ten.toMs);
  });
});
