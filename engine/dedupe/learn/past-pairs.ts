import { MetersFrom, metersPerDegree } from '../../geometry/meters.ts';
import { type ClosingRates, comparedServices, type DedupeModel, serviceModelOf } from '../model/dedupe-model.ts';
import { burstsOf, type ComparedFacts, closedAsCompared, compareFacts, crowdsOf, factsOf } from '../pair/compare.ts';
import type { PairNumbers } from '../pair/pair-numbers.ts';
import type { PastReport } from './past-report.ts';

const DAY_MS = 86_400_000;
/** Of what lies within a window only so many are compared, the nearest: in a storm they say enough. */
export const MOST_PAIRS = 30;
// The newest so many in a neighborhood are looked at: bounds the work where thousands stand at one point.
const MOST_LOOKED_AT = 4_000;

const STEP_REPORTS = 32;

/** A report and an earlier one that it may repeat, as they stood when the report came in. */
export interface PastPair {
  /** Positions in the reports. */
  readonly report: number;
  readonly earlier: number;
  readonly numbers: PairNumbers;
}

/**
 * All pairs that the model compares, by report in their order, then nearest first, then newest. Of the earlier one nothing is
 * read that came to be known later than the day before the report. Rows that tell one record twice (id, moment, service and
 * place are equal) are one report: neither repeats the other. `moments` from `momentsOf`. O(n * looked at).
 */
export function pastPairs(
  reports: readonly PastReport[],
  moments: Float64Array,
  model: Pick<DedupeModel, 'byService' | 'otherwise' | 'confusable' | 'closings'>,
): readonly PastPair[] {
  const steps = pastPairSteps(reports, moments, model);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps of some dozen reports, for who must let others have their turn; yields how many are done. */
export function* pastPairSteps(
  reports: readonly PastReport[],
  moments: Float64Array,
  model: Pick<DedupeModel, 'byService' | 'otherwise' | 'confusable' | 'closings'>,
): Generator<number, readonly PastPair[]> {
  const search = new PastSearch(reports, moments, model);
  const pairs: PastPair[] = [];
  for (let i = 0; i < reports.length; i++) {
    if (i % STEP_REPORTS === 0) yield i;
    search.pairsOf(i, pairs);
    search.add(i);
  }
  return pairs;
}

class PastSearch {
  readonly #reports: readonly PastReport[];
  readonly #moments: Float64Array;
  readonly #model: Pick<DedupeModel, 'byService' | 'otherwise' | 'confusable' | 'closings'>;
  readonly #facts: readonly ComparedFacts[];
  readonly #closedAtMs: Float64Array;
  readonly #lonStep: number;
  readonly #latStep: number;
  /** Service, column and row -> positions, oldest first. */
  readonly #cells = new Map<string, number[]>();
  readonly #records = new Map<string, number>();

  constructor(
    reports: readonly PastReport[],
    moments: Float64Array,
    model: Pick<DedupeModel, 'byService' | 'otherwise' | 'confusable' | 'closings'>,
  ) {
    this.#reports = reports;
    this.#moments = moments;
    this.#model = model;
    this.#facts = reports.map(factsOf);
    this.#closedAtMs = Float64Array.from(reports, ({ closedAtMs }) => closedAtMs ?? Infinity);
    const radius = Math.max(
      model.otherwise.radiusMeters,
      ...[...model.byService.values()].map((one) => one.radiusMeters),
    );
    // A degree is shortest where the reports are farthest from the equator: cells are no narrower than the radius anywhere.
    const poleward = reports.reduce((most, { place }) => Math.max(most, Math.abs(place.lonLat[1])), 0);
    this.#lonStep = radius / metersPerDegree(Math.min(poleward, 89))[0];
    this.#latStep = radius / metersPerDegree(0)[1];
  }

  add(position: number): void {
    const report = this.#reports[position]!;
    const record = recordOf(report);
    const first = this.#records.get(record);
    if (first !== undefined) {
      this.#closedAtMs[first] = Math.min(this.#closedAtMs[first]!, this.#closedAtMs[position]!);
      return;
    }
    this.#records.set(record, position);
    const [column, row] = this.#cellOf(report);
    const key = `${column},${row},${report.service}`;
    const cell = this.#cells.get(key);
    if (cell === undefined) this.#cells.set(key, [position]);
    else cell.push(position);
  }

  pairsOf(position: number, pairs: PastPair[]): void {
    const report = this.#reports[position]!;
    const limits = serviceModelOf(this.#model as DedupeModel, report.service);
    const origin = new MetersFrom(...report.place.lonLat);
    const record = recordOf(report);
    const found: { earlier: number; distanceMeters: number; ageMs: number; closedAgoMs: number }[] = [];
    const [column, row] = this.#cellOf(report);
    let lookedAt = 0;
    for (const service of comparedServices(this.#model as DedupeModel, report.service))
      for (let dx = -1; dx <= 1; dx++)
        for (let dy = -1; dy <= 1; dy++) {
          const cell = this.#cells.get(`${column + dx},${row + dy},${service}`);
          if (cell === undefined) continue;
          for (let n = cell.length - 1; n >= 0 && lookedAt < MOST_LOOKED_AT; n--) {
            const earlier = cell[n]!;
            const ageMs = Math.max(this.#moments[position]! - this.#moments[earlier]!, 0);
            if (ageMs > limits.maxAgeMs) break;
            lookedAt++;
            const distanceMeters = origin.toPoint(...this.#reports[earlier]!.place.lonLat);
            if (distanceMeters > limits.radiusMeters) continue;
            const closedAgoMs = this.#closedAgoMs(report, position, earlier);
            if (closedAgoMs > limits.closedMs) continue;
            if (this.#records.get(record) === earlier) continue;
            found.push({ earlier, distanceMeters, ageMs, closedAgoMs });
          }
        }
    found.sort((a, b) => a.distanceMeters - b.distanceMeters || a.ageMs - b.ageMs || b.earlier - a.earlier);
    found.length = Math.min(found.length, MOST_PAIRS);
    const crowds = crowdsOf(found.map(({ distanceMeters }) => distanceMeters));
    const bursts = burstsOf(
      found.map(({ ageMs }) => ageMs),
      limits.meanDelayMs,
    );
    found.forEach((one, i) => {
      const numbers = this.#numbersOf(position, one, crowds[i]!, bursts[i]!);
      pairs.push({ report: position, earlier: one.earlier, numbers });
    });
  }

  #numbersOf(
    position: number,
    { earlier, ...measured }: { earlier: number; distanceMeters: number; ageMs: number; closedAgoMs: number },
    crowd: number,
    burst: number,
  ): PairNumbers {
    const [report, other] = [this.#reports[position]!, this.#reports[earlier]!];
    const closings = measured.closedAgoMs < 0 ? this.#model.closings : null;
    return {
      ...compareFacts(this.#facts[position]!, this.#facts[earlier]!),
      ...measured,
      closedAs: closedAsCompared(measured.closedAgoMs, other.closedAs),
      crowd,
      burst,
      accuracyMetersA: report.place.accuracyMeters,
      accuracyMetersB: other.place.accuracyMeters,
      unseenClosing: closings === null ? Number.NaN : this.#unseenClosing(closings, position, earlier),
      confusionLogOdds: 0,
    };
  }

  /** A closing on the report's day may be later than the report: only what was closed on a day before is. */
  #closedAgoMs({ dayStartMs }: PastReport, position: number, earlier: number): number {
    const closedAtMs = this.#closedAtMs[earlier]!;
    return closedAtMs < dayStartMs ? this.#moments[position]! - closedAtMs : -1;
  }

  #unseenClosing({ sameDay, later }: ClosingRates, position: number, earlier: number): number {
    const { dayStartMs, weekday } = this.#reports[position]!;
    const sinceMs = Math.max(dayStartMs, this.#moments[earlier]!);
    const rates = this.#reports[earlier]!.dayStartMs === dayStartMs ? sameDay : later;
    return rates[weekday]! * Math.min(Math.max((this.#moments[position]! - sinceMs) / DAY_MS, 0), 1);
  }

  #cellOf({ place: { lonLat } }: PastReport): readonly [column: number, row: number] {
    return [Math.floor(lonLat[0] / this.#lonStep), Math.floor(lonLat[1] / this.#latStep)];
  }
}

const recordOf = ({ id, reportedAtMs, service, place }: PastReport): string =>
  `${id}\n${reportedAtMs}\n${service}\n${place.lonLat.join()}`;
