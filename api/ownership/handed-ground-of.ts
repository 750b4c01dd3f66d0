import { allInTurns } from '../../data/turns/in-turns.ts';
import { type GroundChanges, handedGround } from '../../engine/route/changes/handed-ground.ts';
import type { Period } from '../../engine/route/changes/period.ts';
import type { Router } from '../../engine/route/router.ts';

// Routers are replaced as the city changes.
const made = new WeakMap<Router, Map<string, Promise<GroundChanges>>>();
/** Periods of one router that are kept; the one that was made first goes first. */
const MOST_KEPT = 8;

/** The ground that changes hands within a period, measured once for all who ask, others having their turn between. */
export function handedGroundOf(router: Router, period: Period): Promise<GroundChanges> {
  const kept = made.get(router) ?? new Map<string, Promise<GroundChanges>>();
  made.set(router, kept);
  const key = `${period.fromMs} ${period.untilMs}`;
  const known = kept.get(key);
  if (known !== undefined) return known;
  const making = allInTurns(handedGround(router, period));
  making.catch(() => kept.delete(key));
  const [oldest] = kept.keys();
  if (oldest !== undefined && kept.size >= MOST_KEPT) kept.delete(oldest);
  kept.set(key, making);
  return making;
}
