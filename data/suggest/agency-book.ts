import type { ColumnProfile } from './column-profile.ts';
import { Block, type Field, type Plain } from './field.ts';
import { count } from './notes.ts';
import { Ids, slugOf } from './slug.ts';
import { squeezed } from './words.ts';

/** An agency of the suggested city, and where its name was found. */
export interface SuggestedAgency {
  readonly id: string;
  readonly name: string;
  readonly foundIn: string;
}

const NOBODY = /^(unknown|n\/?a|none|null|<null>|other|undetermined|tbd|not applicable|unassigned|-+|\?+|xxx)$/i;
const CITYS_OWN = ['municipal', 'municipality', 'city', 'local', 'town', 'village', 'publiccity', 'cityowned', 'muni'];
const KNOWN: Readonly<Record<string, string>> = {
  ...{
    private: 'Private owner',
    pvt: 'Private owner',
    priv: 'Private owner',
    state: 'State',
    federal: 'Federal government',
  },
  ...{ county: 'County', fed: 'Federal government', region: 'Region', utility: 'Utility', railroad: 'Railroad' },
};

/** The agencies that the files name, each once. The first is the city itself, to which what nobody else owns falls back. */
export class AgencyBook {
  readonly cityId: string;
  readonly #cityNames: ReadonlySet<string>;
  readonly #ids = new Ids();
  readonly #byLetters = new Map<string, string>();
  readonly #agencies: SuggestedAgency[] = [];

  constructor(cityName: string) {
    this.cityId = this.#ids.take(slugOf(`${cityName} city`), 'city');
    this.#cityNames = new Set([
      ...CITYS_OWN,
      squeezed(cityName),
      squeezed(`city of ${cityName}`),
      squeezed(`${cityName} city`),
    ]);
    const name = /\bcity\b/i.test(cityName) ? cityName : `City of ${cityName}`;
    this.#agencies.push({ id: this.cityId, name, foundIn: 'the city itself' });
  }

  get all(): readonly SuggestedAgency[] {
    return this.#agencies;
  }

  /** The agency of a text in a file; null for one that says that nobody is known. */
  named(text: string, foundIn: string): string | null {
    const letters = squeezed(text);
    if (NOBODY.test(text)) return null;
    if (this.#cityNames.has(letters)) return this.cityId;
    const known = this.#byLetters.get(letters);
    if (known !== undefined) return known;
    const id = this.#ids.take(slugOf(text), 'agency');
    if (letters !== '') this.#byLetters.set(letters, id);
    this.#agencies.push({ id, name: KNOWN[letters] ?? nameOf(text), foundIn });
    return id;
  }

  /** The mapping of a column of agencies, with how many rows each value has. */
  mapping(column: ColumnProfile, foundIn: string): Field['value'] {
    const values = column.values.filter(({ value }) => value !== '__proto__');
    const map = values.map(({ value, rows }): Field => {
      return { key: value, value: this.named(value, foundIn), note: count(rows, 'row') };
    });
    const rest: readonly Field[] = column.hasAllValues && values.length === column.values.length ? [] : [DEFAULT];
    return new Block([
      { key: 'from', value: column.name, note: count(column.values.length, 'value') },
      { key: 'map', value: new Block(map) },
      ...rest,
    ]);
  }
}

const DEFAULT: Field = { key: 'default', value: null as Plain, note: 'there may be values that were not looked at' };

const SMALL_WORDS = new Set(['and', 'of', 'the', 'for']);

/** `DUAL CITY AND REGION` as `Dual City and Region`; short words (`STATE DOT`) and mixed letters stay as they are. */
const nameOf = (text: string): string => {
  const isShouted = text === text.toUpperCase() && (text.length > 5 || /\s/.test(text));
  if (!isShouted) return text;
  return text.replaceAll(/\p{L}[\p{L}'’]*/gu, (word, at: number) => {
    const lower = word.toLowerCase();
    if (at > 0 && SMALL_WORDS.has(lower)) return lower;
    return word.length <= 3 ? word : word.charAt(0) + lower.slice(1);
  });
};
