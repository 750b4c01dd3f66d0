import { describe, expect, it } from 'vitest';
import { ask, holds } from './testing-city.ts';

describe('conditions', () => {
  it('holds all keys of one mapping together', () => {
    expect(holds({ inside: 'city', answer: { wires: 'yes' } })).toBe(false);
    expect(holds({ inside: 'city', answer: { wires: 'yes' } }, ask('pothole', 0.03, 0.02, { wires: 'yes' }))).toBe(
      true,
    );
  });

  it('combines with all, any and not', () => {
    const [yes, no] = [{ inside: 'city' }, { outside: 'city' }];
    expect(holds({ all: [yes, yes] })).toBe(true);
    expect(holds({ all: [yes, no] })).toBe(false);
    expect(holds({ any: [no, yes] })).toBe(true);
    expect(holds({ any: [no, no] })).toBe(false);
    expect(holds({ not: no })).toBe(true);
    expect(holds({ not: { all: [yes, no] } })).toBe(true);
  });

  it('tells inside from outside, by jurisdiction and by agency, with the line inside', () => {
    const east = ask('pothole', 0.07, 0.02);
    const line = ask('pothole', 0.05, 0.02);
    const ward7 = { layer: 'ward', jurisdiction: '7' };
    expect([holds({ inside: ward7 }), holds({ inside: ward7 }, east), holds({ inside: ward7 }, line)]).toEqual([
      false,
      true,
      true,
    ]);
    expect([holds({ outside: ward7 }), holds({ outside: ward7 }, east), holds({ outside: ward7 }, line)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(holds({ inside: { layer: 'ward', agency: ['ward-four', 'water'] } })).toBe(true);
    expect(holds({ inside: { layer: 'ward', agency: 'ward-four', jurisdiction: ['7'] } })).toBe(false);
  });

  it('measures to an edge from both sides of it', () => {
    const near = (lat: number) => holds({ nearEdge: { layer: 'city', withinMeters: 120 } }, ask('pothole', 0.01, lat));
    expect([near(-0.002), near(-0.001), near(0), near(0.001), near(0.002)]).toEqual([false, true, true, true, false]);
  });

  it('wants the nearest asset itself to pass, but any near one', () => {
    const state = { class: 'road', withinMeters: 2000, where: { OWN: 'STATE' } };
    expect(holds({ nearest: state })).toBe(false);
    expect(holds({ near: state })).toBe(true);
    expect(holds({ near: { ...state, withinMeters: 1000 } })).toBe(false);
    expect(holds({ nearest: state }, ask('pothole', 0.03, 0.011))).toBe(true);
  });

  it('compares attributes as text, as numbers and as blank or missing', () => {
    const lanes = (test: unknown, lat = 0.02) =>
      holds({ nearest: { class: 'road', withinMeters: 100, where: { LANES: test } } }, ask('pothole', 0.03, lat));
    expect([lanes('2'), lanes(['4', '2']), lanes('4'), lanes('')]).toEqual([true, true, false, false]);
    expect([lanes('', 0.03), lanes('', 0.04), lanes({ atLeast: 0 }, 0.03)]).toEqual([true, true, false]);
    expect([lanes({ atLeast: 2 }), lanes({ above: 2 }), lanes({ atMost: 2 }), lanes({ below: 2 })]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    expect([lanes({ atLeast: 1, below: 3 }), lanes({ above: 2, below: 3 })]).toEqual([true, false]);
  });

  it('never passes a range with a value that is no number', () => {
    const deep = { class: 'basin', withinMeters: 20, where: { DEPTH: { atLeast: -1e9 } } };
    expect(holds({ nearest: deep }, ask('pothole', 0.06, 0.0201))).toBe(false);
    expect(holds({ nearest: deep }, ask('pothole', 0.0302, 0.0201))).toBe(true);
  });

  it('filters assets by owner', () => {
    const owned = (owner: string | string[]) => ({ class: 'basin', withinMeters: 30, owner });
    const at = ask('pothole', 0.0302, 0.0201);
    expect([holds({ nearest: owned('water') }, at), holds({ near: owned(['streets', 'water']) }, at)]).toEqual([
      false,
      true,
    ]);
  });

  it('takes an unanswered question for none of the answers', () => {
    expect(holds({ answer: { wires: ['yes', 'no'] } })).toBe(false);
    expect(holds({ not: { answer: { wires: 'yes' } } })).toBe(true);
    expect(holds({ answer: { remarks: 'constructor' } })).toBe(false);
    expect(holds({ answer: { remarks: 'free text' } }, ask('pothole', 0, 0, { remarks: 'free text' }))).toBe(true);
  });

  it('includes both ends of a season and goes over the new year', () => {
    const winter = (moment: string) =>
      holds({ season: { from: '11-01', to: '04-15' } }, ask('pothole', 0, 0, {}, moment));
    expect(winter('2026-11-01T03:59:00Z')).toBe(false);
    expect(winter('2026-11-01T04:00:00Z')).toBe(true);
    expect(winter('2027-01-01T12:00:00Z')).toBe(true);
    expect(winter('2027-04-16T03:59:00Z')).toBe(true);
    expect(winter('2027-04-16T04:00:00Z')).toBe(false);
    const may = (moment: string) => holds({ season: { from: '05-01', to: '05-31' } }, ask('pothole', 0, 0, {}, moment));
    expect([may('2026-05-31T12:00:00Z'), may('2026-06-01T12:00:00Z')]).toEqual([true, false]);
  });

  it('takes hours of the local clock, half-open and over midnight', () => {
    const night = (moment: string) =>
      holds({ hours: { from: '22:00', to: '06:00' } }, ask('pothole', 0, 0, {}, moment));
    expect([night('2026-07-02T01:59:00Z'), night('2026-07-02T02:00:00Z')]).toEqual([false, true]);
    expect([night('2026-07-02T09:59:59Z'), night('2026-07-02T10:00:00Z')]).toEqual([true, false]);
    const evening = (moment: string) =>
      holds({ hours: { from: '18:00', to: '24:00' } }, ask('pothole', 0, 0, {}, moment));
    expect([evening('2026-07-02T03:59:00Z'), evening('2026-07-02T04:00:00Z')]).toEqual([true, false]);
  });

  it('takes the weekday of the local day', () => {
    const weekend = (moment: string) => holds({ weekdays: ['sat', 'sun'] }, ask('pothole', 0, 0, {}, moment));
    // Saturday 4 July 2026 begins in New York at 04:00 UTC.
    expect([weekend('2026-07-04T03:59:00Z'), weekend('2026-07-04T04:00:00Z')]).toEqual([false, true]);
  });
});
