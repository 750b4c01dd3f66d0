import type { Jurisdiction, Layer } from '../../route/city.ts';
import type { SizeClass } from './size-class.ts';

/** How the polygons of a layer are named in messages: by name, with the id where the name does not tell them apart. */
export class Names {
  readonly #isShared = new Map<string, boolean>();

  constructor(layers: readonly Layer[]) {
    for (const { id, jurisdictions } of layers)
      for (const { name } of jurisdictions) {
        const key = `${id}\n${name}`;
        this.#isShared.set(key, this.#isShared.has(key));
      }
  }

  of({ layer, id, name }: Jurisdiction): string {
    return this.#isShared.get(`${layer}\n${name}`) === true && name !== id ? `'${name}' (${id})` : `'${name}'`;
  }
}

// Longer lists of names do not help anyone.
const MOST_NAMES = 4;

/** "a", "a and b", "a, b and c", "a, b, c, d and 3 more". */
export function listed(names: readonly string[]): string {
  const told = names.length > MOST_NAMES ? [...names.slice(0, MOST_NAMES), `${names.length - MOST_NAMES} more`] : names;
  return told.length < 2 ? (told[0] ?? '') : `${told.slice(0, -1).join(', ')} and ${told.at(-1)}`;
}

/** With three digits where it is small: "0.034 m2", "12.3 m2", "1,204 m2", "3.21 km2". */
export const squareMeters = (area: number): string =>
  area >= 1e6 ? `${(area / 1e6).toFixed(2)} km2` : `${threeDigits(area)} m2`;

/** "0.34 m", "12.3 m", "1,204 m". */
export const meters = (length: number): string => `${threeDigits(length)} m`;

const threeDigits = (value: number): string =>
  value >= 100
    ? Math.round(value).toLocaleString('en-US')
    : value.toLocaleString('en-US', { maximumSignificantDigits: 3 });

const SIZE_WORDS: Readonly<Record<SizeClass, string>> = {
  hair: 'a hair',
  sliver: 'a sliver',
  small: 'small',
  large: 'large',
};

/** "12.3 m2, at most 0.41 m wide (a hair)". */
export const sized = (area: number, width: number, size: SizeClass): string =>
  `${squareMeters(area)}, at most ${meters(width)} wide (${SIZE_WORDS[size]})`;
