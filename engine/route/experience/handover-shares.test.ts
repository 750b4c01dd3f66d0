import { describe, expect, it } from 'vitest';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { HandoverShares } from './handover-shares.ts';
import type { PastRequest } from './past-request.ts';

const WRONG = 0.25;
const HANDED_OVER = 0.45;
const CLOSED_AT_DIAGNOSIS = 0.3;

const request = (id: number, first: string, agency: string, stage: PastRequest['stage']): PastRequest => ({
  ...{ id: String(id), reportedAtMs: id, lonLat: [0, 0], accuracyMeters: 10, answers: {}, outcome: null, text: null },
  ...{ filedService: 'cave_in' as ServiceCode, service: 'cave_in' as ServiceCode, stage, status: 'closed' },
  ...{ firstAgency: first as AgencyId, agency: agency as AgencyId },
});

describe('the weight of a request that was handed over', () => {
  it('makes up for those that were closed where they went wrongly', () => {
    const random = seededRandom(3);
    const shares = new HandoverShares();
    for (let i = 0; i < 4000; i++) {
      const stage = random() < CLOSED_AT_DIAGNOSIS ? 'diagnosed' : 'completed';
      if (random() >= WRONG) shares.add(request(i, 'right', 'right', stage));
      else if (random() < HANDED_OVER) shares.add(request(i, 'wrong', 'right', stage));
      else shares.add(request(i, 'wrong', 'wrong', 'diagnosed'));
    }
    // 450 were handed over and a third of 3,000 others were closed at once: both are known to a few percent.
    expect(shares.weightOf(request(1, 'wrong', 'right', 'completed'))).toBeGreaterThan(0.85 / HANDED_OVER);
    expect(shares.weightOf(request(1, 'wrong', 'right', 'completed'))).toBeLessThan(1.15 / HANDED_OVER);
    expect(shares.weightOf(request(1, 'right', 'right', 'completed'))).toBe(1);
  });

  it('is about what it is elsewhere where a service has too few wrong ones to tell', () => {
    const random = seededRandom(7);
    const services = Array.from({ length: 10 }, (_, i) => `s${i}` as ServiceCode);
    const shares = new HandoverShares();
    const handed = services.map((filedService) => ({ ...request(1, 'wrong', 'right', 'completed'), filedService }));
    for (const filedService of services)
      for (let i = 0; i < 3000; i++) {
        const stage = random() < CLOSED_AT_DIAGNOSIS ? 'diagnosed' : 'completed';
        const [first, agency, at] =
          random() >= 0.04
            ? (['right', 'right', stage] as const)
            : random() < HANDED_OVER
              ? (['wrong', 'right', stage] as const)
              : (['wrong', 'wrong', 'diagnosed'] as const);
        shares.add({ ...request(i, first, agency, at), filedService });
      }
    // 54 of each service were handed over, and 66 lost among 900 that were closed at once: alone that is known to some 60 %.
    const weights = handed.map((each) => shares.weightOf(each));
    expect(Math.max(...weights) / Math.min(...weights)).toBeLessThan(1.6);
  });

  it('is 1 where too few were handed over, or nobody wrote down where they went first', () => {
    const shares = new HandoverShares();
    for (let i = 0; i < 10; i++) shares.add(request(i, 'wrong', 'right', 'completed'));
    expect(shares.weightOf(request(1, 'wrong', 'right', 'completed'))).toBe(1);
    expect(shares.weightOf({ ...request(1, 'wrong', 'right', 'completed'), firstAgency: null })).toBe(1);
  });
});
