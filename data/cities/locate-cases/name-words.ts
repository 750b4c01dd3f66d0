/** Spelled-out directions and their letters, as names in the files have them. */
export const DIRECTIONS: ReadonlyMap<string, string> = new Map([
  ...[
    ['NORTH', 'N'],
    ['SOUTH', 'S'],
    ['EAST', 'E'],
    ['WEST', 'W'],
  ].flatMap(([word, letter]) => [[word!, letter!] as const, [letter!, letter!] as const]),
]);

/** Types as the files of the cities here abbreviate them: what a name may lose at its end. */
export const TYPES: ReadonlySet<string> = new Set(
  'ALY AVE BLVD CIR CT DR DRWY EXPY EXT HWY LN LOOP PARK PATH PKWY PL PLZ RAMP RD SQ ST TER TPKE WAY'.split(' '),
);
