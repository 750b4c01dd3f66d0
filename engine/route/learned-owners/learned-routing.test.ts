import { describe, expect, it } from 'vitest';
import { finish } from '../../check/boundaries/steps.ts';
import { checkRules } from '../../check/rules/check-rules.ts';
import type { ServiceCode } from '../../ids.ts';
import { randomPoints, seededRandom } from '../../spatial/seeded-geometry.ts';
import { ownershipMap } from '../ownership-map/ownership-map.ts';
import { about, probabilities } from '../probable/testing-doubt.ts';
import { RuleSet } from '../replay/rule-set.ts';
import type { Resolution } from '../resolution.ts';
import { agency, ask, ownerOf, routerOf, rule, ruleOf, smallCity, square } from '../testing-city.ts';
import { LearnedOwners } from './learned-owners.ts';
import type { PastOwner } from './past-owner.ts';

const DAY_MS = 86_400_000;
const START_MS = Date.parse('2024-01-01T00:00:00Z');
const WEST = square(0, 0, 0.1, 0.05);
// Potholes of two years in the southern half: the forest's in a square of 2.2 km, else the streets agency's; in doubt in a strip
// between them. Closed after ten days.
const past: readonly PastOwner[] = randomPoints([WEST], 500, seededRandom(311)).map(([lon, lat], i) => {
  const isForest = lon > 0.02 && lon < 0.04 && lat > 0.02 && lat < 0.04;
  const isStrip = lon >= 0.04 && lon < 0.05 && lat > 0.02 && lat < 0.04;
  const owner = isForest || (isStrip && i % 2 === 0) ? 'forest' : i % 50 === 7 ? 'gone-agency' : 'streets';
  const reportedAtMs = START_MS + i * 1.4 * DAY_MS;
  return { lonLat: [lon, lat], address: null, reportedAtMs, closedAtMs: reportedAtMs + 10 * DAY_MS, owner };
});
const learned = LearnedOwners.learn(past);
const pothole = 'pothole' as ServiceCode;
const cityOf = (rules: unknown) => ({ ...smallCity(rules), learnedOwners: new Map([[pothole, learned.map]]) });
const byPastForm = { learned: true, leastCertainty: 0.8, default: agency('city-hall') };
const byPast = (rest: object = { default: agency('city-hall') }) =>
  rule('past', { owner: { learned: true, leastCertainty: 0.8, ...rest } });
const router = routerOf(cityOf([byPast()]));
const IN_FOREST = [0.03, 0.03] as const;
const IN_STRIP = [0.045, 0.03] as const;
const sumOf = (resolution: Resolution): number =>
  Object.values(probabilities(resolution)).reduce((sum, each) => sum + each, 0);

describe('an owner learned from past requests', () => {
  it('is where most of those nearest ended, with the count as its reason and its probability', () => {
    const there = router.resolve(ask('pothole', ...IN_FOREST));
    expect(ownerOf(there)).toBe('forest');
    expect(there.confidence).toBeGreaterThan(0.85);
    expect(there.confidence).toBeLessThan(1);
    expect(there.because[0]).toMatch(
      /^of the \d+ past requests of this service nearest here, \d+ ended at The forest agency; the nearest is \d+(\.\d)? k?m away, the farthest/,
    );
    expect(there.because.at(-1)).toMatch(/ % sure: past requests here did not all go to one owner$/);
    expect(there.alternatives[0]).toMatchObject({ agency: 'streets' });
    expect(there.alternatives[0]!.because[0]).toMatch(/, 0 ended at The streets agency/);
    expect(ownerOf(router.resolve(ask('pothole', 0.08, 0.01)))).toBe('streets');
  });

  it('has probabilities that sum to 1, of agencies that the city has, known exactly or not', () => {
    for (const [lon, lat] of randomPoints([WEST], 40, seededRandom(5)))
      for (const meters of [0, 40]) {
        const resolution = router.resolve(about('pothole', lon, lat, meters));
        expect(sumOf(resolution)).toBeCloseTo(1, 9);
        expect(Object.keys(probabilities(resolution))).not.toContain('gone-agency');
        expect(resolution.alternatives.every(({ probability }) => probability <= resolution.confidence)).toBe(true);
      }
  });

  it('is the default where nobody is as probable as asked, no surer than the likeliest', () => {
    const there = router.resolve(ask('pothole', ...IN_STRIP));
    expect(ownerOf(there)).toBe('city-hall');
    expect(there.because[0]).toMatch(
      /^past requests are not sure here \(.* %.*\), so The city-hall agency counts; of the \d+ .*, 0 ended at/,
    );
    const { 'city-hall': own, ...others } = probabilities(there);
    expect(own!).toBeCloseTo(Math.max(...Object.values(others)), 6);
  });

  it('leaves the decision, and the question, to the rules after it where it has no default', () => {
    const wires = [
      rule('wires', { when: { answer: { wires: 'yes' } }, owner: agency('water') }),
      rule('rest', { owner: agency('streets') }),
    ];
    const unsure = routerOf(cityOf([byPast({}), ...wires])).resolve(ask('pothole', ...IN_STRIP));
    expect([ruleOf(unsure), unsure.question?.code]).toEqual(['rest', 'wires']);
    expect(unsure.because.join('\n')).toContain('past requests are not sure of anybody to 80 % here');
    const sure = routerOf(cityOf([byPast({}), ...wires])).resolve(ask('pothole', ...IN_FOREST));
    expect([ruleOf(sure), sure.question]).toEqual(['past', null]);
  });

  it('is the default where nothing was learned, which is said where there is none', () => {
    const { learnedOwners: _none, ...unlearned } = cityOf([byPast()]);
    const there = routerOf(unlearned).resolve(ask('pothole', ...IN_FOREST));
    expect([ownerOf(there), there.confidence]).toEqual(['city-hall', 1]);
    const nobody = routerOf({ ...unlearned, rules: [byPast({})] }).resolve(ask('pothole', ...IN_FOREST));
    expect(nobody.because[0]).toContain('no past requests of this service are known to tell by');
  });

  it('may stand for the values that a map does not name', () => {
    const attribute = { attribute: 'OWN', map: { STATE: 'state' }, default: byPastForm };
    const when = { nearest: { class: 'road', withinMeters: 5000 } };
    const named = routerOf(cityOf([rule('r', { when, owner: attribute })]));
    expect(ownerOf(named.resolve(ask('pothole', 0.03, 0.01)))).toBe('state');
    const byNearest = named.resolve(ask('pothole', ...IN_FOREST));
    expect(ownerOf(byNearest)).toBe('forest');
    expect(byNearest.because[0]).toMatch(/^nearest road is back/);
  });
});

describe('the past as of a moment', () => {
  const early = '2024-06-01T00:00:00Z';
  const knownThen = past.filter(({ closedAtMs }) => closedAtMs! <= Date.parse(early));

  it('is what was closed by then: the same as a map that holds only that', () => {
    const then = LearnedOwners.of({ ...learned.map, past: knownThen });
    const at = { address: null, reportedAtMs: Date.parse(early) };
    for (const lonLat of [IN_FOREST, IN_STRIP, [0.08, 0.01] as const]) {
      const [now, before] = [learned.probabilities({ lonLat, ...at }), then.probabilities({ lonLat, ...at })];
      for (const [owner, each] of now.entries()) expect(each).toBeCloseTo(before[owner]!, 9);
      expect(learned.around({ lonLat, ...at })).toEqual(then.around({ lonLat, ...at }));
    }
  });

  it('is nothing before the first was closed, and then the default decides', () => {
    const first = new Date(past[0]!.closedAtMs! - 1).toISOString();
    const there = router.resolve(ask('pothole', ...IN_FOREST, {}, first));
    expect([ownerOf(there), there.confidence]).toEqual(['city-hall', 1]);
  });

  it('is what a replay is decided by: no request knows its own end', () => {
    const built = RuleSet.build([byPast()], router);
    if (built.kind !== 'rules') throw new Error('invalid rules');
    const replayed = past.slice(0, 12).map(({ lonLat, reportedAtMs }, i) => {
      const known = { id: String(i), reportedAtMs, filedService: pothole, service: pothole, lonLat: lonLat! };
      const unknown = { firstAgency: null, agency: null, stage: null, outcome: null, text: null } as const;
      return built.rules.decide({ ...known, ...unknown, accuracyMeters: 0, answers: {}, status: 'closed' }).agency;
    });
    expect(replayed.slice(0, 7)).toEqual(Array(7).fill('city-hall'));
    expect(replayed.slice(8)).not.toContain('gone-agency');
  });
});

describe('what reads rules beside the router', () => {
  const found = (rules: readonly object[], isLearned = true) => {
    const city = isLearned ? cityOf(rules) : smallCity(rules);
    return checkRules(routerOf(city), { atMs: ask('pothole', 0, 0).atMs, services: [pothole] });
  };
  const later = rule('later', { when: { inside: 'city' }, owner: agency('water') });

  it('takes a rule after it for shadowed only where it has a default', () => {
    const kindsOf = (first: object) => found([first, later]).filter((each) => each.rule !== null);
    expect(kindsOf(byPast()).map(({ kind, rule: id }) => `${kind} ${id}`)).toContain('shadowed-rule later');
    expect(kindsOf(byPast({})).map(({ kind }) => kind)).not.toContain('shadowed-rule');
  });

  it('takes agencies with past requests for used, and says nothing of the others before anything was learned', () => {
    const unused = (isLearned: boolean) =>
      found([byPast(), later], isLearned).filter(({ kind }) => kind === 'unused-agency');
    const told = unused(true).map(({ message }) => message.split("'")[1]);
    expect(told).toContain('state');
    expect(told).not.toContain('forest');
    expect(unused(false)).toEqual([]);
  });

  it('draws the most probable owner on the map, by cells, and exactly where there is no past', () => {
    const options = { service: pothole, atMs: ask('pothole', 0, 0).atMs, answers: {} };
    const map = finish(ownershipMap(router, { ...options, maxCells: 600 }));
    expect(map.method).toBe('sampled');
    expect(new Set(map.areas.map(({ owner }) => owner))).toEqual(new Set(['forest', 'streets', 'city-hall']));
    const snow = finish(
      ownershipMap(routerOf(cityOf([{ ...byPast(), service: 'snow' }])), {
        ...options,
        service: 'snow' as ServiceCode,
      }),
    );
    expect([snow.method, snow.areas[0]!.owner]).toEqual(['exact', 'city-hall']);
  });
});
