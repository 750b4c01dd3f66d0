import { PointIndex } from '../../spatial/point-index.ts';
import type { OwnerQuestion, PastOwner } from './past-owner.ts';

/** What anybody would try first: what learning must beat. */

/** The commonest owner of the past, of the area where areas are given and the area has a past; ties by name. */
export function majorityGuess<Question extends OwnerQuestion, Past extends PastOwner>(
  past: readonly Past[],
  areaOf: (one: Question | Past) => string | null,
): (question: Question) => string {
  const everywhere = commonest(past);
  const byArea = new Map<string, Past[]>();
  for (const one of past) {
    const area = areaOf(one);
    if (area === null) continue;
    const there = byArea.get(area);
    if (there === undefined) byArea.set(area, [one]);
    else there.push(one);
  }
  const guesses = new Map([...byArea].map(([area, there]) => [area, commonest(there)]));
  return (question) => guesses.get(areaOf(question) ?? '') ?? everywhere;
}

/** The owner of the nearest past request; of several at one place, the newest. Without a place, the commonest owner. */
export function nearestGuess(past: readonly PastOwner[]): (question: OwnerQuestion) => string {
  const everywhere = commonest(past);
  const newestFirst = past
    .flatMap(({ lonLat, ...one }) => (lonLat === null ? [] : [{ lonLat, ...one }]))
    .sort((a, b) => b.reportedAtMs - a.reportedAtMs);
  const points = PointIndex.build(Float64Array.from(newestFirst.flatMap(({ lonLat }) => lonLat)));
  return ({ lonLat }) => {
    const found = lonLat === null ? undefined : points.nearest(lonLat)[0];
    return found === undefined ? everywhere : newestFirst[found.position]!.owner;
  };
}

const commonest = (past: readonly PastOwner[]): string => {
  const counts = new Map<string, number>();
  for (const { owner } of past) counts.set(owner, (counts.get(owner) ?? 0) + 1);
  return [...counts].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0]![0];
};
