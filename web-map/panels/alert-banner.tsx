import { news } from '../state/alert-feed.ts';
import { sinceText } from '../state/alerts.ts';
import { type CityFacts, serviceName } from '../state/city.ts';
import { percentText } from '../state/words.ts';
import { showAlert } from './show-alert.ts';

/** A new alert, over the map, until it is shown or put away. It moves nothing by itself: somebody may be in the middle of a call. */
export function AlertBanner({ facts }: { readonly facts: CityFacts }) {
  const alert = news.value;
  if (alert === null) return null;
  const { suspectedMain } = alert;
  return (
    <section class="alert-banner" role="alert">
      <p>
        <strong>New alert: {alert.services.map(serviceName).join(', ')}.</strong>{' '}
        {sinceText(alert, facts.map.city.timeZone, Date.now())}
        {suspectedMain && `; suspected main ${suspectedMain.id} (${percentText(suspectedMain.probability)})`}.
      </p>
      <div class="alert-banner-acts">
        <button type="button" class="button primary" onClick={() => showAlert(alert)}>
          Show it
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            news.value = null;
          }}
        >
          Later
        </button>
      </div>
    </section>
  );
}
