/** A place that may be off by more is no place: no bound on the planet is larger than half its girth, and 100 km of doubt says nothing. */
export const MAX_ACCURACY_METERS = 100_000;
