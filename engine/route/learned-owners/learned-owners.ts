import { fitLogit, type LogitModel, probabilitiesOf } from './conditional-logit.ts';
import type { Apart } from './key-table.ts';
import { EVIDENCE_KINDS, PastEvidence, USUAL_WEIGHTS } from './past-evidence.ts';
import type { OwnerQuestion, PastOwner } from './past-owner.ts';

export interface OwnerProbability {
  readonly owner: string;
  readonly probability: number;
}

// Reports of one incident come within weeks: they would know the answer, which a new report does not.
const APART_MS = 30 * 86_400_000;

/**
 * A map of owners learned from where past requests of one service ended: for a city without polygons of who owns what.
 * Immutable; keeps all past requests.
 */
export class LearnedOwners {
  /** By name, ascending. */
  readonly owners: readonly string[];
  /** In the order of time; of one moment, in the caller's. */
  readonly past: readonly PastOwner[];
  readonly #evidence: PastEvidence;
  readonly #model: LogitModel;

  private constructor(evidence: PastEvidence, model: LogitModel) {
    this.owners = evidence.owners;
    this.past = evidence.past;
    this.#evidence = evidence;
    this.#model = model;
  }

  /**
   * Learns what each kind of evidence is worth by foretelling every past request from those more than 30 days apart from it.
   * The same past in the same order gives the same model. RangeError without any. About 1 ms a request.
   */
  static learn(past: readonly PastOwner[]): LearnedOwners {
    if (past.length === 0) throw new RangeError('past must have at least one request, got none');
    const ordered = [...past].sort((a, b) => a.reportedAtMs - b.reportedAtMs);
    const owners = [...new Set(ordered.map(({ owner }) => owner))].sort();
    const evidence = new PastEvidence(ordered, owners);
    const cases = ordered.map((one, row) => ({
      evidence: evidence.of(one, apartFrom(one)),
      shares: evidence.shares.at(one.reportedAtMs),
      owner: evidence.ownerOfRow[row]!,
    }));
    return new LearnedOwners(evidence, fitLogit(cases, owners.length, USUAL_WEIGHTS));
  }

  /** The probability of each of `owners`, in their order; they sum to 1. O(log n): at most 150 neighbors are looked at. */
  probabilities(question: OwnerQuestion): Float64Array {
    const shares = this.#evidence.shares.at(this.past.at(-1)!.reportedAtMs);
    return probabilitiesOf(this.#evidence.of(question, null), shares, this.#model);
  }

  /** The same for a past request, as if it and those of 30 days around it had not been, with the shares of the end. */
  probabilitiesWithout(one: PastOwner): Float64Array {
    const shares = this.#evidence.shares.at(this.past.at(-1)!.reportedAtMs);
    return probabilitiesOf(this.#evidence.of(one, apartFrom(one)), shares, this.#model);
  }

  /** Owners with their probability, most probable first, ties by name. */
  ownersOf(question: OwnerQuestion): readonly OwnerProbability[] {
    const probabilities = this.probabilities(question);
    return this.owners
      .map((owner, number) => ({ owner, probability: probabilities[number]! }))
      .sort((a, b) => b.probability - a.probability || (a.owner < b.owner ? -1 : 1));
  }

  /** Why: "3 of 5 past requests within 200 m went to parks"; null where there is none so near. */
  reasonFor(owner: string, question: OwnerQuestion, withinMeters = 200): string | null {
    if (question.lonLat === null) return null;
    const near = this.#evidence.near(question.lonLat, MOST_COUNTED, withinMeters);
    if (near.length === 0) return null;
    const its = near.filter(({ position }) => this.past[position]!.owner === owner).length;
    const all = near.length === MOST_COUNTED ? `the nearest ${MOST_COUNTED}` : `${near.length}`;
    return `${its} of ${all} past requests within ${withinMeters} m went to ${owner}`;
  }

  /** What a kind of evidence is worth to all owners together, in the order of `EVIDENCE_KINDS`; for those who look into it. */
  get weights(): readonly number[] {
    return [...this.#model.weights.subarray(0, EVIDENCE_KINDS)];
  }
}

const MOST_COUNTED = 100;

const apartFrom = ({ reportedAtMs }: PastOwner): Apart => ({
  fromMs: reportedAtMs - APART_MS,
  untilMs: reportedAtMs + APART_MS,
});
