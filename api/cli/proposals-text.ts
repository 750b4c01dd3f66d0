import type { Proposal } from '../../engine/route/propose/proposal.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';
import type { RouteProposeOptions } from './route-propose.ts';

/** Proposals with their reasons, for a terminal. */
export function proposalsText(
  { requests, withoutFinalOwner, notBorneOut }: Omit<Proposed, 'proposals' | 'splitMs'>,
  proposals: readonly Pick<Proposal, 'id' | 'text' | 'because'>[],
): string {
  const head = `looked at ${requests.toLocaleString('en-US')} past requests that somebody was sent to work on (nobody is known to have worked on ${withoutFinalOwner.toLocaleString('en-US')} others); ${notBorneOut} rules that looked good were not borne out by later requests`;
  if (proposals.length === 0) return `${head}\nnothing to propose\n`;
  return `${head}\n\n${proposals.map(proposalText).join('\n')}`;
}

const proposalText = ({ id, text, because }: Pick<Proposal, 'id' | 'text' | 'because'>): string =>
  `${id}\n  ${text}\n${because.map((reason) => `  - ${reason}\n`).join('')}`;

/** Prints what became of a decision and how to take it back. `file` undefined: no rules were changed. */
export function tellDecided(
  { json, undo: undone }: RouteProposeOptions,
  said: { readonly entry: string; readonly file?: string | null },
): void {
  const back = undone === undefined ? `; take it back with: bailiwick route propose --undo ${said.entry}` : '';
  const where =
    said.file === undefined
      ? ''
      : ` in ${said.file ?? 'the store (no rule file is at hand: the next import replaces it)'}`;
  process.stdout.write(json ? `${JSON.stringify(said)}\n` : `done${where}${back}\n`);
}
