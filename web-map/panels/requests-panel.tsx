import { useSignal } from '@preact/signals';
import type { JSX } from 'preact';
import { agencyAt, isClosedAt, type RequestFeed, reportCountAt, requestIdAt, serviceAt } from '../feed/request-feed.ts';
import { distanceMeters, incidentsAmong, orderRequests, type RequestOrder } from '../feed/select-requests.ts';
import { agencyName, type CityFacts, facts, feed, inView, loadFeed, selected } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { type RequestList as ListName, REQUEST_LISTS, type RequestFilters, type Sort } from '../state/view.ts';
import { countText } from '../state/words.ts';
import { PeriodField, ServiceField } from './filter-fields.tsx';
import { MayRepeatList } from './may-repeat-list.tsx';
import { NotFixedList } from './not-fixed-list.tsx';
import { ViewLink } from './panels.tsx';
import { RequestLine } from './request-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

const PAGE = 60;

const TITLES: Readonly<Record<ListName, string>> = {
  requests: 'All',
  incidents: 'By several',
  'may-repeat': 'May repeat',
  'not-fixed': 'Closed, not fixed',
};

/** The requests that the map shows, as lists: the same filters, the same members, by keyboard. */
export function RequestsPanel() {
  const { requestList } = view.value;
  return (
    <>
      <h2>Requests</h2>
      <nav class="sub-tabs" aria-label="Lists of requests">
        {REQUEST_LISTS.map((each) => (
          <ViewLink
            key={each}
            to={{ requestList: each }}
            class="sub-tab"
            {...(each === requestList && { 'aria-current': 'page' as const })}
          >
            {TITLES[each]}
          </ViewLink>
        ))}
      </nav>
      {listOf(requestList)}
    </>
  );
}

function listOf(list: ListName): JSX.Element {
  switch (list) {
    case 'requests':
    case 'incidents':
      return <ListInView key={list} list={list} />;
    case 'may-repeat':
      return <MayRepeatList />;
    case 'not-fixed':
      return <NotFixedList />;
  }
}

/** What is in view and passes the filters: all requests, or those that several people reported. */
function ListInView({ list }: { readonly list: 'requests' | 'incidents' }) {
  const known = latest(facts.value);
  const loaded = latest(feed.value);
  const { sort } = view.value;
  const shown = useSignal(PAGE);
  const [isAll, what] = [list === 'requests', list === 'requests' ? 'request' : 'problem'];
  const listed = (all: Uint32Array): Uint32Array => (isAll || loaded === null ? all : incidentsAmong(loaded, all));
  const here = listed(inView.value);
  return (
    <>
      <Filters known={known} />
      {feed.value.kind === 'failed' && (
        <TroubleNote trouble={feed.value.trouble} retry={() => void loadFeed(view.value.filters, true)} />
      )}
      <div class="list-head">
        <p role="status">
          {loaded === null
            ? feed.value.kind === 'failed'
              ? 'No requests could be loaded.'
              : 'Loading requests …'
            : `${countText(here.length, what)} in view, ${listed(selected.value).length.toLocaleString('en-US')} in the city`}
        </p>
        <label class="inline">
          Sort{' '}
          <select
            value={sort}
            onChange={(event) => {
              go({ sort: event.currentTarget.value as Sort }, 'replace');
              shown.value = PAGE;
            }}
          >
            <option value="newest">Newest first</option>
            <option value="oldest">Oldest first</option>
            <option value="most">Most reports first</option>
            <option value="nearest">Nearest to the middle</option>
          </select>
        </label>
      </div>
      {!isAll && loaded && here.length === 0 && (
        <p class="muted">No problem here that passes the filters was reported by several people.</p>
      )}
      {known && loaded && (
        <RequestList {...{ known, feed: loaded, positions: here, order: sort, most: shown.value, isAll }} />
      )}
      {here.length > shown.value && (
        <button
          type="button"
          class="button wide"
          onClick={() => {
            shown.value += PAGE;
          }}
        >
          Show more ({(here.length - shown.value).toLocaleString('en-US')} left)
        </button>
      )}
    </>
  );
}

interface ListProps {
  readonly known: CityFacts;
  readonly feed: RequestFeed;
  readonly positions: Uint32Array;
  readonly order: RequestOrder;
  readonly most: number;
  readonly isAll: boolean;
}

function RequestList({ known, feed: loaded, positions, order, most, isAll }: ListProps) {
  const camera = view.value.camera;
  const center = camera ?? { lon: 0, lat: 0 };
  const sorted = orderRequests(loaded, positions, order, center).slice(0, most);
  return (
    <ol class="rows" aria-label={isAll ? 'Requests in view' : 'Reported by several, in view'}>
      {sorted.map((i) => (
        <RequestRow
          key={requestIdAt(loaded, i)}
          known={known}
          feed={loaded}
          position={i}
          from={camera}
          isIncident={!isAll}
        />
      ))}
    </ol>
  );
}

interface RowProps {
  readonly known: CityFacts;
  readonly feed: RequestFeed;
  readonly position: number;
  /** From where its distance is said; null: not. */
  readonly from: { readonly lon: number; readonly lat: number } | null;
  /** Opens on all reports of the problem. */
  readonly isIncident?: boolean;
}

/** One request of the feed: its service, state, owner, age and distance. */
export function RequestRow({ known, feed: loaded, position: i, from, isIncident = false }: RowProps) {
  const service = serviceAt(loaded, i);
  const meters = from && distanceMeters(from.lon, from.lat, loaded.lonLat[2 * i]!, loaded.lonLat[2 * i + 1]!);
  return (
    <li>
      <RequestLine
        known={known}
        request={requestIdAt(loaded, i)}
        service={service}
        isClosed={isClosedAt(loaded, i)}
        agency={agencyName(agencyAt(loaded, i))}
        reportedAtMs={loaded.reportedAt[i]! * 1_000}
        meters={meters}
        reportCount={reportCountAt(loaded, i)}
        part={isIncident ? 'reports' : 'request'}
      />
    </li>
  );
}

function Filters({ known }: { readonly known: CityFacts | null }) {
  const { filters } = view.value;
  const set = (patch: Partial<RequestFilters>): void => go({ filters: { ...filters, ...patch } }, 'replace');
  return (
    <fieldset class="filters" aria-label="Filters">
      <ServiceField known={known} value={filters.service} onChange={(service) => set({ service })} />
      <label>
        Agency
        <select value={filters.agency ?? ''} onChange={(event) => set({ agency: event.currentTarget.value || null })}>
          <option value="">All agencies</option>
          {[...(known?.agencies.values() ?? [])].map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <label>
        State
        <select
          value={filters.status}
          onChange={(event) => set({ status: event.currentTarget.value as RequestFilters['status'] })}
        >
          <option value="open">Open</option>
          <option value="closed">Closed</option>
          <option value="all">Open and closed</option>
        </select>
      </label>
      <PeriodField value={filters.days} onChange={(days) => set({ days })} />
    </fieldset>
  );
}
