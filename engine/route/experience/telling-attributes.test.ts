import { describe, expect, it } from 'vitest';
import type { AgencyId, AssetClass, ServiceCode } from '../../ids.ts';
import { seededRandom } from '../../spatial/seeded-geometry.ts';
import type { City } from '../city.ts';
import { agency, ask, asset, routerOf, smallCity } from '../testing-city.ts';
import type { Experience } from './experience.ts';
import { experienceFromJson, experienceToJson } from './experience-json.ts';
import { ExperienceLearner } from './learn.ts';

// Every other tree stands under wires, and half of what is reported of those is the state's. What is known of the wires is the tree's.
const TREE = 'tree' as AssetClass;
const TREES = 40;
const IN_WIRES = 0.5;
const at = (i: number) => [0.01 + 0.002 * i, 0.06] as const;

const city = (): City => {
  const small = smallCity([
    { id: 'wires', title: 'Wires', service: 'tree', when: { answer: { wires: 'yes' } }, owner: agency('state') },
    {
      id: 'near',
      title: 'Near',
      service: 'tree',
      when: { nearest: { class: 'tree', withinMeters: 30 } },
      owner: agency('forest'),
    },
    { id: 'rest', title: 'Rest', service: 'tree', owner: agency('city-hall') },
  ]);
  const assets = Array.from({ length: TREES }, (_, i) =>
    asset(
      'tree',
      `t${i}`,
      'forest',
      { type: 'Point', coordinates: [...at(i)] },
      { wires: i % 2 ? 'yes' : 'no', tag: `${i}` },
    ),
  );
  return { ...small, assetClasses: [...small.assetClasses, { class: TREE, title: 'Trees', assets }] };
};

function learned(): Experience {
  const learner = new ExperienceLearner(city());
  const random = seededRandom(3);
  for (let i = 0; i < 600; i++) {
    const tree = Math.floor(TREES * random());
    const isInWires = tree % 2 === 1 && random() < IN_WIRES;
    const [lon, lat] = at(tree);
    learner.add({
      ...{ id: `r${i}`, reportedAtMs: i, filedService: 'tree' as ServiceCode, service: 'tree' as ServiceCode },
      lonLat: [lon + 0.00005 * (random() - 0.5), lat + 0.00005 * (random() - 0.5)],
      ...{ accuracyMeters: 8, firstAgency: null, stage: null, status: 'closed', outcome: null, text: null },
      agency: (isInWires ? 'state' : 'forest') as AgencyId,
      answers: random() < 0.6 ? { wires: isInWires ? 'yes' : 'no' } : {},
    });
  }
  const work = learner.learn(routerOf(city()));
  let step = work.next();
  while (!step.done) step = work.next();
  return step.value;
}

describe('attributes of assets that tell', () => {
  const experience = learned();
  const router = routerOf({ ...city(), experience });
  const stateAt = (tree: number): number => {
    const question = ask('tree', ...at(tree));
    const { ownership, confidence, alternatives } = router.resolve({
      ...question,
      place: { ...question.place, accuracyMeters: 8 },
    });
    const isFirst = ownership.kind === 'owned' && ownership.owner.agency === 'state';
    return isFirst ? confidence : (alternatives.find((each) => each.agency === 'state')?.probability ?? 0);
  };

  it('are those by whose values owners or answers differ, and not names', () => {
    expect(Object.fromEntries(experience.tellingAttributes)).toEqual({ tree: ['wires'] });
  });

  it('part the assets of a class: at a tree under wires the state is as likely as it was, at another it is not', () => {
    expect(Math.abs(stateAt(11) - IN_WIRES)).toBeLessThan(0.1);
    expect(stateAt(12)).toBeLessThan(0.05);
  });

  it('are kept as JSON and read back', () => {
    const json = JSON.parse(JSON.stringify(experienceToJson(experience)));
    expect(experienceToJson(experienceFromJson(json)!)).toEqual(json);
    expect(experienceFromJson({ ...json, tellingAttributes: { tree: [3] } })).toBeNull();
  });
});
