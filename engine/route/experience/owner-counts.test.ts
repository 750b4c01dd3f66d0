import { describe, expect, it } from 'vitest';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import { HandoverShares } from './handover-shares.ts';
import { OwnerCounts } from './owner-counts.ts';
import type { PastRequest } from './past-request.ts';

const request = (id: number, agency: string, first = agency): PastRequest => ({
  ...{ id: String(id), reportedAtMs: id, lonLat: [0, 0], accuracyMeters: 10, answers: {}, outcome: null, text: null },
  ...{ filedService: 'litter' as ServiceCode, service: 'litter' as ServiceCode, stage: 'completed', status: 'closed' },
  ...{ firstAgency: first as AgencyId, agency: agency as AgencyId },
});

// Of 1,000 the police have 60, and of a sample of 100 by bad luck 2; the zoo is not among the sample.
const ALL = Array.from({ length: 1000 }, (_, i) => request(i, i < 60 ? 'police' : i < 70 ? 'zoo' : 'sanitation'));
const SAMPLE = [...ALL.slice(0, 2), ...ALL.slice(70, 168)];

const weightsOf = (all: readonly PastRequest[], sample: readonly PastRequest[]): readonly number[] => {
  const counts = new OwnerCounts();
  for (const each of all) counts.add(each);
  return counts.weightsOf(sample, new HandoverShares());
};

const shareOf = (sample: readonly PastRequest[], weights: readonly number[], agency: string): number => {
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return sample.reduce((total, each, i) => total + (each.agency === agency ? weights[i]! : 0), 0) / sum;
};

describe('what a request of a sample counts for', () => {
  it('gives each owner of the sample its share among all, and leaves the sample as great as it is', () => {
    const weights = weightsOf(ALL, SAMPLE);
    expect(shareOf(SAMPLE, weights, 'police')).toBeCloseTo(60 / 990, 9);
    expect(weights.reduce((total, weight) => total + weight, 0)).toBeCloseTo(SAMPLE.length, 9);
  });

  it('is at most four and at least a quarter, however odd the sample', () => {
    const odd = [...ALL.slice(0, 60), ...ALL.slice(500, 501)];
    const weights = weightsOf(ALL, odd);
    expect(weights[0]).toBe(0.25);
    expect(weights[60]).toBe(4);
  });

  it('is 1 for each where the sample is all', () => {
    expect(new Set(weightsOf(ALL, ALL).map((weight) => weight.toFixed(9)))).toEqual(new Set(['1.000000000']));
  });
});
