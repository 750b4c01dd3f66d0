import { describe, expect, it } from 'vitest';
import type { AgencyId, ServiceCode } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import { type ByOwner, somethingElse } from './something-else.ts';

const byOwner = (services: Readonly<Record<string, Readonly<Record<string, number>>>>): ByOwner =>
  new Map(
    Object.entries(services).map(([service, owners]) => [
      service as ServiceCode,
      new Map(Object.entries(owners) as [AgencyId, number][]),
    ]),
  );

const EXPECTED = byOwner({
  hydrant: { water: 1 },
  pothole: { streets: 0.8, state: 0.2 },
  tree: { forest: 0.7, streets: 0.3 },
});

const shareOf = (found: ByOwner, service: string): number =>
  [...found.get(service as ServiceCode)!.values()].reduce((sum, share) => sum + share, 0);

describe('reports that turn out to be something else', () => {
  it('have the share that was planted, and the owners of all other reports', () => {
    const random = seededRandom(3);
    const [planted, count] = [0.06, 4_000];
    const hydrant = { water: 0, streets: 0, state: 0, forest: 0 };
    for (let i = 0; i < count; i++) {
      const owner = (['streets', 'streets', 'state', 'forest'] as const)[Math.floor(4 * random())]!;
      hydrant[random() < planted ? owner : 'water']++;
    }
    const others = { pothole: { streets: 1_500, state: 1_000 }, tree: { forest: 1_000, streets: 500 } };
    const found = somethingElse(byOwner({ hydrant, ...others }), EXPECTED);
    // Three standard errors, and what a hundred requests of the usual share draw it down.
    expect(Math.abs(shareOf(found, 'hydrant') - planted)).toBeLessThan(3 * Math.sqrt(planted / count) + 0.002);
    const owners = found.get('hydrant' as ServiceCode)!;
    expect([...owners.keys()][0]).toBe('streets');
    expect(owners.get('streets' as AgencyId)! / shareOf(found, 'hydrant')).toBeCloseTo(0.5, 1);
  });

  it('are none where every owner is one that the service has', () => {
    const counts = byOwner({ hydrant: { water: 300 }, pothole: { streets: 200, state: 50 }, tree: { forest: 90 } });
    for (const owners of somethingElse(counts, EXPECTED).values()) expect(owners.size).toBe(0);
    expect(somethingElse(byOwner({ hydrant: { forest: 300 } }), EXPECTED).size).toBe(1);
    expect(somethingElse(new Map(), EXPECTED).size).toBe(0);
  });

  it('are as many as of all services where a service has few requests', () => {
    const counts = byOwner({
      hydrant: { water: 4 },
      pothole: { streets: 800, state: 160, forest: 20, water: 20 },
      tree: { forest: 600, streets: 360, water: 20, state: 20 },
    });
    const found = somethingElse(counts, EXPECTED);
    const usual = (shareOf(found, 'pothole') + shareOf(found, 'tree')) / 2;
    expect(usual).toBeGreaterThan(0.02);
    expect(shareOf(found, 'hydrant') / usual).toBeGreaterThan(0.5);
    expect(shareOf(found, 'hydrant') / usual).toBeLessThan(2);
  });

  it('go to those with whom they ended, also where nobody else reports anything of theirs', () => {
    const counts = byOwner({ hydrant: { water: 900, harbor: 90 }, pothole: { streets: 900 }, tree: { forest: 900 } });
    const owners = somethingElse(counts, EXPECTED).get('hydrant' as ServiceCode)!;
    expect([...owners.keys()][0]).toBe('harbor');
    expect(owners.get('harbor' as AgencyId)! / shareOf(somethingElse(counts, EXPECTED), 'hydrant')).toBeGreaterThan(
      0.7,
    );
  });
});
