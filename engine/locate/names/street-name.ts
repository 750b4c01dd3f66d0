import type { Change } from '../candidate.ts';
import { directionalOf, directionals } from '../text/us/directionals.ts';
import { suffixes, suffixInFull } from '../text/us/suffixes.ts';

/** One way to take a name apart: `E Genesee St` is base `genesee` with `e` before and the type `st`. */
export interface NameReading {
  /** The words of the name itself in full without blanks, so that `Mc Bride` is `McBride`, `Long Mdw` `Longmeadow`. */
  readonly base: string;
  readonly before: string;
  readonly after: string;
  /** Street type; empty: none. */
  readonly type: string;
  /** The last word is what only types are, and is read as part of the name: `Midler Ave` with the base `midleravenue`. */
  readonly holdsType: boolean;
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

/** Two numbers are not one: 1 1 is no 11. A loop, since names are taken apart by the hundred. */
function baseOf(words: readonly string[]): string {
  let base = '';
  for (let i = 0; i < words.length; i++) {
    const word = suffixInFull.get(words[i]!) ?? words[i]!;
    const isBetweenDigits = isDigit(base.charCodeAt(base.length - 1)) && isDigit(word.charCodeAt(0));
    base += isBetweenDigits ? ` ${word}` : word;
  }
  return base;
}

// The first spelling of each is the word itself: of the others some are shorter.
const fullDirections: ReadonlyMap<string, string> = new Map(
  [...directionalOf]
    .toReversed()
    .filter(([said, short]) => said !== short)
    .map(([said, short]) => [short, said]),
);

/**
 * The canonical words of a name with those of the name itself in full, as a base has them: a slip is one of the letters that
 * were written, `Lpine` is near `Pine` and not near its abbreviation. The direction before it, the type and the direction
 * behind it stay short.
 */
export function wordsInFull(words: readonly string[]): readonly string[] {
  let [from, to] = [0, words.length];
  if (to - from > 1 && directionals.has(words[from]!)) from++;
  if (to - from > 1 && directionals.has(words[to - 1]!)) to--;
  if (to - from > 1 && suffixes.has(words[to - 1]!)) to--;
  return words.map((word, i) =>
    i >= from && i < to ? (suffixInFull.get(word) ?? fullDirections.get(word) ?? word) : word,
  );
}

// Types that are only that, unlike Park, Hill or Terrace: a name that ends in one is at its end.
export const ROADS: ReadonlySet<string> = new Set('ave blvd ct dr expy hwy ln pkwy pl rd st tpke'.split(' '));

/**
 * Every way to take a name apart, since `North St` and `N Salina` cannot be told apart by their words. At most 8. `words`
 * are canonical.
 */
export function readingsOf(words: readonly string[]): readonly NameReading[] {
  const readings: NameReading[] = [];
  const befores = words.length > 1 && directionals.has(words[0]!) ? [words[0]!, ''] : [''];
  for (const before of befores) {
    const rest = before === '' ? words : words.slice(1);
    const last = rest.at(-1) ?? '';
    const afters = rest.length > 1 && directionals.has(last) ? [last, ''] : [''];
    for (const after of afters) {
      const core = after === '' ? rest : rest.slice(0, -1);
      const end = core.at(-1) ?? '';
      if (core.length > 1 && suffixes.has(end))
        readings.push({ before, after, type: end, base: baseOf(core.slice(0, -1)), holdsType: false });
      if (core.length > 0)
        readings.push({ before, after, type: '', base: baseOf(core), holdsType: core.length > 1 && ROADS.has(end) });
    }
  }
  return readings;
}

/** How well two names go together, and what was read otherwise than said. */
export interface NameAgreement {
  readonly score: number;
  readonly changes: readonly Change[];
}

// Each tells how much less such a text says than the whole name. A direction or a type that differs is a slip of the
// tongue, if there is nothing better.
const SIDE_SWAPPED = 0.99;
const MISSING_DIRECTION = 0.9;
const EXTRA_DIRECTION = 0.85;
const OTHER_DIRECTION = 0.7;
const MISSING_TYPE = 0.92;
const EXTRA_TYPE = 0.9;
const OTHER_TYPE = 0.8;
// `Midler Ave` is hardly Midler Avenue Ramp.
const ANOTHER_TYPE = 0.65;

/** How a name that was said goes with a known one of the same base. */
export function agreement(said: NameReading, known: NameReading): NameAgreement {
  const directions = directionAgreement(said, known);
  const types = typeAgreement(said, known.type);
  if (directions === WHOLE && types === WHOLE) return WHOLE;
  return { score: directions.score * types.score, changes: [...directions.changes, ...types.changes] };
}

const WHOLE: NameAgreement = { score: 1, changes: [] };

function directionAgreement(said: NameReading, known: NameReading): NameAgreement {
  if (said.before === known.before && said.after === known.after) return WHOLE;
  if (said.before === known.after && said.after === known.before) return { score: SIDE_SWAPPED, changes: [] };
  const [mine, theirs] = [directionsOf(said), directionsOf(known)];
  const score = mine === '' ? MISSING_DIRECTION : theirs === '' ? EXTRA_DIRECTION : OTHER_DIRECTION;
  return { score, changes: [{ part: 'directional', said: mine, used: theirs }] };
}

const directionsOf = ({ before, after }: NameReading): string =>
  `${before}${before !== '' && after !== '' ? ' ' : ''}${after}`.toUpperCase();

function typeAgreement({ type: said, holdsType }: NameReading, known: string): NameAgreement {
  if (said === known) return WHOLE;
  const missing = holdsType ? ANOTHER_TYPE : MISSING_TYPE;
  const score = said === '' ? missing : known === '' ? EXTRA_TYPE : OTHER_TYPE;
  return { score, changes: [{ part: 'suffix', said: shownType(said), used: shownType(known) }] };
}

const shownType = (type: string): string => type.slice(0, 1).toUpperCase() + type.slice(1);
