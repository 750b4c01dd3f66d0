import type { CandidateQuery } from './candidate-query.ts';
import { msOf, secondsOf, stepsOf } from './fixed-point.ts';
import { NearMeters } from './near-meters.ts';

/** The obvious way, for tests: a list, and a look at all of it. Shares the metric and its whole seconds with the index. */
export class ReportList {
  readonly #reports = new Map<number, Listed>();
  #arrivalCount = 0;

  get size(): number {
    return this.#reports.size;
  }

  insert(slot: number, group: number, lon: number, lat: number, atMs: number): void {
    this.#reports.set(slot, { slot, group, lon, lat, atMs: wholeSeconds(atMs), arrival: this.#arrivalCount++ });
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
      .filter((one) => one.group === group && one.atMs < wholeSeconds(beforeMs))
      .sort((a, b) => a.atMs - b.atMs || a.arrival - b.arrival);
    for (const { slot } of gone) this.#reports.delete(slot);
    return gone.map(({ slot }) => slot);
  }

  /** Least cost first, of equal cost the last arrived. */
  candidates(query: CandidateQuery, most: number): readonly Found[] {
    const near = new NearMeters();
    const [lonSteps, latSteps, untilMs] = [stepsOf(query.lon), stepsOf(query.lat), wholeSeconds(query.untilMs)];
    near.from(latSteps);
    return [...this.#reports.values()]
      .filter(
        ({ group, atMs }) => query.groups.includes(group) && atMs >= wholeSeconds(query.fromMs) && atMs <= untilMs,
      )
      .map(({ slot, lon, lat, atMs, arrival }) => {
        const square = near.square((stepsOf(lon) - lonSteps) | 0, stepsOf(lat) - latSteps);
        const ageMs = untilMs - atMs;
        const cost = square * (1 / query.nearMeters ** 2) + (ageMs / 1000) * (1000 / query.lastingMs);
        return { slot, cost, square, distanceMeters: Math.sqrt(square), ageMs, arrival };
      })
      .filter(({ square }) => square <= query.radiusMeters ** 2)
      .sort((a, b) => a.cost - b.cost || b.arrival - a.arrival)
      .slice(0, most)
      .map(({ slot, cost, distanceMeters, ageMs }) => ({ slot, cost, distanceMeters, ageMs }));
  }
}

export interface Found {
  readonly slot: number;
  readonly cost: number;
  readonly distanceMeters: number;
  readonly ageMs: number;
}

const wholeSeconds = (ms: number): number => msOf(secondsOf(ms));

interface Listed {
  readonly slot: number;
  readonly group: number;
  readonly lon: number;
  readonly lat: number;
  readonly atMs: number;
  readonly arrival: number;
}
