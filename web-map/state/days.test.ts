import { describe, expect, it } from 'vitest';
import { dayAfter, daysBetween, lastChange, nextChange, reachOf, todayIn } from './days.ts';

const CHANGES = ['2027-01-01', '2026-03-01', '2026-11-22'];

describe('days of the slider', () => {
  it('are days of the city, not of the browser', () => {
    const lateInLondon = Date.UTC(2026, 10, 22, 3);
    expect(todayIn('America/New_York', lateInLondon)).toBe('2026-11-21');
    expect(todayIn('Asia/Tokyo', lateInLondon)).toBe('2026-11-22');
  });

  it('go over the ends of months, leap days and changes of clocks', () => {
    expect(dayAfter('2028-02-28', 2)).toBe('2028-03-01');
    expect(dayAfter('2026-11-02', -2)).toBe('2026-10-31');
    expect(daysBetween('2026-03-01', '2026-04-01')).toBe(31);
    expect(daysBetween('2026-11-22', '2026-11-21')).toBe(-1);
  });

  it('find the change before and after a day, never that of the day itself', () => {
    expect([nextChange('2026-11-22', CHANGES), lastChange('2026-11-22', CHANGES)]).toEqual([
      '2027-01-01',
      '2026-03-01',
    ]);
    expect([nextChange('2027-01-01', CHANGES), lastChange('2026-03-01', CHANGES)]).toEqual([null, null]);
  });

  it('reach a year to both sides, farther where something changes or somebody looks', () => {
    expect(reachOf('2026-11-22', [], null)).toEqual({ first: '2025-11-22', last: '2027-11-22' });
    expect(reachOf('2026-11-22', ['2029-01-01'], '2020-05-05')).toEqual({ first: '2020-05-05', last: '2029-01-01' });
  });
});
