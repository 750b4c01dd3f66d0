import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { announcement, decided, facts, loadFeed, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { agoText, degreesText, momentText } from '../state/words.ts';
import { Because, OwnerCard } from './answer-card.tsx';
import { DuplicatesOf } from './duplicates.tsx';
import { ViewLink } from './panels.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

interface Opened {
  readonly request: api.Request;
  readonly etag: string | null;
}

/** One request: what, where, whose and why, its history; closed and reopened from here. */
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
        ← All requests
      </ViewLink>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {loaded.kind === 'loading' && opened === null && <p class="muted">Loading the request …</p>}
      {opened && known && (
        <>
          <RequestHead request={opened.request} />
          <h3>Whose it is</h3>
          <OwnerCard owner={opened.request.owner} nobody={NOBODY[opened.request.queue ?? 'unrouted']} />
          {opened.request.overrideReason && <p>Given to this agency by a person: {opened.request.overrideReason}</p>}
          {opened.request.routing && <Because reasons={opened.request.routing.because} />}
          {opened.request.routing === null && opened.request.owner && (
            <p class="muted small">
              This is whose it was in the records that it was imported from; no reason is kept there.
            </p>
          )}
          <ChangeState
            key={opened.etag}
            opened={opened}
            onChanged={(next) => {
              changed.value = next;
              announcement.value = next.request.status === 'closed' ? 'Closed.' : 'Reopened.';
              void loadFeed(view.value.filters, true);
            }}
            reload={() => {
              changed.value = null;
              retry();
            }}
          />
          <DuplicatesOf id={id} />
          <History request={opened.request} timeZone={known.map.city.timeZone} />
        </>
      )}
    </article>
  );
}

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
      </p>
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

interface ChangeProps {
  readonly opened: Opened;
  readonly onChanged: (next: Opened) => void;
  readonly reload: () => void;
}

/** Closes or reopens, with a reason for the history; somebody else's change in between is not overwritten. */
function ChangeState({ opened, onChanged, reload }: ChangeProps) {
  const reason = useSignal('');
  const isBusy = useSignal(false);
  const trouble = useSignal<Trouble | null>(null);
  const isOpen = opened.request.status === 'open';
  const change = async (): Promise<void> => {
    if (isBusy.value) return;
    isBusy.value = true;
    trouble.value = null;
    try {
      const said = reason.value.trim();
      const { data, headers } = await answered(
        api.patchRequestsId({
          id: opened.request.id,
          ...(opened.etag !== null && { ifMatch: opened.etag }),
          change: { status: isOpen ? 'closed' : 'open', ...(said && { reason: said }) },
        }),
      );
      onChanged({ request: data, etag: headers.get('ETag') });
    } catch (error) {
      const said = troubleOf(error);
      if (said instanceof Trouble) trouble.value = said;
    } finally {
      isBusy.value = false;
    }
  };
  return (
    <form
      class="change"
      onSubmit={(event) => {
        event.preventDefault();
        void change();
      }}
    >
      <label>
        Reason, for the history
        <input
          name="reason"
          value={reason.value}
          maxLength={2_000}
          onInput={(event) => {
            reason.value = event.currentTarget.value;
          }}
        />
      </label>
      <button type="submit" class="button" disabled={isBusy.value}>
        {isOpen ? 'Close this request' : 'Reopen this request'}
      </button>
      {trouble.value && (
        <TroubleNote trouble={trouble.value} {...(trouble.value.canRetry && { retry: () => void change() })} />
      )}
      {trouble.value?.status === 412 && (
        <button type="button" class="button" onClick={reload}>
          Show it as it is now
        </button>
      )}
    </form>
  );
}
