/** The columns that `plan rank --out` writes, in this order. */
export const PLAN_RANK_OUTPUTS = [
  'rank',
  'breaks',
  'years',
  'breaks_per_km_year',
  'estimated_breaks_per_km_year',
  'because',
] as const;
