import { beforeAll, describe, expect, it } from 'vitest';
import type { ServiceCode } from '../../../engine/ids.ts';
import { LearnedOwners } from '../../../engine/route/learned-owners/learned-owners.ts';
import type { PastOwner } from '../../../engine/route/learned-owners/past-owner.ts';
import type { Router } from '../../../engine/route/router.ts';
import type { CityFile } from '../../city/city-file.ts';
import { cityFileOf, cityFromFiles, realData, recordsOf, routerOf } from '../testing.ts';

const data = realData('boston');
const missing = data.kind === 'missing' ? data.reason : '';
const deadAnimal = 'dead_animal' as ServiceCode;

describe.skipIf(data.kind === 'missing')(`Boston, whose dead animals go where past ones went${missing}`, () => {
  let cityFile: CityFile;
  let cases: readonly PastOwner[];
  let router: Router;

  beforeAll(async () => {
    if (data.kind === 'missing') return;
    cityFile = await cityFileOf(`${import.meta.dirname}/city.yaml`);
    const found: PastOwner[] = [];
    for await (const { values } of recordsOf(cityFile, cityFile.datasets[0]!, data.folder)) {
      if (values.kind !== 'request' || values.service !== deadAnimal) continue;
      if (values.status !== 'closed' && values.stage !== 'completed') continue;
      const { geometry, address, reportedAtMs, closedAtMs, agency } = values;
      const lonLat = geometry?.type === 'Point' ? (geometry.coordinates as [number, number]) : null;
      found.push({ lonLat, address, reportedAtMs, closedAtMs, owner: agency! });
    }
    cases = found;
    // The last ten months: learned in a second or two.
    const recent = found.filter(({ reportedAtMs }) => reportedAtMs >= Date.parse('2017-03-01T05:00:00Z'));
    const learnedOwners = new Map([[deadAnimal, LearnedOwners.learn(recent).map]]);
    router = routerOf({ ...(await cityFromFiles(cityFile, data.folder)), learnedOwners });
  });

  const ask = (lon: number, lat: number, at: string) =>
    router.resolve({
      place: { lonLat: [lon, lat], accuracyMeters: 0, source: 'coordinates' },
      ...{ service: deadAnimal, answers: {}, atMs: Date.parse(at) },
    });

  it('has an agency for every case that ended, those handed to another government among them', () => {
    const agencies = new Set<string>(cityFile.agencies.map(({ id }) => id));
    expect(cases.length).toBe(13_242);
    expect(cases.filter(({ owner }) => owner === 'massdot').length).toBe(21);
    expect(cases.filter(({ owner }) => !agencies.has(owner))).toEqual([]);
  });

  it.each([
    ['Boston Common', -71.066, 42.354, 'parks'],
    ['VFW Parkway', -71.171, 42.289, 'dcr'],
    ['Dorchester Avenue', -71.063, 42.3, 'public-works'],
  ])('tells whose it is at %s, with how many went there', (_, lon, lat, agency) => {
    const { ownership, alternatives, confidence, because } = ask(lon, lat, '2023-01-01T05:00:00Z');
    const told = [agency, ...alternatives.map((each) => each.agency)];
    expect(ownership).toMatchObject({ kind: 'owned', rule: 'dead-animal-as-before' });
    const owned = ownership.kind === 'owned' ? ownership.owner.agency : null;
    const its = owned === agency ? confidence : (alternatives.find((each) => each.agency === agency)?.probability ?? 0);
    expect(its, told.join()).toBeGreaterThan(0.3);
    expect(because[0]).toMatch(/ past requests of this service nearest here, \d+ ended at /);
  });

  // Many cases of the state were closed all at once in September 2022: only from then on their owner is known.
  it('is the truck of Public Works before anything was known', () => {
    expect(ask(-71.066, 42.354, '2016-01-01T05:00:00Z')).toMatchObject({
      ownership: { owner: { agency: 'public-works' } },
      confidence: 1,
    });
  });
});
