import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Finding } from '../../engine/check/finding.ts';
import { checkRules } from '../../engine/check/rules/check-rules.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import type { City } from '../../engine/route/city.ts';
import { Router } from '../../engine/route/router.ts';
import { DEFAULT_SEED } from '../../fixtures/calder-harbor/default-seed.ts';
import { harborOf } from '../../fixtures/calder-harbor/place/testing.ts';
import { harborCity } from '../../fixtures/calder-harbor/route-bound/harbor-city.ts';
import { cityFileOf, cityFromFiles, realData } from '../cities/testing.ts';
import type { RuleFault } from './rule-faults.ts';
import { CALDER_HARBOR_FAULTS } from './rule-faults-of-calder-harbor.ts';
import { SYRACUSE_FAULTS } from './rule-faults-of-syracuse.ts';

/** Every planted fault is found by its kind and rule, at a place where the router shows it; sound files give no error. */

const AT_MS = Date.parse('2026-11-22T17:00:00Z');

const check = (router: Router, services?: readonly string[]): readonly Finding[] =>
  checkRules(router, { atMs: AT_MS, ...(services && { services: services as readonly ServiceCode[] }) });

const routerOf = (city: City, like?: Router): Router => {
  const built = Router.build(city, like);
  if (built.kind === 'router') return built.router;
  throw new Error(built.problems.map(({ path: at, message }) => `${at.join('.')}: ${message}`).join('\n'));
};

/** What the router answers at a finding's place, in its situation. */
const answerAt = (router: Router, { lon, lat, answers = {}, at }: Finding, service: ServiceCode) =>
  router.resolve({
    place: { lonLat: [lon!, lat!], accuracyMeters: 0, source: 'coordinates' },
    service,
    answers,
    atMs: at === undefined ? AT_MS : Date.parse(at),
  });

/** Whether the router agrees that the fault shows there. */
const expectShown = (router: Router, finding: Finding): void => {
  if (finding.lon === null || finding.service === undefined) return;
  const { ownership, because } = answerAt(router, finding, finding.service);
  const rule = ownership.kind === 'owned' ? ownership.rule : null;
  switch (finding.kind) {
    case 'unowned-area':
    case 'service-without-owner':
      expect(ownership.kind).toBe('nobody');
      break;
    case 'map-hole':
      expect(because.join()).toContain('names no owner');
      expect(rule).not.toBe(finding.rule);
      break;
    case 'contradicting-rules':
    case 'repeated-rule':
    case 'rules-of-equal-rank':
      expect(rule).toBe(finding.otherRule);
      break;
    default:
      expect(rule).not.toBe(finding.rule);
  }
};

const isIt = ({ kind, rule, severity = 'error', says = '' }: RuleFault, finding: Finding): boolean =>
  finding.kind === kind && finding.rule === rule && finding.severity === severity && finding.message.includes(says);

const sameAs =
  (finding: Finding) =>
  (other: Finding): boolean =>
    other.message === finding.message;

const expectFound = (sound: Router, soundFindings: readonly Finding[], fault: RuleFault): void => {
  const router = routerOf(fault.plant(sound.city), sound);
  const found = check(router, fault.services).filter((finding) => !soundFindings.some(sameAs(finding)));
  const own = found.filter((finding) => isIt(fault, finding));
  expect(
    own,
    found.map(({ kind, rule, severity, message }) => `${severity} ${kind} ${rule}: ${message}`).join('\n'),
  ).toHaveLength(1);
  expectShown(router, own[0]!);
};

describe('the rules of Calder Harbor', () => {
  let router: Router;
  let sound: readonly Finding[];
  beforeAll(() => {
    router = routerOf(harborCity(harborOf(DEFAULT_SEED)));
    sound = check(router);
  }, 180_000);

  it('give no error and no warning', () => {
    expect(sound.filter(({ severity }) => severity !== 'note').map(({ message }) => message)).toEqual([]);
  });

  it.each(CALDER_HARBOR_FAULTS.map((fault) => [fault.name, fault] as const))('with %s are found out', (_, fault) => {
    expectFound(router, sound, fault);
  });
});

const data = realData('syracuse');
describe.skipIf(data.kind === 'missing')(`the rules of Syracuse${data.kind === 'missing' ? data.reason : ''}`, () => {
  let router: Router;
  let sound: readonly Finding[];
  beforeAll(async () => {
    const cityFile = await cityFileOf(path.join(import.meta.dirname, '../cities/syracuse/city.yaml'));
    router = routerOf(await cityFromFiles(cityFile, data.kind === 'there' ? data.folder : ''));
    sound = check(router);
  }, 180_000);

  it('give no finding at all', () => {
    expect(sound.map(({ message }) => message)).toEqual([]);
  });

  it.each(SYRACUSE_FAULTS.map((fault) => [fault.name, fault] as const))('with %s are found out', (_, fault) => {
    expectFound(router, sound, fault);
  });
});
