import type { AgencyId, ServiceCode } from '../../engine/ids.ts';
import type { City } from '../../engine/route/city.ts';
import { changed, type RuleFault, removed, withCity } from './rule-faults.ts';

const snow = ['snow'];
const orphan = {
  code: 'orphan' as ServiceCode,
  name: 'Orphan',
  description: null,
  keywords: [],
  questions: [],
} satisfies City['services'][number];

/** For tests: faults in the demo city's rules: ground and services without an owner, agencies and questions without a use. */
export const LEFT_OVER: readonly RuleFault[] = [
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
];
