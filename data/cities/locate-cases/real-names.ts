import { DIRECTIONS, TYPES } from './name-words.ts';

/**
 * Says of a mistyped text whether it has become another real name: `Hall Ave` for `Ball Ave` is a right way to say another
 * street, and nobody could tell that it is wrong.
 */
export class RealNames {
  /** Names as words, by each of their words. */
  readonly #byWord: ReadonlyMap<string, readonly (readonly string[])[]>;

  private constructor(byWord: ReadonlyMap<string, readonly (readonly string[])[]>) {
    this.#byWord = byWord;
  }

  /** Of names as a city's files have them; each also without its directions, without its type and without both. O(names). */
  static build(names: Iterable<string>): RealNames {
    const byWord = new Map<string, (readonly string[])[]>();
    for (const form of new Set([...names].flatMap(formsOf)))
      for (const word of new Set(form.split(' '))) {
        const list = byWord.get(word);
        if (list === undefined) byWord.set(word, [form.split(' ')]);
        else list.push(form.split(' '));
      }
    return new RealNames(byWord);
  }

  /** Whether a real name that the text did not have covers all words that differ. O(names with such a word). */
  hasBecomeAnother(text: string, mistyped: string): boolean {
    const [before, after] = [wordsOf(text), wordsOf(mistyped)];
    const changed = changedWords(before, after);
    const [first] = changed;
    if (first === undefined) return false;
    return (this.#byWord.get(first) ?? []).some(
      (name) => holds(name, changed) && holds(after, name) && !holds(before, name),
    );
  }
}

const wordsOf = (text: string): readonly string[] =>
  (text.toUpperCase().match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => DIRECTIONS.get(word) ?? word);

function formsOf(name: string): readonly string[] {
  const words = wordsOf(name);
  const isDirection = (word: string): boolean => [...DIRECTIONS.values()].includes(word);
  const bare = words.filter((word, i) => !(isDirection(word) && (i === 0 || i === words.length - 1)));
  const forms = [words, bare].flatMap((form) => [form, TYPES.has(form.at(-1)!) ? form.slice(0, -1) : form]);
  return forms.filter(({ length }) => length > 0).map((form) => form.join(' '));
}

/** What remains of `after` without the words at both ends that it has in common with `before`. */
function changedWords(before: readonly string[], after: readonly string[]): readonly string[] {
  const shorter = Math.min(before.length, after.length);
  let start = 0;
  while (start < shorter && before[start] === after[start]) start++;
  let end = 0;
  while (end < shorter - start && before.at(-1 - end) === after.at(-1 - end)) end++;
  return after.slice(start, after.length - end);
}

/** Whether the words of `inner` stand in `outer` in a row. */
const holds = (outer: readonly string[], inner: readonly string[]): boolean =>
  outer.some((_, start) => inner.every((word, i) => outer[start + i] === word));
