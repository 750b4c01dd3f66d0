import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { City } from '../../engine/route/city.ts';
import { added, changed, copied, movedBefore, type RuleFault, removed, withCity } from './rule-faults.ts';

const litter = ['litter'];
const snow = ['snow'];

const orphan = {
  code: 'orphan' as ServiceCode,
  name: 'Orphan',
  description: null,
  keywords: [],
  questions: [],
} satisfies City['services'][number];

const without = (values: object, key: string): object =>
  Object.fromEntries(Object.entries(values).filter(([value]) => value !== key));

interface MapOwner {
  readonly map: Readonly<Record<string, string>>;
}

/** For tests: faults in the demo city's rules, of every kind that the check knows. */
export const CALDER_HARBOR_FAULTS: readonly RuleFault[] = [
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
    name: 'a misspelt jurisdiction',
    plant: added(
      {
        id: 'x',
        service: 'litter',
        when: { inside: { layer: 'ward', jurisdiction: 'ward-99' } },
        owner: { agency: 'police' },
      },
      { before: 'railroad-ground' },
    ),
    kind: 'dead-condition',
    rule: 'x',
    services: litter,
    says: 'ward-99',
  },
  {
    name: 'an agency that governs nothing in the layer',
    plant: changed('park-ground', () => ({ when: { inside: { layer: 'park', agency: 'railroad' } } })),
    kind: 'dead-condition',
    rule: 'park-ground',
    services: litter,
    says: "'railroad' governs no",
  },
  {
    name: 'a value that no asset has',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { nearest: { class: 'road', withinMeters: 50, where: { owner: 'STAT' } } },
        owner: { agency: 'state-dot' },
      },
      { before: 'plower' },
    ),
    kind: 'dead-condition',
    rule: 'x',
    services: snow,
    says: "did you mean 'STATE'",
  },
  {
    name: 'a value among others that no asset has',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { nearest: { class: 'road', withinMeters: 50, where: { owner: ['COUNTY', 'COUNTRY'] } } },
        owner: { agency: 'county-highway' },
      },
      { before: 'plower' },
    ),
    kind: 'dead-value',
    severity: 'warning',
    rule: 'x',
    services: snow,
    says: "'COUNTRY'",
  },
  {
    name: 'an attribute that no asset has',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { near: { class: 'road', withinMeters: 50, where: { ownr: 'STATE' } } },
        owner: { agency: 'state-dot' },
      },
      { before: 'plower' },
    ),
    kind: 'unknown-attribute',
    rule: 'x',
    services: snow,
    says: 'ownr',
  },
  {
    name: 'an owner who owns none of the class',
    plant: changed('graffiti-on-a-light-pole', () => ({
      when: {
        answer: { on: 'light-pole' },
        nearest: { class: 'street_light', withinMeters: 40, owner: 'post-office' },
      },
    })),
    kind: 'dead-condition',
    rule: 'graffiti-on-a-light-pole',
    services: ['graffiti'],
    says: 'post-office',
  },
  {
    name: 'within 0 m of a line',
    plant: added(
      { id: 'x', service: 'snow', when: { nearest: { class: 'road', withinMeters: 0 } }, owner: { agency: 'police' } },
      { before: 'plower' },
    ),
    kind: 'dead-condition',
    rule: 'x',
    services: snow,
  },
  {
    name: 'two polygons that do not meet',
    plant: added(
      {
        id: 'x',
        service: 'litter',
        when: { all: [{ inside: 'port' }, { inside: 'national_forest' }] },
        owner: { agency: 'police' },
      },
      { before: 'railroad-ground' },
    ),
    kind: 'unreachable-rule',
    rule: 'x',
    services: litter,
    says: 'inside port and the place is inside national forest',
  },
  {
    name: 'inside and outside at once',
    plant: added(
      { id: 'x', service: 'litter', when: { inside: 'park', outside: { layer: 'park' } }, owner: { agency: 'police' } },
      { before: 'railroad-ground' },
    ),
    kind: 'unreachable-rule',
    rule: 'x',
    services: litter,
  },
  {
    name: 'a thing that is nowhere near that ground',
    plant: added(
      {
        id: 'x',
        service: 'parking_meter',
        when: { inside: 'national_forest', near: { class: 'parking_meter', withinMeters: 25 } },
        owner: { agency: 'police' },
      },
      { before: 'meter-owner' },
    ),
    kind: 'unreachable-rule',
    rule: 'x',
    services: ['parking_meter'],
  },
  {
    name: 'nearest owned by two at once',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: {
          all: [
            { nearest: { class: 'road', withinMeters: 30, owner: 'state-dot' } },
            { nearest: { class: 'road', withinMeters: 80, owner: 'public-works' } },
          ],
        },
        owner: { agency: 'police' },
      },
      { before: 'plower' },
    ),
    kind: 'unreachable-rule',
    rule: 'x',
    services: snow,
  },
  {
    name: 'two seasons that never meet',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { all: [{ season: { from: '11-01', to: '02-28' } }, { season: { from: '04-01', to: '09-30' } }] },
        owner: { agency: 'police' },
      },
      { before: 'plower' },
    ),
    kind: 'rule-never-holds',
    rule: 'x',
    services: snow,
    says: '1 November',
  },
  {
    name: 'hours that never meet',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { all: [{ hours: { from: '22:00', to: '06:00' } }, { hours: { from: '08:00', to: '16:00' } }] },
        owner: { agency: 'police' },
      },
      { before: 'plower' },
    ),
    kind: 'rule-never-holds',
    rule: 'x',
    services: snow,
  },
  {
    name: 'a season outside of the validity',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        validFrom: '2027-06-01',
        validUntil: '2027-09-01',
        when: { season: { from: '12-01', to: '03-01' } },
        owner: { agency: 'police' },
      },
      { before: 'plower' },
    ),
    kind: 'rule-never-holds',
    rule: 'x',
    services: snow,
  },
  {
    name: 'two answers to one question',
    plant: added(
      {
        id: 'x',
        service: 'snow',
        when: { all: [{ answer: { where: 'roadway' } }, { answer: { where: 'bus-stop' } }] },
        owner: { agency: 'police' },
      },
      { before: 'plower' },
    ),
    kind: 'rule-never-holds',
    rule: 'x',
    services: snow,
  },
  {
    name: 'a map without one of the values and without a default',
    plant: changed('plower', ({ owner }) => ({
      owner: {
        attribute: 'plower',
        of: 'road',
        map: without((owner as MapOwner).map, 'STATE'),
        blank: { ownerOf: 'road' },
      },
    })),
    kind: 'map-hole',
    severity: 'warning',
    rule: 'plower',
    services: snow,
    says: "'STATE'",
  },
  {
    name: 'a map without blank',
    plant: (city) =>
      removed('rest-of-the-county')(
        changed('plower', ({ owner }) => ({
          owner: { attribute: 'plower', of: 'road', map: (owner as MapOwner).map },
        }))(city),
      ),
    kind: 'map-hole',
    rule: 'plower',
    services: snow,
    says: 'blank',
  },
  {
    name: 'a value of the map that no asset has',
    plant: changed('plower', ({ owner }) => ({
      owner: { ...(owner as MapOwner), map: { ...(owner as MapOwner).map, TOWN: 'police' } },
    })),
    kind: 'dead-map-value',
    severity: 'note',
    rule: 'plower',
    services: snow,
    says: "'TOWN'",
  },
  {
    name: 'the fallback removed',
    plant: removed('rest-of-the-county'),
    kind: 'unowned-area',
    rule: null,
    services: ['parking_meter'],
  },
  {
    name: 'a fallback that ends in a year',
    plant: changed('rest-of-the-county', () => ({ validUntil: '2027-11-01' })),
    kind: 'unowned-area',
    rule: null,
    services: ['parking_meter'],
    says: '2027-11-01',
  },
  {
    name: 'a service without any rule',
    plant: withCity((city) => ({ services: [...city.services, orphan] }), removed('rest-of-the-county')),
    kind: 'service-without-owner',
    rule: null,
    services: ['orphan'],
    says: 'orphan',
  },
  {
    name: 'an agency that nothing uses',
    plant: withCity((city) => ({
      agencies: [...city.agencies, { id: 'dog-catcher' as AgencyId, name: 'Dog Catcher', phone: null, url: null }],
    })),
    kind: 'unused-agency',
    severity: 'warning',
    rule: null,
    services: [],
    says: 'dog-catcher',
  },
  {
    name: 'a question that no rule asks',
    plant: removed('snow-on-a-sidewalk', 'snow-at-a-bus-stop'),
    kind: 'unasked-question',
    severity: 'note',
    rule: null,
    services: snow,
    says: 'Where does the snow lie?',
  },
  {
    name: 'a rule also for a service that cannot be answered so',
    plant: changed('snow-on-a-sidewalk', () => ({ service: ['snow', 'tree'] })),
    kind: 'answer-not-a-choice',
    severity: 'warning',
    rule: 'snow-on-a-sidewalk',
    services: ['tree'],
  },
  {
    name: 'a rule that is over',
    plant: changed('snow-at-a-bus-stop', () => ({ validUntil: '2020-01-01' })),
    kind: 'expired-rule',
    severity: 'note',
    rule: 'snow-at-a-bus-stop',
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
