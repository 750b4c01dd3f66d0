import { changes, changesFeatures, changesParameters } from '../schemas/changes.ts';
import { ownershipMap, ownershipParameters } from '../schemas/ownership.ts';
import type { Operation } from './operation.ts';

/** Who owns what where. */
export const ownershipOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/route/ownership',
    tag: 'Routing',
    summary: 'Who owns a service where: the city as polygons by owner',
    description:
      'Ground that nobody owns is of kind `nobody`, ground that more than one may own of kind `several`. Exact where the rules look at layers only, else by cells with the error stated. Made in the background; asking begins it.',
    request: { query: ownershipParameters },
    answers: { 'application/geo+json': ownershipMap },
    problems: ['invalid-input', 'unknown-service', 'not-ready'],
  },
  {
    method: 'get',
    path: '/v1/route/changes',
    tag: 'Routing',
    summary: 'What changes on a day: boundaries, owners and rules that begin, change or end, and whom that moves',
    description:
      'What goes on under its id is listed by what changes in it, not where only its dates differ. The ground that changes hands is exact; `unmeasured` names layers of which more is redrawn than can be measured. A request keeps the owner of its day; `requests.moved` says which open ones would go to another if they were reported after the change.',
    request: { query: changesParameters },
    answers: { 'application/json': changes, 'application/geo+json': changesFeatures },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
];
