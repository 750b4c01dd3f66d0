import { setImmediate } from 'node:timers/promises';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { distanceMeters, metersPerDegree } from '../../engine/geometry/meters.ts';
import type { JurisdictionId, LayerId } from '../../engine/ids.ts';
import type { Candidate } from '../../engine/locate/candidate.ts';
import type { LocateOptions } from '../../engine/locate/locator.ts';
import type { Extent } from '../../engine/route/extent.ts';
import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { LEAST_SURE_SCORE, locatorOf } from '../locate.ts';
import { invalidInput } from '../problem.ts';
import { MOST_RESULTS } from '../schemas/query-names.ts';
import type { SearchBatch } from '../schemas/search-batch.ts';
import { LONGEST_TEXT, type SearchCircle, type SearchQuestion } from '../schemas/search-query.ts';
import { type Asked, foundPlaces } from './found-places.ts';
import { parsedText } from './parsed-text.ts';

// As of `LocateOptions`.
const DEFAULT_RESULTS = 10;

/** The places that a text means; where it means nothing for sure, unless told not to, with what it may become. */
export const answerSearch = (deps: Deps, question: SearchQuestion): object =>
  answer(deps, question, meantOrBecoming, (text) => ({ parsed: parsedText(text) }));

const meantOrBecoming: Find = (snapshot, { text, complete }, options) => {
  const locator = locatorOf(snapshot);
  const meant = locator.locate(text, options);
  const isSure = (meant[0]?.score ?? 0) >= LEAST_SURE_SCORE;
  return isSure || !complete ? meant : locator.autocomplete(text, options);
};

/** What a text that is still being typed means or may become. */
export const answerAutocomplete = (deps: Deps, question: SearchQuestion): object =>
  answer(deps, question, (snapshot, { text }, options) => locatorOf(snapshot).autocomplete(text, options));

type Find = (snapshot: Snapshot, question: SearchQuestion, options: LocateOptions) => readonly Candidate[];

function answer(
  deps: Deps,
  question: SearchQuestion,
  find: Find,
  more: (text: string) => Pick<Asked, 'parsed'> = () => ({}),
): object {
  const snapshot = snapshotOf(deps);
  const warning = whyNothing(question.text);
  const found = warning === null ? find(snapshot, question, optionsOf(snapshot, question)) : [];
  return foundPlaces(snapshot, withinCircle(found, question), {
    query: question.text.slice(0, LONGEST_TEXT),
    from: question.focus,
    nowMs: deps.now(),
    version: deps.version,
    ...(warning === null ? more(question.text) : { warnings: [warning] }),
  });
}

/** The corners of the circle's box were looked through as well, for as many places as there may be. */
function withinCircle(found: readonly Candidate[], { circle, limit }: SearchQuestion): readonly Candidate[] {
  if (circle === null) return found;
  return found
    .filter(({ lonLat }) => distanceMeters(circle.center, lonLat) <= circle.radiusMeters)
    .slice(0, limit ?? DEFAULT_RESULTS);
}

/** Why a text is not looked for; null if it is. */
function whyNothing(text: string): string | null {
  if (text.length > LONGEST_TEXT) return `the text is longer than ${LONGEST_TEXT} characters; nothing was looked for`;
  return text.trim() === '' ? 'the text is empty; nothing was looked for' : null;
}

function optionsOf(snapshot: Snapshot, question: SearchQuestion): LocateOptions {
  const { focus, bounds, circle, boundary, matchTypes } = question;
  const limit = circle === null ? question.limit : MOST_RESULTS;
  return {
    ...(limit !== undefined && { limit }),
    focus,
    bounds: circle === null ? bounds : overlapOf(boxAround(circle), bounds),
    boundary: boundary && jurisdictionOf(snapshot, boundary),
    matchTypes,
  };
}

/** A box that holds the circle. */
function boxAround({ center: [lon, lat], radiusMeters }: SearchCircle): Extent {
  const latReach = radiusMeters / metersPerDegree(lat)[1];
  // Where it is farthest from the equator a degree of longitude is shortest; around a pole there are all of them.
  const farthest = Math.abs(lat) + latReach;
  const lonReach = farthest >= 89 ? 360 : radiusMeters / metersPerDegree(farthest)[0];
  return [lon - lonReach, lat - latReach, lon + lonReach, lat + latReach];
}

/** What both boxes hold; where they do not meet, a box that holds nothing. */
const overlapOf = (a: Extent, b: Extent | null): Extent =>
  b === null ? a : [Math.max(a[0], b[0]), Math.max(a[1], b[1]), Math.min(a[2], b[2]), Math.min(a[3], b[3])];

/** The jurisdiction that was named; a 422 that says what there is if the city has none of this name. */
function jurisdictionOf(
  { city }: Snapshot,
  named: { readonly layer: string; readonly id: string },
): { readonly layer: LayerId; readonly id: JurisdictionId } {
  const layer = city.layers.find(({ id }) => id === named.layer);
  const refused = (detail: string) => invalidInput([{ parameter: 'boundary.jurisdiction', detail }]);
  if (layer === undefined) {
    const layers = city.layers.map(({ id }) => id).join(', ') || 'none';
    throw refused(`boundary.jurisdiction: the city has no such layer; it has ${layers}`);
  }
  const jurisdiction = layer.jurisdictions.find(({ id }) => id === named.id);
  if (jurisdiction === undefined) throw refused('boundary.jurisdiction: the layer has no jurisdiction of this id');
  return { layer: layer.id, id: jurisdiction.id };
}

// After so much work on one batch, other requests get their turn.
const TURN_MS = 10;

/** What each of many texts means, in their order; a text that is too long or empty has a `problem` as well. */
export async function answerSearchBatch(deps: Deps, { texts, limit, focus }: SearchBatch): Promise<object> {
  const snapshot = snapshotOf(deps);
  const options = { limit, focus: focus && ([focus.lon, focus.lat] as const) };
  const locator = locatorOf(snapshot);
  const asked = { query: '', from: options.focus, nowMs: deps.now(), version: deps.version };
  const answers: object[] = [];
  let sinceMs = performance.now();
  for (const text of texts) {
    const problem = whyNothing(text);
    const { features } = foundPlaces(snapshot, problem === null ? locator.locate(text, options) : [], asked);
    answers.push(problem === null ? { features } : { features, problem });
    if (performance.now() - sinceMs < TURN_MS) continue;
    await setImmediate();
    sinceMs = performance.now();
  }
  return { answers };
}
