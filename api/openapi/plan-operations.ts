import { clusters, clustersQuery } from '../schemas/cluster.ts';
import { nearestMain, nearestMainQuery, segments, segmentsQuery } from '../schemas/plan.ts';
import { scannedClusters, scanQuery } from '../schemas/scan.ts';
import type { Operation } from './operation.ts';

const json = 'application/json';

/** What belongs together, and which mains break most. */
export const planOperations: readonly Operation[] = [
  {
    method: 'get',
    path: '/v1/clusters',
    tag: 'Planning',
    summary: 'Requests that are near each other, largest cluster first',
    description:
      'DBSCAN over the requests with a place that match. A request near two clusters belongs to that of its nearest core. Each with the main that is likely behind it, where one stands out. Over long periods clusters chain into wide areas: ask for weeks, not years.',
    request: { query: clustersQuery },
    answers: { [json]: clusters },
    problems: ['invalid-input', 'unknown-service', 'too-many-points', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/clusters/scan',
    tag: 'Planning',
    summary: 'Where and when more was reported than chance makes: space-time scan with p-values',
    description:
      'Space-time permutation (Kulldorff): every circle around a report and every window of days; the least likely by chance first, then those that share no report with it. 999 replications, the same for the same reports. Made in the background; asking begins it. At most 20,000 reports, ten years, 50 clusters.',
    request: { query: scanQuery },
    answers: { [json]: scannedClusters },
    problems: ['invalid-input', 'unknown-service', 'too-many-points', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/plan/segments',
    tag: 'Planning',
    summary: 'Mains by their breaks per km and year, worst first',
    description:
      'Of a city without mains an empty list, and why in `because`. A main is observed from its installation or the first break on record, whichever is later, to the last break on record.',
    request: { query: segmentsQuery },
    answers: { [json]: segments },
    problems: ['invalid-input', 'not-ready', 'store-away'],
  },
  {
    method: 'get',
    path: '/v1/plan/nearest-main',
    tag: 'Planning',
    summary: 'The main nearest to a place, with its breaks and rank',
    request: { query: nearestMainQuery },
    answers: { [json]: nearestMain },
    problems: ['invalid-input', 'no-mains', 'not-ready', 'store-away'],
  },
];
