import { useSignal } from '@preact/signals';
import { agencyAt, isClosedAt, type RequestFeed, requestIdAt, serviceAt } from '../feed/request-feed.ts';
import { distanceMeters, orderRequests, type RequestOrder } from '../feed/select-requests.ts';
import { agencyName, type CityFacts, facts, feed, inView, loadFeed, selected } from '../state/city.ts';
import { latest } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import type { RequestFilters, Sort } from '../state/view.ts';
import { countText } from '../state/words.ts';
import { PeriodField, ServiceField } from './filter-fields.tsx';
import { RequestLine } from './request-line.tsx';
import { TroubleNote } from './trouble-note.tsx';

const PAGE = 60;

/** The requests that the map shows, as a list: the same filters, the same members, by keyboard. */
export function RequestsPanel() {
  const known = latest(facts.value);
  const loaded = latest(feed.value);
  const { sort } = view.value;
  const shown = useSignal(PAGE);
  const here = inView.value;
  return (
    <>
      <h2>Requests</h2>
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
            : `${countText(here.length, 'request')} in view, ${selected.value.length.toLocaleString('en-US')} in the city`}
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
            <option value="nearest">Nearest to the middle</option>
          </select>
        </label>
      </div>
      {known && loaded && <RequestList known={known} feed={loaded} positions={here} order={sort} most={shown.value} />}
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
}

function RequestList({ known, feed: loaded, positions, order, most }: ListProps) {
  const camera = view.value.camera;
  const center = camera ?? { lon: 0, lat: 0 };
  const sorted = orderRequests(loaded, positions, order, center).slice(0, most);
  return (
    <ol class="rows" aria-label="Requests in view">
      {sorted.map((i) => (
        <RequestRow key={requestIdAt(loaded, i)} known={known} feed={loaded} position={i} from={camera} />
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
}

/** One request of the feed: its service, state, owner, age and distance. */
export function RequestRow({ known, feed: loaded, position: i, from }: RowProps) {
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
