import type { Snapshot } from '../../data/world/city-keeper.ts';
import { DEFAULT_OPTIONS } from '../../engine/cluster/recurring/recurring-places.ts';
import type { LayerId } from '../../engine/ids.ts';
import { requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { invalidInput } from '../problem.ts';
import { momentMs } from '../schemas/moment.ts';
import type { RecurringQuery } from '../schemas/recurring.ts';
import { type RecurringJson, recurringJson } from './recurring-json.ts';
import { type RecurringAsked, searchOf } from './recurring-run.ts';

/** A city block or two: what a crew looks at together. */
const DEFAULT_WIDTH_METERS = 250;
const LEAST_TREND_COUNT = 24;

/** GET /v1/recurring: what is known so far; asking begins the search. */
export function recurringAnswer(deps: Deps, query: RecurringQuery) {
  const snapshot = snapshotOf(deps);
  const asked = askedOf(snapshot, query);
  const { state, progress, result } = searchOf(deps, snapshot, asked);
  const found: RecurringJson | null =
    result?.kind === 'found' ? recurringJson(result.answer, asked.options, result.placeAt) : null;
  return {
    state,
    progress: state === 'running' ? progress : null,
    service: asked.service,
    by: asked.by,
    placesAre: asked.places,
    untestableBecause: result?.kind === 'untestable' ? result.because : null,
    found,
  };
}

function askedOf(snapshot: Snapshot, query: RecurringQuery): RecurringAsked {
  const { timeZone, layers } = snapshot.city;
  const moment = (said: string | undefined): number | null => (said === undefined ? null : momentMs(said, timeZone));
  const [fromMs, toMs] = [moment(query.from), moment(query.to)];
  if (fromMs !== null && toMs !== null && fromMs >= toMs)
    throw invalidInput([{ parameter: 'to', detail: 'to: Expected a moment after `from`' }]);
  const layer = layers.find(({ id }) => id === query.layer);
  if (query.layer !== undefined && layer === undefined)
    throw invalidInput([{ parameter: 'layer', detail: `layer: not one of ${layers.map(({ id }) => id).join(', ')}` }]);
  return {
    service: requireService(snapshot, query.service),
    ...{ fromMs, toMs, by: query.by ?? 'season', against: query.against ?? 'auto' },
    places:
      layer === undefined
        ? { kind: 'hexagons', widthMeters: query.width_meters ?? DEFAULT_WIDTH_METERS }
        : { kind: 'layer', layer: layer.id as LayerId },
    options: {
      falseDiscovery: query.false_discovery ?? DEFAULT_OPTIONS.falseDiscovery,
      leastPeriods: query.least_periods ?? DEFAULT_OPTIONS.leastPeriods,
      leastRatio: query.least_ratio ?? DEFAULT_OPTIONS.leastRatio,
      clumping: query.clumping ?? DEFAULT_OPTIONS.clumping,
    },
    leastTrendCount: LEAST_TREND_COUNT,
  };
}
