import type { PartName } from '../../../engine/locate/parse/parts.ts';

/**
 * usaddress's labels (those of the United States Thoroughfare, Landmark, and Postal Address Data Standard) as our parts.
 * Recipients, buildings, landmarks and what is no address are all words about who or what is there. A part of a building is
 * one whether the label says that it is an occupancy or a subaddress.
 */
export const PART_OF_LABEL: Readonly<Record<string, PartName>> = {
  AddressNumberPrefix: 'number',
  AddressNumber: 'number',
  AddressNumberSuffix: 'numberSuffix',
  StreetNamePreDirectional: 'predirectional',
  StreetNamePreModifier: 'name',
  StreetNamePreType: 'pretype',
  StreetName: 'name',
  StreetNamePostModifier: 'name',
  StreetNamePostType: 'suffix',
  StreetNamePostDirectional: 'postdirectional',
  OccupancyType: 'unitType',
  OccupancyIdentifier: 'unitId',
  SubaddressType: 'unitType',
  SubaddressIdentifier: 'unitId',
  USPSBoxType: 'box',
  USPSBoxID: 'box',
  USPSBoxGroupType: 'box',
  USPSBoxGroupID: 'box',
  PlaceName: 'city',
  StateName: 'state',
  ZipCode: 'zip',
  ZipPlus4: 'zip',
  CountryName: 'country',
  Recipient: 'lead',
  BuildingName: 'lead',
  LandmarkName: 'lead',
  NotAddress: 'lead',
  IntersectionSeparator: 'cross',
  CornerOf: 'corner',
};

/** What two readings of a string are compared by, and the parts that make each. Other parts are not compared. */
export const COMPARED: Readonly<Record<string, readonly PartName[]>> = {
  number: ['number', 'numberSuffix'],
  'directional before': ['predirectional'],
  // `State Route 5`, `Avenue H`: the name is all of it.
  'street name': ['pretype', 'name'],
  suffix: ['suffix'],
  'directional behind': ['postdirectional'],
  unit: ['unitType', 'unitId'],
};

/** A part's words in the text's order as one, of letters and digits in lower case: `# 2-B` is `2b`. */
export const comparable = (words: readonly string[]): string =>
  words
    .join('')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
