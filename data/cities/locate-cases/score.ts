import { distanceMeters } from '../../../engine/geometry/meters.ts';
import type { Candidate } from '../../../engine/locate/candidate.ts';
import type { LocateCase } from './locate-case.ts';

type Answered = Pick<Candidate, 'lonLat' | 'matchType' | 'score' | 'label' | 'asset'>;

// Scores are products of factors; equal ones may differ in the last bits.
const SAME_SCORE = 1e-9;

/**
 * Whether the answer begins with what is meant. One place: the first candidate is it. Ambiguous: each place is among the
 * candidates that score as the first does. None: there is no candidate.
 */
export const isHitAt1 = (one: LocateCase, answer: readonly Answered[]): boolean => {
  const best = answer[0]?.score ?? 0;
  const first =
    one.expect === 'ambiguous' ? answer.filter(({ score }) => best - score < SAME_SCORE) : answer.slice(0, 1);
  return holdsAll(one, first);
};

/** Whether what is meant is among the first five, of more than five places among as many. None: as `isHitAt1`. */
export const isHitAt5 = (one: LocateCase, answer: readonly Answered[]): boolean =>
  holdsAll(one, answer.slice(0, Math.max(5, one.expect === 'ambiguous' ? meantBy(one).length : 0)));

function holdsAll(one: LocateCase, answer: readonly Answered[]): boolean {
  switch (one.expect) {
    case 'none':
      return answer.length === 0;
    case 'place':
      return answer.some((candidate) => isMeant(one, candidate));
    case 'ambiguous':
      return meantBy(one).every((single) => answer.some((candidate) => isMeant(single, candidate)));
  }
}

/** An ambiguous case as one case for each place that it means. */
function meantBy(one: LocateCase): readonly LocateCase[] {
  const { places, assets, labels } = one;
  const count = Math.max(places.length, assets.length, labels.length);
  const part = <Value>(list: readonly Value[], i: number): readonly Value[] =>
    list.length > 1 ? list.slice(i, i + 1) : list;
  return Array.from({ length: count }, (_, i) => ({
    ...one,
    places: part(places, i),
    assets: part(assets, i),
    labels: part(labels, i),
  }));
}

function isMeant(one: LocateCase, { lonLat, matchType, label, asset }: Answered): boolean {
  return (
    (one.places.length === 0 || one.places.some((place) => distanceMeters(place, lonLat) <= one.withinMeters)) &&
    (one.matchTypes.length === 0 || one.matchTypes.includes(matchType)) &&
    (one.assets.length === 0 || (asset !== null && one.assets.includes(asset.id))) &&
    (one.labels.length === 0 || one.labels.some((part) => label.toLowerCase().includes(part.toLowerCase())))
  );
}
