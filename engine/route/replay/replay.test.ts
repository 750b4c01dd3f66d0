import { describe, expect, it } from 'vitest';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import type { PastRequest } from '../experience/past-request.ts';
import { agency, OWN, resolve, routerOf, rule, smallCity } from '../testing-city.ts';
import { Replay } from './replay.ts';
import { RuleSet } from './rule-set.ts';

const BY_ROAD = rule('road', {
  when: { nearest: { class: 'road', withinMeters: 250 } },
  owner: { attribute: 'OWN', map: OWN },
});
const AT_BASIN = rule('basin', { when: { nearest: { class: 'basin', withinMeters: 15 } }, owner: agency('water') });
const WIRES = rule('wires', { when: { answer: { wires: 'yes' } }, owner: agency('state') });
const router = routerOf(smallCity([BY_ROAD]));

const rulesOf = (...definitions: readonly object[]): RuleSet => {
  const built = RuleSet.build(definitions, router);
  if (built.kind !== 'rules') throw new Error(JSON.stringify(built.problems));
  return built.rules;
};

let ids = 0;
const past = (lon: number, lat: number, final: string | null, over: Partial<PastRequest> = {}): PastRequest => ({
  ...{ id: `r${++ids}`, reportedAtMs: Date.UTC(2026, 6, 1, 16), lonLat: [lon, lat], accuracyMeters: 0, answers: {} },
  ...{ filedService: 'pothole' as ServiceCode, service: 'pothole' as ServiceCode, firstAgency: null },
  ...{ agency: final as AgencyId | null, stage: 'completed', status: 'closed', outcome: null, text: null },
  ...over,
});

describe('a replay of rules over past requests', () => {
  const replay = new Replay(rulesOf(BY_ROAD), rulesOf(AT_BASIN, BY_ROAD));
  replay.add(past(0.03, 0.02, 'water', { id: 'mended' }));
  replay.add(past(0.0302, 0.02, 'streets', { id: 'broken' }));
  replay.add(past(0.08, 0.02, 'streets'));
  replay.add(past(0.08, 0.01, 'streets'));
  replay.add(past(0.03, 0.02, null, { id: 'unknown' }));
  replay.add(past(0.03, 0.02, 'water', { stage: 'diagnosed' }));
  replay.add(past(0, 0, 'water', { lonLat: null }));
  replay.add(past(0.03, 0.02, 'water', { filedService: 'nothing' as ServiceCode }));
  const result = replay.result();

  it('counts whom the rules name against whom requests ended with, and leaves out what it cannot judge', () => {
    expect(result.replayed).toMatchObject({ requests: 4, right: 2 });
    expect(result.replayed.misroutes).toEqual([
      { service: 'pothole', named: 'state', final: 'streets', count: 1 },
      { service: 'pothole', named: 'streets', final: 'water', count: 1 },
    ]);
    expect(result.replayed.matrix.reduce((sum, { count }) => sum + count, 0)).toBe(4);
    expect(result.left).toEqual({ noPlace: 1, unknownService: 1, noFinalOwner: 2 });
  });

  it('tells which requests another rule file moves, whose final owner is known or not', () => {
    expect(result.other).toMatchObject({ compared: 6, moved: 4, becomeRight: 1, becomeWrong: 1 });
    expect(result.other!.moves).toHaveLength(1);
    const [move] = result.other!.moves;
    expect(move).toMatchObject({ from: 'streets', to: 'water', count: 4, becomeRight: 1, becomeWrong: 1 });
    expect(move!.examples.slice(0, 3)).toEqual(['mended', 'broken', 'unknown']);
  });

  it('decides as the router does for an exact place', () => {
    const definitions = [WIRES, AT_BASIN, BY_ROAD];
    const rules = rulesOf(...definitions);
    for (let i = 0; i < 40; i++) {
      const request = past(0.0295 + 0.00004 * i, 0.0199, 'water', { answers: { wires: i % 3 === 0 ? 'yes' : 'no' } });
      const question = {
        place: { lonLat: request.lonLat!, accuracyMeters: 0, source: 'coordinates' },
        ...{ service: request.filedService, answers: request.answers, atMs: request.reportedAtMs },
      } as const;
      const { ownership } = resolve(definitions, question);
      const named = rules.decide(request as Parameters<RuleSet['decide']>[0]);
      expect(named.agency).toBe(ownership.kind === 'owned' ? ownership.owner.agency : null);
    }
  });

  it('looks only at the service and the time that are asked for', () => {
    const some = new Replay(rulesOf(BY_ROAD), null, { service: 'tree' as ServiceCode });
    some.add(past(0.03, 0.02, 'water'));
    expect(some.result()).toMatchObject({ replayed: { requests: 0 }, span: null, other: null });
    const at = Date.UTC(2026, 6, 1, 16);
    for (const [filter, requests] of [
      [{ fromMs: at, untilMs: at + 1 }, 1],
      [{ fromMs: at + 1 }, 0],
      [{ untilMs: at }, 0],
    ] as const) {
      const timed = new Replay(rulesOf(BY_ROAD), null, filter);
      timed.add(past(0.03, 0.02, 'water'));
      expect(timed.result().replayed.requests).toBe(requests);
    }
  });

  it('refuses rules that are not valid', () => {
    expect(RuleSet.build([rule('r', { owner: agency('mars') })], router)).toMatchObject({ kind: 'invalid-rules' });
  });
});
