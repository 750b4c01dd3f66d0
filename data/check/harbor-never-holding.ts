import { added, changed, type RuleFault } from './rule-faults.ts';

const litter = ['litter'];
const snow = ['snow'];

/** For tests: faults in the demo city's rules: conditions, times and answers that cannot be together. */
export const NEVER_HOLDING: readonly RuleFault[] = [
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
];
