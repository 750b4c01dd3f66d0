import { useSignal } from '@preact/signals';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { agencyAt, isClosedAt, reportCountAt, requestIdAt, serviceAt } from '../feed/request-feed.ts';
import { distanceMeters, requestsNear } from '../feed/select-requests.ts';
import { agencyName, type CityFacts, facts, feed, selected, serviceName } from '../state/city.ts';
import { joinOf } from '../state/join.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { CHOOSING } from '../state/view.ts';
import { agoText, countText, lengthText, percentText } from '../state/words.ts';
import { saidOf, useDoing, WhyFields, type WhySaid } from './incident-acts.tsx';
import { Badge } from './signs.tsx';
import { TroubleNote } from './trouble-note.tsx';

const MOST_COMPARED = '10';
const MOST_NEAR = 6;
const NEAR_METERS = 150;

interface Props {
  readonly request: api.Request;
  readonly onDone: () => void;
}

/** Makes one problem of this request and another, which is picked in a list or on the map. */
export function JoinForm({ request, onDone }: Props) {
  const { join } = view.value;
  if (join === null)
    return (
      <button type="button" class="button" onClick={() => go({ join: CHOOSING }, 'replace')}>
        Join with another …
      </button>
    );
  return (
    <section class="change" aria-label="With what it is one problem">
      <h3>With what it is one problem</h3>
      <p class="muted small">Pick it here, or tap its dot on the map.</p>
      <Choices request={request} />
      {join !== CHOOSING && <Chosen key={join} request={request} other={join} onDone={onDone} />}
      <button type="button" class="button" onClick={() => go({ join: null }, 'replace')}>
        Cancel
      </button>
    </section>
  );
}

interface Choice {
  readonly id: string;
  readonly service: string;
  readonly isClosed: boolean;
  readonly agency: string;
  readonly reportedAtMs: number;
  readonly reportCount: number;
  readonly meters: number;
  /** How likely it is the same; null: not compared. */
  readonly score: number | null;
}

/** Those that were compared with it, the likeliest first, then what is near of those that the map shows. */
function Choices({ request }: { readonly request: api.Request }) {
  const known = latest(facts.value);
  const [loaded, retry] = useLoaded(`join ${request.id} ${request.incident?.id}`, async (signal) => {
    const asked = { id: request.id, limit: MOST_COMPARED };
    return (await answered(api.getRequestsIdDuplicates(asked, { signal }))).data.duplicates;
  });
  const isApart = (other: string, incident: string | undefined): boolean =>
    other !== request.id &&
    other !== request.incident?.lead &&
    (incident === undefined || incident !== request.incident?.id);
  const compared = (latest(loaded) ?? [])
    .filter((each) => isApart(each.request.id, each.request.incident?.id))
    .map((each) => comparedChoice(each));
  const isCompared = new Set(compared.map(({ id }) => id));
  const choices = [
    ...compared,
    ...nearChoices(request).filter(({ id }) => isApart(id, undefined) && !isCompared.has(id)),
  ];
  if (known === null) return null;
  return (
    <>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {loaded.kind === 'ready' && choices.length === 0 && <p class="muted small">Nothing else is near.</p>}
      <ul class="rows" aria-label="What it may be one with">
        {choices.map((each) => (
          <ChoiceRow key={each.id} choice={each} known={known} />
        ))}
      </ul>
    </>
  );
}

const comparedChoice = ({ request, distanceMeters: meters, score }: api.Duplicates['duplicates'][number]): Choice => ({
  ...{ id: request.id, service: request.service, isClosed: request.status === 'closed', meters, score },
  ...{ agency: request.owner?.name ?? 'Nobody yet', reportCount: request.reportCount },
  reportedAtMs: Date.parse(request.reportedAt),
});

function nearChoices({ place }: api.Request): readonly Choice[] {
  const loaded = latest(feed.value);
  if (loaded === null || place === null) return [];
  return requestsNear(loaded, selected.value, place, NEAR_METERS)
    .slice(0, MOST_NEAR)
    .map(({ position: i, meters }) => ({
      ...{ id: requestIdAt(loaded, i), service: serviceAt(loaded, i), isClosed: isClosedAt(loaded, i), meters },
      ...{ agency: agencyName(agencyAt(loaded, i)), reportCount: reportCountAt(loaded, i), score: null },
      reportedAtMs: loaded.reportedAt[i]! * 1_000,
    }));
}

function ChoiceRow({ choice, known }: { readonly choice: Choice; readonly known: CityFacts }) {
  const { id, service, isClosed, agency, reportedAtMs, reportCount, meters, score } = choice;
  return (
    <li>
      <button
        type="button"
        class="row"
        aria-pressed={view.value.join === id}
        onClick={() => go({ join: id }, 'replace')}
      >
        <Badge facts={known} service={service} isClosed={isClosed} />
        <span class="row-text">
          <span class="row-title">
            {serviceName(service)}
            {isClosed && <span class="state"> closed</span>}
          </span>
          <span class="muted small">{reportCount > 1 ? `${countText(reportCount, 'report')}, ${agency}` : agency}</span>
        </span>
        <span class="row-end muted small">
          <span>{score === null ? agoText(reportedAtMs, Date.now()) : `${percentText(score)} likely`}</span>
          <span>{lengthText(meters, known.map.city.units)}</span>
        </span>
      </button>
    </li>
  );
}

/** The one that was picked, as it is now, and the button. */
function Chosen({ request, other, onDone }: Props & { readonly other: string }) {
  const known = latest(facts.value);
  const said = useSignal<WhySaid>({ reason: '', actor: '' });
  const doing = useDoing(onDone);
  const [loaded, retry] = useLoaded(
    `joined ${other}`,
    async (signal) => (await answered(api.getRequestsId({ id: other }, { signal }))).data,
  );
  const found = latest(loaded);
  if (loaded.kind === 'failed') return <TroubleNote trouble={loaded.trouble} retry={retry} />;
  if (found === null || known === null) return <p class="muted">Loading it …</p>;
  const join = joinOf(request, found);
  if (join.kind === 'same') return <p role="status">These two are one problem already.</p>;
  const [here, there] = [request.place, found.place];
  const meters = here && there && distanceMeters(here.lon, here.lat, there.lon, there.lat);
  const isReady = said.value.reason.trim() !== '';
  return (
    <form
      class="join-chosen"
      aria-label="Join them"
      onSubmit={(event) => {
        event.preventDefault();
        if (isReady) void doing.run(() => joinThem(join, saidOf(said.value)), 'Joined: they are one problem now.');
      }}
    >
      <p role="status">
        <strong>{serviceName(found.service)}</strong>, reported {agoText(Date.parse(found.reportedAt), Date.now())}
        {meters !== null && `, ${lengthText(meters, known.map.city.units)} away`}. Together they will be{' '}
        {countText(request.reportCount + found.reportCount, 'report')} of one problem.
      </p>
      <WhyFields said={said} doing={doing} />
      <button type="submit" class="button primary" disabled={doing.isBusy.value || !isReady}>
        Join them
      </button>
      {!isReady && <p class="muted small">Say why: whoever reads it next has only that.</p>}
    </form>
  );
}

async function joinThem(
  join: Exclude<ReturnType<typeof joinOf>, { readonly kind: 'same' }>,
  said: ReturnType<typeof saidOf>,
): Promise<void> {
  switch (join.kind) {
    case 'open':
      await answered(api.postIncidents({ newIncident: { ...said, requests: [...join.requests] } }));
      return;
    case 'link':
      await answered(
        api.postIncidentsIdLink({ id: join.incident, someRequests: { ...said, requests: [join.request] } }),
      );
      return;
    case 'merge':
      await answered(api.postIncidentsIdMerge({ id: join.incident, otherIncident: { ...said, incident: join.other } }));
  }
}
