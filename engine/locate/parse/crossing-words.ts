import type { AddressLanguage } from '../text/language.ts';
import { phraseAt } from '../text/phrases.ts';
import { usEnglish } from '../text/us/us-english.ts';

/** One way to read a text as two streets that meet. */
export interface CrossingReading {
  readonly first: readonly string[];
  readonly second: readonly string[];
}

/** A street and the two that bound a piece of it. */
export interface BetweenReading {
  readonly street: readonly string[];
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/**
 * Every way to read the words as two streets that meet: `James & Oak`, `James at the corner of Oak`, `James meets Oak`. In
 * the order of the words between them; several where a name holds such a word (`Peace and Plenty Ln & Oak`). O(words).
 */
export function crossingReadings(
  words: readonly string[],
  language: AddressLanguage = usEnglish,
): readonly CrossingReading[] {
  const readings: CrossingReading[] = [];
  for (let at = 1; at + 1 < words.length; at++) {
    const phrase = phraseAt(words, at, language.crossingPhrases);
    const length = Math.max(phrase?.length ?? 0, language.crossingWords.has(words[at]!) ? 1 : 0);
    // `A, and the corner of B`: one joint of several words.
    const tail = length === 0 ? null : phraseAt(words, at + length, language.crossingPhrases);
    // Of one word it is the next street's own: `Oak & N West St`.
    const whole = length + (tail !== null && tail.length > 1 ? tail.length : 0);
    if (length === 0 || at + whole >= words.length) continue;
    readings.push({ first: words.slice(0, at), second: words.slice(at + whole) });
    at += whole - 1;
  }
  return readings;
}

/**
 * Every way to read the words as a street between two others: `Clark between Oak and Elm`, `between Oak and Elm on Clark`,
 * `Clark from Oak to Elm`, `Clark (Oak to Elm)`. O(words).
 */
export function betweenReadings(
  words: readonly string[],
  language: AddressLanguage = usEnglish,
): readonly BetweenReading[] {
  const at = words.findIndex((_, i) => phraseAt(words, i, language.betweenPhrases) !== null);
  if (at < 0) return withoutBetween(words, language);
  const first = at + phraseAt(words, at, language.betweenPhrases)!.length;
  const readings: BetweenReading[] = [];
  for (let joint = first + 1; joint + 1 < words.length; joint++) {
    if (!language.betweenJoints.has(words[joint]!)) continue;
    const [from, rest] = [words.slice(first, joint), words.slice(joint + 1)];
    if (at > 0) readings.push({ street: words.slice(0, at), from, to: rest });
    else readings.push(...streetLast(from, rest, language));
  }
  return readings;
}

/** `Clark St, Oak to Elm`: where the street ends is not said. A joint that also makes corners is none. */
function withoutBetween(words: readonly string[], language: AddressLanguage): readonly BetweenReading[] {
  const joint = words.findIndex(
    (word, i) => i > 1 && language.betweenJoints.has(word) && !language.crossingWords.has(word),
  );
  if (joint < 0 || joint + 1 >= words.length) return [];
  const to = words.slice(joint + 1);
  return Array.from({ length: joint - 1 }, (_, i) => ({
    street: words.slice(0, i + 1),
    from: words.slice(i + 1, joint),
    to,
  }));
}

/** `between Oak and Elm on Clark`: the street comes last, behind `on`, `of` or `along`. */
function streetLast(
  from: readonly string[],
  rest: readonly string[],
  { ontoWords }: AddressLanguage,
): readonly BetweenReading[] {
  const on = rest.findIndex((word, i) => i > 0 && ontoWords.has(word));
  return on < 0 || on + 1 === rest.length ? [] : [{ street: rest.slice(on + 1), from, to: rest.slice(0, on) }];
}
