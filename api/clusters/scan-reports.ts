import { findClusters } from '../../engine/cluster/scan/clusters.ts';
import { type Places, placesOf } from '../../engine/cluster/scan/places.ts';
import { prepareScan } from '../../engine/cluster/scan/prepare-scan.ts';
import { replicationsOf } from '../../engine/cluster/scan/replications.ts';
import { type ReportedCluster, reportedClusters } from '../../engine/cluster/scan/reported-clusters.ts';
import type { ScanSettings } from '../../engine/cluster/scan/settings.ts';
import type { FoundCluster, FoundClusters, ScanProgress, ScanReport, ScanTask } from './scan-task.ts';

// More are not shown: those after them are the less likely ones.
const MOST_CLUSTERS = 50;

/**
 * Space-time permutation over reports, each a case at a location of its own: the clusters of high rates, least likely by chance first.
 * The same task gives the same result. One step a replication.
 */
export function* scanReports(task: ScanTask): Generator<ScanProgress, FoundClusters> {
  const { reports, replications, seed } = task;
  const places = placesOf(
    reports.map(({ id, lon, lat }) => ({ id, coordinates: [lon, lat] })),
    'latlon',
  );
  const cases = reports.map(({ id, day }) => ({ place: places.placeOf.get(id)!, day, count: 1, kind: '' }));
  const settings = settingsOf(task);
  const prepared = prepareScan(settings, { places, cases, controls: [], population: [] });
  if (prepared.kind === 'untestable') return { clusters: [], untestable: prepared.because };
  const { problem, starts } = prepared;
  yield { done: 0, total: replications };
  const found = findClusters(problem, starts, places);
  const maxima: number[] = [];
  if (found.length > 0) {
    const chance = replicationsOf(problem, { kind: 'seed', seed });
    for (let n = 1; n <= replications; n++) {
      maxima.push(chance.maximum(n));
      yield { done: n, total: replications };
    }
  }
  const reported = reportedClusters(found, maxima, task.isProspective).slice(0, MOST_CLUSTERS);
  const byId = new Map(reports.map((report) => [report.id, report]));
  return { clusters: reported.map((cluster) => foundOf(cluster, places, byId)), untestable: null };
}

const settingsOf = (task: ScanTask): ScanSettings => ({
  ...{ model: 'space-time-permutation', rates: 'high', scope: 'space-time', unit: 'day', coordinates: 'latlon' },
  ...{ isProspective: task.isProspective, startDay: task.startDay, endDay: task.endDay },
  ...{ maxDistance: task.maxRadiusMeters / 1_000, maxPopulationPercent: 50, maxTime: { units: task.maxDays } },
  ...(task.adjustWeekday && { adjustWeekday: true }),
  ...(task.adjustSeason !== null && { adjustSeason: task.adjustSeason }),
});

function foundOf(
  { members, center, radius, firstDay, lastDay, ...rest }: ReportedCluster,
  places: Places,
  byId: ReadonlyMap<string, ScanReport>,
): FoundCluster {
  const [lon, lat] = places.coordinates[center!]!;
  const requests = members
    .map((id) => byId.get(id)!)
    .filter(({ day }) => day >= firstDay && day <= lastDay)
    .sort((a, b) => a.day - b.day || (a.id < b.id ? -1 : 1))
    .map(({ id }) => id);
  const { rank, cases, expected, relativeRisk, llr, pValue, gumbelP, recurrenceInterval } = rest;
  return {
    ...{ rank, center: { lon: lon!, lat: lat! }, radiusMeters: radius * 1_000, firstDay, lastDay },
    ...{ cases, expected, relativeRisk, llr, pValue, gumbelP, recurrenceInterval, requests },
  };
}
