import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts, serviceName } from '../state/city.ts';
import { type Loaded, latest, useLoaded } from '../state/loaded.ts';
import type { PickedPlace } from '../state/view.ts';
import { agoText, lengthText, percentText } from '../state/words.ts';
import { ViewLink } from './panels.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Whether the problem was reported already: what is about to be reported, against what is kept. */
export function DuplicatesHere({ place, service }: { readonly place: PickedPlace; readonly service: string }) {
  const key = `duplicates ${place.lon},${place.lat},${place.accuracyMeters} ${service}`;
  const [loaded, retry] = useLoaded(key, async (signal) => {
    const duplicateCheck = { service, place, limit: 4 };
    return (await answered(api.postDuplicatesCheck({ duplicateCheck }, { signal }))).data.duplicates;
  });
  const known = latest(facts.value);
  const found = latest(loaded);
  return (
    <div aria-live="polite">
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {known && found && found.length > 0 && (
        <section class="duplicates" aria-label="Already reported">
          <h3>Already reported?</h3>
          <p class="muted small">Open it if it is the same problem; it need not be reported twice.</p>
          <DuplicateRows found={found} action="This is the same" />
        </section>
      )}
      {found && found.length === 0 && <p class="muted small">Nobody has reported this here yet.</p>}
    </div>
  );
}

/** Earlier requests that an open request may repeat. */
export function DuplicatesOf({ id }: { readonly id: string }) {
  const [loaded, retry]: readonly [Loaded<api.Duplicates['duplicates']>, () => void] = useLoaded(
    `duplicates of ${id}`,
    async (signal) => (await answered(api.getRequestsIdDuplicates({ id, limit: '4' }, { signal }))).data.duplicates,
  );
  const found = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (found === null || found.length === 0) return null;
  return (
    <section class="duplicates" aria-label="Possible duplicates">
      <h3>It may repeat</h3>
      <DuplicateRows found={found} action="Open" />
    </section>
  );
}

interface RowsProps {
  readonly found: api.Duplicates['duplicates'];
  readonly action: string;
}

function DuplicateRows({ found, action }: RowsProps) {
  const known = latest(facts.value)!;
  return (
    <ul class="rows">
      {found.map(({ request, distanceMeters, score, because }) => (
        <li key={request.id}>
          <ViewLink to={{ panel: 'requests', request: request.id, sheet: 'half' }} class="row">
            <Badge facts={known} service={request.service} isClosed={request.status === 'closed'} />
            <span class="row-text">
              <span class="row-title">
                {serviceName(request.service)}, {lengthText(distanceMeters, known.map.city.units)} away
                {request.status === 'closed' && <span class="state"> closed</span>}
              </span>
              <span class="muted small">
                {agoText(Date.parse(request.reportedAt), Date.now())}, {percentText(score)} likely the same
              </span>
              <span class="muted small">{because.join('; ')}</span>
              <span class="same">{action}</span>
            </span>
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}
