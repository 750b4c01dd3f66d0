import type { AddressLanguage } from '../text/language.ts';
import type { Phrases } from '../text/phrases.ts';
import { type Joint, JointWords } from './joined-text.ts';
import type { Edits } from './like-names.ts';

/** The words that hold a text together, by what they do. */
export interface Glue {
  readonly crossing: JointWords;
  readonly between: JointWords;
  readonly and: JointWords;
  readonly on: JointWords;
  readonly block: JointWords;
  readonly lead: JointWords;
}

const glues = new WeakMap<AddressLanguage, Glue>();

/** Those of a language; made once for each. */
export function glueOf(language: AddressLanguage): Glue {
  const known = glues.get(language);
  if (known !== undefined) return known;
  const phrasesIn = (phrases: Phrases): string[] =>
    [...phrases.values()].flatMap((list) => list.map((words) => words.join('')));
  const blocks = [...language.blockWords];
  const sides = [...language.directionalOf.keys()];
  const made: Glue = {
    crossing: new JointWords([...language.crossingWords, ...phrasesIn(language.crossingPhrases), 'near']),
    between: new JointWords(phrasesIn(language.betweenPhrases)),
    and: new JointWords(language.betweenJoints),
    on: new JointWords(language.ontoWords),
    block: new JointWords([...blocks.map((word) => `${word}of`), ...blocks]),
    lead: new JointWords([...phrasesIn(language.leadingWords), ...sides.map((side) => `${side}cornerof`)]),
  };
  glues.set(language, made);
  return made;
}

// Of fewer letters with slips are other words: `apt` is no `at`.
const LETTERS_OF_LEAD: Readonly<Record<Edits, number>> = { 0: 2, 1: 4, 2: 6 };

/** Whether so much of what stands before a place is there that it is that. */
export const isLead = ({ from, to, edits }: Joint): boolean => from === 0 && to >= LETTERS_OF_LEAD[edits as Edits];

/** Without the plural of a type behind two streets: `Euclid & Westcott Sts`. */
export function withoutPlural(words: readonly string[], { suffixOf }: AddressLanguage): readonly string[] {
  const last = words.at(-1)!;
  const isPlural = last.endsWith('s') && !suffixOf.has(last) && suffixOf.has(last.slice(0, -1));
  return isPlural ? [...words.slice(0, -1), last.slice(0, -1)] : words;
}
