import { MetersFrom } from '../../geometry/meters.ts';
import type { CandidateQuery } from './candidate-query.ts';

/** The obvious way, for tests and benches: a list, and a look at all of it. Shares the metric with the index, nothing else. */
export class ReportList {
  readonly #reports = new Map<number, Listed>();
  #arrivalCount = 0;

  get size(): number {
    return this.#reports.size;
  }

  insert(slot: number, group: number, lon: number, lat: number, atMs: number): void {
    this.#reports.set(slot, { slot, group, lon, lat, atMs, arrival: this.#arrivalCount++ });
  }

  remove(slot: number): void {
    this.#reports.delete(slot);
  }

  move(slot: number, lon: number, lat: number): void {
    this.#reports.set(slot, { ...this.#reports.get(slot)!, lon, lat, arrival: this.#arrivalCount++ });
  }

  /** Slots of those that went, by time, of equal times by arrival. */
  expire(group: number, beforeMs: number): readonly number[] {
    const gone = [...this.#reports.values()]
      .filter((one) => one.group === group && one.atMs < beforeMs)
      .sort((a, b) => a.atMs - b.atMs || a.arrival - b.arrival);
    for (const { slot } of gone) this.#reports.delete(slot);
    return gone.map(({ slot }) => slot);
  }

  /** Least cost first, of equal cost the last arrived. */
  candidates(query: CandidateQuery, most: number): readonly Found[] {
    const from = new MetersFrom(query.lon, query.lat);
    return [...this.#reports.values()]
      .filter(({ group, atMs }) => query.groups.includes(group) && atMs >= query.fromMs && atMs <= query.untilMs)
      .map(({ slot, lon, lat, atMs, arrival }) => {
        const distanceMeters = from.toPoint(lon, lat);
        const cost =
          distanceMeters * distanceMeters * (1 / (query.nearMeters * query.nearMeters)) +
          (query.untilMs - atMs) * (1 / query.lastingMs);
        return { slot, cost, distanceMeters, ageMs: query.untilMs - atMs, arrival };
      })
      .filter(({ distanceMeters }) => distanceMeters <= query.radiusMeters)
      .sort((a, b) => a.cost - b.cost || b.arrival - a.arrival)
      .slice(0, most)
      .map(({ arrival: _, ...found }) => found);
  }
}

export interface Found {
  readonly slot: number;
  readonly cost: number;
  readonly distanceMeters: number;
  readonly ageMs: number;
}

interface Listed {
  readonly slot: number;
  readonly group: number;
  readonly lon: number;
  readonly lat: number;
  readonly atMs: number;
  readonly arrival: number;
}
