/** The columns that `locate --in` writes, in this order; `because` has the reason of a bad row too. */
export const LOCATE_OUTPUTS = [
  'match_type',
  'lon',
  'lat',
  'accuracy_meters',
  'score',
  'label',
  'asset_id',
  'because',
] as const;

/** The match_type of a row that has no place: its text means nothing here, or the row is bad. */
export const NO_MATCH = 'none';
