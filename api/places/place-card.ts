import type { Session } from '../../data/store/store.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import { openStoreOf, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { jurisdictionsAt } from '../jurisdictions.ts';
import { hereAnswer } from '../locate/here-answer.ts';
import type { CardQuery } from '../schemas/place-card.ts';
import { cursorText } from '../schemas/request-list.ts';
import { type AskedPlace, askedPlace, titleOf } from './asked-place.ts';
import { installedHere } from './installed-here.ts';
import { type LinkKind, scopeOf } from './links.ts';
import { nearestOfEach } from './nearest-facility.ts';
import { type LinkedRequest, linkedAnswer, linkedRequests, pageOf, requestsAround } from './place-requests.ts';
import { servedBy } from './served-by.ts';
import { thingAnswer } from './thing-answer.ts';
import { tiedHere } from './tied-here.ts';

const MOST_THINGS = 200;
const MOST_OPEN = 100;
const DEFAULT_HISTORY = 20;

/** The place as answers say it again. */
export const placeAnswer = ({ label, lonLat, accuracyMeters, matchType, because }: AskedPlace) => ({
  label,
  lon: lonLat[0],
  lat: lonLat[1],
  accuracyMeters,
  matchType,
  because,
});

/** GET /v1/places/card: everything about a place. Throws Problem: unknown or ambiguous place, no city yet, store away. */
export async function cardAnswer(deps: Deps, query: CardQuery) {
  const snapshot = snapshotOf(deps);
  const nowMs = deps.now();
  const place = askedPlace(snapshot, query.place, nowMs);
  return {
    place: placeAnswer(place),
    here: hereAnswer(snapshot, place.lonLat, nowMs),
    jurisdictions: jurisdictionsAt(snapshot.router, place.lonLat, nowMs),
    ...thingsAnswer(snapshot, place, nowMs),
    ...(await requestsAnswer(openStoreOf(deps), snapshot, place, query, nowMs)),
    servedBy: servedBy(snapshot, place, nowMs),
    nearest: nearestOfEach(snapshot, place.lonLat, nowMs),
  };
}

function thingsAnswer(snapshot: Snapshot, place: AskedPlace, nowMs: number) {
  const installed = installedHere(snapshot, place, nowMs);
  const tied = tiedHere(snapshot, place, installed, nowMs);
  return {
    asset: place.asset && thingAnswer(snapshot, place.asset, 0),
    installed: installed
      .slice(0, MOST_THINGS)
      .map(({ asset, distanceMeters }) => thingAnswer(snapshot, asset, distanceMeters)),
    installedTotal: installed.length,
    tied: tied.slice(0, MOST_THINGS).map(({ asset, holder }) => ({
      ...thingAnswer(snapshot, asset, null),
      tiedTo: { class: holder.class, id: holder.id, label: titleOf(snapshot, holder) },
    })),
    tiedTotal: tied.length,
  };
}

async function requestsAnswer(
  session: Session,
  snapshot: Snapshot,
  place: AskedPlace,
  { history, cursor, withSegment }: CardQuery,
  nowMs: number,
) {
  const scope = scopeOf(snapshot, place, nowMs);
  const { found, isCut } = await requestsAround(session, snapshot, scope, null);
  const all = linkedRequests(snapshot, scope, found, nowMs);
  const linked = withSegment ? all : all.filter(({ link }) => link.kinds[0] !== 'segment');
  const isOpen = ({ request }: LinkedRequest): boolean => request.status === 'open';
  const [open, closed] = [linked.filter(isOpen), linked.filter((one) => !isOpen(one))];
  const { page, next } = pageOf(closed, cursor ?? null, history ?? DEFAULT_HISTORY);
  const shown = await linkedAnswer(session, snapshot.region, [...open.slice(0, MOST_OPEN), ...page]);
  return {
    open: shown.filter(({ status }) => status === 'open'),
    openTotal: open.length,
    openBy: countsBy(open),
    history: shown.filter(({ status }) => status === 'closed'),
    historyTotal: closed.length,
    historyBy: countsBy(closed),
    historyCursor: next && cursorText(next),
    historyIsComplete: !isCut,
  };
}

/** How many belong to the place in each way, each counted once, by its most certain. */
const countsBy = (linked: readonly LinkedRequest[]): Readonly<Record<LinkKind, number>> => {
  const counts = { asset: 0, address: 0, place: 0, segment: 0 };
  for (const { link } of linked) counts[link.kinds[0]!]++;
  return counts;
};
