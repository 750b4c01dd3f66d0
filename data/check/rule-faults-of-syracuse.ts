import type { City } from '../../engine/route/city.ts';
import { added, changed, movedBefore, type RuleFault, removed, withCity } from './rule-faults.ts';

const hydrant = ['hydrant'];
const litter = ['litter'];
const pothole = ['pothole'];
const snow = ['snow'];

const inCity = { inside: 'city' };

/** A layer without the jurisdiction of this id. */
const withoutJurisdiction = (layer: string, id: string) => (city: City) => ({
  layers: city.layers.map((each) =>
    each.id === layer ? { ...each, jurisdictions: each.jurisdictions.filter((one) => one.id !== id) } : each,
  ),
});

/** For tests: faults in Syracuse's rules, over its real roads, hydrants and boundaries. */
export const SYRACUSE_FAULTS: readonly RuleFault[] = [
  {
    name: 'the city put above Downtown',
    plant: movedBefore('rest-of-the-city', 'litter-downtown'),
    kind: 'shadowed-rule',
    rule: 'litter-downtown',
    services: litter,
    says: 'rest-of-the-city',
  },
  {
    name: 'all owners of roads together above the road',
    plant: (city) =>
      added(
        {
          id: 'x1',
          service: 'pothole',
          when: { nearest: { class: 'road', withinMeters: 250, where: { CART_OWN: ['MUNICIPAL', 'STATE'] } } },
          owner: { agency: 'syracuse-dpw' },
        },
        { before: 'road-owner' },
      )(
        added(
          {
            id: 'x2',
            service: 'pothole',
            when: { nearest: { class: 'road', withinMeters: 300, where: { CART_OWN: ['COUNTY', 'FEDERAL'] } } },
            owner: { agency: 'fhwa' },
          },
          { before: 'road-owner' },
        )(city),
      ),
    kind: 'shadowed-rule',
    rule: 'road-owner',
    services: pothole,
    says: 'together',
  },
  {
    name: 'a misspelt neighborhood',
    plant: changed('litter-downtown', () => ({
      when: { inside: { layer: 'neighborhood', jurisdiction: 'Downtwon' } },
    })),
    kind: 'dead-condition',
    rule: 'litter-downtown',
    services: litter,
    says: "did you mean 'Downtown'",
  },
  {
    name: 'a neighborhood that is gone',
    plant: withCity(withoutJurisdiction('neighborhood', 'Downtown')),
    kind: 'dead-condition',
    rule: 'litter-downtown',
    services: litter,
  },
  {
    name: 'the state left out of the map',
    plant: changed('road-owner', () => ({
      owner: { attribute: 'CART_OWN', map: { MUNICIPAL: 'syracuse-dpw', COUNTY: 'onondaga-dot', FEDERAL: 'fhwa' } },
    })),
    kind: 'map-hole',
    severity: 'warning',
    rule: 'road-owner',
    services: pothole,
    says: "CART_OWN is 'STATE' (843 road)",
  },
  {
    name: 'private roads no longer told apart',
    plant: removed('private-road'),
    kind: 'map-hole',
    severity: 'warning',
    rule: 'road-owner',
    services: pothole,
    says: "'PRIVATE'",
  },
  {
    name: 'the blank plowers without their owner',
    plant: changed('plower', () => ({
      owner: {
        attribute: 'CART_PLOW',
        map: { CITY: 'syracuse-dpw', STATE: 'nysdot', COUNTY: 'onondaga-dot', TOWN: 'geddes-highway' },
      },
    })),
    kind: 'map-hole',
    severity: 'warning',
    rule: 'plower',
    services: snow,
    says: 'blank',
  },
  {
    name: 'the owner read from a column that is not there',
    plant: changed('road-owner', () => ({ owner: { attribute: 'CART_OWNER', map: { MUNICIPAL: 'syracuse-dpw' } } })),
    kind: 'unknown-attribute',
    rule: 'road-owner',
    services: pothole,
    says: 'CART_OWNER',
  },
  {
    name: 'nobody for hydrants of the city that are on no map',
    plant: removed('hydrant-in-the-city'),
    kind: 'unowned-area',
    rule: null,
    services: hydrant,
  },
  {
    name: 'nobody around the city',
    plant: removed('outside-the-city'),
    kind: 'unowned-area',
    rule: null,
    services: litter,
    // No other service has an owner there either.
    severity: 'error',
  },
  {
    name: 'a hydrant rule within a hand of a hydrant and far from every road',
    plant: added(
      {
        id: 'x',
        service: 'hydrant',
        when: {
          nearest: { class: 'hydrant', withinMeters: 0.5 },
          not: { near: { class: 'road', withinMeters: 1_500 } },
        },
        owner: { agency: 'nysdot' },
      },
      { before: 'hydrant' },
    ),
    kind: 'unreachable-rule',
    rule: 'x',
    services: hydrant,
  },
  {
    name: 'a season that the rule above excludes',
    plant: added(
      {
        id: 'x',
        service: 'hydrant',
        when: {
          all: [
            { answer: { problem: 'buried-by-plow' } },
            { season: { from: '12-01', to: '02-28' } },
            { nearest: { class: 'road', withinMeters: 20 } },
          ],
        },
        owner: { agency: 'nysdot' },
      },
      { behind: 'hydrant-under-plowed-snow' },
    ),
    kind: 'shadowed-rule',
    rule: 'x',
    services: hydrant,
    says: 'hydrant-under-plowed-snow',
  },
  {
    name: 'the whole of a boundary behind nearly the same one',
    plant: (city) =>
      added(
        { id: 'x', service: 'litter', when: { inside: 'neighborhood' }, owner: { agency: 'downtown-committee' } },
        { behind: 'rest-of-the-city' },
      )(city),
    kind: 'mostly-shadowed-rule',
    severity: 'warning',
    rule: 'x',
    services: litter,
    says: 'rest-of-the-city',
  },
  {
    name: 'the same conditions with another owner',
    plant: added(
      { id: 'x', service: 'litter', when: inCity, owner: { agency: 'syracuse-city' } },
      { behind: 'rest-of-the-city' },
    ),
    kind: 'contradicting-rules',
    rule: 'x',
    services: litter,
  },
];
