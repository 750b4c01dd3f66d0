import { relationToPolygon } from '../../geometry/relation.ts';
import type { Books } from '../books/books.ts';
import { type Candidate, ranked } from '../candidate.ts';
import type { LocateOptions } from '../locate-options.ts';
import { type Hit, isWorthShowing, LEAST_SCORE, leastBeside, written } from './hit.ts';

export const DEFAULT_LIMIT = 10;
// With a place to be near, or within, all that fit must be looked at.
const MOST_LOOKED_AT = 400;

/** Of all hits those that the options ask for, best first; none with less than `leastOf` the best score. O(hits log hits). */
export function chosen(
  hits: readonly Hit[],
  { limit = DEFAULT_LIMIT, focus = null, bounds = null, boundary = null, matchTypes = null }: LocateOptions,
  books: Books,
  leastOf: (best: number) => number = leastBeside,
): readonly Candidate[] {
  const best = hits.reduce((most, { score }) => Math.max(most, score), 0);
  const least = leastOf(best);
  const isPlain = focus === null && bounds === null && boundary === null && matchTypes === null;
  const candidates = written(
    hits.filter((hit) => hit.score >= least || (best < LEAST_SCORE && isWorthShowing(hit))),
    isPlain ? limit : MOST_LOOKED_AT,
  ).filter(
    ({ lonLat: [lon, lat], matchType }) =>
      (matchTypes === null || matchTypes.includes(matchType)) &&
      (bounds === null || (lon >= bounds[0] && lat >= bounds[1] && lon <= bounds[2] && lat <= bounds[3])),
  );
  const home = boundary === null ? null : homeOf(boundary, books);
  const isPreferred =
    home === null ? null : ({ lonLat }: Candidate) => relationToPolygon(lonLat, home.geometry) !== 'outside';
  const first = ranked(candidates, { focus, isPreferred }, limit);
  if (home === null || first.length < 2) return first;
  return first.map((one) =>
    isPreferred!(one) ? { ...one, because: [...one.because, `it lies within ${home.label}`] } : one,
  );
}

/** The jurisdiction's name and shape; null: it is not known, or has no name. O(jurisdictions). */
function homeOf({ layer, id }: NonNullable<LocateOptions['boundary']>, { landmarks }: Books) {
  const found = landmarks.entries.find(({ jurisdiction }) => jurisdiction?.id === id && jurisdiction.layer === layer);
  return found?.geometry.type === 'Polygon' || found?.geometry.type === 'MultiPolygon'
    ? { label: found.label, geometry: found.geometry }
    : null;
}
