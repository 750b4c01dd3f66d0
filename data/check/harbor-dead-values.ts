import { added, changed, type RuleFault, removed } from './rule-faults.ts';

const litter = ['litter'];
const snow = ['snow'];
const without = (values: object, key: string): object =>
  Object.fromEntries(Object.entries(values).filter(([value]) => value !== key));

interface MapOwner {
  readonly map: Readonly<Record<string, string>>;
}

/** For tests: faults in the demo city's rules: conditions and maps that name what no polygon and no asset has, or leave out what some have. */
export const DEAD_VALUES: readonly RuleFault[] = [
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
];
