import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, RuleId } from '../../ids.ts';
import type { Asset, Jurisdiction, Validity } from '../city.ts';
import { parseRules } from '../parse-rules.ts';
import type { Router } from '../router.ts';
import { planRule } from '../service-plan.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Period } from './period.ts';
import { type Changed, changedAsset, changedJurisdiction } from './same-thing.ts';

/** `changes`: one period of the id ends and the next begins at the same moment. */
export type Turn = 'begins' | 'ends' | 'changes';

export interface JurisdictionTurn {
  readonly turn: Turn;
  readonly atMs: number;
  readonly layer: LayerId;
  readonly id: JurisdictionId;
  /** From the moment on; of one that ends, as it was. */
  readonly name: string;
  readonly agency: AgencyId | null;
  /** Of one that changes: in what, and whose it was; else empty and null. */
  readonly changed: readonly Changed[];
  readonly was: { readonly name: string; readonly agency: AgencyId | null } | null;
}

export interface AssetTurn {
  readonly turn: Turn;
  readonly atMs: number;
  readonly class: AssetClass;
  readonly id: AssetId;
  readonly owner: AgencyId | null;
  readonly changed: readonly Changed[];
  readonly was: { readonly owner: AgencyId | null } | null;
}

export interface RuleTurn {
  readonly turn: 'begins' | 'ends';
  readonly atMs: number;
  readonly id: RuleId;
  readonly title: string;
}

/**
 * What begins, ends or changes within a period: by moment, what ends before what changes before what begins, then by layer or class
 * and id. What goes on under its id as it was, in other dates only, is not in it.
 */
export interface BegunAndEnded {
  readonly jurisdictions: readonly JurisdictionTurn[];
  readonly assets: readonly AssetTurn[];
  readonly rules: readonly RuleTurn[];
}

/** O(jurisdictions + assets + rules), and the vertices of those that change. */
export function begunAndEnded({ city, surroundings }: Router, period: Period): BegunAndEnded {
  const jurisdictions = [...surroundings.layers.values()].flatMap((index) =>
    turnsIn(index.jurisdictions, period, changedJurisdiction).map(jurisdictionTurn),
  );
  const assets = [...surroundings.assetClasses.values()].flatMap((index) =>
    turnsIn(index.assets, period, changedAsset).map(assetTurn),
  );
  const rules = parseRules(city.rules, vocabularyOf(city)).rules.flatMap((rule) =>
    momentsOf(planRule(rule, surroundings.timeZone).validity, period).map(({ turn, atMs }) => ({
      ...{ turn, atMs },
      id: rule.id,
      title: rule.title,
    })),
  );
  // Sorting is stable: things that turn together stay by layer or class and id.
  return { jurisdictions: jurisdictions.sort(byMoment), assets: assets.sort(byMoment), rules: rules.sort(byMoment) };
}

interface AtMoment<T extends Turn = Turn> {
  readonly turn: T;
  readonly atMs: number;
}

interface TurnOf<Thing> extends AtMoment {
  readonly thing: Thing;
  /** Its period before; null unless it changes. */
  readonly before: Thing | null;
  readonly changed: readonly Changed[];
}

interface Dated {
  readonly id: string;
  readonly validity: Validity;
}

/** The things are by id and period: what one begins with, the one before it may end with. */
function turnsIn<Thing extends Dated>(
  things: readonly Thing[],
  period: Period,
  changedIn: (was: Thing, is: Thing) => readonly Changed[],
): readonly TurnOf<Thing>[] {
  return things.flatMap((thing, i) =>
    momentsOf(thing.validity, period).flatMap((moment): readonly TurnOf<Thing>[] => {
      const plain = { ...moment, thing, before: null, changed: [] };
      if (moment.turn === 'ends') return doFollow(thing, things[i + 1]) ? [] : [plain];
      const before = things[i - 1];
      if (before === undefined || !doFollow(before, thing)) return [plain];
      const changed = changedIn(before, thing);
      return changed.length === 0 ? [] : [{ ...plain, turn: 'changes', before, changed }];
    }),
  );
}

/** Whether the one is the same thing in its next period. */
const doFollow = (before: Dated, next: Dated | undefined): boolean =>
  next?.id === before.id &&
  next.validity.fromMs === before.validity.untilMs &&
  [before, next].every(({ validity }) => validity.fromMs < validity.untilMs);

const jurisdictionTurn = ({ turn, atMs, thing, before, changed }: TurnOf<Jurisdiction>): JurisdictionTurn => {
  const { layer, id, name, agency } = thing;
  const was = before === null ? null : { name: before.name, agency: before.agency };
  return { turn, atMs, layer, id, name, agency, changed, was };
};

const assetTurn = ({ turn, atMs, thing, before, changed }: TurnOf<Asset>): AssetTurn => {
  const { class: assetClass, id, owner } = thing;
  const was = before === null ? null : { owner: before.owner };
  return { turn, atMs, class: assetClass, id, owner, changed, was };
};

/** What never holds neither begins nor ends. */
const momentsOf = ({ fromMs, untilMs }: Validity, period: Period): readonly AtMoment<'begins' | 'ends'>[] => {
  if (!(fromMs < untilMs)) return [];
  const isWithin = (atMs: number): boolean => period.fromMs <= atMs && atMs < period.untilMs;
  return [
    ...(isWithin(untilMs) ? [{ turn: 'ends', atMs: untilMs } as const] : []),
    ...(isWithin(fromMs) ? [{ turn: 'begins', atMs: fromMs } as const] : []),
  ];
};

const RANK: Readonly<Record<Turn, number>> = { ends: 0, changes: 1, begins: 2 };

const byMoment = (a: AtMoment, b: AtMoment): number => a.atMs - b.atMs || RANK[a.turn] - RANK[b.turn];
