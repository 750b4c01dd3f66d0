import { checkLonLat } from '../../geometry/checked.ts';
import type { BestReports } from './best-reports.ts';
import { type CandidateQuery, checkQuery } from './candidate-query.ts';
import { CellDirectory } from './cell-directory.ts';
import { CellSearch } from './cell-search.ts';
import { ExpiryQueue, type TakenEntry } from './expiry-queue.ts';
import { checkMoment, degreesOf, msOf, secondsOf, stepsOf } from './fixed-point.ts';
import { columnOf, MetricGrid } from './metric-grid.ts';
import { ReportChunks, SECOND } from './report-chunks.ts';

/** Reports that are searched together, as a rule those of one service. */
export interface LiveGroup {
  /** Side of a cell; quickest where it is 1.5 to 2 times the radius that is asked for. */
  readonly cellMeters: number;
}

const GONE = -1;
const MOST_GROUPS = 65_535;
/** What was removed before its time stays in the queue up to as many as are live, and so many. */
const MOST_STALE = 1024;
/** So many expire before the one whose chunk, and the one of which its place is read. */
const NEAR_AHEAD = 4;
const FAR_AHEAD = 8;

interface Group {
  readonly grid: MetricGrid;
  readonly cells: CellDirectory;
  readonly queue: ExpiryQueue;
  live: number;
}

/**
 * Reports that come and go, found by place and time. A report is known by its slot, a small number that is given again when
 * it is gone; the caller keeps what else he knows of it in an array by slot. Groups are numbered in the order in which they
 * were given. Places are kept to 9 mm, times in whole seconds (fixed-point.ts); distances are between places so kept.
 */
export class LiveReports {
  readonly #groups: readonly Group[];
  readonly #chunks = new ReportChunks();
  readonly #search = new CellSearch();
  /** By slot: where its numbers are, or -1; its group; the number of its arrival. */
  #indexes = new Int32Array(64).fill(GONE);
  #groupOf = new Uint16Array(64);
  #arrivals = new Float64Array(64);
  readonly #freeSlots: number[] = [];
  #slotCount = 0;
  #arrivalCount = 0;
  /** Nothing but a reason to read. */
  read = 0;
  readonly #taken: TakenEntry = { slot: GONE, arrival: GONE };

  private constructor(groups: readonly Group[]) {
    this.#groups = groups;
  }

  /** Empty, with at least one group, each with a cell of 1 m to 100 km. Throws RangeError. */
  static withGroups(groups: readonly LiveGroup[]): LiveReports {
    if (groups.length === 0 || groups.length > MOST_GROUPS)
      throw new RangeError(`groups must be 1 to ${MOST_GROUPS}, got ${groups.length}`);
    return new LiveReports(
      groups.map(({ cellMeters }) => ({
        grid: new MetricGrid(cellMeters),
        cells: new CellDirectory(),
        queue: new ExpiryQueue(),
        live: 0,
      })),
    );
  }

  /** How many are live. */
  get size(): number {
    return this.#slotCount - this.#freeSlots.length;
  }

  /** Adds a report; returns its slot. In any order of times. Amortized O(1), a late one O(log late ones). Throws RangeError. */
  insert(group: number, lon: number, lat: number, atMs: number): number {
    if (!(Math.abs(lon) <= 180 && Math.abs(lat) <= 90)) checkLonLat('report', [lon, lat]);
    checkMoment('atMs', atMs);
    const to = this.#groupAt(group);
    const slot = this.#freeSlots.pop() ?? this.#newSlot();
    this.#groupOf[slot] = group;
    to.live++;
    this.#place(to, slot, lon, lat, secondsOf(atMs));
    return slot;
  }

  /** It is gone: closed, linked elsewhere, withdrawn. Throws RangeError if it is not live. Amortized O(1). */
  remove(slot: number): void {
    const group = this.#groups[this.#groupOf[this.#checked(slot)]!]!;
    this.#free(group, slot);
    if (group.queue.size > 2 * group.live + MOST_STALE)
      group.queue.compact((queued, arrival) => this.#isStill(queued, arrival));
  }

  /** It stands elsewhere; its time stays, and it counts as having arrived now. Throws RangeError. */
  move(slot: number, lon: number, lat: number): void {
    checkLonLat('report', [lon, lat]);
    const at = this.#indexes[this.#checked(slot)]!;
    const second = this.#chunks.numbers[at + SECOND]!;
    const group = this.#groups[this.#groupOf[slot]!]!;
    this.#takeOut(group, at);
    this.#place(group, slot, lon, lat, second);
  }

  /**
   * Removes those of a group that were reported in an earlier second than this moment's, oldest first, of equal times in the
   * order of arrival; tells of each. Returns how many. O(1) for each, O(log late ones) for a late one.
   */
  expire(group: number, beforeMs: number, onExpired?: (slot: number) => void): number {
    const from = this.#groupAt(group);
    const before = secondsOf(beforeMs);
    let count = 0;
    while (from.queue.oldest() < before) {
      from.queue.takeOldest(this.#taken);
      const { slot, arrival } = this.#taken;
      if (!this.#isStill(slot, arrival)) continue;
      onExpired?.(slot);
      this.#free(from, slot);
      count++;
    }
    if (count > 0) this.#readAhead(from.queue);
    return count;
  }

  /**
   * The best reports within the radius and the times of the query, both ends included, by its cost; exactly those that a
   * look at all of them would give, unless `best.isComplete` is false. Looks only at cells and times that can still
   * matter. Throws RangeError on a place, radius or group that is none.
   */
  candidates(query: CandidateQuery, best: BestReports): void {
    checkQuery(query);
    best.clear();
    this.#search.prepare(query, this.#chunks.numbers, this.#arrivals);
    for (let i = 0; i < query.groups.length; i++) {
      const { grid, cells } = this.#groupAt(query.groups[i]!);
      this.#search.run(grid, cells, best);
    }
  }

  isLive(slot: number): boolean {
    return slot >= 0 && slot < this.#slotCount && this.#indexes[slot] !== GONE;
  }

  /** Epoch milliseconds, whole seconds. Throws RangeError if it is not live. */
  reportedAtMs(slot: number): number {
    return msOf(this.#chunks.numbers[this.#indexes[this.#checked(slot)]! + SECOND]!);
  }

  /**
   * Reads where the next to expire are, which nothing waits for yet: what is read of them one after the other when they go then
   * comes from near.
   */
  #readAhead(queue: ExpiryQueue): void {
    const far = queue.slotAhead(FAR_AHEAD);
    if (far === GONE) return;
    const at = this.#indexes[queue.slotAhead(NEAR_AHEAD)]!;
    this.read = this.#indexes[far]! | this.#arrivals[far]! | (at === GONE ? 0 : this.#chunks.readAhead(at));
  }

  #groupAt(group: number): Group {
    const found = this.#groups[group];
    if (found === undefined) throw new RangeError(`group must be 0 to ${this.#groups.length - 1}, got ${group}`);
    return found;
  }

  #checked(slot: number): number {
    if (!this.isLive(slot)) throw new RangeError(`slot must be that of a live report, got ${slot}`);
    return slot;
  }

  #isStill(slot: number, arrival: number): boolean {
    return this.#indexes[slot] !== GONE && this.#arrivals[slot] === arrival;
  }

  #place(group: Group, slot: number, lon: number, lat: number, second: number): void {
    const lonSteps = stepsOf(lon);
    const latSteps = stepsOf(lat);
    const row = group.grid.rowOf(degreesOf(latSteps));
    const address = group.cells.addressOf(row, columnOf(degreesOf(lonSteps), group.grid.columnDegreesOf(row)));
    this.#indexes[slot] = this.#chunks.add(group.cells, address, lonSteps, latSteps, second, slot);
    const arrival = this.#arrivalCount++;
    this.#arrivals[slot] = arrival;
    group.queue.add(second, slot, arrival);
  }

  #free(group: Group, slot: number): void {
    this.#takeOut(group, this.#indexes[slot]!);
    this.#indexes[slot] = GONE;
    this.#freeSlots.push(slot);
    group.live--;
  }

  #takeOut(group: Group, at: number): void {
    const moved = this.#chunks.remove(group.cells, at);
    if (moved !== GONE) this.#indexes[moved] = at;
  }

  #newSlot(): number {
    if (this.#slotCount === this.#indexes.length) {
      const size = Math.ceil(1.5 * this.#slotCount);
      const [indexes, groupOf] = [new Int32Array(size).fill(GONE), new Uint16Array(size)];
      const arrivals = new Float64Array(size);
      indexes.set(this.#indexes);
      groupOf.set(this.#groupOf);
      arrivals.set(this.#arrivals);
      [this.#indexes, this.#groupOf, this.#arrivals] = [indexes, groupOf, arrivals];
    }
    return this.#slotCount++;
  }
}
