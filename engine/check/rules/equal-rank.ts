import type { AgencyId } from '../../ids.ts';
import { listOf } from '../../route/describe-condition.ts';
import type { Finding } from '../finding.ts';
import { and, atomsOf, type Formula, not, truthOf } from './formula.ts';
import { type Likeness, likenessOf } from './likeness.ts';
import { searchPlaces } from './place-search.ts';
import { possibility } from './possible.ts';
import { agencyName, type RuleCheck, ruleFinding, ruleName, serviceName, situationWords } from './rule-check.ts';
import type { ServiceView } from './service-view.ts';
import type { Situation } from './situation.ts';
import { unknown, type Witness } from './verdict.ts';

/** The earlier rule's position in the plan, and the later one's. */
type Pair = readonly [earlier: number, later: number];

/**
 * Pairs of rules whose order alone decides between two owners: both hold over more than a line, neither is the more specific
 * (holds only, or nearly only, where the other does), and they look at the same things (a warning), or at different layers or
 * questions in the same way (a note). A rule of which such a one before it leaves next to nothing is a warning. Rules about
 * different kinds of things stand in an order that says something, and are no finding.
 */
export function* equalRank(check: RuleCheck): Generator<void, readonly Finding[]> {
  const byPair = new Map<string, { readonly finding: Finding; readonly services: string[] }>();
  for (const view of check.views) {
    for (const pair of pairsOf(view)) {
      const [earlier, later] = pair.map((position) => view.plan.rules[position]!);
      const clash = clashOf(view, pair);
      yield;
      if (clash === null) continue;
      const key = `${earlier!.rule.id}\n${later!.rule.id}`;
      const known = byPair.get(key);
      if (known !== undefined) {
        known.services.push(view.service.code);
        continue;
      }
      const shares = yield* sharesOf(view, pair, clash.situation);
      if (shares !== null && isException(shares)) continue;
      byPair.set(key, { finding: clashFinding(view, pair, clash, shares, check), services: [view.service.code] });
    }
  }
  return [...byPair.values()].map(({ finding, services }) => {
    if (services.length === 1) return finding;
    return { ...finding, message: `${finding.message} (also for ${listOf(services.slice(1), 'and')})` };
  });
}

const pairsOf = ({ plan: { rules } }: ServiceView): readonly Pair[] =>
  rules.flatMap((later, j) =>
    rules.slice(0, j).flatMap((earlier, i): Pair[] => (likenessOf(earlier, later) === 'different' ? [] : [[i, j]])),
  );

interface Clash extends Witness {
  readonly first: AgencyId;
  readonly second: AgencyId;
}

// A place counts where both rules hold for so far around: more than the line between two polygons.
const AROUND_METERS = 0.5;

/** Where both hold, the earlier one decides and the later one names another owner; null if that is nowhere, or one is the more specific. */
const clashOf = (view: ServiceView, [i, j]: Pair): Clash | null => {
  const both = view.situations.filter((situation) => {
    const parts = view.partsIn(situation);
    return parts[i]!.when !== false && parts[j]!.when !== false;
  });
  if (both.length === 0 || implies(view, both, [i, j]) || implies(view, both, [j, i])) return null;
  for (const situation of both) {
    const parts = view.partsIn(situation);
    const goal = and([parts[i]!.when, parts[j]!.when]);
    const { samples, terrain, atoms } = view.periodOf(situation);
    for (const { place, truth } of samples) {
      if (truthOf(goal, truth) !== 1) continue;
      if (truthOf(goal, terrain.probe.over(place, AROUND_METERS, atoms)) !== 1) continue;
      const { holding, deciding } = view.traceAt(situation, place);
      const second = holding.find(({ position }) => position === j)?.agency ?? null;
      if (deciding?.position !== i || second === null || second === deciding.agency) continue;
      return { situation, place, first: deciding.agency, second };
    }
  }
  return null;
};

/** Whether rule i holds only where rule j does, at places and in what is answered. */
const implies = (view: ServiceView, both: readonly Situation[], [i, j]: Pair): boolean => {
  const whenOf = (position: number, situation: Situation): Formula => view.partsIn(situation)[position]!.when;
  if (!view.situations.every((one) => whenOf(i, one) === false || whenOf(j, one) !== false)) return false;
  return both.every((situation) => {
    const goal = and([whenOf(i, situation), not(whenOf(j, situation))]);
    return possibility(goal, view.periodOf(situation).tables, unknown(view, situation)) === 'never';
  });
};

/** What part of either rule's area both have, and how large that is. */
interface Shares {
  readonly ofEarlier: number;
  readonly ofLater: number;
  readonly areaSquareMeters: number;
}

// Shares to a percent or so: a tenth of a second for two layers.
const MAX_BOXES = 4_000;
const LEAST_METERS = 2;

/** null where a rule holds everywhere whatever the place: then there is no area to compare. */
function* sharesOf(view: ServiceView, [i, j]: Pair, situation: Situation): Generator<void, Shares | null> {
  const parts = view.partsIn(situation);
  const { terrain, tables, reach } = view.periodOf(situation);
  const [earlier, later] = [parts[i]!.when, parts[j]!.when];
  if (atomsOf(earlier).size === 0 || atomsOf(later).size === 0) return null;
  const areas: number[] = [];
  for (const formula of [earlier, later, and([earlier, later])]) {
    const options = { extent: reach, goal: 'all', maxBoxes: MAX_BOXES, leastMeters: LEAST_METERS } as const;
    areas.push((yield* searchPlaces(formula, terrain.probe, tables, options)).areaSquareMeters);
  }
  const [ofEarlier, ofLater, both] = areas as [number, number, number];
  return { ofEarlier: both / ofEarlier, ofLater: both / ofLater, areaSquareMeters: both };
}

// An exception lies for the most part in the general rule and takes a small part of it.
const isException = ({ ofEarlier, ofLater }: Shares): boolean => ofEarlier > 0.5 && ofLater < 0.2;
const NEARLY_ALL = 0.95;

const clashFinding = (
  view: ServiceView,
  [i, j]: Pair,
  { situation, place, first, second }: Clash,
  shares: Shares | null,
  check: RuleCheck,
): Finding => {
  const [earlier, later] = [view.plan.rules[i]!, view.plan.rules[j]!];
  const [owner, other] = [agencyName(first, check), agencyName(second, check)];
  const words = situationWords(situation, view.service, check);
  const isNearlyAll = shares !== null && shares.ofLater >= NEARLY_ALL;
  const likeness: Likeness = likenessOf(earlier, later);
  return ruleFinding({
    kind: isNearlyAll ? 'mostly-shadowed-rule' : 'rules-of-equal-rank',
    severity: isNearlyAll || likeness === 'same things' ? 'warning' : 'note',
    message: isNearlyAll
      ? `${ruleName(later)} decides next to nowhere: ${ruleName(earlier)} before it holds on ${Math.floor(shares.ofLater * 1_000) / 10} % of its area${words}, and so ${serviceName(view.service)} goes to ${owner} here and not to ${other}`
      : `${ruleName(earlier)} and ${ruleName(later)} both hold here${words}, neither is the more specific, and they name different owners: only because it stands first, ${serviceName(view.service)} goes to ${owner} and not to ${other}`,
    rule: later.rule.id,
    otherRule: earlier.rule.id,
    service: view.service.code,
    areaSquareMeters: shares?.areaSquareMeters ?? null,
    place,
    situation,
  });
};
