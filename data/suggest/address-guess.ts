import type { Plain } from './field.ts';
import type { FileProfile } from './file-profile.ts';
import { NAMES, nameParts } from './street-guess.ts';
import { squeezed } from './words.ts';

const NUMBERS = [
  'housenumber',
  'houseno',
  'housenum',
  'addrnum',
  'addressnumber',
  'addnumber',
  'stnum',
  'streetnumber',
  'streetnum',
  'streetno',
  'civicnumber',
  'civicno',
  'number',
  'hno',
  'hnumber',
  'addno',
  'addressnum',
  'hausnummer',
  'hsno',
];
const UNITS = ['unit', 'unitno', 'unitnum', 'unitnumber', 'apt', 'apartment', 'suite'];
const ZIP_NAMES = ['zip', 'zipcode', 'zip5', 'postcode', 'postalcode', 'zipcd'];
const CITY_NAMES = ['city', 'municipality', 'muni', 'town', 'postcomm', 'cityname', 'placename'];

/** What makes points addresses, as the `address:` of their entry; null where there is no number and street of most rows. */
export const guessAddress = (profile: FileProfile): Record<string, Plain> | null => {
  const columns = new Map(
    profile.columns.filter(({ filled, rows }) => filled > 0.5 * rows).map(({ name }) => [squeezed(name), name]),
  );
  const filled = new Map(
    profile.columns.filter(({ filled: some }) => some > 0).map(({ name }) => [squeezed(name), name]),
  );
  const find = (from: ReadonlyMap<string, string>, names: readonly string[]): string | undefined =>
    names.map((name) => from.get(name)).find((name) => name !== undefined);
  const number = find(columns, NUMBERS);
  const name = find(
    columns,
    NAMES.filter((each) => each !== 'label'),
  );
  if (number === undefined || name === undefined) return null;
  const { name: street, prefix, suffix } = nameParts(name, (names) => find(filled, [...names]));
  const parts = [prefix, ...(Array.isArray(street) ? street : [street]), suffix].filter(
    (part) => part !== undefined,
  ) as string[];
  const [unit, zip, city] = [find(filled, UNITS), find(filled, ZIP_NAMES), find(filled, CITY_NAMES)];
  return {
    number,
    street: parts.length === 1 ? parts[0]! : parts,
    ...(unit && { unit }),
    ...(zip && { zip }),
    ...(city && { city }),
  };
};
