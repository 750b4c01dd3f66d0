import { type ParsedStreet, parseAddress, type Spelled } from '../../engine/locate/parse/parse-address.ts';

/** How the words of a text were read, under the names that Pelias has for them; what was not said is left out. */
export interface ParsedText {
  readonly number?: string;
  readonly street?: string;
  readonly cross_streets?: readonly string[];
  readonly unit?: string;
  readonly city?: string;
  readonly state?: string;
  readonly postalcode?: string;
}

/** Reads a text without looking anything up, so that a client can show what it was taken for where nothing is found. O(length). */
export function parsedText(text: string): ParsedText {
  const parsed = parseAddress(text);
  const crossStreets = parsed.crossStreets.map(streetText).filter((street) => street !== '');
  const units = parsed.units.map(({ type, id }) => joined([type, id]));
  return {
    ...said('number', parsed.number.said),
    ...said('street', streetText(parsed)),
    ...(crossStreets.length > 0 && { cross_streets: crossStreets }),
    ...said('unit', units.join(', ')),
    ...said('city', parsed.city.said),
    ...said('state', parsed.state.said),
    ...said('postalcode', parsed.zip.said),
  };
}

const said = (name: keyof ParsedText, text: string): ParsedText => (text === '' ? {} : { [name]: text });

const joined = (parts: readonly Spelled[]): string =>
  parts
    .map((part) => part.said)
    .filter((text) => text !== '')
    .join(' ');

const streetText = ({ predirectional, pretype, name, suffix, postdirectional }: ParsedStreet): string =>
  joined([predirectional, pretype, name, suffix, postdirectional]);
