import { CandidateScorer } from '../engine/dedupe/live/candidate-scorer.ts';
import { type HashedFacts, LiveFacts } from '../engine/dedupe/live/live-facts.ts';
import { serviceModelOf } from '../engine/dedupe/model/dedupe-model.ts';
import { DEFAULT_MODEL } from '../engine/dedupe/model/default-model.ts';
import { UNSAID } from '../engine/dedupe/report.ts';
import type { ServiceCode } from '../engine/ids.ts';
import { seededRandom } from '../engine/spatial/seeded-geometry.ts';
import { MOST, type OurReports } from './live-rivals.ts';
import type { LiveWorld } from './live-world.ts';

const POTHOLE = 'pothole' as ServiceCode;
const WORDS = 'deep hole in the right lane near corner huge pothole broke my tire again since yesterday careful'.split(
  ' ',
);
const TEXTS = 1_000;

/** Scores the candidates that were found for a report by all that the model compares, texts and addresses too. */
export class WholeCheck {
  readonly #ours: OurReports;
  readonly #world: LiveWorld;
  readonly #live = new LiveFacts();
  readonly #texts: readonly HashedFacts[];
  readonly #scorer: CandidateScorer;

  constructor(ours: OurReports, world: LiveWorld) {
    this.#ours = ours;
    this.#world = world;
    const random = seededRandom(311);
    const words = (): string => Array.from({ length: 8 }, () => WORDS[Math.floor(random() * WORDS.length)]!).join(' ');
    this.#texts = Array.from({ length: TEXTS }, (_, i) =>
      this.#live.said({
        ...UNSAID,
        ...{ id: null, service: POTHOLE, reportedAtMs: 0, asset: null, text: words() },
        ...{ address: `${i} Main St`, reporter: `r-${i % 300}` },
        place: { lonLat: [0, 0], accuracyMeters: 5 + (i % 30) },
      }),
    );
    for (const [slot, number] of ours.bySlot.entries()) this.#live.set(slot, this.#texts[number % TEXTS]!, null);
    const { suggestThreshold } = serviceModelOf(DEFAULT_MODEL, POTHOLE);
    this.#scorer = new CandidateScorer(
      DEFAULT_MODEL,
      this.#live,
      MOST,
      Math.log(suggestThreshold / (1 - suggestThreshold)),
    );
  }

  /** The report takes the place of the oldest, with what it says. */
  replace(number: number): void {
    this.#live.set(this.#ours.replace(number), this.#texts[number % TEXTS]!, null);
  }

  /** The highest log odds; -Infinity: nothing is to be suggested. */
  check(number: number): number {
    this.#ours.search(number);
    this.#scorer.score(this.#texts[number % TEXTS]!, this.#world.atMs(number), this.#ours.found);
    let best = Number.NEGATIVE_INFINITY;
    for (let i = 0; i < this.#ours.found.count; i++) best = Math.max(best, this.#scorer.logOdds[i]!);
    return best;
  }
}
