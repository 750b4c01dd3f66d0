import { pointsInTime } from '../../data/recurring/points-in-time.ts';
import { inTurns, type Turns } from '../../data/turns/in-turns.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { PeriodKind } from '../../engine/cluster/recurring/periods.ts';
import { areaPlaces, hexagonOutline, hexagonPlaces, type PlacedPoints } from '../../engine/cluster/recurring/places.ts';
import { type RecurringAnswer, recurringSteps } from '../../engine/cluster/recurring/recurring.ts';
import type { RecurringOptions } from '../../engine/cluster/recurring/recurring-places.ts';
import type { LayerId } from '../../engine/ids.ts';
import { pinWithReach } from '../../engine/locate/books/pin.ts';
import type { Jurisdiction } from '../../engine/route/city.ts';
import { holdsAt } from '../../engine/route/periods.ts';
import { TimeZone } from '../../engine/time/time-zone.ts';
import { type Run, SnapshotWork } from '../background/snapshot-work.ts';
import { openStoreOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { NamedPlace } from './recurring-json.ts';

/** What is asked, with every default filled in. */
export interface RecurringAsked {
  readonly service: string;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly by: PeriodKind;
  readonly against: 'auto' | 'reports' | 'even';
  readonly places:
    | { readonly kind: 'hexagons'; readonly widthMeters: number }
    | { readonly kind: 'layer'; readonly layer: LayerId };
  readonly options: RecurringOptions;
  readonly leastTrendCount: number;
}

/** What was found, or why nothing can be. */
export type RecurringResult =
  | { readonly kind: 'found'; readonly answer: RecurringAnswer; readonly placeAt: (place: number) => NamedPlace }
  | { readonly kind: 'untestable'; readonly because: string };

/** More are not looked at: some hundred megabytes of a store's answer. */
const MOST_REPORTS = 500_000;
const HOUR_MS = 3_600_000;

const searches = new SnapshotWork<{ readonly deps: Deps; readonly asked: RecurringAsked }, string, RecurringResult>({
  said: { done: 'recurring places were looked for', failed: 'recurring places could not be looked for' },
  logged: (result, { asked: { service } }) => ({
    service,
    places: result.kind === 'found' ? result.answer.recurring.places.length : 0,
  }),
  make: ({ deps, asked }, snapshot, turns) => search(deps, snapshot, asked, turns),
  mostKept: 24,
  mostWaiting: 8,
});

/** The search of a question, begun now if it was not within this hour. Problem `not-ready` where too many wait. */
export const searchOf = (deps: Deps, snapshot: Snapshot, asked: RecurringAsked): Run<string, RecurringResult> =>
  searches.of(deps, snapshot, JSON.stringify([asked, Math.floor(deps.now() / HOUR_MS)]), { deps, asked });

async function search(
  deps: Deps,
  snapshot: Snapshot,
  asked: RecurringAsked,
  turns: Required<Turns<string>>,
): Promise<RecurringResult | null> {
  const { lonLats, atMs, isOwn } = await pointsInTime(openStoreOf(deps), snapshot.region, asked, MOST_REPORTS + 1);
  if (atMs.length > MOST_REPORTS)
    return untestable(`more than ${MOST_REPORTS} reports: ask for a shorter time by from and to`);
  if (!isOwn.includes(1)) return untestable('no report of the service has a place');
  const { placed, placeAt } = placedBy(asked, lonLats, snapshot, deps.now());
  const { by: periods, against, options, leastTrendCount } = asked;
  try {
    const steps = recurringSteps({
      record: { atMs, placed, isOwn },
      ...{
        fromMs: asked.fromMs ?? atMs[0]!,
        toMs: asked.toMs ?? atMs.at(-1)!,
        zone: TimeZone.of(snapshot.city.timeZone),
      },
      ...{ periods, against, exposure: null, options, leastTrendCount },
    });
    const answer = await inTurns(steps, turns);
    return answer === null ? null : { kind: 'found', answer, placeAt };
  } catch (error) {
    // Too short a record; everything else was checked with the query.
    if (error instanceof RangeError) return untestable(error.message);
    throw error;
  }
}

const untestable = (because: string): RecurringResult => ({ kind: 'untestable', because });

interface Placing {
  readonly placed: PlacedPoints;
  readonly placeAt: (place: number) => NamedPlace;
}

function placedBy({ places }: RecurringAsked, lonLats: Float64Array, { city }: Snapshot, atMs: number): Placing {
  if (places.kind === 'hexagons') return hexagonPlacing(lonLats, places.widthMeters);
  const layer = city.layers.find(({ id }) => id === places.layer)!;
  const areas = layer.jurisdictions.filter(({ validity }) => holdsAt(validity, atMs));
  const placed = areaPlaces(
    lonLats,
    areas.map(({ geometry }) => geometry),
  );
  return { placed, placeAt: (place) => jurisdictionPlace(areas[place]!) };
}

/** Reports by hexagons, and what each of these is. */
export function hexagonPlacing(lonLats: Float64Array, widthMeters: number): Placing {
  const placed = hexagonPlaces(lonLats, widthMeters);
  const placeAt = (place: number): NamedPlace => ({
    id: placed.ids[place]!,
    name: null,
    center: placed.centers[place]!,
    // Of the circle around it.
    radiusMeters: widthMeters / Math.sqrt(3),
    geometry: hexagonOutline(placed, place),
  });
  return { placed, placeAt };
}

/** Without its outline, which the map has. */
function jurisdictionPlace({ id, name, geometry }: Jurisdiction): NamedPlace {
  const pin = pinWithReach(geometry);
  return { id, name, center: pin?.lonLat ?? null, radiusMeters: pin?.reachMeters ?? null, geometry: null };
}
