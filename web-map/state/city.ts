import { computed, signal } from '@preact/signals';
import { answered, Trouble, troubleOf } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { decodeRequestFeed, type RequestFeed } from '../feed/request-feed.ts';
import { type Bounds, requestsInside, selectRequests } from '../feed/select-requests.ts';
import type { ClusterOnMap } from '../layers/clusters.ts';
import type { FindingOnMap } from '../layers/findings.ts';
import type { MeantOnMap } from '../layers/meant.ts';
import type { MemberOnMap } from '../layers/members.ts';
import type { SegmentOnMap } from '../layers/plan.ts';
import { type ServiceOrder, serviceOrder } from '../layers/requests.ts';
import { badgesOf } from '../layers/service-badge.ts';
import type { SuspectOnMap } from '../layers/suspects.ts';
import type { AreaOnMap } from '../style/areas.ts';
import type { MapInfo } from '../style/map-info.ts';
import type { JurisdictionRef } from '../style/style-state.ts';
import { type Loaded, latest } from './loaded.ts';
import { view } from './navigate.ts';
import { type AssetRef, FIRST_VIEW, type RequestFilters, type Theme, type View } from './view.ts';

/** What is known of the city before anything is asked. */
export interface CityFacts {
  readonly map: MapInfo & { readonly city: api.City };
  readonly services: readonly api.Service[];
  readonly agencies: ReadonlyMap<string, api.Agency>;
  readonly order: ServiceOrder;
  readonly badges: ReadonlyMap<string, string>;
}

export const facts = signal<Loaded<CityFacts>>({ kind: 'idle' });
export const feed = signal<Loaded<RequestFeed>>({ kind: 'idle' });
/** What the map shows, from the map itself. */
export const bounds = signal<Bounds | null>(null);
interface SearchedPlace {
  readonly lon: number;
  readonly lat: number;
  readonly label: string;
  readonly readAs: string;
}

/** The jurisdictions that cover the picked place, and the asset that decided: known to panels, drawn by the map. */
export const here = signal<readonly JurisdictionRef[]>([]);
export const decided = signal<AssetRef | null>(null);
/** The assets that a report at the picked place may mean, while it is asked which. */
export const meant = signal<readonly MeantOnMap[]>([]);
/** What the last search found, by its name, and what it read otherwise than it was typed ('' for nothing). */
export const searched = signal<SearchedPlace | null>(null);
export const clusters = signal<readonly ClusterOnMap[]>([]);
/** Mains that may be behind the chosen one. */
export const suspects = signal<readonly SuspectOnMap[]>([]);
/** Findings of the check that have a place, and areas that an answer is about: told by panels, drawn by the map. */
export const findings = signal<readonly FindingOnMap[]>([]);
export const areas = signal<readonly AreaOnMap[]>([]);
/** Ground that changes hands on the day that the panel tells of. */
export const movingGround = signal<readonly AreaOnMap[]>([]);
/** Days on which owners, boundaries or rules change, as `2027-01-01`. */
export const changeDays = signal<readonly string[]>([]);
/** Reports of the open problem, and requests of a list that the server made: told by panels, drawn by the map. */
export const members = signal<readonly MemberOnMap[]>([]);
export const listed = signal<readonly string[]>([]);
export const segments = signal<readonly SegmentOnMap[]>([]);
/** Said to screen readers when it changes. */
export const announcement = signal('');

const darkScheme = matchMedia('(prefers-color-scheme: dark)');
const prefersDark = signal(darkScheme.matches);
darkScheme.addEventListener('change', ({ matches }) => {
  prefersDark.value = matches;
});
export const theme = computed<Theme>(() => view.value.theme ?? (prefersDark.value ? 'dark' : 'light'));

/** Loads what does not change while somebody looks: the city, its layers, services and agencies. */
export async function loadFacts(): Promise<void> {
  facts.value = { kind: 'loading', last: latest(facts.value) };
  try {
    const [map, services, agencies] = await Promise.all([
      answered(api.getMap({})),
      answered(api.getServices()),
      answered(api.getAgencies()),
    ]);
    const value: CityFacts = {
      map: map.data,
      services: services.data.services,
      agencies: new Map(agencies.data.agencies.map((agency) => [agency.id, agency])),
      order: serviceOrder(services.data.services),
      badges: badgesOf(services.data.services),
    };
    facts.value = { kind: 'ready', value };
  } catch (error) {
    facts.value = failed(error, latest(facts.value));
  }
}

const failed = <Value>(error: unknown, last: Value | null): Loaded<Value> => {
  const trouble = troubleOf(error);
  return trouble instanceof Trouble ? { kind: 'failed', trouble, last } : { kind: 'loading', last };
};

const DAY_MS = 86_400_000;

/**
 * What the server is asked for, so that a change of filter fetches only when it needs requests that are not here: all open ones,
 * or all since a day.
 */
export function feedAddress({ status, days }: RequestFilters, nowMs: number): string {
  if (status === 'open') return '/v1/map/requests?status=open';
  if (days === null) return '/v1/map/requests';
  // Whole days: the address stays the same while somebody looks.
  const from = new Date((Math.floor(nowMs / DAY_MS) - days) * DAY_MS).toISOString();
  return `/v1/map/requests?from=${from}`;
}

/** The filters of what the open panel speaks of: clusters are made of closed requests as well, of their own period. */
export function spokenOf({
  panel,
  requestList,
  filters,
  clusters: { days },
}: Pick<View, 'panel' | 'requestList' | 'filters' | 'clusters'>): RequestFilters {
  if (panel === 'clusters') return { ...filters, status: 'all', days };
  // What waits to be looked at is open, and is listed whatever the filters of requests say.
  return panel === 'requests' && (requestList === 'not-fixed' || requestList === 'may-repeat')
    ? FIRST_VIEW.filters
    : filters;
}

let loadedAddress = '';
let stop = new AbortController();

/** Loads the requests that the filters may show, where they are not here already; `anew` where something has changed. */
export async function loadFeed(filters: RequestFilters, anew = false): Promise<void> {
  const address = feedAddress(filters, Date.now());
  if (address === loadedAddress && !anew) return;
  loadedAddress = address;
  stop.abort();
  const mine = new AbortController();
  stop = mine;
  feed.value = { kind: 'loading', last: latest(feed.value) };
  try {
    const response = await fetch(address, { signal: mine.signal });
    if (!response.ok)
      await answered(
        Promise.resolve({ status: response.status, data: await response.json(), headers: response.headers }),
      );
    const value = decodeRequestFeed(await response.arrayBuffer());
    if (!mine.signal.aborted) feed.value = { kind: 'ready', value };
  } catch (error) {
    if (mine.signal.aborted) return;
    loadedAddress = '';
    feed.value = failed(error, latest(feed.value));
  }
}

const NONE = new Uint32Array(0);

/** Positions of the requests that pass the filters. */
export const selected = computed<Uint32Array>(() => {
  const loaded = latest(feed.value);
  return loaded === null ? NONE : selectRequests(loaded, view.value.filters, Date.now() / 1_000);
});

/** Of those the ones in view. */
export const inView = computed<Uint32Array>(() => {
  const loaded = latest(feed.value);
  return loaded === null || bounds.value === null ? NONE : requestsInside(loaded, selected.value, bounds.value);
});

export const agencyName = (id: string | null): string =>
  id === null ? 'Nobody yet' : (latest(facts.value)?.agencies.get(id)?.name ?? id);

export const serviceName = (code: string): string =>
  latest(facts.value)?.services.find((service) => service.code === code)?.name ?? code;
