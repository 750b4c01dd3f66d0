import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import RBush from 'rbush';
import { sqlFolder } from '../data/store/sql.ts';
import { BestReports } from '../engine/dedupe/live/best-reports.ts';
import type { CandidateQuery } from '../engine/dedupe/live/candidate-query.ts';
import { LiveReports } from '../engine/dedupe/live/live-reports.ts';
import { MetersFrom, metersPerDegree } from '../engine/geometry/meters.ts';
import { type LiveWorld, RADIUS_METERS } from './live-world.ts';

const sql = sqlFolder(import.meta.url, './sql');
export const MOST = 20;
const NEAR_METERS = 20;
const CELL_METERS = 1.75 * RADIUS_METERS;
const LASTING_MS = 3 * 86_400_000;

/**
 * Holds as many reports as its world has. `step`: the best 20 within 50 m of the next report, then the oldest goes and the
 * next is kept. Reports are told by their number in the order of arrival.
 */
export interface LiveRival {
  readonly name: string;
  best(number: number): readonly number[] | Promise<readonly number[]>;
  replace(number: number): unknown;
  close?(): Promise<void>;
}

const costOf = (distanceMeters: number, ageMs: number): number =>
  (distanceMeters / NEAR_METERS) ** 2 + ageMs / LASTING_MS;

/** Ours. `search` leaves its answer in `found`, without a list for the caller. */
export class OurReports implements LiveRival {
  readonly name = 'LiveReports';
  readonly live = LiveReports.withGroups([{ cellMeters: CELL_METERS }]);
  readonly found = new BestReports(MOST);
  /** Number of the report by its slot. */
  readonly bySlot: Int32Array;
  readonly #world: LiveWorld;
  readonly #size: number;
  readonly #query: CandidateQuery = {
    ...{ lon: 0, lat: 0, radiusMeters: RADIUS_METERS, fromMs: -Infinity, untilMs: 0, groups: [0] },
    ...{ nearMeters: NEAR_METERS, lastingMs: LASTING_MS, mostLookedAt: 4_096 },
  };

  constructor(world: LiveWorld) {
    this.#world = world;
    this.#size = world.live;
    this.bySlot = new Int32Array(this.#size + 1);
    for (let number = 0; number < this.#size; number++) this.#keep(number);
  }

  search(number: number): void {
    this.#query.lon = this.#world.lon(number);
    this.#query.lat = this.#world.lat(number);
    this.#query.untilMs = this.#world.atMs(number);
    this.live.candidates(this.#query, this.found);
  }

  best(number: number): readonly number[] {
    this.search(number);
    return this.found.slots.slice(0, this.found.count).map((slot) => this.bySlot[slot]!);
  }

  /** Returns the slot of the one that came. */
  replace(number: number): number {
    this.live.expire(0, this.#world.atMs(number - this.#size + 1));
    return this.#keep(number);
  }

  #keep(number: number): number {
    const { lon, lat, atMs } = this.#world;
    const slot = this.live.insert(0, lon(number), lat(number), atMs(number));
    this.bySlot[slot] = number;
    return slot;
  }
}

interface Item {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  readonly number: number;
}

/** rbush, filled as reports come in, one by one; a box search, the exact distance, a sort. */
export function rbushOf(world: LiveWorld): LiveRival {
  const size = world.live;
  const itemOf = (number: number): Item => {
    const [x, y] = [world.lon(number), world.lat(number)];
    return { minX: x, minY: y, maxX: x, maxY: y, number };
  };
  const items = Array.from({ length: size }, (_, number) => itemOf(number));
  const tree = new RBush<Item>();
  for (const item of items) tree.insert(item);
  const [lonScale, latScale] = metersPerDegree(world.lat(0));
  const [lonReach, latReach] = [(RADIUS_METERS / lonScale) * 1.01, (RADIUS_METERS / latScale) * 1.01];
  return {
    name: 'rbush',
    best(number) {
      const { minX: lon, minY: lat } = itemOf(number);
      const from = new MetersFrom(lon, lat);
      const box = { minX: lon - lonReach, minY: lat - latReach, maxX: lon + lonReach, maxY: lat + latReach };
      const found: { readonly number: number; readonly cost: number }[] = [];
      for (const item of tree.search(box)) {
        const meters = from.toPoint(item.minX, item.minY);
        const ageMs = world.atMs(number) - world.atMs(item.number);
        if (meters <= RADIUS_METERS) found.push({ number: item.number, cost: costOf(meters, ageMs) });
      }
      found.sort((a, b) => a.cost - b.cost || b.number - a.number);
      return found.slice(0, MOST).map((one) => one.number);
    },
    replace(number) {
      tree.remove(items[number % size]!);
      items[number % size] = itemOf(number);
      tree.insert(items[number % size]!);
    },
  };
}

/** A list, and a look at all of it. */
export function listOf(world: LiveWorld): LiveRival {
  const size = world.live;
  const numbers = Float64Array.from({ length: size }, (_, number) => number);
  return {
    name: 'every report',
    best(number) {
      const from = new MetersFrom(world.lon(number), world.lat(number));
      const found: { readonly number: number; readonly cost: number }[] = [];
      for (const other of numbers) {
        const meters = from.toPoint(world.lon(other), world.lat(other));
        if (meters > RADIUS_METERS) continue;
        const ageMs = world.atMs(number) - world.atMs(other);
        found.push({ number: other, cost: costOf(meters, ageMs) });
      }
      found.sort((a, b) => a.cost - b.cost || b.number - a.number);
      return found.slice(0, MOST).map((one) => one.number);
    },
    replace(number) {
      numbers[number % size] = number;
    },
  };
}

/** `ST_DWithin` on geography with a GiST index, in a table of the session: three statements for each report. */
export async function postgisOf(world: LiveWorld, connectionString: string): Promise<LiveRival> {
  const size = world.live;
  const client = new pg.Client({ connectionString });
  await client.connect();
  await client.query('create extension if not exists postgis');
  await client.query(sql('create_live_reports').text);
  const rows = function* () {
    for (let i = 0; i < size; i++) yield `${i}\t${world.atMs(i)}\tSRID=4326;POINT(${world.lon(i)} ${world.lat(i)})\n`;
  };
  await pipeline(Readable.from(rows()), client.query(copyFrom(sql('copy_live_reports').text)));
  for (const name of ['index_live_reports', 'analyze_live_reports']) await client.query(sql(name).text);
  const placeOf = (number: number) => [world.lon(number), world.lat(number)] as const;
  const prepared = (name: string, values: unknown[]) => client.query({ name, text: sql(name).text, values });
  return {
    name: 'PostGIS ST_DWithin (GiST)',
    async best(number) {
      const values = [...placeOf(number), RADIUS_METERS, world.atMs(number), NEAR_METERS, LASTING_MS, MOST];
      const { rows } = await prepared('live_candidates', values);
      return (rows as { id: number }[]).map(({ id }) => id);
    },
    async replace(number) {
      await prepared('expire_live_report', [number - size]);
      await prepared('insert_live_report', [number, world.atMs(number), ...placeOf(number)]);
    },
    close: () => client.end(),
  };
}
