import type { Signal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { type CityFacts, facts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { useRested } from '../state/rested.ts';
import type { PickedPlace } from '../state/view.ts';
import { agoText, countText, lengthText, percentText } from '../state/words.ts';
import { ViewLink } from './panels.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

type Hint = api.DuplicateHints['duplicates'][number];
type Known = api.DuplicateHints['known'][number];

interface Props {
  readonly place: PickedPlace;
  readonly service: string;
  /** What is typed so far; compared and not kept. */
  readonly description: string;
  /** What who reports adds themselves to; null: to nothing. */
  readonly sameAs: Signal<string | null>;
}

/** Whether the problem was reported already: what is about to be reported, against what is kept; with the way to join it. */
export function DuplicatesHere({ place, service, description, sameAs }: Props) {
  const text = useRested(description.trim());
  const at = `${place.lon},${place.lat},${place.accuracyMeters}`;
  const [loaded, retry] = useLoaded(
    `duplicates ${at} ${service} ${text}`,
    async (signal) => {
      const duplicateCheck = { service, place, limit: 4, ...(text && { description: text }) };
      return (await answered(api.postDuplicatesCheck({ duplicateCheck }, { signal }))).data;
    },
    { keepLast: true },
  );
  const known = latest(facts.value);
  const found = latest(loaded);
  useEffect(() => {
    const isStillThere = found?.known.some(({ id }) => id === sameAs.value) ?? true;
    if (!isStillThere) sameAs.value = null;
  }, [found]);
  const others = found?.duplicates.filter((hint) => !found.known.some((each) => isOf(each, hint))) ?? [];
  return (
    <div aria-live="polite">
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {known && found && found.duplicates.length > 0 && (
        <section class="duplicates" aria-label="Already reported">
          <h3>Already reported?</h3>
          {found.known.length > 0 && (
            <ul class="cards">
              {found.known.map((each) => (
                <KnownProblem
                  key={each.id}
                  known={each}
                  hint={found.duplicates.find((hint) => isOf(each, hint)) ?? null}
                  facts={known}
                  sameAs={sameAs}
                />
              ))}
            </ul>
          )}
          {others.length > 0 && (
            <>
              <p class="muted small">Open it if it is the same problem; it need not be reported twice.</p>
              <DuplicateRows found={others} known={known} />
            </>
          )}
        </section>
      )}
      {found && found.duplicates.length === 0 && <p class="muted small">Nobody has reported this here yet.</p>}
    </div>
  );
}

const isOf = ({ id }: Known, { request }: Hint): boolean => request.id === id || request.incident?.id === id;

interface KnownProps {
  readonly known: Known;
  /** The request of it that is likest; null where none is among those shown. */
  readonly hint: Hint | null;
  readonly facts: CityFacts;
  readonly sameAs: Signal<string | null>;
}

/** A problem that is known: since when, until when, why it may be the same, and a button that adds who reports. */
function KnownProblem({ known, hint, facts: city, sameAs }: KnownProps) {
  const { id, service, probability, distanceMeters, reportCount, text } = known;
  const isChosen = sameAs.value === id;
  const meters = lengthText(distanceMeters, city.map.city.units);
  return (
    <li class={isChosen ? 'card chosen' : 'card'}>
      <span class="known-head">
        <Badge facts={city} service={service} isClosed={false} />
        <span class="row-text">
          <span class="row-title" id={`known-${id}`}>
            {serviceName(service)}, {meters} away
          </span>
          <span class="muted small">
            {countText(reportCount, 'report')}, {percentText(probability)} likely the same
          </span>
        </span>
      </span>
      <p>{text[0]!.toUpperCase() + text.slice(1)}.</p>
      <p class="known-acts">
        <button
          type="button"
          class="button"
          aria-pressed={isChosen}
          aria-describedby={`known-${id}`}
          onClick={() => {
            sameAs.value = isChosen ? null : id;
          }}
        >
          Add me to it
        </button>
        {hint && (
          <ViewLink to={{ panel: 'requests', request: hint.request.id, sheet: 'half' }}>
            This is the same: open it
          </ViewLink>
        )}
      </p>
      {isChosen && <p class="muted small">You are added when you send the report, below.</p>}
      {hint && (
        <details>
          <summary class="small">Why it may be the same</summary>
          <ul class="because small">
            {hint.because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function DuplicateRows({ found, known }: { readonly found: readonly Hint[]; readonly known: CityFacts }) {
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
              <span class="same">This is the same</span>
            </span>
          </ViewLink>
        </li>
      ))}
    </ul>
  );
}
