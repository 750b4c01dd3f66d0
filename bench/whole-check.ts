import { serviceModelOf } from '../engine/dedupe/model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../engine/dedupe/model/default-model.ts';
import { type ComparedFacts, compareFacts, factsOf } from '../engine/dedupe/pair/compare.ts';
import { type PairNumbers, pairNumbers } from '../engine/dedupe/pair/pair-numbers.ts';
import { probabilityOf, scorePair } from '../engine/dedupe/pair/score-pair.ts';
import { UNSAID } from '../engine/dedupe/report.ts';
import type { ServiceCode } from '../engine/ids.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import type { OurReports } from './live-rivals.ts';

const POTHOLE = 'pothole' as ServiceCode;
const WORDS = 'deep hole in the right lane near corner huge pothole broke my tire again since yesterday careful'.split(
  ' ',
);
const TEXTS = 1_000;

/** Scores the candidates that were found for a report by all that the model compares, texts and addresses too. */
export class WholeCheck {
  readonly #ours: OurReports;
  readonly #facts: readonly ComparedFacts[];
  readonly #pair: PairNumbers = pairNumbers();
  readonly #limits = serviceModelOf(DEFAULT_MODEL, POTHOLE);

  constructor(ours: OurReports) {
    this.#ours = ours;
    const random = seededRandom(311);
    const words = (): string => Array.from({ length: 8 }, () => WORDS[Math.floor(random() * WORDS.length)]!).join(' ');
    this.#facts = Array.from({ length: TEXTS }, (_, i) =>
      factsOf({
        ...UNSAID,
        ...{ id: null, service: POTHOLE, reportedAtMs: 0, asset: null, text: words() },
        ...{ address: `${i} Main St`, reporter: `r-${i % 300}` },
        place: { lonLat: [0, 0], accuracyMeters: 5 + (i % 30) },
      }),
    );
  }

  /** Probability of the likeliest; 0: there is no candidate. */
  check(number: number): number {
    this.#ours.search(number);
    const { found, bySlot } = this.#ours;
    const facts = this.#facts[number % TEXTS]!;
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < found.count; i++) {
      const other = this.#facts[bySlot[found.slots[i]!]! % TEXTS]!;
      const pair = Object.assign(this.#pair, compareFacts(facts, other));
      pair.distanceMeters = found.distancesMeters[i]!;
      pair.ageMs = found.agesMs[i]!;
      pair.accuracyMetersA = facts.report.place.accuracyMeters;
      pair.accuracyMetersB = other.report.place.accuracyMeters;
      pair.crowd = pair.burst = found.count - 1;
      best = Math.max(best, scorePair(DEFAULT_MODEL, this.#limits, pair));
    }
    return probabilityOf(best);
  }
}
