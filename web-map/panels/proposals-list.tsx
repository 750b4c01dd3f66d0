import { useSignal } from '@preact/signals';
import { answered } from '../client/call.ts';
import * as api from '../client/generated.ts';
import { useAgainWhile } from '../state/background.ts';
import { announcement, facts, loadFacts, serviceName } from '../state/city.ts';
import { latest, useLoaded } from '../state/loaded.ts';
import { go, view } from '../state/navigate.ts';
import { countText, dayText, percentText } from '../state/words.ts';
import { DecideRule } from './decide-rule.tsx';
import { ViewLink } from './panels.tsx';
import { TroubleNote } from './trouble-note.tsx';

/** Rules that the handovers of the past speak for: in words, with what speaks for them and what they would change. */
export function ProposalsList() {
  const decided = useSignal<api.RuleDecided | null>(null);
  const [loaded, retry] = useLoaded(
    'proposals',
    async (signal) => (await answered(api.getRouteProposals({ signal }))).data,
    { keepLast: true },
  );
  const told = latest(loaded);
  useAgainWhile(told?.state === 'running', told, retry);
  return (
    <>
      {loaded.kind === 'failed' && <TroubleNote trouble={loaded.trouble} retry={retry} />}
      {decided.value && <Decided decided={decided.value} />}
      <p class="muted" role="status">
        {told === null ? 'Loading …' : stateText(told)}
      </p>
      <ul class="cards">
        {told?.proposals.map((proposal) => (
          <Proposal
            key={proposal.id}
            proposal={proposal}
            onDecided={(said) => {
              decided.value = said;
              go({ proposal: null }, 'replace');
              announcement.value = decidedText(said);
              void loadFacts();
              retry();
            }}
          />
        ))}
      </ul>
    </>
  );
}

function stateText({ state, requests, proposals, notBorneOut }: api.RuleProposals): string {
  if (state === 'running') return 'Past requests are being read for rules that would have sent them right …';
  if (state === 'failed') return 'Past requests could not be read for rules; the log of the server says why.';
  const from = `from ${countText(requests, 'past request')}`;
  if (proposals.length === 0) return `No rule is proposed ${from}.`;
  const dropped = notBorneOut > 0 ? `; ${notBorneOut} more looked good and were not borne out by later requests` : '';
  return `${countText(proposals.length, 'rule')} proposed ${from}${dropped}.`;
}

const decidedText = ({ where, rule }: api.RuleDecided): string =>
  where === 'none'
    ? `Rule ${rule} is dismissed.`
    : where === 'file'
      ? `Rule ${rule} stands in the rule file now.`
      : `Rule ${rule} decides from now on; the rule file was not at hand and lacks it until somebody adds it.`;

function Decided({ decided }: { readonly decided: api.RuleDecided }) {
  return (
    <p class="statement is-known">
      {decidedText(decided)} <ViewLink to={{ checkList: 'decisions' }}>Take it back under Decisions</ViewLink>
    </p>
  );
}

interface ProposalProps {
  readonly proposal: api.RuleProposal;
  readonly onDecided: (decided: api.RuleDecided) => void;
}

function Proposal({ proposal, onDecided }: ProposalProps) {
  const { id, service, text, because, before, learned, tried, examples } = proposal;
  const isChosen = view.value.proposal === id;
  return (
    <li class={isChosen ? 'card chosen' : 'card'}>
      <button
        type="button"
        class="card-main"
        aria-expanded={isChosen}
        onClick={() => go({ proposal: isChosen ? null : id }, 'replace')}
      >
        <span class="row-text">
          <span class="muted small">{serviceName(service)}</span>
          <span class="row-title">{text}</span>
        </span>
      </button>
      <p class="small">
        It would mend {learned.mended + tried.mended} misroutes and break {learned.broken + tried.broken}.
      </p>
      {isChosen && (
        <div class="proposal">
          <Effects learned={learned} tried={tried} />
          <ul class="because small">
            {because.map((reason) => (
              <li key={reason}>{reason}</li>
            ))}
          </ul>
          <details>
            <summary>The rule as it would stand{before && ` before ${before}`}</summary>
            <pre class="rule">{JSON.stringify(proposal.rule, null, 2)}</pre>
          </details>
          {examples.length > 0 && (
            <p class="small inline-list">
              Examples:
              {examples.slice(0, 5).map((request, n) => (
                <ViewLink key={request} to={{ panel: 'requests', request }}>
                  request {n + 1}
                </ViewLink>
              ))}
            </p>
          )}
          <DecideRule id={id} onDecided={onDecided} />
        </div>
      )}
    </li>
  );
}

/** What it would have done where it was found, and on later requests that it was not found in. */
function Effects({ learned, tried }: Pick<api.RuleProposal, 'learned' | 'tried'>) {
  const timeZone = latest(facts.value)?.map.city.timeZone ?? 'UTC';
  const rows = [
    ['Found in', learned],
    ['Tried on', tried],
  ] as const;
  return (
    <table class="plan-table effects">
      <thead>
        <tr>
          <th scope="col">Requests</th>
          <th scope="col">Right</th>
          <th scope="col">Mended</th>
          <th scope="col">Broken</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([what, { from, until, covered, right, rightShare, mended, broken }]) => (
          <tr key={what}>
            <th scope="row">
              {what} {covered}
              <div class="muted small">
                {dayText(from, timeZone)} to {dayText(until, timeZone)}
              </div>
            </th>
            <td>
              {right}
              <div class="muted small">
                {percentText(rightShare.low)} to {percentText(rightShare.high)}
              </div>
            </td>
            <td>{mended}</td>
            <td>{broken}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
