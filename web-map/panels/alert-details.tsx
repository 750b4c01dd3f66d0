import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import type { AlertTold } from '../state/alert-feed.ts';
import { isLiving } from '../state/alerts.ts';
import { againstText, chanceText, pText } from '../state/chance-words.ts';
import { agencyName, type CityFacts } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { countText, lengthText, momentText } from '../state/words.ts';
import { AffectedLine } from './affected-line.tsx';
import { AlertActs } from './alert-acts.tsx';
import { ViewLink } from './panels.tsx';
import { SuspectMains } from './suspect-mains.tsx';
import { TroubleNote } from './trouble-note.tsx';
import { useMembersOnMap } from './use-members-on-map.ts';

/** An alert in full: how sure it is, which main, who is affected, its reports, what was done; and what to do. */
export function AlertDetails({ known, alert }: { readonly known: CityFacts; readonly alert: AlertTold }) {
  const { units, timeZone } = known.map.city;
  const { suspectedMain } = alert;
  useMembersOnMap(alert.requests);
  const [loaded, retry] = useLoaded(
    `history ${alert.id} ${alert.updatedAt} ${alert.state}`,
    async (signal) => (await answered(api.getAlertsId({ id: alert.id }, { signal }))).data.history,
    { keepLast: true },
  );
  return (
    <div class="alert-details">
      <p class="small">
        {againstText(alert.cases, alert.expected)} within {lengthText(alert.radiusMeters, units)},{' '}
        {momentText(alert.from, timeZone)} to {momentText(alert.to, timeZone)}. {chanceText(alert.pValue)} on any one
        day <span class="muted">(p {pText(alert.pValue)})</span>.
      </p>
      {alert.agency !== null && <p class="small">To look at it: {agencyName(alert.agency)}</p>}
      <SuspectMains said={alert} size={alert.reports} units={units} />
      {alert.streets !== null && alert.streets.length > 0 && (
        <p class="small">
          <strong>Streets: </strong>
          {alert.streets.join(', ')}
        </p>
      )}
      <AffectedLine
        by={
          suspectedMain === null
            ? { kind: 'circle', ...alert.center, radiusMeters: alert.radiusMeters }
            : { kind: 'main', class: suspectedMain.class, id: suspectedMain.id }
        }
      />
      <details>
        <summary class="small">{countText(alert.requests.length, 'report')}</summary>
        <ol class="alert-reports small">
          {alert.requests.map((id, n) => (
            <li key={id}>
              <ViewLink to={{ panel: 'requests', request: id, sheet: 'half' }}>Report {n + 1}</ViewLink>
            </li>
          ))}
        </ol>
      </details>
      <details>
        <summary class="small">What became of it</summary>
        {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
        <ol class="history">
          {(latest(loaded) ?? []).map((event) => (
            <li key={`${event.at} ${event.kind}`} class="small">
              <strong>{EVENT_TEXT[event.kind]}</strong> <time class="muted">{momentText(event.at, timeZone)}</time>,{' '}
              {countText(event.reports, 'report')}
              {event.reason && <p>{event.reason}</p>}
              {event.actor && <p class="muted">{event.actor}</p>}
            </li>
          ))}
        </ol>
      </details>
      {isLiving(alert) && <AlertActs key={alert.id} alert={alert} onDecided={retry} />}
    </div>
  );
}

const EVENT_TEXT: Readonly<Record<api.Alert['history'][number]['kind'], string>> = {
  opened: 'Opened',
  grew: 'Grew',
  acknowledged: 'Acknowledged',
  dismissed: 'Dismissed',
  undone: 'Decision taken back',
  reopened: 'Came back',
  over: 'Over',
};
