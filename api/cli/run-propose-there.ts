import type { LearningProgress } from '../../data/rules/learn-rules.ts';
import type { Proposal } from '../../engine/route/propose/proposal.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';
import { proposalsText, tellDecided } from './proposals-text.ts';
import type { RouteProposeOptions } from './route-propose.ts';
import { postJson } from './server-call.ts';
import { type Settling, settledAnswer } from './settled-answer.ts';

type Told = Pick<Proposal, 'id' | 'text' | 'because'>;

interface ProposalsThere extends Settling, Omit<Proposed, 'proposals' | 'splitMs'> {
  readonly progress: LearningProgress | null;
  readonly proposals: readonly Told[];
}

interface Decided {
  readonly entry: string;
  /** 'store': no rule file is at hand there; 'none': no rule was changed. */
  readonly where: 'file' | 'store' | 'none';
}

interface Replayed {
  readonly other: Readonly<Record<'moved' | 'compared' | 'becomeRight' | 'becomeWrong', number>> | null;
}

/** `route propose` through a running server: it looks for rules in the background; decisions are made there. */
export async function runProposeThere(url: string, options: RouteProposeOptions): Promise<void> {
  const { accept, dismiss, undo, by, reason } = options;
  const said = { actor: by ?? 'command line', ...(reason === undefined ? {} : { reason }) };
  const decide = async (path: string): Promise<void> => tell(options, await postJson<Decided>(url, path, said));
  if (undo !== undefined) return decide(`/v1/audit/${encodeURIComponent(undo)}/undo`);
  const found = await settledAnswer<ProposalsThere>(url, '/v1/route/proposals', {
    label: 'search for rules',
    onWait: ({ progress }, bar) => {
      if (progress !== null)
        bar.update(progress.total === null ? 0 : progress.done, progress.total ?? 1, progress.step);
    },
  });
  const id = accept ?? dismiss;
  if (id === undefined) return print(options, found);
  if (!found.proposals.some((each) => each.id === id))
    throw new Error(`no proposal "${id}"; there are: ${found.proposals.map((each) => each.id).join(', ') || 'none'}`);
  const path = `/v1/route/proposals/${encodeURIComponent(id)}`;
  if (dismiss !== undefined) return decide(`${path}/dismiss`);
  process.stderr.write(await effectText(url, id));
  return decide(`${path}/accept`);
}

function print({ json }: RouteProposeOptions, found: ProposalsThere): void {
  const { state: _state, progress: _progress, ...answer } = found;
  process.stdout.write(json ? `${JSON.stringify(answer, null, 2)}\n` : proposalsText(found, found.proposals));
}

/** What the newest requests would have been with the rule: shown before it is accepted. */
async function effectText(url: string, proposal: string): Promise<string> {
  const { other } = await postJson<Replayed>(url, '/v1/route/replay', { proposal });
  if (other === null) return '';
  const { moved, compared, becomeRight, becomeWrong } = other;
  return `with it ${moved} of the newest ${compared} past requests move: ${becomeRight} become right, ${becomeWrong} become wrong\n`;
}

function tell(options: RouteProposeOptions, { entry, where }: Decided): void {
  if (where === 'none') tellDecided(options, { entry });
  else tellDecided(options, { entry, file: where === 'file' ? "the server's rule file" : null });
}
