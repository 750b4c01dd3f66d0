import { stringify } from 'uuid';
import { type MapItem, PointHierarchy } from '../../engine/cluster/hierarchy/point-hierarchy.ts';
import { CLOSED, type FeedFilter, type RequestColumns } from './request-columns.ts';

// Building takes half a second for 100,000 requests: not for each that comes in.
const FRESH_MS = 5_000;
// A map and a few others with a filter of their own; some 15 MB each for 100,000 requests.
const MOST_KEPT = 6;
const MOST_ITEMS = 5_000;

interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** As the answer of the API has it. */
export interface RequestItem {
  readonly lon: number;
  readonly lat: number;
  readonly count: number;
  readonly open: number;
  readonly closed: number;
  readonly request: string | null;
  readonly apartAtZoom: number | null;
}

interface Kept {
  readonly columns: RequestColumns;
  readonly revision: number;
  readonly builtAtMs: number;
  readonly hierarchy: PointHierarchy;
  /** Of the i-th point the 16 bytes of its request's id: slots are used again. */
  readonly ids: Uint8Array;
}

/** The requests of a filter as a map shows them at each zoom; of the filters asked for last, at most FRESH_MS behind. */
export class RequestClusters {
  readonly #kept = new Map<string, Kept>();

  /** Most requests first; `leftOut` is how many items there are beyond the first 5,000. */
  itemsIn(
    columns: RequestColumns,
    filter: FeedFilter,
    { west, south, east, north }: Box,
    zoom: number,
    nowMs: number,
  ): { readonly items: readonly RequestItem[]; readonly leftOut: number } {
    const kept = this.#of(columns, filter, nowMs);
    const items = kept.hierarchy.itemsIn([west, south, east, north], zoom);
    return {
      items: items.slice(0, MOST_ITEMS).map((item) => answerOf(kept, item)),
      leftOut: Math.max(items.length - MOST_ITEMS, 0),
    };
  }

  #of(columns: RequestColumns, filter: FeedFilter, nowMs: number): Kept {
    const name = JSON.stringify([filter.service, filter.agency, filter.status, filter.linked ?? 'hide']);
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    const isFresh =
      known?.columns === columns &&
      (known.revision === columns.revision || Math.abs(nowMs - known.builtAtMs) < FRESH_MS);
    const kept = isFresh ? known : build(columns, columns.select(filter), nowMs);
    // The last one asked for is the last one to go.
    this.#kept.set(name, kept);
    if (this.#kept.size > MOST_KEPT) this.#kept.delete(this.#kept.keys().next().value!);
    return kept;
  }
}

function build(columns: RequestColumns, slots: Uint32Array, nowMs: number): Kept {
  const lonLats = new Float64Array(2 * slots.length);
  const categories = new Uint16Array(slots.length);
  const ids = new Uint8Array(16 * slots.length);
  for (const [i, slot] of slots.entries()) {
    lonLats[2 * i] = columns.lonLats[2 * slot]!;
    lonLats[2 * i + 1] = columns.lonLats[2 * slot + 1]!;
    categories[i] = columns.stateOf[slot]! & CLOSED;
    ids.set(columns.ids.subarray(16 * slot, 16 * slot + 16), 16 * i);
  }
  const hierarchy = PointHierarchy.build(lonLats, { categories });
  return { columns, revision: columns.revision, builtAtMs: nowMs, hierarchy, ids };
}

function answerOf({ hierarchy, ids }: Kept, { id, lonLat, count, categoryCounts }: MapItem): RequestItem {
  const [lon, lat] = lonLat;
  const closed = categoryCounts[CLOSED] ?? 0;
  const isAlone = count === 1;
  return {
    lon,
    lat,
    count,
    open: count - closed,
    closed,
    request: isAlone ? stringify(ids, 16 * id) : null,
    apartAtZoom: isAlone ? null : hierarchy.expansionZoomOf(id),
  };
}
