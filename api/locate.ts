import type { Snapshot } from '../data/world/city-keeper.ts';
import { gazetteerOf } from '../data/world/gazetteer.ts';
import type { Candidate } from '../engine/locate/candidate.ts';
import { Locator } from '../engine/locate/locator.ts';
import { snapshotOf } from './city.ts';
import type { Deps } from './deps.ts';
import type { ReverseQuery, SearchQuery } from './schemas/locate.ts';

const locators = new WeakMap<Snapshot, Locator>();
// Of the last snapshot that was asked: what did not change since is taken over from it.
let latest: Locator | null = null;

/**
 * The locator of a snapshot, built when it is asked for first and kept with it. Of a snapshot whose layers and classes
 * are those of the last one it is the same. The first takes half a second for 60,000 assets; routing does not wait for it.
 */
export function locatorOf(snapshot: Snapshot): Locator {
  const known = locators.get(snapshot);
  if (known !== undefined) return known;
  latest = Locator.build(gazetteerOf(snapshot, snapshot.extent), latest);
  locators.set(snapshot, latest);
  return latest;
}

/** The places that a text may mean, as GeoJSON. */
export function answerSearch(deps: Deps, query: SearchQuery): object {
  const { text, limit, complete, 'focus.lon': lon, 'focus.lat': lat } = query;
  const options = { ...(limit !== undefined && { limit }), focus: lon === undefined ? null : ([lon, lat!] as const) };
  const locator = locatorOf(snapshotOf(deps));
  return featuresOf(complete === 'no' ? locator.locate(text, options) : locator.search(text, options));
}

/** What is at a point, as GeoJSON. */
export const answerReverse = (deps: Deps, { lon, lat, limit = 1 }: ReverseQuery): object =>
  featuresOf(locatorOf(snapshotOf(deps)).reverse([lon, lat], limit));

/** Candidates as the API shows them. */
export const featuresOf = (candidates: readonly Candidate[]) => ({
  type: 'FeatureCollection' as const,
  features: candidates.map(({ lonLat, label, matchType, score, accuracyMeters, because, asset }) => ({
    type: 'Feature' as const,
    geometry: { type: 'Point' as const, coordinates: lonLat },
    properties: {
      label,
      matchType,
      score,
      accuracyMeters,
      because,
      assetClass: asset?.class ?? null,
      assetId: asset?.id ?? null,
    },
  })),
});
