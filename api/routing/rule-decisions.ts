import { parseRuleFile } from '../../data/city/rule-file.ts';
import {
  acceptRule,
  type Deciding,
  dismissedRules,
  dismissRule,
  entryToUndo,
  inserted,
  type RuleDecided,
  undoRuleDecision,
} from '../../data/rules/decide-rules.ts';
import { replayStore } from '../../data/rules/learn-rules.ts';
import type { Snapshot } from '../../data/world/city-keeper.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import type { Effect, Proposal } from '../../engine/route/propose/proposal.ts';
import { RuleSet } from '../../engine/route/replay/rule-set.ts';
import { vocabularyOf } from '../../engine/route/vocabulary.ts';
import { undoAlertDecision } from '../alerts/decide-alert.ts';
import { undoWatchSettings } from '../alerts/settings-answer.ts';
import { openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import { undoSettings } from '../incidents/settings-answer.ts';
import { undoArrangement } from '../incidents/undo-arrangement.ts';
import { Problem } from '../problem.ts';
import { momentMs } from '../schemas/moment.ts';
import type { ReplayInput, RuleDecisionInput } from '../schemas/rules.ts';
import { proposalsOf } from './proposals-run.ts';
import { replayJson } from './replay-json.ts';

/** GET /v1/route/proposals: asking begins the search, which goes on in the background. */
export async function proposalsAnswer(deps: Deps) {
  const snapshot = snapshotOf(deps);
  const run = proposalsOf(deps, snapshot);
  const proposals = run.result === null ? [] : await wanted(deps, snapshot, run.result.proposals);
  return {
    state: run.state,
    progress: run.state === 'running' ? run.progress : null,
    generation: snapshot.generation,
    requests: run.result?.requests ?? 0,
    withoutFinalOwner: run.result?.withoutFinalOwner ?? 0,
    notBorneOut: run.result?.notBorneOut ?? 0,
    proposals: proposals.map(proposalJson),
  };
}

/** Those that nobody dismissed. */
async function wanted(deps: Deps, { region }: Snapshot, proposals: readonly Proposal[]): Promise<readonly Proposal[]> {
  const dismissed = await dismissedRules(openStoreOf(deps), region);
  return proposals.filter(({ id }) => !dismissed.has(id));
}

const proposalJson = ({ definition, learned, tried, candidates: _, ...proposal }: Proposal) => ({
  ...proposal,
  rule: definition,
  learned: effectJson(learned),
  tried: effectJson(tried),
});

const effectJson = ({ fromMs, untilMs, ...effect }: Effect) => ({
  from: new Date(fromMs).toISOString(),
  until: new Date(untilMs).toISOString(),
  ...effect,
});

async function proposalNamed(deps: Deps, id: string): Promise<Proposal> {
  const snapshot = snapshotOf(deps);
  const run = proposalsOf(deps, snapshot);
  const proposals = run.result === null ? [] : await wanted(deps, snapshot, run.result.proposals);
  const found = proposals.find((each) => each.id === id);
  if (found === undefined)
    throw new Problem('unknown-proposal', 'No rule of this id is proposed at the moment.', { state: run.state });
  return found;
}

/** POST /v1/route/replay. */
export async function replayedAnswer(deps: Deps, input: ReplayInput): Promise<object> {
  const { router, city } = snapshotOf(deps);
  const service = input.service === undefined ? undefined : requireService(snapshotOf(deps), input.service);
  const rules = RuleSet.build(city.rules, router);
  if (rules.kind === 'invalid-rules') throw new Error('a router that was built has valid rules');
  const others = await otherRules(deps, input);
  const momentOf = (text: string | undefined): number | undefined =>
    text === undefined ? undefined : momentMs(text, city.timeZone);
  const result = await replayStore(openStoreOf(deps), rules.rules, others, {
    service: service as ServiceCode | undefined,
    fromMs: momentOf(input.from),
    untilMs: momentOf(input.until),
    newest: input.limit,
  });
  return { isAll: result.isAll, ...replayJson(result, city) };
}

async function otherRules(deps: Deps, { rules, proposal }: ReplayInput): Promise<RuleSet | null> {
  const { router, city } = snapshotOf(deps);
  if (rules !== undefined) {
    const parsed = parseRuleFile(rules, 'rules', vocabularyOf(city));
    if (parsed.kind === 'broken') {
      const problems = parsed.problems.map(({ line, column, message }) => ({ line, column, message }));
      throw new Problem('invalid-rules', 'The rules are not valid.', { problems });
    }
    return usable(RuleSet.build(parsed.definitions, router));
  }
  if (proposal === undefined) return null;
  const { definition, before } = await proposalNamed(deps, proposal);
  return usable(RuleSet.build(inserted(city.rules as readonly unknown[], definition, before), router));
}

const usable = (built: ReturnType<typeof RuleSet.build>): RuleSet => {
  if (built.kind === 'rules') return built.rules;
  throw new Problem('invalid-rules', 'The rules are not valid.', {
    problems: built.problems.map(({ message }) => ({ line: null, column: null, message })),
  });
};

/** POST /v1/route/proposals/{id}/accept. */
export async function acceptedAnswer(deps: Deps, id: string, input: RuleDecisionInput) {
  const proposal = await proposalNamed(deps, id);
  return decidedJson(proposal.id, await oneAtATime(() => acceptRule(proposal, decidingOf(deps, input))));
}

/** POST /v1/route/proposals/{id}/dismiss. */
export async function dismissedAnswer(deps: Deps, id: string, input: RuleDecisionInput) {
  const proposal = await proposalNamed(deps, id);
  return { entry: await dismissRule(proposal, decidingOf(deps, input)), rule: proposal.id, where: 'none' };
}

/** POST /v1/audit/{id}/undo. */
export async function undoneAnswer(deps: Deps, id: string, input: RuleDecisionInput) {
  const deciding = decidingOf(deps, input);
  return oneAtATime(async () => {
    const entry = await entryToUndo(deciding.store, deciding.region, id);
    if (entry === null) throw new Problem('unknown-entry', 'The audit has no entry of this id.');
    if (entry.isUndone) throw new Problem('nothing-to-undo', 'That was undone already.');
    if (entry.kind.startsWith('incident_'))
      return { entry: await undoArrangement(deps, id, entry, input), rule: entry.subject ?? '', where: 'store' };
    if (entry.kind === 'dedupe_settings_changed')
      return { entry: await undoSettings(deps, id, entry, input), rule: entry.subject ?? '', where: 'store' };
    if (entry.kind === 'alert_settings_changed')
      return { entry: await undoWatchSettings(deps, id, entry, input), rule: entry.subject ?? '', where: 'store' };
    if (entry.kind === 'alert_acknowledged' || entry.kind === 'alert_dismissed')
      return { entry: await undoAlertDecision(deps, id, entry, input), rule: entry.subject ?? '', where: 'store' };
    if (entry.kind !== 'rule_accepted' && entry.kind !== 'rule_dismissed')
      throw new Problem('nothing-to-undo', 'Decisions about a request are undone at the request, the last first.', {
        request: entry.request,
      });
    const decided = await undoRuleDecision(id, entry, deciding);
    const json = decidedJson(entry.subject ?? '', decided);
    return entry.kind === 'rule_dismissed' ? { ...json, where: 'none' } : json;
  });
}

const decidingOf = (deps: Deps, { actor, reason }: RuleDecisionInput): Deciding => {
  const { city, region } = snapshotOf(deps);
  const said = { actor: actor ?? null, reason: reason ?? null };
  return { store: openStoreOf(deps), city, region, now: deps.now, newId: deps.newId, ...said };
};

function decidedJson(rule: string, decided: RuleDecided) {
  if (decided.kind === 'refused')
    throw new Problem('rules-unchanged', 'The rules could not be changed so.', { problems: decided.problems });
  return { entry: decided.entry, rule, where: decided.file === null ? 'store' : 'file' };
}

let last: Promise<unknown> = Promise.resolve();

/** Two changes of one file at once would lose one of them. */
function oneAtATime<T>(work: () => Promise<T>): Promise<T> {
  const turn = last.then(work, work);
  last = turn.catch(() => {});
  return turn;
}
