import { directionals } from '../text/directionals.ts';
import { suffixes, suffixInFull } from '../text/suffixes.ts';

/** One way to take a name apart: `E Genesee St` is base `genesee` with `e` before and the type `st`. */
export interface NameReading {
  /** The words of the name itself in full without blanks, so that `Mc Bride` is `McBride`, `Long Mdw` `Longmeadow`. */
  readonly base: string;
  readonly before: string;
  readonly after: string;
  /** Street type; empty: none. */
  readonly type: string;
}

const baseOf = (words: readonly string[]): string => words.map((word) => suffixInFull.get(word) ?? word).join('');

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
        readings.push({ before, after, type: end, base: baseOf(core.slice(0, -1)) });
      if (core.length > 0) readings.push({ before, after, type: '', base: baseOf(core) });
    }
  }
  return readings;
}

/** How well two names go together, and what differs. */
export interface NameAgreement {
  readonly score: number;
  readonly differences: readonly string[];
}

// Each tells how much less such a text says than the whole name. A direction that differs is another street; a type that
// differs is a slip of the tongue, if there is nothing better.
const SIDE_SWAPPED = 0.99;
const MISSING_DIRECTION = 0.9;
const EXTRA_DIRECTION = 0.85;
const MISSING_TYPE = 0.92;
const EXTRA_TYPE = 0.9;
const OTHER_TYPE = 0.6;

/** How a name that was said goes with a known one of the same base; null if their directions differ. */
export function agreement(said: NameReading, known: NameReading): NameAgreement | null {
  const directions = directionAgreement(said, known);
  if (directions === null) return null;
  const types = typeAgreement(said.type, known.type);
  return {
    score: directions.score * types.score,
    differences: [...directions.differences, ...types.differences],
  };
}

const whole: NameAgreement = { score: 1, differences: [] };

function directionAgreement(said: NameReading, known: NameReading): NameAgreement | null {
  if (said.before === known.before && said.after === known.after) return whole;
  const mine = [said.before, said.after].filter((word) => word !== '').sort();
  const theirs = [known.before, known.after].filter((word) => word !== '').sort();
  if (mine.join() === theirs.join()) return { score: SIDE_SWAPPED, differences: [] };
  if (mine.length === 0)
    return { score: MISSING_DIRECTION, differences: [`no direction was given (${theirs.join(' ').toUpperCase()})`] };
  if (theirs.length === 0)
    return { score: EXTRA_DIRECTION, differences: [`the street has no direction (${mine.join(' ').toUpperCase()})`] };
  return null;
}

function typeAgreement(said: string, known: string): NameAgreement {
  if (said === known) return whole;
  if (said === '') return { score: MISSING_TYPE, differences: [`no street type was given (${known})`] };
  if (known === '') return { score: EXTRA_TYPE, differences: [`the street has no type (${said})`] };
  return { score: OTHER_TYPE, differences: [`the street is a ${known}, not a ${said}`] };
}
