import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { type CityFacts, members } from '../state/city.ts';
import { deciderText, eventText } from '../state/incident-words.ts';
import { canPart, undoableOf } from '../state/join.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { view } from '../state/navigate.ts';
import { agoText, countText, dayText, momentText } from '../state/words.ts';
import { saidOf, useDoing, WhyFields, type WhySaid } from './incident-acts.tsx';
import { JoinForm } from './join-form.tsx';
import { MayRepeat } from './may-repeat.tsx';
import { MemberList } from './member-list.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

interface Props {
  readonly request: api.Request;
  readonly known: CityFacts;
  /** Loads the request anew. */
  readonly reload: () => void;
}

/** Everybody who reported the problem of a request: the incident with its reports, and how to join and part them. */
export function RequestReports({ request, known, reload }: Props) {
  const changes = useSignal(0);
  const id = request.incident?.id ?? null;
  const [loaded, retry] = useLoaded(
    id && `incident ${id} ${changes.value}`,
    async (signal) => {
      const { data, headers } = await answered(api.getIncidentsId({ id: id! }, { signal }));
      return { incident: data, etag: headers.get('ETag') };
    },
    { keepLast: true },
  );
  const onDone = (): void => {
    changes.value++;
    reload();
  };
  const opened = latest(loaded);
  const isOfThis = opened !== null && opened.incident.id === id;
  return (
    <>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {id === null && <p>One report; nobody else is known to have reported this.</p>}
      {id !== null && !isOfThis && loaded.kind === 'loading' && <p class="muted">Loading the reports …</p>}
      {isOfThis && (
        <IncidentReports
          key={`${opened.incident.id} ${opened.etag}`}
          incident={opened.incident}
          etag={opened.etag}
          {...{ request, known, onDone }}
        />
      )}
      <JoinForm request={request} onDone={onDone} />
      {view.value.join === null && <MayRepeat request={request} />}
      <TakeBack
        key={changes.value}
        incident={id ?? ''}
        requests={isOfThis ? opened.incident.reports.map((each) => each.id) : [request.id]}
        onDone={onDone}
      />
      {isOfThis && <IncidentHistory incident={opened.incident} timeZone={known.map.city.timeZone} />}
    </>
  );
}

interface ReportsProps {
  readonly incident: api.Incident;
  readonly etag: string | null;
  readonly request: api.Request;
  readonly known: CityFacts;
  readonly onDone: () => void;
}

function IncidentReports({ incident, etag, request, known, onDone }: ReportsProps) {
  const marked = useSignal<ReadonlySet<string>>(new Set());
  useEffect(() => {
    members.value = incident.reports.flatMap(({ id, place, isLead }) =>
      place === null ? [] : [{ id, isLead, lon: place.lon, lat: place.lat, isMarked: marked.value.has(id) }],
    );
    return () => {
      members.value = [];
    };
  }, [incident, marked.value]);
  const { timeZone } = known.map.city;
  return (
    <>
      <p>
        <strong>{countText(incident.reportCount, 'person', 'people')} reported this</strong>, first{' '}
        {dayText(incident.openedAt, timeZone)}, last {agoText(Date.parse(incident.lastReportedAt), Date.now())}. One
        request is worked on; all share its state.
      </p>
      {incident.notFixedSince && (
        <p class="disputed">
          It was closed and is not fixed: reported again {dayText(incident.notFixedSince, timeZone)}.
        </p>
      )}
      {incident.recurrenceOf && <OtherIncident id={incident.recurrenceOf} words="It was there before" known={known} />}
      {incident.recurrences.map((id) => (
        <OtherIncident key={id} id={id} words="It came back" known={known} />
      ))}
      <MemberList incident={incident} known={known} marked={marked} open={request.id} />
      {marked.value.size > 0 && <PartForm incident={incident} etag={etag} marked={[...marked.value]} onDone={onDone} />}
    </>
  );
}

/** A link to an incident that this one has to do with. */
function OtherIncident({
  id,
  words,
  known,
}: {
  readonly id: string;
  readonly words: string;
  readonly known: CityFacts;
}) {
  const [loaded] = useLoaded(
    `other incident ${id}`,
    async (signal) => (await answered(api.getIncidentsId({ id }, { signal }))).data,
  );
  const other = latest(loaded);
  if (other === null || other.reportCount === 0) return null;
  return (
    <p>
      {words}:{' '}
      <ViewLink to={{ request: other.lead, requestPart: 'reports' }}>
        {countText(other.reportCount, 'report')} from {dayText(other.openedAt, known.map.city.timeZone)}
        {other.closedAt && `, closed ${dayText(other.closedAt, known.map.city.timeZone)}`}
      </ViewLink>
    </p>
  );
}

interface PartProps {
  readonly incident: api.Incident;
  readonly etag: string | null;
  readonly marked: readonly string[];
  readonly onDone: () => void;
}

/** Takes the marked reports out, each by itself or together as one other problem. */
function PartForm({ incident, etag, marked, onDone }: PartProps) {
  const said = useSignal<WhySaid>({ reason: '', actor: '' });
  const doing = useDoing(onDone);
  const isReady = said.value.reason.trim() !== '' && canPart(marked.length, incident.reports.length);
  const part = (call: typeof api.postIncidentsIdUnlink | typeof api.postIncidentsIdSplit, done: string): void => {
    const someRequests = { ...saidOf(said.value), requests: [...marked] };
    void doing.run(() => answered(call({ id: incident.id, ...(etag && { ifMatch: etag }), someRequests })), done);
  };
  const reports = countText(marked.length, 'report');
  return (
    <form
      class="change"
      aria-label="Take the marked reports out"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) part(api.postIncidentsIdUnlink, `Taken out: ${reports}.`);
      }}
    >
      <p role="status">{reports} marked.</p>
      <WhyFields said={said} doing={doing} />
      <button type="submit" class="button primary" disabled={doing.isBusy.value || !isReady}>
        {marked.length === 1 ? 'Take it out: another problem' : 'Take them out, each by itself'}
      </button>
      {marked.length > 1 && (
        <button
          type="button"
          class="button"
          disabled={doing.isBusy.value || !isReady}
          onClick={() => part(api.postIncidentsIdSplit, `Split off: ${reports}.`)}
        >
          Split them off as one problem
        </button>
      )}
      {!isReady && (
        <p class="muted small">{marked.length < incident.reports.length ? 'Say why.' : 'At least one report stays.'}</p>
      )}
      {doing.trouble.value?.status === 412 && (
        <button type="button" class="button" onClick={onDone}>
          Show it as it is now
        </button>
      )}
    </form>
  );
}

const MOST_ENTRIES = '100';

/** Takes the newest joining or parting of these reports back. */
function TakeBack({
  incident,
  requests,
  onDone,
}: {
  readonly incident: string;
  readonly requests: readonly string[];
  readonly onDone: () => void;
}) {
  const doing = useDoing(onDone);
  const [loaded] = useLoaded(
    `arrangements ${incident} ${requests.join()}`,
    async (signal) => (await answered(api.getAudit({ limit: MOST_ENTRIES }, { signal }))).data.entries,
  );
  const entry = undoableOf(latest(loaded) ?? [], incident, requests);
  if (entry === null) return null;
  return (
    <>
      <button
        type="button"
        class="button"
        disabled={doing.isBusy.value}
        onClick={() =>
          void doing.run(() => answered(api.postAuditIdUndo({ id: entry.id, ruleDecision: {} })), 'Taken back.')
        }
      >
        Take back: {UNDO_TEXT[entry.kind] ?? 'the last decision'}
      </button>
      {doing.trouble.value && <TroubleNote trouble={doing.trouble.value} />}
    </>
  );
}

const UNDO_TEXT: Readonly<Record<string, string>> = {
  incident_linked: 'the last joining',
  incident_unlinked: 'the last taking out',
  incident_merged: 'the last merging',
  incident_split: 'the last splitting',
};

function IncidentHistory({ incident, timeZone }: { readonly incident: api.Incident; readonly timeZone: string }) {
  return (
    <>
      <h3>How they came together</h3>
      <ol class="history">
        {incident.history.map((event, n) => (
          <li key={`${event.at} ${n}`}>
            <strong>{eventText(event)}</strong> <time class="muted small">{momentText(event.at, timeZone)}</time>
            <p class="muted small">{deciderText(event)}</p>
            {event.reason && <p>{event.reason}</p>}
            {event.because.length > 0 && (
              <details>
                <summary class="small">Why</summary>
                <ul class="because small">
                  {event.because.map((reason) => (
                    <li key={reason}>{reason}</li>
                  ))}
                </ul>
              </details>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
