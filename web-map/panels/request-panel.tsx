import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { announcement, type CityFacts, decided, facts, loadFeed, serviceName, spokenOf } from '../state/city.ts';
import { changedText, OUTCOME_TEXT, STAGE_TEXT } from '../state/desk.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { agoText, degreesText, momentText } from '../state/words.ts';
import { Because, EmergencyBanner, OwnerCard } from './answer-card.tsx';
import { MayRepeat } from './may-repeat.tsx';
import { ViewLink } from './panels.tsx';
import { RequestChain } from './request-chain.tsx';
import { type Opened, RequestDesk } from './request-desk.tsx';
import { RequestReports } from './request-reports.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** One request: what, where, whose and why, who had it, its history, and who else reported it; decided about from here. */
export function RequestPanel({ id }: { readonly id: string }) {
  const known = latest(facts.value);
  const changed = useSignal<Opened | null>(null);
  const [loaded, retry] = useLoaded(`request ${id}`, async (signal): Promise<Opened> => {
    const { data, headers } = await answered(api.getRequestsId({ id }, { signal }));
    return { request: data, etag: headers.get('ETag') };
  });
  const opened = changed.value ?? latest(loaded);
  const asset = opened?.request.routing?.asset;
  useEffect(() => {
    decided.value = asset ? { class: asset.class, id: asset.id } : null;
    return () => {
      decided.value = null;
    };
  }, [asset]);
  return (
    <article class="request">
      <ViewLink to={{ request: null }} class="back">
        ← {BACK[view.value.requestList]}
      </ViewLink>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {loaded.kind === 'loading' && opened === null && <p class="muted">Loading the request …</p>}
      {opened && known && (
        <>
          <RequestHead request={opened.request} />
          <Parts request={opened.request} />
          {view.value.requestPart === 'reports' ? (
            <RequestReports
              request={opened.request}
              known={known}
              reload={() => {
                changed.value = null;
                retry();
              }}
            />
          ) : (
            <TheRequest
              opened={opened}
              known={known}
              onChanged={(next) => {
                announcement.value = changedText(opened.request, next.request);
                changed.value = next;
                void loadFeed(spokenOf(view.value), true);
              }}
              reload={() => {
                changed.value = null;
                retry();
              }}
            />
          )}
        </>
      )}
    </article>
  );
}

const BACK = {
  requests: 'All requests',
  incidents: 'All that several reported',
  'may-repeat': 'All that may repeat',
  'not-fixed': 'All that is not fixed',
} as const;

/** The request itself, and everybody who reported it. */
function Parts({ request }: { readonly request: api.Request }) {
  const { requestPart } = view.value;
  const parts = [
    ['request', 'The request'],
    ['reports', `Reports (${request.reportCount.toLocaleString('en-US')})`],
  ] as const;
  return (
    <nav class="sub-tabs" aria-label="Parts of the request">
      {parts.map(([part, title]) => (
        <ViewLink
          key={part}
          to={{ requestPart: part, join: null }}
          class="sub-tab"
          {...(part === requestPart && { 'aria-current': 'page' as const })}
        >
          {title}
        </ViewLink>
      ))}
    </nav>
  );
}

interface RequestProps {
  readonly opened: Opened;
  readonly known: CityFacts;
  readonly onChanged: (next: Opened) => void;
  readonly reload: () => void;
}

/** What is decided of a request: whose it is and why, what to do with it, what it may repeat, its history. */
function TheRequest({ opened, known, onChanged, reload }: RequestProps) {
  const { request } = opened;
  const { incident } = request;
  return (
    <>
      <EmergencyBanner said={emergencySaid(request)} />
      {incident && !incident.isLead && (
        <p class="disputed">
          Reported with others: people work on <ViewLink to={{ request: incident.lead }}>the first of them</ViewLink>,
          and this one shares its state.
        </p>
      )}
      <h3>Whose it is</h3>
      <OwnerCard owner={request.owner} nobody={NOBODY[request.queue ?? 'unrouted']} />
      {request.queue === 'disputed' && request.owner && <p class="disputed">{DISPUTED}</p>}
      {request.overrideReason && <p>Given to this agency by a person: {request.overrideReason}</p>}
      {request.routing && <Because reasons={request.routing.because} />}
      {request.routing === null && request.owner && !request.overrideReason && (
        <p class="muted small">
          This is whose it was in the records that it was imported from; no reason is kept there.
        </p>
      )}
      <RequestChain request={request} timeZone={known.map.city.timeZone} />
      {request.status === 'open' && <MayRepeat request={request} />}
      <RequestDesk key={opened.etag} opened={opened} onChanged={onChanged} reload={reload} />
      <History request={request} timeZone={known.map.city.timeZone} />
    </>
  );
}

// Of an emergency `say` alone is for the banner; the notice repeats whom to call.
const emergencySaid = ({ emergency, status }: api.Request): unknown =>
  emergency === null || (status === 'closed' && !emergency.nobodyComes) ? null : emergency;

const DISPUTED = 'Everybody to whom it may belong has declined it. A dispatcher decides; until then it stays here.';

const NOBODY = {
  unplaced: 'It has no place yet, so nobody owns it. It waits in the queue of the unplaced.',
  unrouted: 'No rule gives it to anybody. It waits in the queue of the unrouted.',
  disputed: 'Everybody has declined it. It waits for a dispatcher.',
} as const;

function RequestHead({ request }: { readonly request: api.Request }) {
  const known = latest(facts.value)!;
  const { place } = request;
  const answers = Object.entries(request.answers);
  const questions = known.services.find(({ code }) => code === request.service)?.questions ?? [];
  const toIt = (): void => {
    if (place) go({ camera: { lon: place.lon, lat: place.lat, zoom: Math.max(17, view.value.camera?.zoom ?? 0) } });
  };
  return (
    <>
      <h2 class="request-title">
        <Badge facts={known} service={request.service} isClosed={request.status === 'closed'} />
        {serviceName(request.service)}
      </h2>
      <p>
        <span class={`pill ${request.status}`}>{request.status === 'open' ? 'Open' : 'Closed'}</span> reported{' '}
        <time dateTime={request.reportedAt} title={momentText(request.reportedAt, known.map.city.timeZone)}>
          {agoText(Date.parse(request.reportedAt), Date.now())}
        </time>
        {request.stage && `, ${STAGE_TEXT[request.stage].toLowerCase()}`}
        {request.outcome && `: ${OUTCOME_TEXT[request.outcome].toLowerCase()}`}
      </p>
      {request.filedService && request.filedService !== request.service && (
        <p class="muted">
          Reported as {serviceName(request.filedService)}; found to be {serviceName(request.service)}.
        </p>
      )}
      {request.description && <p class="description">{request.description}</p>}
      {answers.length > 0 && (
        <dl class="facts">
          {answers.map(([code, value]) => {
            const question = questions.find((each) => each.code === code);
            return (
              <div key={code}>
                <dt>{question?.text ?? code}</dt>
                <dd>{question?.choices.find((choice) => choice.value === value)?.label ?? value}</dd>
              </div>
            );
          })}
        </dl>
      )}
      <p class="where">
        {request.address ?? (place ? degreesText(place) : 'Without a place')}
        {place && (
          <button type="button" class="link-button" onClick={toIt}>
            Show on the map
          </button>
        )}
      </p>
    </>
  );
}

const EVENTS: Readonly<Record<api.Request['history'][number]['kind'], string>> = {
  reported: 'Reported',
  rerouted: 'Routed again',
  place_corrected: 'Place corrected',
  service_corrected: 'Service corrected',
  answers_corrected: 'Answers corrected',
  owner_overridden: 'Given to another owner',
  override_cleared: 'Given back to the rules',
  closed: 'Closed',
  reopened: 'Reopened',
  handed_over: 'Handed over',
  rediagnosed: 'Found to be something else',
  declined: 'Declined: not theirs',
  undone: 'Decision taken back',
  stage_changed: 'Moved on',
  referred_to_emergency: 'Emergency: told to call, nobody was sent',
  linked: 'One problem with another report',
  unlinked: 'A problem of its own',
};

function History({ request, timeZone }: { readonly request: api.Request; readonly timeZone: string }) {
  if (request.history.length === 0) return null;
  return (
    <>
      <h3>History</h3>
      <ol class="history">
        {request.history.map(({ at, kind, reason }) => (
          <li key={at + kind}>
            <strong>{EVENTS[kind]}</strong> <time class="muted small">{momentText(at, timeZone)}</time>
            {reason && <p>{reason}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}
