import { snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { locatorOf } from '../locate.ts';
import type { ReverseQuestion } from '../schemas/reverse-query.ts';
import { foundPlaces } from './found-places.ts';
import { hereAnswer } from './here-answer.ts';

// Of each kind asked for there may be others nearer.
const MORE_FOR_A_FILTER = 10;

/** What is at a point, nearest first, and everything else about it as the member `here`. */
export function answerReverse(deps: Deps, question: ReverseQuestion): object {
  const snapshot = snapshotOf(deps);
  const { lon, lat, limit = 1, maxMeters, matchTypes } = question;
  const options = {
    limit: matchTypes === null ? limit : limit * MORE_FOR_A_FILTER,
    ...(maxMeters !== undefined && { maxMeters }),
  };
  const found = locatorOf(snapshot).reverse([lon, lat], options);
  const wanted = matchTypes === null ? found : found.filter(({ matchType }) => matchTypes.includes(matchType));
  const nowMs = deps.now();
  const places = foundPlaces(snapshot, wanted.slice(0, limit), {
    query: `${lon},${lat}`,
    from: [lon, lat],
    nowMs,
    version: deps.version,
  });
  return { ...places, here: hereAnswer(snapshot, [lon, lat], nowMs) };
}
