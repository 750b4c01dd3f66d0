import type { Proposal } from '../../engine/route/propose/proposal.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';

/** Proposals with their reasons, for a terminal. */
export function proposalsText(
  { requests, withoutFinalOwner, notBorneOut }: Proposed,
  proposals: readonly Proposal[],
): string {
  const head = `looked at ${requests} past requests that somebody was sent to work on (of ${withoutFinalOwner} others the owner is not known); ${notBorneOut} rules that looked good were not borne out by what came later`;
  if (proposals.length === 0) return `${head}\nnothing to propose\n`;
  return `${head}\n\n${proposals.map(proposalText).join('\n')}`;
}

const proposalText = ({ id, text, because }: Proposal): string =>
  `${id}\n  ${text}\n${because.map((reason) => `  - ${reason}\n`).join('')}`;
