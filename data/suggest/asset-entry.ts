import { guessAddress } from './address-guess.ts';
import type { AgencyBook } from './agency-book.ts';
import { attributesField } from './attributes-guess.ts';
import { ownerColumn } from './category.ts';
import { drawField, idField, seenLine, sourceFields } from './entry-parts.ts';
import { Block, type Field, type Plain } from './field.ts';
import type { Join } from './join-guess.ts';
import { geometryNames } from './layer-entry.ts';
import { guessMain } from './main-guess.ts';
import { ofAll } from './notes.ts';
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

/** What other files say of a class. */
export interface OfOtherFiles {
  /** The inspections dataset that tells when pipes of this class broke; null: no file does. */
  readonly breaks: string | null;
  /** The class with whose members those of this one are; null: they have places of their own, or none. */
  readonly tiedTo: { readonly assetClass: string; readonly join: Join } | null;
}

export const assetEntry = (
  reading: CheckedReading,
  assetClass: string,
  { breaks, tiedTo }: OfOtherFiles,
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
    ...(place.shape === null ? [unplaced(reading, tiedTo)] : []),
    idField(reading),
    ...ownerField(owner, reading, address !== null, agencies),
    ...(tiedTo === null ? [] : [tieField(tiedTo)]),
    ...(street === null ? [] : [{ key: 'street', value: blockOf(street), note: 'house numbers along the segments' }]),
    ...(address === null ? [] : [{ key: 'address', value: address }]),
    ...(main === null ? [] : [{ key: 'main', value: { ...main, breaks: breaks! }, note: lengthNote(main.length) }]),
    ...attributesField(profile, {
      taken: [reading.id.column, ...geometryNames(reading)],
      needed: tiedTo === null ? named : [...named, tiedTo.join.column],
      isAboutPeople: false,
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

const unplaced = ({ place }: CheckedReading, tiedTo: OfOtherFiles['tiedTo']): Field => ({
  key: 'geometry',
  value: 'none',
  note: place.needsCrs
    ? 'TODO: its coordinates are not degrees and no other file tells where they are. Say geometry: { x: ..., y: ... } and crs: EPSG:...'
    : tiedTo === null
      ? 'the file does not say where they are: found by id, never by place'
      : `found where the ${tiedTo.assetClass} is that each is tied to`,
});

const tieField = ({ assetClass, join }: NonNullable<OfOtherFiles['tiedTo']>): Field => ({
  key: 'tiedTo',
  value: { class: assetClass, attribute: join.column },
  note: `joins ${join.to.file}, ${join.idColumn}, on ${ofAll(join.joined, join.rows)} rows`,
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
