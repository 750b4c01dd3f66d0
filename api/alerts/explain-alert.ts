import type { AlertCandidate, Explained } from '../../data/alerts/alert.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { LiveAlert } from '../../engine/cluster/live/live-alert.ts';
import type { WatchedReport } from '../../engine/cluster/live/watch.ts';
import type { AgencyId, AssetClass, RequestId, ServiceCode } from '../../engine/ids.ts';
import { streetsAlongMain } from '../clusters/streets-along-main.ts';
import type { SuspectedMain, Suspecter } from '../clusters/suspected-main.ts';
import type { Seen } from './next-alert.ts';

/** What is behind a cluster, whose it is and which services its reports name. */
export function explainAlert(
  { center }: Pick<LiveAlert, 'center'>,
  members: readonly WatchedReport[],
  snapshot: Snapshot,
  suspect: Suspecter,
  nowMs: number,
): Seen {
  const services = servicesOf(members);
  const explained = explainedBy(members, suspect, snapshot, nowMs);
  const service = services.find((code) => snapshot.router.serviceByCode.has(code));
  const agency =
    ownerOf(snapshot, explained.suspectedMain, nowMs) ??
    (service === undefined ? null : routedTo(snapshot, service, center, nowMs));
  return { services, agency, explained };
}

/** Those with most reports first, ties by code. */
function servicesOf(members: readonly WatchedReport[]): readonly ServiceCode[] {
  const counts = new Map<string, number>();
  for (const { service } of members) counts.set(service, (counts.get(service) ?? 0) + 1);
  return [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).map(([service]) => service as ServiceCode);
}

function explainedBy(
  members: readonly WatchedReport[],
  suspect: Suspecter,
  snapshot: Snapshot,
  nowMs: number,
): Explained {
  const firstMs = members.reduce((least, { atMs }) => Math.min(least, atMs), Number.POSITIVE_INFINITY);
  const { suspectedMain: main, noMainBecause, candidates, severalMains, noMain } = suspect(members, firstMs);
  const candidateOf = ({ explains, breakAt, ...rest }: SuspectedMain): AlertCandidate => ({
    ...rest,
    requests: explains.map((position) => members[position]!.id as RequestId),
    breakAt: breakAt && { lon: breakAt[0], lat: breakAt[1] },
  });
  return {
    candidates: candidates.map(candidateOf),
    ...{ severalMains, noMain, noMainBecause },
    suspectedMain: main && candidateOf(main),
    streets: main && streetsAlongMain(snapshot, main, nowMs),
  };
}

/** Whoever owns the pipe is to dig. */
function ownerOf(
  { router }: Snapshot,
  main: { readonly class: string; readonly id: string } | null,
  nowMs: number,
): AgencyId | null {
  if (main === null) return null;
  return router.surroundings.assetClasses.get(main.class as AssetClass)?.byId(main.id, nowMs)?.owner ?? null;
}

/** To whom a report of the service at the middle would go. */
function routedTo(
  { router }: Snapshot,
  service: ServiceCode,
  [lon, lat]: LiveAlert['center'],
  atMs: number,
): AgencyId | null {
  const place = { lonLat: [lon, lat] as const, accuracyMeters: 0, source: 'coordinates' as const };
  const { ownership } = router.resolve({ place, service, answers: {}, atMs });
  return ownership.kind === 'owned' ? ownership.owner.agency : null;
}
