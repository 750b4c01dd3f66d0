/** Words after which the next one names a part of a building: USPS Publication 28, appendix C2. */
export const unitWords: ReadonlySet<string> = new Set(
  'apt apartment bldg building dept department fl floor hngr hangar key lbby lobby lot ofc office ph penthouse rm room slip spc space ste suite stop trlr trailer unit no #'.split(
    ' ',
  ),
);

/** Words that name a part of a lot by themselves. */
export const lotWords: ReadonlySet<string> = new Set(
  'rear front side bsmt basement lowr lower uppr upper lvl level behind'.split(' '),
);

/** Two-letter codes of states and territories (USPS Publication 28, appendix B), and the country. */
export const stateWords: ReadonlySet<string> = new Set(
  'al ak az ar ca co ct dc de fl ga gu hi ia id il in ks ky la ma md me mi mn mo ms mt nc nd ne nh nj nm nv ny oh ok or pa pr ri sc sd tn tx ut va vi vt wa wi wv wy us usa'.split(
    ' ',
  ),
);

export { blockWords, crossingWords } from './us/speech.ts';

/** Said before a place, naming none of it. */
export const leadingWords: readonly (readonly string[])[] = [
  ['the', 'corner', 'of'],
  ['the', 'intersection', 'of'],
  ['corner', 'of'],
  ['intersection', 'of'],
  ['in', 'front', 'of'],
  ['in', 'the'],
  ['across', 'from'],
  ['near'],
  ['at'],
];
