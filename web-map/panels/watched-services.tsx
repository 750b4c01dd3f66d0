import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { watched } from '../state/alert-feed.ts';
import { type CityFacts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { lengthText } from '../state/words.ts';

/** What is watched; null while it is asked for. Told to the map and the scan as well. */
export function useWatches(): api.AlertSettings | null {
  const [loaded] = useLoaded('watches', async (signal) => (await answered(api.getAlertsSettings({ signal }))).data);
  const settings = latest(loaded);
  useEffect(() => {
    if (settings !== null) watched.value = settings.watches.flatMap(({ services }) => services);
  }, [settings]);
  return settings;
}

interface Props {
  readonly known: CityFacts;
  readonly settings: api.AlertSettings;
}

/** Of what alerts are raised, and how many of them chance may raise. */
export function WatchedServices({ known, settings }: Props) {
  if (settings.watches.length === 0) return <p class="muted small">Nothing is watched in this city.</p>;
  return (
    <section class="watched muted small" aria-label="What is watched">
      {settings.watches.map((watch) => (
        <p key={watch.services.join()}>
          <strong>{watch.services.map(serviceName).join(', ')}</strong>
          {watch.notWatchedBecause === null
            ? `: up to ${lengthText(watch.mostRadiusMeters, known.map.city.units)} around a place in up to ${watch.mostHours} hours, ${budgetText(watch.falseAlarmsPerMonth)}.`
            : ` is not watched: ${watch.notWatchedBecause}.`}
        </p>
      ))}
    </section>
  );
}

const budgetText = (perMonth: number): string =>
  perMonth >= 1
    ? `at most ${perMonth === 1 ? 'one false alarm' : `${perMonth} false alarms`} a month`
    : `at most one false alarm in ${Math.round(1 / perMonth)} months`;
