import type { AgencyId, ServiceCode } from '../ids.ts';
import type { LearnedEvidence } from './evidence.ts';
import type { LearnedHere, OwnerShare } from './learned-owners/learned-agencies.ts';
import type { LearnedOwner } from './rule.ts';
import type { Scene } from './scene.ts';

/** What past requests come to at a place: shares that sum to 1, the owner of them that is told, and why. */
export interface FoundShares {
  readonly shares: readonly OwnerShare[];
  readonly agency: AgencyId;
  readonly evidence: LearnedEvidence;
}

/** Past requests decide; 'unsure': nobody is as probable as the form asks; 'nothing': there are none to tell by. */
export type LearnedFinding =
  | ({ readonly kind: 'decided' } & FoundShares)
  | { readonly kind: 'unsure'; readonly here: LearnedHere }
  | { readonly kind: 'nothing' };

/** Asks past requests of the service about a scene's place, as far as they were known at its moment. */
export const findLearned = ({ leastCertainty }: LearnedOwner, service: ServiceCode, scene: Scene): LearnedFinding => {
  const here = scene.learned(service);
  if (here === null) return { kind: 'nothing' };
  if (here.shares[0]!.share < leastCertainty) return { kind: 'unsure', here };
  return { kind: 'decided', ...chosen(service, here, here.shares, scene, null) };
};

/**
 * In doubt the default owner counts as much as the most probable: it is named, and how doubtful that is remains to be seen. Shares
 * sum to 1.
 */
export const inDoubt = (service: ServiceCode, here: LearnedHere, agency: AgencyId, scene: Scene): FoundShares => {
  // By a rounding error more, so that it is the first of equals.
  const most = here.shares[0]!.share * (1 + 1e-9);
  const own = Math.max(here.shares.find((each) => each.agency === agency)?.share ?? 0, most);
  const all = [{ agency, share: own }, ...here.shares.filter((each) => each.agency !== agency)];
  const sum = all.reduce((total, { share }) => total + share, 0);
  const shares = all.map((each) => ({ ...each, share: each.share / sum }));
  return chosen(service, here, shares, scene, agency);
};

const chosen = (
  service: ServiceCode,
  here: LearnedHere,
  shares: readonly OwnerShare[],
  scene: Scene,
  inDoubtOwner: AgencyId | null,
): FoundShares => {
  const supposed = shares.find(({ agency }) => agency === scene.supposedOwner);
  const { agency } = supposed ?? shares[0]!;
  const isDefault = agency === inDoubtOwner;
  return { shares, agency, evidence: { kind: 'learned', service, agency, here, isDefault } };
};
