import type { AgencyId } from '../ids.ts';
import type { Agency } from './city.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type FoundOwner, findOwner } from './find-owner.ts';
import { holds } from './holds.ts';
import { nearestJurisdiction } from './nearest-jurisdiction.ts';
import { holdsAt } from './periods.ts';
import type { DecidingAsset, Resolution } from './resolution.ts';
import type { Scene } from './scene.ts';
import { emptyReason, sentenceOf, type Telling } from './sentence.ts';
import type { PlannedRule, ServicePlan } from './service-plan.ts';

/** Asks the rules in their order: the first that holds and names an owner decides. */
export const decide = (scene: Scene, plan: ServicePlan, agencyById: ReadonlyMap<AgencyId, Agency>): Resolution => {
  const telling: Telling = { scene, agencyById };
  const passedOver: string[] = [];
  for (const planned of plan.rules) {
    const { rule, validity, reachMeters } = planned;
    if (!holdsAt(validity, scene.question.atMs)) continue;
    if (rule.when !== null && !holds(rule.when, scene)) continue;
    const evidence = rule.when === null ? [] : [...evidenceOf(rule.when, scene)];
    const found = findOwner(rule.owner, { evidence, reachMeters }, scene);
    const agency = found.agency === null ? undefined : agencyById.get(found.agency);
    if (agency !== undefined) return owned(agency, planned, { evidence, found, passedOver }, plan, telling);
    passedOver.push(`rule '${rule.title}' holds but names no owner: ${emptyReason(found.readings, telling)}`);
  }
  return nobody(scene, plan, passedOver);
};

interface Finding {
  readonly evidence: readonly Evidence[];
  readonly found: FoundOwner;
  readonly passedOver: readonly string[];
}

const owned = (
  agency: Agency,
  { rule }: PlannedRule,
  { evidence, found, passedOver }: Finding,
  plan: ServicePlan,
  telling: Telling,
): Resolution => {
  const because = evidence.map((piece) => sentenceOf(piece, found.readings, telling));
  const { phone, url } = agency;
  return {
    ownership: {
      kind: 'owned',
      owner: { agency: agency.id, name: agency.name, phone, url },
      rule: rule.id,
      ruleTitle: rule.title,
    },
    confidence: 1,
    because: because.concat(`rule '${rule.title}'`, passedOver),
    alternatives: [],
    question: null,
    emergency: null,
    asset: decidingAsset(evidence, found, telling.scene),
    boundaryDistanceMeters: boundaryDistanceMeters(telling.scene, plan),
    atMs: telling.scene.question.atMs,
  };
};

/** The last asset that the owner was read from, else the first that the conditions found. */
const decidingAsset = (evidence: readonly Evidence[], { readings }: FoundOwner, scene: Scene): DecidingAsset | null => {
  const read = readings.findLast(({ source }) => source?.kind === 'asset')?.source;
  const piece = read ?? evidence.find(({ kind }) => kind === 'asset');
  if (piece?.kind !== 'asset') return null;
  const { id } = scene.assetClass(piece.class).assets[piece.position]!;
  return { class: piece.class, id, distanceMeters: piece.distanceMeters };
};

const nobody = (scene: Scene, plan: ServicePlan, passedOver: readonly string[]): Resolution => {
  const { nearest, sentence } = nearestJurisdiction(scene);
  return {
    ownership: { kind: 'nobody', nearest },
    confidence: 1,
    because: [...passedOver, `no rule for ${scene.question.service} names an owner here`, sentence],
    alternatives: [],
    question: null,
    emergency: null,
    asset: null,
    boundaryDistanceMeters: boundaryDistanceMeters(scene, plan),
    atMs: scene.question.atMs,
  };
};

/** To the nearest edge of any layer that a rule of the service tests which holds at the moment; null if none does. */
const boundaryDistanceMeters = (scene: Scene, plan: ServicePlan): number | null => {
  let nearestMeters: number | null = null;
  for (const { layer, validities } of plan.layers) {
    if (!validities.some((validity) => holdsAt(validity, scene.question.atMs))) continue;
    const edge = scene.nearestEdge(layer);
    if (edge !== null) nearestMeters = Math.min(edge.distanceMeters, nearestMeters ?? Infinity);
  }
  return nearestMeters;
};
