import { describe, expect, it } from 'vitest';
import type { Alert } from '../../data/alerts/alert.ts';
import type { LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import { isClearlyWorse, type NextContext, nextAlert } from './next-alert.ts';

const live = (reports: number, change: Partial<LiveAlert> = {}): LiveAlert => ({
  key: 'r0',
  members: Array.from({ length: reports }, (_, n) => `r${n}`),
  center: [0.5, 0.25],
  ...{ radiusMeters: 80, fromMs: 1_000, toMs: 2_000 + reports, cases: reports, expected: 0.5 },
  ...{ llr: 10 + reports, pValue: 0.001, recurrenceDays: 1_000, firstSeenMs: 1_500 },
  ...{ state: 'open', mergedInto: null },
  ...change,
});

let made = 0;
const context = (nowMs: number, mergedInto: Alert['id'] | null = null): NextContext => ({
  ...{ watch: 'leak', nowMs, mergedInto, newId: () => `a${++made}` },
  seen: () => ({
    ...{ services: [], agency: null },
    explained: {
      ...{ candidates: [], severalMains: null, noMain: null, suspectedMain: null, noMainBecause: null, streets: null },
    },
  }),
});

/** What is written last, and everything that is told. */
function become(before: Alert | null, next: LiveAlert, how = context(5_000)) {
  const written = nextAlert(before, next, how);
  return { alert: written.at(-1)?.alert, kinds: written.flatMap(({ events }) => events.map(({ kind }) => kind)) };
}

const opened = (): Alert => become(null, live(5)).alert!;
const dismissed = (): Alert => ({ ...opened(), state: 'dismissed', dismissed: { reports: 5, llr: 15 } });

describe('the alert of a cluster', () => {
  it('opens once, when the scan saw it first, and grows with it', () => {
    const { alert, kinds } = become(null, live(5));
    expect(kinds).toEqual(['opened']);
    expect(alert).toMatchObject({
      state: 'open',
      openedAtMs: 1_500,
      updatedAtMs: 5_000,
      lon: 0.5,
      lat: 0.25,
      version: 1,
    });
    expect(become(alert!, live(5)).kinds).toEqual([]);
    const grown = become(alert!, live(6));
    expect(grown.kinds).toEqual(['grew']);
    expect(grown.alert).toMatchObject({ id: alert!.id, version: 2, requests: { length: 6 } });
  });

  it('of which there is none does not end', () => {
    expect(nextAlert(null, live(5, { state: 'over' }), context(1))).toEqual([]);
  });

  it('stays acknowledged while it grows', () => {
    expect(become({ ...opened(), state: 'acknowledged' }, live(9))).toMatchObject({
      alert: { state: 'acknowledged' },
      kinds: ['grew'],
    });
  });

  it('is over once, says of which other it became part, and goes on as the same', () => {
    const before = opened();
    const part = become(before, live(5, { state: 'over', mergedInto: 'r9' }), context(6_000, 'a-other' as Alert['id']));
    expect(part).toMatchObject({ alert: { state: 'over', overAtMs: 6_000, mergedInto: 'a-other' }, kinds: ['over'] });
    expect(become(part.alert!, live(5, { state: 'over' })).kinds).toEqual([]);
    const again = become(part.alert!, live(6));
    expect(again).toMatchObject({
      alert: { id: before.id, state: 'open', overAtMs: null, mergedInto: null },
      kinds: ['reopened'],
    });
  });

  it('that was dismissed grows and ends in silence', () => {
    const grown = become(dismissed(), live(9));
    expect(grown).toMatchObject({ alert: { state: 'dismissed', requests: { length: 9 } }, kinds: [] });
    expect(become(grown.alert!, live(9, { state: 'over' }))).toMatchObject({
      alert: { state: 'dismissed', overAtMs: 5_000 },
      kinds: [],
    });
  });

  it('that was dismissed comes back as a new one when it is clearly worse', () => {
    const before = dismissed();
    const written = nextAlert(before, live(10), context(5_000));
    expect(written.map(({ alert, events }) => [alert.id === before.id, alert.state, events.length])).toEqual([
      [true, 'dismissed', 0],
      [false, 'open', 1],
    ]);
    expect(written[0]!.alert.overAtMs).toBe(5_000);
    expect(written[1]!.alert).toMatchObject({ follows: before.id, openedAtMs: 5_000, dismissed: null });
  });

  it('is clearly worse with twice the reports, four more at least, if chance makes it more rarely', () => {
    const worse = (reports: number, now: number, llr = 20) => isClearlyWorse({ reports, llr: 15 }, live(now, { llr }));
    expect([worse(5, 9), worse(5, 10), worse(2, 5), worse(2, 6), worse(5, 20, 15)]).toEqual([
      false,
      true,
      false,
      true,
      false,
    ]);
  });
});
