import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { type AlertTold, alerts, begin, isLive } from '../state/alert-feed.ts';
import { type Alert, alertAt, sinceText } from '../state/alerts.ts';
import { recurrenceText } from '../state/chance-words.ts';
import { type CityFacts, clusters, facts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { useCountUpTo } from '../state/member-times.ts';
import { view } from '../state/navigate.ts';
import { isPlayed, steppedMs } from '../state/played.ts';
import { countText } from '../state/words.ts';
import { AlertDetails } from './alert-details.tsx';
import { showAlert } from './show-alert.ts';
import { TroubleNote } from './trouble-note.tsx';
import { WatchedServices } from './watched-services.tsx';

const STATE_TEXT: Readonly<Record<Alert['state'], string>> = {
  open: 'open',
  acknowledged: 'in hand',
  dismissed: 'dismissed',
  over: 'over',
};

/** Where reports come faster than chance explains: what lives now, as it happens, and what is past. */
export function AlertsList({ watches }: { readonly watches: api.AlertSettings | null }) {
  const known = latest(facts.value);
  const living = latest(alerts.value);
  const isPastAsked = useSignal(false);
  // Time that is played goes back to what is past now.
  const isPastWanted = isPastAsked.value || isPlayed.value;
  const [past, retryPast] = usePast(isPastWanted);
  const chosen = useChosen([...(living ?? []), ...(past.kind === 'ready' ? past.value : [])]);
  const all = [...(living ?? []), ...(latest(past) ?? [])];
  useOnMap(chosen !== null && !all.some(({ id }) => id === chosen.id) ? [...all, chosen] : all);
  if (known === null) return null;
  return (
    <>
      <h2>Alerts</h2>
      {alerts.value.kind === 'failed' && <TroubleNote trouble={alerts.value.trouble} retry={() => void begin()} />}
      {living === null && alerts.value.kind === 'loading' && <p class="muted">Looking for alerts …</p>}
      {living !== null && (
        <p class="muted" role="status">
          {living.length === 0 ? 'No alert now: reports come as usual.' : `${countText(living.length, 'alert')} now.`}
          {!isLive.value && alerts.value.kind === 'ready' && ' Not told live at the moment; connecting again.'}
        </p>
      )}
      {living !== null && <AlertCards known={known} shown={living} label="Alerts now" />}
      {chosen !== null && !(living ?? []).some(({ id }) => id === chosen.id) && !isPastAsked.value && (
        <AlertCards known={known} shown={[chosen]} label="The chosen alert" />
      )}
      <details
        onToggle={(event) => {
          isPastAsked.value = event.currentTarget.open;
        }}
      >
        <summary>Past alerts</summary>
        {past.kind === 'failed' && <TroubleNote trouble={past.trouble} retry={retryPast} />}
        {past.kind === 'ready' && past.value.length === 0 && <p class="muted small">None so far.</p>}
        {past.kind === 'ready' && <AlertCards known={known} shown={past.value} label="Past alerts" />}
      </details>
      {watches && <WatchedServices known={known} settings={watches} />}
    </>
  );
}

const PAST = 'over,dismissed';
const MOST_PAST = '100';

const usePast = (isWanted: boolean) =>
  useLoaded(
    isWanted ? 'past alerts' : null,
    async (signal) => (await answered(api.getAlerts({ state: PAST, limit: MOST_PAST }, { signal }))).data.alerts,
    { keepLast: true },
  );

/** The alert that the URL names; asked for where no list has it. */
function useChosen(listed: readonly AlertTold[]): AlertTold | null {
  const { alert: id } = view.value;
  const found = listed.find((each) => each.id === id) ?? null;
  const isUnlisted = id !== null && found === null && latest(alerts.value) !== null;
  const [loaded] = useLoaded(
    isUnlisted ? `alert ${id}` : null,
    async (signal) => (await answered(api.getAlertsId({ id: id! }, { signal }))).data,
  );
  return found ?? latest(loaded);
}

/** Draws the alerts as circles: as they are, or as they were at the moment that is played. */
function useOnMap(all: readonly AlertTold[]): void {
  const countUpTo = useCountUpTo();
  const atMs = steppedMs.value;
  const key = all.map(({ id, updatedAt, state }) => `${id} ${updatedAt} ${state}`).join();
  useEffect(() => {
    const shown = atMs === null ? all : all.flatMap((alert) => alertAt(alert, atMs, countUpTo) ?? []);
    clusters.value = shown.map(({ id, state, center, radiusMeters, reports }) => ({
      id,
      center,
      radiusMeters,
      size: reports,
      hull: null,
      look: state === 'open' ? 'urgent' : state === 'acknowledged' || atMs !== null ? 'plain' : 'past',
    }));
    return () => {
      clusters.value = [];
    };
  }, [key, atMs, countUpTo]);
}

interface CardsProps {
  readonly known: CityFacts;
  readonly shown: readonly AlertTold[];
  readonly label: string;
}

function AlertCards({ known, shown, label }: CardsProps) {
  const { timeZone } = known.map.city;
  return (
    <ol class="cards" aria-label={label}>
      {shown.map((alert) => {
        const isChosen = alert.id === view.value.alert;
        return (
          <li key={alert.id} class={isChosen ? 'card chosen' : 'card'}>
            <button type="button" class="card-main" aria-pressed={isChosen} onClick={() => showAlert(alert)}>
              <span class={alert.state === 'open' ? 'count is-urgent' : 'count'}>{alert.reports}</span>
              <span class="row-text">
                <span class="row-title">
                  {alert.services.map(serviceName).join(', ')}
                  <span class="state"> {STATE_TEXT[alert.state]}</span>
                </span>
                <span class="small">{sinceText(alert, timeZone, Date.now())}</span>
                <span class="muted small">{recurrenceText(alert.recurrenceDays)}</span>
              </span>
            </button>
            {isChosen && <AlertDetails known={known} alert={alert} />}
          </li>
        );
      })}
    </ol>
  );
}
