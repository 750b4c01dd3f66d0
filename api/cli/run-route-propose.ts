import { v7 as uuidv7 } from 'uuid';
import { parseMoment } from '../../data/import/values.ts';
import { requestContext } from '../../data/requests/context.ts';
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
import { type LearningProgress, learnRules, replayStore } from '../../data/rules/learn-rules.ts';
import type { Store } from '../../data/store/store.ts';
import type { Proposal } from '../../engine/route/propose/proposal.ts';
import type { Proposed } from '../../engine/route/propose/propose.ts';
import { RuleSet } from '../../engine/route/replay/rule-set.ts';
import type { Router } from '../../engine/route/router.ts';
import { openCliStore } from './open-store.ts';
import { progressBar } from './progress.ts';
import { proposalsText, tellDecided } from './proposals-text.ts';
import { replayText } from './replay-text.ts';
import type { RouteProposeOptions } from './route-propose.ts';
import { routerOf } from './run-route-replay.ts';

/** Prints what past requests propose; accepts, dismisses or takes back one. */
export async function runRoutePropose(options: RouteProposeOptions): Promise<void> {
  const store = await openCliStore(options, 'route propose', { hasUrlOption: true });
  try {
    const router = await routerOf(store);
    const deciding = await decidingOf(options, store, router);
    if (options.undo !== undefined) return tellDecided(options, await undo(options.undo, deciding));
    const proposed = await proposedBy(store, router, options);
    const dismissed = await dismissedRules(store, deciding.region);
    const wanted = proposed.proposals.filter(({ id }) => !dismissed.has(id));
    const id = options.accept ?? options.dismiss;
    if (id === undefined) return print(options, proposed, wanted);
    const proposal = wanted.find((each) => each.id === id);
    if (proposal === undefined)
      throw new Error(`no proposal "${id}"; there are: ${wanted.map((each) => each.id).join(', ') || 'none'}`);
    if (options.dismiss !== undefined) return tellDecided(options, { entry: await dismissRule(proposal, deciding) });
    process.stderr.write(await effectText(store, router, proposal));
    tellDecided(options, done(await acceptRule(proposal, deciding)));
  } finally {
    await store.close();
  }
}

async function decidingOf({ by, reason }: RouteProposeOptions, store: Store, { city }: Router): Promise<Deciding> {
  const context = await requestContext(store, '');
  const said = { actor: by ?? 'command line', reason: reason ?? null };
  return { store, city, region: context!.region, now: Date.now, newId: uuidv7, ...said };
}

async function proposedBy(store: Store, router: Router, { until }: RouteProposeOptions): Promise<Proposed> {
  const bar = progressBar('past requests');
  const untilMs = until === undefined ? undefined : (parseMoment(until, router.city.timeZone) ?? undefined);
  const onProgress = ({ step, done, total }: LearningProgress): void =>
    bar.update(total === null ? 0 : done, total ?? 1, step);
  return (await learnRules(store, router, { untilMs, onProgress }).finally(bar.stop))!;
}

function print(options: RouteProposeOptions, proposed: Proposed, proposals: readonly Proposal[]): void {
  process.stdout.write(
    options.json ? `${JSON.stringify({ ...proposed, proposals }, null, 2)}\n` : proposalsText(proposed, proposals),
  );
}

/** What the past would have been with the rule: shown before it is accepted. */
async function effectText(store: Store, router: Router, { definition, before }: Proposal): Promise<string> {
  const rules = RuleSet.build(router.city.rules, router);
  const others = RuleSet.build(inserted(router.city.rules as readonly unknown[], definition, before), router);
  if (rules.kind !== 'rules' || others.kind !== 'rules') throw new Error('the rules cannot be replayed');
  const service = definition.service as Proposal['service'];
  return replayText(await replayStore(store, rules.rules, others.rules, { service }), router.city);
}

async function undo(entry: string, deciding: Deciding) {
  const found = /^[0-9a-f-]{36}$/i.test(entry) ? await entryToUndo(deciding.store, deciding.region, entry) : null;
  if (found === null) throw new Error(`the audit has no entry "${entry}"`);
  if (found.isUndone) throw new Error('that was undone already');
  if (found.kind !== 'rule_accepted' && found.kind !== 'rule_dismissed')
    throw new Error('that is no decision about a rule: decisions about a request are undone at the request');
  return done(await undoRuleDecision(entry, found, deciding));
}

function done(decided: RuleDecided) {
  if (decided.kind === 'refused') throw new Error(decided.problems.join('\n'));
  return { entry: decided.entry, file: decided.file };
}
