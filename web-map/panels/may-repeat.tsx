import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { facts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go } from '../state/navigate.ts';
import { agoText, countText, lengthText, percentText } from '../state/words.ts';
import { EvidenceBars } from './evidence-bars.tsx';
import { ViewLink } from './panels.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST = '4';

/** Earlier requests that a request may repeat and is not joined with, the likeliest first, with all that speaks for and against. */
export function MayRepeat({ request }: { readonly request: api.Request }) {
  const { id, incident } = request;
  const [loaded, retry] = useLoaded(
    `duplicates of ${id} ${incident?.id}`,
    async (signal) => (await answered(api.getRequestsIdDuplicates({ id, limit: MOST }, { signal }))).data.duplicates,
    { keepLast: true },
  );
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  const isApart = (one: api.Duplicates['duplicates'][number]): boolean =>
    incident === null || one.request.incident?.id !== incident.id;
  const found = latest(loaded)?.filter(isApart) ?? [];
  if (found.length === 0) return null;
  return (
    <section class="duplicates" aria-label="Possible duplicates">
      <h3>It may repeat</h3>
      <ul class="cards">
        {found.map((each, n) => (
          <Possible key={each.request.id} found={each} isFirst={n === 0} />
        ))}
      </ul>
    </section>
  );
}

interface PossibleProps {
  readonly found: api.Duplicates['duplicates'][number];
  readonly isFirst: boolean;
}

function Possible({ found: { request, distanceMeters, score, evidence }, isFirst }: PossibleProps) {
  const known = latest(facts.value)!;
  return (
    <li class="card">
      <ViewLink to={{ request: request.id }} class="known-head known-link">
        <Badge facts={known} service={request.service} isClosed={request.status === 'closed'} />
        <span class="row-text">
          <span class="row-title">
            {serviceName(request.service)}, {lengthText(distanceMeters, known.map.city.units)} away
            {request.status === 'closed' && <span class="state"> closed</span>}
          </span>
          <span class="muted small">
            {agoText(Date.parse(request.reportedAt), Date.now())}
            {request.reportCount > 1 && `, ${countText(request.reportCount, 'report')}`}
          </span>
        </span>
        <span class="row-end likely">{percentText(score)}</span>
      </ViewLink>
      <details open={isFirst}>
        <summary class="small">Why it may be the same</summary>
        <EvidenceBars pieces={evidence} />
      </details>
      <p class="known-acts">
        <button type="button" class="button" onClick={() => go({ requestPart: 'reports', join: request.id })}>
          It is one problem
        </button>
      </p>
    </li>
  );
}
