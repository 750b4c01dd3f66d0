/** What an address text says about where it is, for comparing with other addresses written by the same city. */
export interface AddressKeys {
  /** One street, or all that meet at a crossing; lower case, without house numbers; sorted, each once. */
  readonly streets: readonly string[];
  /** The last word of each street: "pkwy" of "west roxbury pkwy", '' of "riverway", which has but one; sorted, each once. */
  readonly kinds: readonly string[];
  readonly form: 'crossing' | 'door' | 'street' | 'none';
}

const CROSSING_LEAD = /^(the )?(intersection|corner|junction|crossing)( of)? /;
// A comma, or the two blanks that many exports put between the parts of an address, ends the street.
const STREET_END = /\s{2,}|,|\n|;/;
const BETWEEN_STREETS = /\s+(?:&|and|at|@|\/)\s+|\s*&\s*/;
// "22", "20-26", "100R", "1/2": a house number or a part of one.
const HOUSE_NUMBER = /^#?\d+[a-z]?(?:[-/]\d*[a-z]?)?$/;

/**
 * The streets of an address text, how it is written, nothing else: towns and postal codes are left out. Text without a street
 * gives form 'none'. Pure text: no street of a map is looked up.
 */
export function addressKeys(address: string | null): AddressKeys {
  const text = (address ?? '').normalize('NFKC').toLowerCase().trim();
  const street = text.replace(CROSSING_LEAD, '').split(STREET_END)[0]!;
  const parts = street.split(BETWEEN_STREETS).filter((part) => part.trim() !== '');
  const streets = sortedOnce(parts.map(withoutNumber).filter((name) => name !== ''));
  const kinds = sortedOnce(streets.map((name) => name.slice(name.lastIndexOf(' ') + 1 || name.length)));
  return { streets, kinds, form: formOf(streets, parts) };
}

const formOf = (streets: readonly string[], parts: readonly string[]): AddressKeys['form'] => {
  if (streets.length === 0) return 'none';
  if (parts.length > 1) return 'crossing';
  return HOUSE_NUMBER.test(parts[0]!.trim().split(/\s+/)[0]!) ? 'door' : 'street';
};

const withoutNumber = (part: string): string => {
  const words = part.replaceAll('.', '').trim().split(/\s+/);
  // The last word stays: "42" alone may be a route's number.
  const first = words.findIndex((word, i) => i === words.length - 1 || !HOUSE_NUMBER.test(word));
  return words.slice(Math.max(first, 0)).join(' ');
};

const sortedOnce = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
