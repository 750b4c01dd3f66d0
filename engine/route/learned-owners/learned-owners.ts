import { fitted } from './chosen-strength.ts';
import { type LogitCase, type LogitModel, probabilitiesOf } from './conditional-logit.ts';
import type { LeftOut } from './key-table.ts';
import type { LearnedMap } from './learned-map.ts';
import { FARTHEST_METERS, PastEvidence, USUAL_WEIGHTS, withoutAddress } from './past-evidence.ts';
import { knownAtMs, type OwnerQuestion, type PastOwner } from './past-owner.ts';

export interface OwnerProbability {
  readonly owner: string;
  readonly probability: number;
}

/** The past requests that a place is told by: the nearest ones of one service. */
export interface PastAround {
  readonly count: number;
  readonly byOwner: ReadonlyMap<string, number>;
  readonly nearestMeters: number;
  readonly farthestMeters: number;
}

// Reports of one incident come within weeks: they would know the answer, which a new report does not.
const APART_MS = 30 * 86_400_000;

/**
 * A map of owners learned from where past requests of one service ended: for a city without polygons of who owns what.
 * Immutable; keeps all past requests.
 */
export class LearnedOwners {
  readonly map: LearnedMap;
  readonly #evidence: PastEvidence;
  /** Each owner's share in the last half year. */
  readonly #lastShares: Float64Array;

  private constructor(map: LearnedMap, evidence: PastEvidence) {
    this.map = map;
    this.#evidence = evidence;
    this.#lastShares = evidence.shares.at(map.past.at(-1)!.reportedAtMs);
  }

  /** Of what was learned before. O(n log n) for n past requests. */
  static of(map: LearnedMap): LearnedOwners {
    return new LearnedOwners(map, new PastEvidence(map.past, map.owners));
  }

  /**
   * Learns what each kind of evidence is worth by foretelling every past request from those more than 30 days apart from it; once with
   * addresses, and once by place alone for those who are asked without. The same past in the same order gives the same map.
   * RangeError without any. About 1 ms a request.
   */
  static learn(past: readonly PastOwner[]): LearnedOwners {
    const learning = LearnedOwners.learning(past);
    for (;;) {
      const step = learning.next();
      if (step.done) return step.value;
    }
  }

  /** The same in steps of some milliseconds; each yields the share that is done. */
  static *learning(past: readonly PastOwner[]): Generator<number, LearnedOwners> {
    if (past.length === 0) throw new RangeError('past must have at least one request, got none');
    const ordered = [...past].sort((a, b) => a.reportedAtMs - b.reportedAtMs);
    const owners = [...new Set(ordered.map(({ owner }) => owner))].sort();
    const evidence = new PastEvidence(ordered, owners);
    const cases: LogitCase[] = [];
    for (const [row, one] of ordered.entries()) {
      if (row % REQUESTS_A_STEP === 0) yield row / ordered.length;
      const told = evidence.of(one, apartFrom(one));
      cases.push({ evidence: told, shares: evidence.shares.at(one.reportedAtMs), owner: evidence.ownerOfRow[row]! });
    }
    const byAddress = yield* allDone(fitted(cases, owners.length, USUAL_WEIGHTS));
    const placed = cases.map((each) => ({ ...each, evidence: withoutAddress(each.evidence) }));
    const byPlace = yield* allDone(fitted(placed, owners.length, USUAL_WEIGHTS));
    return new LearnedOwners({ past: ordered, owners, byAddress, byPlace }, evidence);
  }

  /** By name, ascending. */
  get owners(): readonly string[] {
    return this.map.owners;
  }

  /** In the order of time; of one moment, in the order in which they were learned from. */
  get past(): readonly PastOwner[] {
    return this.map.past;
  }

  /**
   * The probability of each of `owners`, in their order; they sum to 1. From the requests whose owner was known when the question was
   * reported; where none was, all 0. O(log n): at most 150 neighbors are looked at; about the past O(n).
   */
  probabilities(question: OwnerQuestion): Float64Array {
    const asOf = this.#evidence.asOf(question.reportedAtMs);
    const model = this.#modelFor(question);
    if (asOf === null) return probabilitiesOf(this.#evidence.of(question, null), this.#lastShares, model);
    if (asOf.lastReportedMs === -Infinity) return new Float64Array(this.owners.length);
    return probabilitiesOf(this.#evidence.asOfMoment(question, asOf), asOf.shares.at(asOf.lastReportedMs), model);
  }

  /** The same for a past request, as if it and those of 30 days around it had not been, with the shares of the end. */
  probabilitiesWithout(one: PastOwner): Float64Array {
    return probabilitiesOf(this.#evidence.of(one, apartFrom(one)), this.#lastShares, this.#modelFor(one));
  }

  /** Owners with their probability, most probable first, ties by name; none where nothing was known yet. */
  ownersOf(question: OwnerQuestion): readonly OwnerProbability[] {
    const probabilities = this.probabilities(question);
    return this.owners
      .map((owner, number) => ({ owner, probability: probabilities[number]! }))
      .filter(({ probability }) => probability > 0)
      .sort((a, b) => b.probability - a.probability || (a.owner < b.owner ? -1 : 1));
  }

  /** What a place is told by: the nearest ten within 1,500 m of those known when the question was reported. Null where there is none, or no place. */
  around({ lonLat, reportedAtMs }: OwnerQuestion): PastAround | null {
    if (lonLat === null) return null;
    const asOf = this.#evidence.asOf(reportedAtMs);
    const accepts = asOf === null ? null : (row: number) => asOf.isKnown(row);
    const near = this.#evidence.near(lonLat, MOST_TOLD, FARTHEST_METERS, accepts);
    if (near.length === 0) return null;
    const byOwner = new Map<string, number>();
    for (const { position } of near) {
      const { owner } = this.past[position]!;
      byOwner.set(owner, (byOwner.get(owner) ?? 0) + 1);
    }
    const [nearestMeters, farthestMeters] = [near[0]!.distanceMeters, near.at(-1)!.distanceMeters];
    return { count: near.length, byOwner, nearestMeters, farthestMeters };
  }

  /** The last moment, up to this one, at which a past request became known; -Infinity for none. O(n). */
  knownUntil(atMs: number): number {
    return this.past.reduce((last, one) => (knownAtMs(one) <= atMs ? Math.max(last, knownAtMs(one)) : last), -Infinity);
  }

  #modelFor({ address }: OwnerQuestion): LogitModel {
    return address === null ? this.map.byPlace : this.map.byAddress;
  }
}

// More would tell of the neighborhood, where the place itself speaks otherwise.
const MOST_TOLD = 10;

const apartFrom = ({ reportedAtMs }: PastOwner): LeftOut => ({
  fromMs: reportedAtMs - APART_MS,
  untilMs: reportedAtMs + APART_MS,
});

// Some ten milliseconds.
const REQUESTS_A_STEP = 50;

/** Fitting tells no share: nearly all is done then. */
function* allDone<T>(work: Generator<void, T>): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield 1;
  }
}
