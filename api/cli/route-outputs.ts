/** The columns that `route --in` writes, in this order. */
export const ROUTE_OUTPUTS = [
  'agency',
  'confidence',
  'rule',
  'because',
  'boundary_distance_meters',
  'asset_id',
] as const;
