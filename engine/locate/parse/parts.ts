/** What a word of an address may be part of. */
export const PART_NAMES = [
  'number',
  'numberSuffix',
  'predirectional',
  'pretype',
  'name',
  'suffix',
  'postdirectional',
  'unitType',
  'unitId',
  'box',
  'city',
  'state',
  'zip',
  'country',
  'lead',
  'cross',
  'corner',
] as const;

export type PartName = (typeof PART_NAMES)[number];
