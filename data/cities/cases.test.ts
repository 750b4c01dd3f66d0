import { existsSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Router } from '../../engine/route/router.ts';
import { outcomeOf, questionOf, readCases } from './cases.ts';
import { cityFileOf, cityFromFiles, realData, routerOf } from './testing.ts';

const here = import.meta.dirname;
const cities = readdirSync(here).filter((name) => existsSync(path.join(here, name, 'cases.yaml')));

for (const name of cities) {
  const cityFile = await cityFileOf(path.join(here, name, 'city.yaml'));
  const cases = await readCases(path.join(here, name, 'cases.yaml'));

  describe(`the hand-made cases of ${name}`, () => {
    it('have ids of their own', () => {
      const ids = cases.map(({ id }) => id);
      expect(ids.filter((id, position) => ids.indexOf(id) !== position)).toEqual([]);
    });

    it('name agencies and services that the city has, and dates', () => {
      const agencies = new Set<string>(['nobody', ...cityFile.agencies.map(({ id }) => id)]);
      const services = new Set<string>(cityFile.services.map(({ code }) => code));
      const faults = cases.filter(({ owner, service }) => !agencies.has(owner) || !services.has(service));
      expect(faults.map(({ id }) => id)).toEqual([]);
      for (const one of cases) expect(() => questionOf(one, cityFile.city.timeZone)).not.toThrow();
    });

    it('name a rule exactly where somebody owns it', () => {
      expect(cases.filter(({ owner, rule }) => (owner === 'nobody') !== (rule === undefined))).toEqual([]);
    });

    it('decide by every rule of the city at least once', () => {
      const decided = new Set(cases.map(({ rule }) => rule));
      const ids = cityFile.rules.map((rule) => (rule as { readonly id: string }).id);
      expect(ids.filter((id) => !decided.has(id))).toEqual([]);
      expect([...decided].filter((id) => id !== undefined && !ids.includes(id))).toEqual([]);
    });
  });

  const data = realData(name);
  describe.skipIf(data.kind === 'missing')(`routing in ${name}${data.kind === 'missing' ? data.reason : ''}`, () => {
    let router: Router;
    beforeAll(async () => {
      if (data.kind === 'there') router = routerOf(await cityFromFiles(cityFile, data.folder));
    });

    it.each(cases)('$id: $why', (one) => {
      const outcome = outcomeOf(router.resolve(questionOf(one, cityFile.city.timeZone)));
      const { owner, rule, asset } = one;
      expect({ ...outcome, asset: asset === undefined ? undefined : outcome.asset }).toEqual({ owner, rule, asset });
    });
  });
}
