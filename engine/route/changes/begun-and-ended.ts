import type { AgencyId, AssetClass, AssetId, JurisdictionId, LayerId, RuleId } from '../../ids.ts';
import type { Validity } from '../city.ts';
import { parseRules } from '../parse-rules.ts';
import type { Router } from '../router.ts';
import { planRule } from '../service-plan.ts';
import { vocabularyOf } from '../vocabulary.ts';
import type { Period } from './period.ts';

export type Turn = 'begins' | 'ends';

export interface JurisdictionTurn {
  readonly turn: Turn;
  readonly atMs: number;
  readonly layer: LayerId;
  readonly id: JurisdictionId;
  readonly name: string;
  readonly agency: AgencyId | null;
}

export interface AssetTurn {
  readonly turn: Turn;
  readonly atMs: number;
  readonly class: AssetClass;
  readonly id: AssetId;
  readonly owner: AgencyId | null;
}

export interface RuleTurn {
  readonly turn: Turn;
  readonly atMs: number;
  readonly id: RuleId;
  readonly title: string;
}

/** What begins or ends to hold within a period: by moment, what ends before what begins, then by layer or class and id. */
export interface BegunAndEnded {
  readonly jurisdictions: readonly JurisdictionTurn[];
  readonly assets: readonly AssetTurn[];
  readonly rules: readonly RuleTurn[];
}

/** O(jurisdictions + assets + rules). */
export function begunAndEnded({ city, surroundings }: Router, period: Period): BegunAndEnded {
  const jurisdictions = [...surroundings.layers.values()].flatMap((index) =>
    index.jurisdictions.flatMap(({ layer, id, name, agency, validity }) =>
      turnsOf(validity, period).map((turn) => ({ ...turn, layer, id, name, agency })),
    ),
  );
  const assets = [...surroundings.assetClasses.values()].flatMap((index) =>
    index.assets.flatMap(({ class: assetClass, id, owner, validity }) =>
      turnsOf(validity, period).map((turn) => ({ ...turn, class: assetClass, id, owner })),
    ),
  );
  const rules = parseRules(city.rules, vocabularyOf(city)).rules.flatMap((rule) =>
    turnsOf(planRule(rule, surroundings.timeZone).validity, period).map((turn) => ({
      ...turn,
      id: rule.id,
      title: rule.title,
    })),
  );
  // Sorting is stable: things that turn together stay by layer or class and id.
  return { jurisdictions: jurisdictions.sort(byMoment), assets: assets.sort(byMoment), rules: rules.sort(byMoment) };
}

interface AtMoment {
  readonly turn: Turn;
  readonly atMs: number;
}

/** What never holds neither begins nor ends. */
const turnsOf = ({ fromMs, untilMs }: Validity, period: Period): readonly AtMoment[] => {
  if (!(fromMs < untilMs)) return [];
  const isWithin = (atMs: number): boolean => period.fromMs <= atMs && atMs < period.untilMs;
  return [
    ...(isWithin(untilMs) ? [{ turn: 'ends', atMs: untilMs } as const] : []),
    ...(isWithin(fromMs) ? [{ turn: 'begins', atMs: fromMs } as const] : []),
  ];
};

const byMoment = (a: AtMoment, b: AtMoment): number =>
  a.atMs - b.atMs || Number(a.turn === 'begins') - Number(b.turn === 'begins');
