import { expect, it } from 'vitest';
import { agenciesHere, type Served } from './served-by.ts';

const served = (service: string, agency: string | null): Served => ({
  ...{ service, serviceName: service, agency, name: agency, phone: null, url: null, confidence: 1 },
});

it('puts the services of an agency together, that with most first and nobody last', () => {
  const found = agenciesHere([
    served('litter', null),
    served('tree', 'parks'),
    served('graffiti', null),
    served('pothole', 'works'),
    served('snow', 'works'),
    served('leak', 'water'),
  ]);
  expect(found.map(({ agency, services }) => [agency, ...services.map(({ service }) => service)])).toEqual([
    ['works', 'pothole', 'snow'],
    ['parks', 'tree'],
    ['water', 'leak'],
    [null, 'litter', 'graffiti'],
  ]);
});
