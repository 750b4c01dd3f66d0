/**
 * Numbered roads and the ways in which people say them, in canonical words (`hwy`, `rte`, `rd`). First: the one spelling,
 * which stands before the number. A plain `route` or `highway` may be of any of the networks.
 */
const LINES = `
i, interstate, interstate hwy, interstate rte, ih, i hwy
us, us hwy, us rte, united states hwy, united states rte
sr, state rte, state hwy, state rd, st rte, st hwy, st rd, sh
cr, county rd, county rte, county hwy, co rd, co rte, co hwy, cnty rd, cnty hwy, cth, county trunk hwy, county trunk, cty rd, cty hwy
fm, fm rd, farm to market, farm to market rd, farm market rd, farm rd
rm, ranch to market rd, ranch rd
twp, township rd, twp rd
rte, hwy
`;

const rows = LINES.trim()
  .split('\n')
  .map((line) => line.split(', '));

/** A network in canonical words joined by blanks -> its one spelling. */
export const networkOf: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([short, ...others]) => [short!, ...others].map((said) => [said, short!] as const)),
);

/** The network of `NY 5`, `NYS Route 5`: a state's letters. */
export const STATE_NETWORK = 'sr';

/** The network of a `Route 5` or `Highway 5` that may be any. */
export const ANY_NETWORK = 'rte';

/** Wisconsin and Missouri give their county and state roads letters. */
export const letteredNetworks: ReadonlySet<string> = new Set(['cr', 'sr']);

/** Before the name of a road that another one replaced. */
export const oldWords: ReadonlySet<string> = new Set(['old', 'former', 'business', 'alternate', 'alt']);
