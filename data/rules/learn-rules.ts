import { setImmediate } from 'node:timers/promises';
import { type Proposed, RuleProposer } from '../../engine/route/propose/propose.ts';
import { Replay, type ReplayFilter, type ReplayResult } from '../../engine/route/replay/replay.ts';
import type { RuleSet } from '../../engine/route/replay/rule-set.ts';
import type { Router } from '../../engine/route/router.ts';
import { isoOrNull } from '../requests/list.ts';
import { type PastRoutingOptions, readPastRouting } from '../requests/past-routing.ts';
import { sqlFolder } from '../store/sql.ts';
import type { Session } from '../store/store.ts';
import { inTurns, type Turns } from '../turns/in-turns.ts';

const sql = sqlFolder(import.meta.url, './sql');

export interface LearningProgress {
  readonly step: 'reading past requests' | 'looking for rules';
  readonly done: number;
  /** null: not known yet. */
  readonly total: number | null;
}

export interface LearnRulesOptions extends Turns<LearningProgress> {
  /** Only requests reported before. */
  readonly untilMs?: number | undefined;
}

const YIELD_EVERY = 500;

/** Reads the past requests of a store and proposes rules. Others have their turn every few milliseconds. null: it was ended. */
export async function learnRules(
  session: Session,
  router: Router,
  { untilMs, onProgress = () => {}, isWanted = () => true }: LearnRulesOptions = {},
): Promise<Proposed | null> {
  const proposer = new RuleProposer(router.city);
  let read = 0;
  for await (const request of readPastRouting(session, untilMs === undefined ? {} : { untilMs })) {
    proposer.add(request);
    if (++read % YIELD_EVERY !== 0) continue;
    onProgress({ step: 'reading past requests', done: read, total: null });
    await setImmediate();
    if (!isWanted()) return null;
  }
  return inTurns(proposer.propose(router), {
    onProgress: (progress) => onProgress({ step: 'looking for rules', ...progress }),
    isWanted,
  });
}

export interface ReplayOptions extends ReplayFilter {
  /** At most so many, the newest; absent: all. */
  readonly newest?: number | undefined;
  readonly onProgress?: (done: number) => void;
}

// A decision takes 15 microseconds, and there are two.
const DECIDE_AT_ONCE = 100;

/** Runs rule files over the past requests of a store. `isAll`: none was left out for being too old. */
export async function replayStore(
  session: Session,
  rules: RuleSet,
  others: RuleSet | null,
  { newest, onProgress = () => {}, ...filter }: ReplayOptions,
): Promise<ReplayResult & { readonly isAll: boolean }> {
  const replay = new Replay(rules, others, filter);
  const cutMs = newest === undefined ? null : await newestFrom(session, filter, newest);
  const fromMs = Math.max(filter.fromMs ?? -Infinity, cutMs ?? -Infinity);
  const reading: PastRoutingOptions = {
    ...(fromMs === -Infinity ? {} : { fromMs }),
    ...(filter.untilMs === undefined ? {} : { untilMs: filter.untilMs }),
  };
  let done = 0;
  for await (const request of readPastRouting(session, reading)) {
    replay.add(request);
    if (++done % DECIDE_AT_ONCE !== 0) continue;
    onProgress(done);
    await setImmediate();
  }
  return { ...replay.result(), isAll: cutMs === null || cutMs <= (filter.fromMs ?? -Infinity) };
}

async function newestFrom(
  session: Session,
  { service, untilMs }: ReplayFilter,
  newest: number,
): Promise<number | null> {
  const [row] = await session.query<{ readonly atMs: number }>(sql('newest_requests_from'), [
    service ?? null,
    isoOrNull(untilMs ?? null),
    newest,
  ]);
  return row?.atMs ?? null;
}
