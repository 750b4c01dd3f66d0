import type { LonLat } from '../../geometry/lon-lat.ts';
import { metersPerDegree } from '../../geometry/meters.ts';
import type { AgencyId } from '../../ids.ts';
import { and, type Formula, keyOf, not, or, truthOf } from './formula.ts';
import { type PlaceSearch, searchPlaces } from './place-search.ts';
import { possibility } from './possible.ts';
import type { ServiceView } from './service-view.ts';
import type { Situation } from './situation.ts';

/** Where something shows: a place in a situation. */
export interface Witness {
  readonly situation: Situation;
  readonly place: LonLat;
}

/** How sure a claim that something is nowhere is. */
export type Proof =
  /** By the conditions themselves, the layers' faces, or boxes that cover every place. */
  | { readonly kind: 'proved' }
  /** So many places were tried. */
  | { readonly kind: 'sampled'; readonly tried: number };

/** What becomes of one rule in one service. */
export type Verdict =
  | { readonly kind: 'decides' }
  /** It speaks of the service, but no answer and no moment from now on lets it hold. */
  | { readonly kind: 'never' }
  /** Moments and answers would do, but no place. */
  | { readonly kind: 'nowhere'; readonly proof: Proof }
  /** Wherever it holds, rules before it have named an owner. */
  | {
      readonly kind: 'shadowed';
      readonly proof: Proof;
      readonly witness: Witness;
      /** Positions in the plan; one that covers it alone, if any does. */
      readonly by: readonly number[];
      readonly agency: AgencyId;
    }
  /** It is asked, and then names no owner. */
  | { readonly kind: 'names-nobody'; readonly proof: Proof; readonly witness: Witness };

// Boxes of the search that comes after samples and case analysis have not settled it: a second or two.
const MAX_BOXES = 30_000;
const LEAST_METERS = 2;

// Millimeters to four sides that no street or border runs along.
const AROUND_METERS = [
  [0.0029, 0.0041],
  [-0.0041, 0.0029],
  [-0.0029, -0.0041],
  [0.0041, -0.0029],
] as const;

/** What becomes of the rule at this position of the service's plan. Most decide at one of the first sample places. */
export function* verdictOn(view: ServiceView, position: number): Generator<void, Verdict> {
  const judge = new Judge(view, position);
  if (judge.open.length === 0) return { kind: 'never' };
  if (judge.decidesAtSample()) return { kind: 'decides' };
  yield;
  for (const situation of judge.open) {
    yield* judge.settle(situation);
    if (judge.isDeciding) return { kind: 'decides' };
  }
  return yield* judge.conclude();
}

class Judge {
  /** The situations in which its conditions are not false whatever the place. */
  readonly open: readonly Situation[];
  isDeciding = false;
  readonly #view: ServiceView;
  readonly #position: number;
  /** Where it holds though others decide: the first place for each of those. */
  readonly #heldBy = new Map<number, Witness & { readonly agency: AgencyId }>();
  /** Where it holds, nobody decides before it, and it names no owner. */
  #passedOver: Witness | null = null;
  readonly #seenBy = new Map<number, number>();
  readonly #settled = new Set<string>();
  #isProved = true;
  #tried = 0;

  constructor(view: ServiceView, position: number) {
    this.#view = view;
    this.#position = position;
    this.open = view.situations.filter((situation) => this.#when(situation) !== false);
  }

  #when(situation: Situation): Formula {
    return this.#view.partsIn(situation)[this.#position]!.when;
  }

  /** Where it holds and no rule before it is certain to have named an owner. */
  #goal(situation: Situation): Formula {
    const before = this.#view.partsIn(situation).slice(0, this.#position);
    return and([this.#when(situation), not(or(before.map(({ decides }) => decides)))]);
  }

  decidesAtSample(): boolean {
    for (const situation of this.open) {
      const when = this.#when(situation);
      for (const { place, truth } of this.#view.periodOf(situation).samples) {
        this.#tried++;
        if (holdsThere(when, truth) && this.#ask(situation, place)) return true;
      }
    }
    return false;
  }

  /** The router's own tests at a place: whether the rule decides there. */
  #ask(situation: Situation, place: LonLat): boolean {
    const { holding, deciding } = this.#view.traceAt(situation, place);
    if (deciding?.position === this.#position) {
      this.isDeciding = this.#isAround(situation, place);
      return this.isDeciding;
    }
    if (!holding.some(({ position }) => position === this.#position)) return false;
    if (deciding === null || deciding.position > this.#position) this.#passedOver ??= { situation, place };
    else {
      const { position: by, agency } = deciding;
      if (!this.#heldBy.has(by)) this.#heldBy.set(by, { situation, place, agency });
      this.#seenBy.set(deciding.position, (this.#seenBy.get(deciding.position) ?? 0) + 1);
    }
    return false;
  }

  /** Whether it decides around the place too, not on a line only: there is a side on which it does, and one across that. */
  #isAround(situation: Situation, [lon, lat]: LonLat): boolean {
    const [lonScale, latScale] = metersPerDegree(lat);
    const deciding = AROUND_METERS.filter(([east, north]) => {
      const beside: LonLat = [lon + east / lonScale, lat + north / latScale];
      return this.#view.traceAt(situation, beside).deciding?.position === this.#position;
    });
    return deciding.length >= 2;
  }

  /** Proves that it decides nowhere in this situation, or finds where it does, or counts the places tried. */
  *settle(situation: Situation): Generator<void, void> {
    const goal = this.#goal(situation);
    const key = `${situation.period.fromMs} ${keyOf(goal)}`;
    if (this.#settled.has(key)) return;
    this.#settled.add(key);
    const { tables } = this.#view.periodOf(situation);
    if (possibility(goal, tables, unknown(this.#view, situation)) === 'never') return;
    const found = yield* this.#search(goal, situation);
    if (found.place !== null) {
      if (this.#ask(situation, found.place)) return;
      // What no table knows (an owner that the formulas are not sure of): one place is no proof for all.
      this.#isProved = false;
    } else if (found.openSquareMeters > 0) this.#isProved = false;
    this.#tried += found.tried;
  }

  *#search(goal: Formula, situation: Situation): Generator<void, PlaceSearch> {
    const { terrain, tables, reach } = this.#view.periodOf(situation);
    return yield* searchPlaces(goal, terrain.probe, tables, {
      extent: reach,
      goal: 'first',
      maxBoxes: MAX_BOXES,
      leastMeters: LEAST_METERS,
    });
  }

  /** Looks for any place where it holds at all, where none was met on the way. */
  *#meet(): Generator<void, void> {
    for (const situation of this.open) {
      const when = this.#when(situation);
      const key = `holds ${situation.period.fromMs} ${keyOf(when)}`;
      if (this.#settled.has(key)) continue;
      this.#settled.add(key);
      const { tables } = this.#view.periodOf(situation);
      if (possibility(when, tables, unknown(this.#view, situation)) === 'never') continue;
      const found = yield* this.#search(when, situation);
      this.#tried += found.tried;
      if (found.place !== null) this.#ask(situation, found.place);
      else if (found.openSquareMeters > 0) this.#isProved = false;
      if (this.#heldBy.size > 0 || this.#passedOver !== null) return;
    }
  }

  *conclude(): Generator<void, Verdict> {
    if (this.#heldBy.size === 0 && this.#passedOver === null) yield* this.#meet();
    const proof: Proof = this.#isProved ? { kind: 'proved' } : { kind: 'sampled', tried: this.#tried };
    if (this.#passedOver !== null) return { kind: 'names-nobody', proof, witness: this.#passedOver };
    if (this.#heldBy.size === 0) return { kind: 'nowhere', proof };
    const by = this.#coveredBy();
    const { situation, place, agency } = this.#heldBy.get(by[0]!)!;
    return { kind: 'shadowed', proof, witness: { situation, place }, by, agency };
  }

  /** One rule that covers it in every situation, if there is; else all that were seen to decide where it holds. */
  #coveredBy(): readonly number[] {
    const seen = [...this.#seenBy].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([position]) => position);
    const alone = seen.find((other) => this.#covers(other));
    return alone === undefined ? seen.sort((a, b) => a - b) : [alone];
  }

  #covers(other: number): boolean {
    return this.open.every((situation) => {
      const parts = this.#view.partsIn(situation);
      const goal = and([this.#when(situation), not(parts[other]!.decides)]);
      const { tables } = this.#view.periodOf(situation);
      return possibility(goal, tables, unknown(this.#view, situation)) === 'never';
    });
  }
}

/** Nothing known of any place test yet. */
export const unknown = (view: ServiceView, situation: Situation): Int8Array => {
  const { terrain } = view.periodOf(situation);
  return new Int8Array(terrain.ground.tests.length).fill(-1);
};

const holdsThere = (formula: Formula, truth: Int8Array): boolean => truthOf(formula, truth) !== 0;
