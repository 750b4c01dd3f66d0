import { alerts } from '../state/alert-feed.ts';
import { alertsAt, sinceText } from '../state/alerts.ts';
import { facts, serviceName } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import type { PickedPlace } from '../state/view.ts';
import { percentText } from '../state/words.ts';
import { showAlert } from './show-alert.ts';

interface Props {
  readonly place: PickedPlace;
  /** null: any. */
  readonly service: string | null;
}

/** For who takes the call: the report may be part of something that is known. Nothing where it is not. */
export function AlertHere({ place, service }: Props) {
  const known = latest(facts.value);
  const found = alertsAt(latest(alerts.value) ?? [], place, service);
  if (known === null || found.length === 0) return null;
  return (
    <section class="alert-here" aria-label="Alerts here" aria-live="polite">
      {found.map(({ alert, where }) => (
        <div key={alert.id}>
          <p>
            <strong>{where === 'in' ? 'Part of an alert here' : 'An alert is near'}:</strong>{' '}
            {alert.suspectedMain === null
              ? alert.services.map(serviceName).join(', ')
              : `suspected main ${alert.suspectedMain.id} (${percentText(alert.suspectedMain.probability)})`}
            , {sinceText(alert, known.map.city.timeZone, Date.now())}.
          </p>
          <button type="button" class="link-button" onClick={() => showAlert(alert)}>
            Show the alert
          </button>
        </div>
      ))}
    </section>
  );
}
