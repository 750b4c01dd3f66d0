import type { Grammar } from '../../../engine/locate/parse/grammar.ts';
import { seededRandom } from '../../../engine/spatial/seeded-geometry.ts';
import { fitGrammar, lessonOfLabeled, lessonOfMade } from './fit-grammar.ts';
import type { LabeledString } from './labeled-strings.ts';
import { madeStrings } from './made-strings.ts';
import { recombined } from './recombined.ts';

const SEED = 311;
const ROUNDS = 10;
const MADE = 1500;
const RECOMBINED = 3000;
// A labelled string is what people really write: it counts for more than one that was made up.
const LABELED_WEIGHT = 2;

/** The grammar of the United States, from made addresses, labelled ones, and those put together anew. Same strings, same weights. */
export function fitUsGrammar(labeled: readonly LabeledString[]): Grammar {
  const random = seededRandom(SEED);
  const made = madeStrings(MADE, random).map(lessonOfMade);
  const real = labeled.map(lessonOfLabeled);
  const anew = recombined(labeled, RECOMBINED, random).map(lessonOfMade);
  return fitGrammar([...made, ...anew, ...Array.from({ length: LABELED_WEIGHT }, () => real).flat()], ROUNDS, random);
}
