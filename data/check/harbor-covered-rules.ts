import { added, copied, movedBefore, type RuleFault } from './rule-faults.ts';

const litter = ['litter'];
const snow = ['snow'];

/** For tests: faults in the demo city's rules: rules of which others above leave nothing, say the same or the contrary. */
export const COVERED_RULES: readonly RuleFault[] = [
  {
    name: 'a broader rule above',
    plant: added(
      { id: 'x', service: 'litter', when: { inside: 'county' }, owner: { agency: 'sanitation' } },
      { before: 'railroad-ground' },
    ),
    kind: 'shadowed-rule',
    rule: 'litter-in-the-city',
    services: litter,
    says: "rule 'x'",
  },
  {
    name: 'a rule that holds everywhere above',
    plant: added({ id: 'x', service: 'parking_meter', owner: { agency: 'police' } }, { before: 'meter-owner' }),
    kind: 'shadowed-rule',
    rule: 'meter-owner',
    services: ['parking_meter'],
  },
  {
    name: 'the general rule moved above the special one',
    plant: movedBefore('meter-in-the-city', 'meter-owner'),
    kind: 'shadowed-rule',
    rule: 'meter-owner',
    services: ['parking_meter'],
    says: 'meter-in-the-city',
  },
  {
    name: 'a shorter reach behind a longer one',
    plant: added(
      { id: 'x', service: 'snow', when: { nearest: { class: 'road', withinMeters: 60 } }, owner: { agency: 'police' } },
      { behind: 'plower' },
    ),
    kind: 'shadowed-rule',
    rule: 'x',
    services: snow,
    says: 'plower',
  },
  {
    name: 'covered by two rules together, neither of which covers it alone',
    plant: (city) =>
      added(
        {
          id: 'x',
          service: 'snow',
          when: { nearest: { class: 'road', withinMeters: 50 }, inside: 'city' },
          owner: { agency: 'police' },
        },
        { before: 'plower' },
      )(
        added(
          {
            id: 'x2',
            service: 'snow',
            when: {
              nearest: {
                class: 'road',
                withinMeters: 50,
                owner: ['state-dot', 'county-highway', 'national-forest', 'port-authority', 'private-owner'],
              },
            },
            owner: { agency: 'state-dot' },
          },
          { before: 'plower' },
        )(
          added(
            {
              id: 'x1',
              service: 'snow',
              when: { nearest: { class: 'road', withinMeters: 50, owner: 'public-works' } },
              owner: { agency: 'public-works' },
            },
            { before: 'plower' },
          )(city),
        ),
      ),
    kind: 'shadowed-rule',
    rule: 'x',
    services: snow,
    says: "'x1' and 'x2' together",
  },
  {
    name: 'covered whatever is answered',
    plant: added(
      {
        id: 'x',
        service: 'graffiti',
        when: { any: [{ answer: { on: 'train' } }, { answer: { on: 'bus-shelter' } }] },
        owner: { agency: 'police' },
      },
      { behind: 'graffiti-on-a-train' },
    ),
    kind: 'shadowed-rule',
    rule: 'x',
    services: ['graffiti'],
  },
  {
    name: 'the same conditions with another owner',
    plant: copied('snow-on-a-sidewalk', { id: 'x', owner: { agency: 'police' } }),
    kind: 'contradicting-rules',
    rule: 'x',
    services: snow,
    says: 'snow-on-a-sidewalk',
  },
  {
    name: 'the same conditions in other words with another owner',
    plant: added(
      {
        id: 'x',
        service: 'parking_meter',
        when: { not: { outside: { layer: 'city', agency: 'public-works' } } },
        owner: { agency: 'police' },
      },
      { behind: 'meter-in-the-city' },
    ),
    kind: 'contradicting-rules',
    rule: 'x',
    services: ['parking_meter'],
  },
  {
    name: 'a rule said twice',
    plant: copied('snow-on-a-sidewalk', { id: 'x' }),
    kind: 'repeated-rule',
    severity: 'warning',
    rule: 'x',
    services: snow,
  },
  {
    name: 'two rules about the same things, neither the more specific',
    plant: (city) =>
      added(
        {
          id: 'x2',
          service: 'snow',
          when: { near: { class: 'road', withinMeters: 60, where: { owner: 'CITY' } } },
          owner: { agency: 'police' },
        },
        { behind: 'x1' },
      )(
        added(
          {
            id: 'x1',
            service: 'snow',
            when: { near: { class: 'road', withinMeters: 40, where: { owner: 'STATE' } } },
            owner: { agency: 'state-dot' },
          },
          { before: 'plower' },
        )(city),
      ),
    kind: 'rules-of-equal-rank',
    severity: 'warning',
    rule: 'x2',
    services: snow,
    says: "rule 'x1'",
  },
];
