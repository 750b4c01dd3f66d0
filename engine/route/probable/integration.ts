import type { LonLat } from '../../geometry/lon-lat.ts';
import type { AgencyId, AssetClass } from '../../ids.ts';
import type { Agency } from '../city.ts';
import {
  type Experience,
  kindOf,
  type PlaceErrors,
  RING_EDGES,
  ringOf,
  ringWeightsFor,
} from '../experience/experience.ts';
import type { RouteQuestion } from '../resolution.ts';
import { Scene, type Surroundings } from '../scene.ts';
import { assetPlaces } from './asset-places.ts';
import { MAX_NODES, REACH_RADII, Steps } from './kernel.ts';
import { AnswerCode, type HypothesisNode, Leaves } from './leaves.ts';
import { NamedAsset } from './named-asset.ts';
import type { ServiceCase } from './service-case.ts';
import { isAlike, scale } from './shares.ts';
import { Walk } from './walk.ts';

/** What an integration is over. */
export interface Subject {
  readonly question: RouteQuestion;
  readonly serviceCase: ServiceCase;
  /** Answers that count for each of the case's meant services. */
  readonly given: readonly ReadonlyMap<string, string | undefined>[];
  /** For each meant service: how much more likely those who mean it give the answers that were given. */
  readonly likelihoods: readonly number[];
  readonly surroundings: Surroundings;
  readonly agencyById: ReadonlyMap<AgencyId, Agency>;
  readonly placeErrors: PlaceErrors;
  readonly tellingAttributes: Experience['tellingAttributes'];
}

const FIRST_NODES = 16;
/** Refining stops when twice the nodes change no agency's probability by more than this. */
export const TOLERANCE = 0.01;
const GROSS_NODES = 8;

/**
 * Every hypothesis about a question with its mass: nodes of the error kernel on the ground, the assets that it reaches, and
 * a ring for places that are off by a block; at each the services that may be meant and the answers that are open.
 *
 * Ground has 16 nodes, and 32 if they agree while an edge of a layer that the rules test is in reach. Where they disagree it has
 * 64, and 128 if that moves a probability by more than `TOLERANCE`.
 */
export class Integration {
  readonly nodes: HypothesisNode[] = [];
  readonly leaves: Leaves;
  /** The ends at the place as it is said to be, whatever its mass: what needs no other place. */
  readonly here: Leaves;
  readonly code: AnswerCode;
  readonly subject: Subject;
  /** Standard radius of the place, in meters. */
  readonly radiusMeters: number;
  private readonly walks: readonly Walk[];
  private readonly ringWeights: readonly number[] | null;
  private readonly named: NamedAsset | null;
  private groundNodes = 0;
  private isPoint = false;
  /** Leaves up to here are of ground or assets, those after it of the ring. */
  private mainLeaves = 0;
  private isOfOneMind = true;
  private readonly ground = new Map<AgencyId | null, number>();
  private readonly assets = new Map<AgencyId | null, number>();
  private reference: ReadonlyMap<AgencyId | null, number> | null = null;

  constructor(subject: Subject) {
    const { serviceCase, given, agencyById, question, placeErrors } = subject;
    this.subject = subject;
    this.code = new AnswerCode(serviceCase.questions);
    this.leaves = new Leaves(this.code, given[0] ?? []);
    this.here = new Leaves(this.code, given[0] ?? []);
    this.radiusMeters = radiusOf(question, placeErrors);
    this.ringWeights = ringWeightsFor(placeErrors, question.place.accuracyMeters);
    const { assetClasses } = subject.surroundings;
    const [named, streets] = [placeErrors.namedClass, placeErrors.streetClass].map((each) =>
      each === null ? undefined : assetClasses.get(each),
    );
    this.named = NamedAsset.at(question.place.lonLat, named, streets, question.atMs);
    const values = serviceCase.questions.map((each) => each.values);
    this.walks = serviceCase.meant.map((service, i) => new Walk(service, given[i]!, values, agencyById));
  }

  /** The place itself is the only one. `scene` is there. */
  exactly(scene: Scene): void {
    this.addGround(scene, 0);
    this.groundNodes = 1;
    this.mainLeaves = this.leaves.length;
    this.isPoint = true;
  }

  /** Over the kernel. `scene` is at its center; `coarse` are the first ground nodes where they were made before. */
  around(scene: Scene, coarse: readonly Scene[] | null): void {
    this.addHere(scene);
    this.addAssets(scene);
    const steps = new Steps(scene.at);
    for (let i = 0; i < FIRST_NODES; i++) this.addGround(coarse?.[i] ?? this.sceneAt(steps, i), i);
    this.groundNodes = FIRST_NODES;
    if (this.isOfOneMind && this.isEdgeNear(scene)) this.refine(steps, FIRST_NODES * 2);
    if (!this.isOfOneMind) this.refine(steps, FIRST_NODES * 4);
    this.mainLeaves = this.leaves.length;
    this.addRing(steps);
  }

  /** Over the kernel with all nodes, whether they agree or not. */
  everywhere(scene: Scene): void {
    this.addAssets(scene);
    const steps = new Steps(scene.at);
    for (; this.groundNodes < MAX_NODES / 2; this.groundNodes++)
      this.addGround(this.sceneAt(steps, this.groundNodes), this.groundNodes);
    this.mainLeaves = this.leaves.length;
  }

  /** The first ground nodes, for what has to be known before the integration. */
  static coarseScenes(subject: Omit<Subject, 'given' | 'likelihoods'>): readonly Scene[] {
    const { question, serviceCase, surroundings, placeErrors } = subject;
    const steps = new Steps(question.place.lonLat);
    const radiusMeters = radiusOf(question, placeErrors);
    return Array.from({ length: FIRST_NODES }, (_, i) => {
      return new Scene(question, surroundings, serviceCase.reachMeters, steps.node(i, radiusMeters));
    });
  }

  /** Whether every node came to the same probabilities: then there is nothing that the place leaves open. */
  get agrees(): boolean {
    return this.isOfOneMind;
  }

  /** Whether a hypothesis needs another place than is said: at that place the same would lead to another agency. */
  isElsewhere(leaf: number): boolean {
    if (this.isPoint) return false;
    const { here, leaves, code } = this;
    for (let i = 0; i < here.length; i++) {
      const isSame = here.services[i] === leaves.services[leaf] && here.agencies[i] === leaves.agencies[leaf];
      if (isSame && code.agree(here.answers[i]!, leaves.answers[leaf]!)) return false;
    }
    return true;
  }

  /** The mass of each leaf, all together 1. */
  shares(): Float64Array {
    const { masses, nodes } = this.leaves;
    const { grossShare } = this.subject.placeErrors;
    const hasRing = this.mainLeaves < masses.length;
    const shares = Float64Array.from(masses, (mass, i) =>
      this.nodes[nodes[i]!]!.kind === 'ground' ? mass / this.groundNodes : mass,
    );
    scale(shares, 0, this.mainLeaves, hasRing ? 1 - grossShare : 1);
    scale(shares, this.mainLeaves, shares.length, grossShare);
    return shares;
  }

  private refine(steps: Steps, count: number): void {
    const before = this.probabilities();
    for (; this.groundNodes < count; this.groundNodes++)
      this.addGround(this.sceneAt(steps, this.groundNodes), this.groundNodes);
    if (count >= MAX_NODES || this.isOfOneMind) return;
    const after = this.probabilities();
    let moved = 0;
    for (const [agency, probability] of after)
      moved = Math.max(moved, Math.abs(probability - (before.get(agency) ?? 0)));
    if (moved > TOLERANCE) this.refine(steps, count * 2);
  }

  private probabilities(): ReadonlyMap<AgencyId | null, number> {
    const sums = new Map<AgencyId | null, number>(this.assets);
    let total = 0;
    for (const mass of this.assets.values()) total += mass;
    for (const [agency, mass] of this.ground) {
      sums.set(agency, (sums.get(agency) ?? 0) + mass / this.groundNodes);
      total += mass / this.groundNodes;
    }
    if (total > 0) for (const [agency, mass] of sums) sums.set(agency, mass / total);
    return sums;
  }

  private isEdgeNear(scene: Scene): boolean {
    const reachMeters = REACH_RADII * this.radiusMeters;
    for (const { plan } of this.subject.serviceCase.meant)
      for (const { layer } of plan.layers) {
        const edge = scene.nearestEdge(layer);
        if (edge !== null && edge.distanceMeters <= reachMeters) return true;
      }
    return false;
  }

  private sceneAt(steps: Steps, i: number): Scene {
    const { question, surroundings, serviceCase } = this.subject;
    return new Scene(question, surroundings, serviceCase.reachMeters, steps.node(i, this.radiusMeters));
  }

  /** Node i of the ground. */
  private addGround(scene: Scene, i: number): void {
    const ring = this.ringAt(scene.at, Steps.nodeMeters(i, this.radiusMeters));
    this.add({ kind: 'ground', scene, assetClass: null, assetKind: '', ring }, this.ringWeight(ring), this.ground);
  }

  /** The ring of a place so far from the stated one. */
  private ringAt(at: LonLat, distanceMeters: number): number {
    if (this.radiusMeters === 0) return 0;
    const ring = ringOf(distanceMeters, this.radiusMeters);
    return this.named === null ? ring : ring + this.named.fit(at, distanceMeters) * (RING_EDGES.length + 1);
  }

  private ringWeight(ring: number): number {
    return this.ringWeights?.[ring] ?? 1;
  }

  private addHere(scene: Scene): void {
    for (let i = 0; i < this.walks.length; i++) {
      this.here.begin(0, i, this.subject.serviceCase.meant[i]!, 1, null);
      this.walks[i]!.run(scene, this.here);
    }
  }

  private addAssets(scene: Scene): void {
    const { question, surroundings, serviceCase } = this.subject;
    const classes = new Set(serviceCase.meant.flatMap(({ assetWeights }) => [...assetWeights.keys()]));
    for (const assetClass of classes) {
      const index = surroundings.assetClasses.get(assetClass);
      if (index === undefined) continue;
      const telling = this.subject.tellingAttributes.get(assetClass);
      const places = assetPlaces(index, scene.at, question.atMs, this.radiusMeters);
      for (const { lonLat, position, distanceMeters, mass } of places) {
        const assetKind = kindOf(index.assets[position]!.attributes, telling);
        const there = new Scene(question, surroundings, serviceCase.reachMeters, lonLat);
        const ring = this.ringAt(lonLat, distanceMeters);
        this.add(
          { kind: 'asset', scene: there, assetClass, assetKind, ring },
          mass * this.ringWeight(ring),
          this.assets,
        );
      }
    }
  }

  private addRing(steps: Steps): void {
    const { grossShare, grossMeters } = this.subject.placeErrors;
    if (!(grossShare > 0)) return;
    const { question, surroundings, serviceCase } = this.subject;
    const ignored = new Map<AgencyId | null, number>();
    for (let i = 0; i < GROSS_NODES; i++) {
      const turn = (2 * Math.PI * (i + 0.5)) / GROSS_NODES;
      const at = steps.to(grossMeters * Math.cos(turn), grossMeters * Math.sin(turn));
      const scene = new Scene(question, surroundings, serviceCase.reachMeters, at);
      const node = { kind: 'gross', scene, assetClass: null, assetKind: '', ring: RING_EDGES.length } as const;
      this.add(node, 1 / GROSS_NODES, ignored);
    }
  }

  /** Every leaf at one node. */
  private add(node: HypothesisNode, mass: number, sums: Map<AgencyId | null, number>): void {
    const { serviceCase, likelihoods } = this.subject;
    const first = this.leaves.length;
    this.nodes.push(node);
    for (let i = 0; i < this.walks.length; i++) {
      const service = serviceCase.meant[i]!;
      const weight = weightAt(service.assetWeights, node.assetClass);
      const own = mass * weight * service.share * likelihoods[i]!;
      if (!(own > 0)) continue;
      this.leaves.begin(this.nodes.length - 1, i, service, own, node);
      this.walks[i]!.run(node.scene, this.leaves);
    }
    this.sum(first, node, sums);
  }

  private sum(first: number, node: HypothesisNode, sums: Map<AgencyId | null, number>): void {
    const { agencies, masses } = this.leaves;
    const here = new Map<AgencyId | null, number>();
    let total = 0;
    for (let i = first; i < masses.length; i++) {
      const [agency, mass] = [agencies[i]!, masses[i]!];
      here.set(agency, (here.get(agency) ?? 0) + mass);
      sums.set(agency, (sums.get(agency) ?? 0) + mass);
      total += mass;
    }
    if (total === 0 || !this.isOfOneMind || node.kind === 'gross') return;
    for (const [agency, mass] of here) here.set(agency, mass / total);
    this.reference ??= here;
    this.isOfOneMind = isAlike(here, this.reference);
  }
}

// Half the globe: what is less certain is anywhere.
const MOST_RADIUS_METERS = 10_000_000;

const radiusOf = ({ place }: RouteQuestion, { scale }: PlaceErrors): number =>
  Math.min(place.accuracyMeters * scale, MOST_RADIUS_METERS);

const weightAt = (weights: ReadonlyMap<AssetClass, number>, assetClass: AssetClass | null): number =>
  assetClass === null ? 1 : (weights.get(assetClass) ?? 0);
