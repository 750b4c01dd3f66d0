import { describe, expect, it } from 'vitest';
import { type Alert, alertAt, alertsAt, sinceText, whereIn, withAlert } from './alerts.ts';

const alert = (patch: Partial<Alert> = {}): Alert => ({
  id: 'a1',
  services: ['water_leak'],
  state: 'open',
  openedAt: '2026-11-20T18:40:00Z',
  updatedAt: '2026-11-20T19:00:00Z',
  overAt: null,
  center: { lon: -70.2, lat: 43.69 },
  radiusMeters: 200,
  from: '2026-11-20T17:10:00Z',
  to: '2026-11-20T19:00:00Z',
  reports: 9,
  requests: ['r1', 'r2'],
  cases: 9,
  expected: 0.6,
  pValue: 0.001,
  recurrenceDays: 1_461,
  streets: null,
  ...patch,
});
// 0.001 degrees of latitude are 111 m.
const north = (meters: number) => ({ lon: -70.2, lat: 43.69 + meters / 111_195, accuracyMeters: 0 });

describe('an alert and a place', () => {
  it('has a place in its circle, near it, or neither, by how exact the place is', () => {
    expect([199, 340, 360].map((meters) => whereIn(alert(), north(meters)))).toEqual(['in', 'near', null]);
    expect(whereIn(alert(), { ...north(360), accuracyMeters: 30 })).toBe('near');
  });

  it('is told for its own services while it lives, the one that the place lies in first', () => {
    const around = alert({ id: 'a2', center: { lon: -70.2, lat: 43.693 } });
    const others = [alert({ id: 'a3', state: 'dismissed' }), alert({ id: 'a4', services: ['graffiti'] })];
    const told = (service: string | null) =>
      alertsAt([around, ...others, alert()], north(0), service).map((each) => `${each.alert.id} ${each.where}`);
    expect(told('water_leak')).toEqual(['a1 in', 'a2 near']);
    expect(told(null)).toEqual(['a4 in', 'a1 in', 'a2 near']);
    expect(told('pothole')).toEqual([]);
  });
});

describe('the list of alerts', () => {
  it('takes in what changed, those nobody has looked at first, and lets go of what is over', () => {
    const older = alert({ id: 'a0', openedAt: '2026-11-19T00:00:00Z' });
    const two = withAlert([older], alert());
    expect(two.map(({ id }) => id)).toEqual(['a1', 'a0']);
    expect(withAlert(two, alert({ state: 'acknowledged' })).map(({ id }) => id)).toEqual(['a0', 'a1']);
    expect(withAlert(two, alert({ state: 'over' })).map(({ id }) => id)).toEqual(['a0']);
  });

  it('says since when, by the clock on the same day and with the day later', () => {
    const zone = 'America/New_York';
    expect(sinceText(alert(), zone, Date.parse('2026-11-20T19:05:00Z'))).toMatch(/^9 reports since 12:10\sPM$/);
    expect(sinceText(alert({ reports: 1 }), zone, Date.parse('2026-11-22T19:05:00Z'))).toMatch(
      /^1 report since Nov 20, 12:10\sPM$/,
    );
  });

  it('was not there before it was opened, nor after it was over', () => {
    const over = alert({ overAt: '2026-11-21T00:00:00Z', state: 'over' });
    const at = (moment: string) => alertAt(over, Date.parse(moment), (ids) => ids.length)?.reports ?? null;
    expect([at('2026-11-20T18:39:00Z'), at('2026-11-20T18:41:00Z'), at('2026-11-21T00:00:00Z')]).toEqual([
      null,
      2,
      null,
    ]);
  });
});
