import { guessAddress } from './address-guess.ts';
import type { AgencyBook } from './agency-book.ts';
import { attributesField } from './attributes-guess.ts';
import { ownerColumn } from './category.ts';
import { drawField, idField, seenLine, sourceFields } from './entry-parts.ts';
import { Block, type Field, type Plain } from './field.ts';
import { geometryNames } from './layer-entry.ts';
import { guessMain } from './main-guess.ts';
import type { CheckedReading } from './reading.ts';
import { type Ids, slugOf } from './slug.ts';
import { guessStreet } from './street-guess.ts';
import type { SuggestedEntry } from './suggestion.ts';

/** An asset class with what rules may say about it. */
export interface AssetSuggestion {
  readonly entry: SuggestedEntry;
  readonly assetClass: string;
  readonly title: string;
  readonly subject: readonly string[];
  readonly isPlaced: boolean;
  readonly isLine: boolean;
  /** Where people live, not what is maintained: nobody reports a problem with it. */
  readonly isAddress: boolean;
}

/** `breaks`: the inspections dataset that tells when pipes of this class broke, null if no file does. */
export const assetEntry = (
  reading: CheckedReading,
  assetClass: string,
  breaks: string | null,
  agencies: AgencyBook,
): AssetSuggestion => {
  const { profile, subject, title, place } = reading;
  const street = place.shape === 'line' ? guessStreet(profile) : null;
  const address = place.shape === 'point' && isAboutAddresses(reading) ? guessAddress(profile) : null;
  const main = breaks === null ? null : guessMain(profile, subject, reading.dates);
  const owner = ownerColumn(profile.columns);
  const named = [street, address, main as Record<string, Plain> | null].flatMap((value) =>
    value === null ? [] : textsIn(value),
  );
  const fields: readonly Field[] = [
    { key: 'class', value: assetClass },
    { key: 'title', value: title },
    ...drawField(subject, reading.place.shape),
    ...sourceFields(reading),
    ...(place.shape === null ? [unplaced(reading)] : []),
    idField(reading),
    ...ownerField(owner, reading, address !== null, agencies),
    ...(street === null ? [] : [{ key: 'street', value: blockOf(street), note: 'house numbers along the segments' }]),
    ...(address === null ? [] : [{ key: 'address', value: address }]),
    ...(main === null ? [] : [{ key: 'main', value: { ...main, breaks: breaks! }, note: lengthNote(main.length) }]),
    ...attributesField(profile, {
      taken: [reading.id.column, ...geometryNames(reading)],
      ...{ needed: named, isAboutPeople: false },
    }),
  ];
  const entry: SuggestedEntry = { section: 'assets', name: assetClass, profile, before: [seenLine(reading)], fields };
  return {
    ...{ entry, assetClass, title, subject, isPlaced: place.shape !== null },
    isLine: place.shape === 'line',
    isAddress: address !== null,
  };
};

export const assetClassId = ({ subject }: CheckedReading, ids: Ids): string =>
  ids.take(slugOf(subject.join(' '), '_'), 'asset');

const isAboutAddresses = ({ subject }: CheckedReading): boolean =>
  subject.some((word) => ['address', 'addresses', 'addr', 'parcel', 'premise', 'e911'].includes(word));

const blockOf = (value: Record<string, Plain>): Block =>
  new Block(Object.entries(value).map(([key, member]) => ({ key, value: member })));

const textsIn = (value: Plain): readonly string[] => {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
};

const lengthNote = (length: string | undefined): string =>
  length === undefined ? 'for ranking pipes by their breaks' : `TODO: is ${length.replaceAll(/\s+/g, ' ')} in meters?`;

const unplaced = ({ place }: CheckedReading): Field => ({
  key: 'geometry',
  value: 'none',
  note: place.needsCrs
    ? 'TODO: its coordinates are not degrees and no other file tells where they are. Say geometry: { x: ..., y: ... } and crs: EPSG:...'
    : 'the file does not say where they are: found by id, never by place',
});

const ownerField = (
  owner: ReturnType<typeof ownerColumn>,
  { profile }: CheckedReading,
  isAddress: boolean,
  agencies: AgencyBook,
): readonly Field[] => {
  if (owner !== null) return [{ key: 'owner', value: agencies.mapping(owner, `${profile.file}, ${owner.name}`) }];
  if (isAddress) return [];
  return [
    { key: 'owner', value: agencies.cityId, note: 'TODO: does the city own every one of them? The file does not say' },
  ];
};
