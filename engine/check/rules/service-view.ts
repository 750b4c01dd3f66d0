import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId } from '../../ids.ts';
import type { Agency, Service } from '../../route/city.ts';
import type { Extent } from '../../route/extent.ts';
import type { ServicePlan } from '../../route/service-plan.ts';
import type { LocalTime } from '../../time/time-zone.ts';
import { answerSetsOf } from './answer-sets.ts';
import { distanceTables } from './distance-tables.ts';
import { atomsOf, type Truth } from './formula.ts';
import { type LayerFaces, layerFaces } from './layer-faces.ts';
import { isTimeTest, momentsOf } from './moments.ts';
import { reachOf, widened } from './reach.ts';
import { partsOf, type RuleParts } from './rule-parts.ts';
import { samplePlaces } from './sample-places.ts';
import type { Situation } from './situation.ts';
import type { Terrain, Terrains } from './terrain.ts';
import { testsOf } from './tests-of.ts';
import { type Trace, traceAt } from './trace.ts';
import type { TruthTable } from './truth-table.ts';

/** A place with how all the place tests of the service come out there. */
export interface Sample {
  readonly place: LonLat;
  readonly truth: Truth;
}

/** What the rules of a service are over one period's ground. */
export interface PeriodView {
  readonly terrain: Terrain;
  /** Every place test of the service's rules. */
  readonly atoms: readonly number[];
  readonly tables: readonly TruthTable[];
  /** Outside of it no atom holds. */
  readonly reach: Extent;
  readonly samples: readonly Sample[];
}

/** How far beyond everything that rules look at a place is that stands for "anywhere else". */
const BEYOND_METERS = 1_000;

/**
 * All that there is to a service: its situations (moments and answers that rules can tell apart), its rules as conditions on
 * the place in each, and places to try them at. Made of the same plan and the same tests as the router's answers.
 */
export class ServiceView {
  readonly service: Service;
  readonly plan: ServicePlan;
  readonly situations: readonly Situation[];
  /** False where there were more situations than may be looked at. */
  readonly isComplete: boolean;
  readonly #terrains: Terrains;
  readonly #agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly #parts = new Map<Situation, readonly RuleParts[]>();
  readonly #periods = new Map<number, PeriodView>();

  constructor(
    service: Service,
    plan: ServicePlan,
    terrains: Terrains,
    agencyById: ReadonlyMap<AgencyId, Agency>,
    atMs: number,
  ) {
    this.service = service;
    this.plan = plan;
    this.#terrains = terrains;
    this.#agencyById = agencyById;
    const tests = plan.rules.flatMap(({ rule }) => testsOf(rule.when));
    const { timeZone } = terrains.surroundings;
    const times = momentsOf(tests.filter(isTimeTest), this.#changesMs(), atMs, timeZone);
    const answers = answerSetsOf(
      tests.filter((test) => test.kind === 'answer'),
      service,
    );
    this.situations = answers.sets.flatMap((set) =>
      times.moments.map((moment) => ({ ...moment, isNow: moment.atMs === atMs, answers: set })),
    );
    this.isComplete = times.isComplete && answers.isComplete;
  }

  /** When a rule, or anything that the rules look at, begins or ends to hold. */
  #changesMs(): readonly number[] {
    const { layers, assetClasses } = this.#terrains.surroundings;
    const changes = this.plan.rules.map(({ validity }) => validity);
    for (const { layer } of this.plan.layers) {
      for (const { validity } of layers.get(layer)!.jurisdictions) changes.push(validity);
    }
    for (const assetClass of this.plan.reachMeters.keys()) {
      for (const { validity } of assetClasses.get(assetClass)!.assets) changes.push(validity);
    }
    return changes.flatMap(({ fromMs, untilMs }) => [fromMs, untilMs]);
  }

  localTimeOf({ atMs }: Situation): LocalTime {
    return this.#terrains.surroundings.timeZone.localTimeAt(atMs);
  }

  /** By position in the plan. */
  partsIn(situation: Situation): readonly RuleParts[] {
    let parts = this.#parts.get(situation);
    if (parts === undefined) {
      const { ground } = this.#terrains.from(situation.period.fromMs);
      const reducedIn = {
        situation,
        local: this.localTimeOf(situation),
        ground,
        agencyById: this.#agencyById,
      };
      parts = this.plan.rules.map((planned) => partsOf(planned, reducedIn));
      this.#parts.set(situation, parts);
    }
    return parts;
  }

  /** Makes the views of all periods: to be run to its end before anything below is asked. */
  *prepare(): Generator<void, void> {
    for (const fromMs of new Set(this.situations.map(({ period }) => period.fromMs))) {
      const own = this.situations.filter(({ period }) => period.fromMs === fromMs);
      for (const situation of own) {
        this.partsIn(situation);
        yield;
      }
      this.#periods.set(fromMs, yield* this.#periodView(fromMs, own));
    }
  }

  periodOf({ period }: Situation): PeriodView {
    const view = this.#periods.get(period.fromMs);
    if (view === undefined) throw new RangeError(`the service view of ${this.service.code} was not prepared`);
    return view;
  }

  traceAt(situation: Situation, place: LonLat): Trace {
    const { surroundings } = this.#terrains;
    const context = { surroundings, agencyById: this.#agencyById, service: this.service.code, plan: this.plan };
    return traceAt(context, situation, place);
  }

  *#periodView(fromMs: number, situations: readonly Situation[]): Generator<void, PeriodView> {
    const terrain = this.#terrains.from(fromMs);
    const { ground, probe } = terrain;
    const found = new Set<number>();
    for (const situation of situations) {
      for (const { when, decides } of this.partsIn(situation)) atomsOf(when, atomsOf(decides, found));
    }
    const atoms = [...found].sort((a, b) => a - b);
    for (const atom of atoms) {
      probe.prepare(atom);
      yield;
    }
    const { table, places } = yield* facesOf(terrain, atoms);
    yield;
    const tables = [...(table === null ? [] : [table]), ...distanceTables(ground.tests, atoms)];
    const reach = reachOf(ground, atoms) ?? [-1, -1, 1, 1];
    const far = widened(reach, BEYOND_METERS);
    const samples: Sample[] = [];
    yield;
    for (const place of [...samplePlaces(ground, atoms, reach), ...places, [far[0], far[1]] as const]) {
      samples.push({ place, truth: probe.over(place, 0, atoms) });
      if (samples.length % 200 === 0) yield;
    }
    return { terrain, atoms, tables, reach, samples };
  }
}

function* facesOf({ ground, facesByAtoms }: Terrain, atoms: readonly number[]): Generator<void, LayerFaces> {
  const inside = atoms.filter((atom) => ground.tests[atom]!.kind === 'inside');
  const known = facesByAtoms.get(inside.join());
  if (known !== undefined) return known;
  const faces = yield* layerFaces(ground, inside);
  facesByAtoms.set(inside.join(), faces);
  return faces;
}
