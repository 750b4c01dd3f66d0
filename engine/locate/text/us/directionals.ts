/** Directions before or after a street's name: USPS Publication 28, section 233, and those of a carriageway (NB I 81). */
export const directionalOf: ReadonlyMap<string, string> = new Map([
  ['north', 'n'],
  ['south', 's'],
  ['east', 'e'],
  ['west', 'w'],
  ['so', 's'],
  ['nth', 'n'],
  ['sth', 's'],
  ['northeast', 'ne'],
  ['northwest', 'nw'],
  ['southeast', 'se'],
  ['southwest', 'sw'],
  ['northbound', 'nb'],
  ['southbound', 'sb'],
  ['eastbound', 'eb'],
  ['westbound', 'wb'],
  ...['n', 's', 'e', 'w', 'ne', 'nw', 'se', 'sw', 'nb', 'sb', 'eb', 'wb'].map((short) => [short, short] as const),
]);

/** The short forms. */
export const directionals: ReadonlySet<string> = new Set(directionalOf.values());
