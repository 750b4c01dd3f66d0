import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { boundsAround, outlineOf } from '../layers/geometry.ts';
import { useAgainWhile } from '../state/background.ts';
import { type CityFacts, clusters, facts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { recurringService } from '../state/played.ts';
import { type ClusterQuestion, SEASONS } from '../state/view.ts';
import { countText } from '../state/words.ts';
import { ServiceField } from './filter-fields.tsx';
import { theMap } from './map-view.tsx';
import { TroubleNote } from './trouble-note.tsx';

const SEASON_TEXT: Readonly<Record<ClusterQuestion['by'], string>> = {
  season: 'Season',
  quarter: 'Quarter',
  month: 'Month',
  year: 'Year',
};
const MOST = 60;

/** Places where the same comes back season after season, for planners and crews; and how the whole city's count moves. */
export function RecurringList() {
  const known = latest(facts.value);
  const service = recurringService.value;
  const { by } = view.value.clusters;
  const [loaded, retry] = useLoaded(
    service && `recurring ${service} ${by}`,
    async (signal) => (await answered(api.getRecurring({ service: service!, by }, { signal }))).data,
    { keepLast: true },
  );
  const told = latest(loaded);
  useAgainWhile(told?.state === 'running', told, retry);
  const places = told?.found?.places ?? NONE;
  useOnMap(places);
  return (
    <>
      <h2>Recurring</h2>
      {known && service && <Controls known={known} service={service} by={by} />}
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {told === null && loaded.kind === 'loading' && <p class="muted">Asking for the places …</p>}
      {told && <Told told={told} />}
      {known && <PlaceCards places={places} />}
    </>
  );
}

const NONE: readonly api.RecurringPlace[] = [];

function Controls({
  known,
  service,
  by,
}: {
  readonly known: CityFacts;
  readonly service: string;
  readonly by: ClusterQuestion['by'];
}) {
  const set = (patch: Partial<ClusterQuestion>): void =>
    go({ clusters: { ...view.value.clusters, ...patch }, cluster: null }, 'replace');
  return (
    <fieldset class="filters" aria-label="What comes back">
      <ServiceField known={known} value={service} onChange={(next) => set({ service: next })} isOne />
      <label>
        Told apart by
        <select
          value={by}
          onChange={(event) => set({ by: SEASONS.find((each) => each === event.currentTarget.value) ?? by })}
        >
          {SEASONS.map((each) => (
            <option key={each} value={each}>
              {SEASON_TEXT[each]}
            </option>
          ))}
        </select>
      </label>
    </fieldset>
  );
}

function Told({ told }: { readonly told: api.Recurring }) {
  const { state, untestableBecause, found } = told;
  if (state === 'running')
    return (
      <p class="muted" role="status">
        Comparing places and seasons …
      </p>
    );
  if (state === 'failed') return <p class="trouble">It could not be worked out. It is tried again in a moment.</p>;
  if (found === null) return <p class="muted">Nothing can be said: {untestableBecause}.</p>;
  return (
    <>
      <p class="muted" role="status">
        {countText(found.places.length, 'place')} of {found.tested.toLocaleString('en-US')} where it keeps coming back.
      </p>
      {found.whole.because.length > 0 && (
        <details>
          <summary class="small">The whole city</summary>
          <ul class="because small">
            {found.whole.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

/** Hexagons, or circles for jurisdictions; on each in how many periods it was hot. */
function useOnMap(places: readonly api.RecurringPlace[]): void {
  useEffect(() => {
    clusters.value = places.flatMap(({ id, center, radiusMeters, geometry, hotInAtLeast }) =>
      center === null
        ? []
        : [{ id, center, radiusMeters: radiusMeters ?? 0, size: hotInAtLeast, hull: outlineOf(geometry)[0] ?? null }],
    );
    return () => {
      clusters.value = [];
    };
  }, [places]);
}

function choose({ id, center, radiusMeters }: api.RecurringPlace): void {
  go({ cluster: id });
  if (center !== null) theMap.value?.fit(boundsAround(center, Math.max(250, (radiusMeters ?? 0) * 1.5)));
}

function PlaceCards({ places }: { readonly places: readonly api.RecurringPlace[] }) {
  return (
    <ol class="cards" aria-label="Places, the surest first">
      {places.slice(0, MOST).map((place, n) => {
        const isChosen = place.id === view.value.cluster;
        return (
          <li key={place.id} class={isChosen ? 'card chosen' : 'card'}>
            <button type="button" class="card-main" aria-pressed={isChosen} onClick={() => choose(place)}>
              <span class="count">{place.hotInAtLeast}</span>
              <span class="row-text">
                <span class="row-title">{place.name ?? `Place ${n + 1}`}</span>
                <span class="small">
                  hot in at least {place.hotInAtLeast} of {place.observedPeriods}: {countText(place.count, 'report')}
                  {place.ratio !== null && `, ${place.ratio.toFixed(1)} times the usual`}
                </span>
                {place.comesBackIn.length > 0 && (
                  <span class="muted small">comes back in {place.comesBackIn.join(' and ')}</span>
                )}
              </span>
            </button>
            <Periods periods={place.periods} />
            {isChosen && (
              <ul class="because small">
                {[...place.because, ...(place.trend?.because ?? [])].map((reason) => (
                  <li key={reason}>{reason}</li>
                ))}
              </ul>
            )}
          </li>
        );
      })}
    </ol>
  );
}

/** A bar for each period, hot ones full; said in words above and below. */
function Periods({ periods }: { readonly periods: api.RecurringPlace['periods'] }) {
  const most = Math.max(1, ...periods.map(({ count }) => count));
  return (
    <div class="periods" aria-hidden="true">
      {periods.map(({ label, count, hot }) => (
        <span key={label} title={`${label}: ${count}`}>
          <span class={hot ? 'is-hot' : ''} style={{ height: `${(100 * count) / most}%` }} />
        </span>
      ))}
    </div>
  );
}
