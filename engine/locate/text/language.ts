import type { Phrases } from './phrases.ts';

/** Words as people write them -> the one spelling. */
export type Spellings = ReadonlyMap<string, string>;

/**
 * How addresses are written in a country: all that reading one needs to know, as data. Words are as `wordsOf` gives them.
 * `us/us-english.ts` is one; another country is another such object.
 */
export interface AddressTables {
  /** BCP 47: `en-US`. */
  readonly tag: string;
  /** Street types and their abbreviations; abbreviations give themselves. */
  readonly suffixOf: Spellings;
  /** An abbreviation -> the word in full. */
  readonly suffixInFull: Spellings;
  /** `north` and `n` -> `n`. */
  readonly directionalOf: Spellings;
  /** `fourth` -> `4`. */
  readonly ordinalOf: Spellings;
  /** Behind the digits of an ordinal: `th`. */
  readonly ordinalEndings: ReadonlySet<string>;
  /** `twenty` -> 20, before an ordinal of one digit. */
  readonly tensOf: ReadonlyMap<string, number>;
  /** `seven` -> 7. */
  readonly cardinalOf: ReadonlyMap<string, number>;
  /** Words for a hundred; true: it ends an ordinal (`hundredth`). */
  readonly hundredWords: ReadonlyMap<string, boolean>;
  /** Words of names with more than one spelling: `sainte` -> `ste`. */
  readonly nameSpellings: Spellings;
  /** Parts of a building: `suite` -> `ste`. */
  readonly unitOf: Spellings;
  /** Parts of a building, in one spelling, that need no name: `rear`. */
  readonly loneUnits: ReadonlySet<string>;
  /** States in words joined by blanks -> their code. */
  readonly stateOf: Spellings;
  readonly stateCodes: ReadonlySet<string>;
  /** Countries in words joined by blanks. */
  readonly countries: ReadonlySet<string>;
  /** What a post code looks like, as a word; anchored and without repetition in repetition. */
  readonly zip: RegExp;
  /** Numbered roads: networks in canonical words joined by blanks -> one spelling. */
  readonly networkOf: Spellings;
  /** The networks of `NY 5` and of a plain `Route 5`. */
  readonly stateNetwork: string;
  readonly anyNetwork: string;
  /** Networks whose roads may have letters for numbers: `County Road MM`. */
  readonly letteredNetworks: ReadonlySet<string>;
  /** Before the name of a road that was replaced: `Old Route 5`. */
  readonly oldWords: ReadonlySet<string>;
  /** Between two streets that meet. */
  readonly crossingWords: ReadonlySet<string>;
  readonly crossingPhrases: Phrases;
  /** Before, and between, the two cross streets of a block. */
  readonly betweenWords: ReadonlySet<string>;
  readonly betweenPhrases: Phrases;
  readonly betweenJoints: ReadonlySet<string>;
  /** Before the street whose cross streets were said first: `on`. */
  readonly ontoWords: ReadonlySet<string>;
  /** Behind a house number: a half more. */
  readonly halfPhrases: Phrases;
  /** Behind a house number: all of its hundred. */
  readonly blockWords: ReadonlySet<string>;
  /** Said before a place, naming none of it; those of them, joined by blanks, that say it is only near there. */
  readonly leadingWords: Phrases;
  readonly nearbyPhrases: ReadonlySet<string>;
  /** Words that tell what the words beside them are -> the lists they stand in. */
  readonly wordLists: ReadonlyMap<string, readonly string[]>;
  /** Well-known towns, in full, words joined by blanks; words that they are abbreviated with -> in full. */
  readonly towns: ReadonlySet<string>;
  readonly townSpellings: Spellings;
  /** Street types, abbreviated, that hardly ever are part of a name. */
  readonly commonSuffixes: ReadonlySet<string>;
}

/** A language with what is derived of its tables. */
export interface AddressLanguage extends AddressTables {
  /** One look-up for every word that has another spelling, or is one. */
  readonly spellings: Spellings;
  /** Words, as written, that an ordinal of several words or a numbered road may begin with. */
  readonly phraseHeads: ReadonlySet<string>;
}

/** A language from its tables. Where two of them know a word, it is a street type before a direction before an ordinal. */
export function addressLanguage(tables: AddressTables): AddressLanguage {
  const { suffixOf, directionalOf, ordinalOf, tensOf, cardinalOf, networkOf, stateOf, stateCodes } = tables;
  const spellings = new Map([...tables.nameSpellings, ...ordinalOf, ...directionalOf, ...suffixOf]);
  const heads = new Set([...networkOf.keys()].map((phrase) => phrase.split(' ')[0]!));
  const written = [...spellings].filter(([, short]) => heads.has(short)).map(([word]) => word);
  const states = [...stateCodes].flatMap((code) => [code, `${code}s`]);
  return {
    ...tables,
    spellings,
    phraseHeads: new Set([...tensOf.keys(), ...cardinalOf.keys(), ...heads, ...written, ...states, ...stateOf.keys()]),
  };
}
