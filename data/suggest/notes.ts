const WHOLE = new Intl.NumberFormat('en-US');

/** `5,532 rows`, `1 row`. */
export const count = (number: number, what: string): string =>
  `${WHOLE.format(number)} ${what}${number === 1 ? '' : what.endsWith('y') ? '' : 's'}`;

/** `1,932 of 2,306`. */
export const ofAll = (some: number, all: number): string => `${WHOLE.format(some)} of ${WHOLE.format(all)}`;

/** `a`, `a and b`, `a, b and c`; after `limit` names, how many more. */
export const listed = (names: readonly string[], limit = 8): string => {
  if (names.length > limit) return `${names.slice(0, limit).join(', ')} and ${names.length - limit} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};
