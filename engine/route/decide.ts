import type { AgencyId } from '../ids.ts';
import type { Agency } from './city.ts';
import { type Evidence, evidenceOf } from './evidence.ts';
import { type FoundOwner, findOwner } from './find-owner.ts';
import { holds } from './holds.ts';
import { nearestJurisdiction } from './nearest-jurisdiction.ts';
import { holdsAt } from './periods.ts';
import { type OpenAnswers, partlyHolds } from './probable/partly-holds.ts';
import type { DecidingAsset, Owner, Resolution } from './resolution.ts';
import type { Scene } from './scene.ts';
import { emptyReason, sentenceOf, type Telling } from './sentence.ts';
import type { PlannedRule, ServicePlan } from './service-plan.ts';
import { wordsOf } from './words.ts';

/** The rule that decides, the agency that it names and what it found; 'nobody' where none does. */
export type Decision = (
  | { readonly kind: 'owned'; readonly agency: Agency; readonly planned: PlannedRule; readonly found: FoundOwner }
  | { readonly kind: 'nobody' }
) & {
  readonly evidence: readonly Evidence[];
  /** Rules that held and named nobody, in words. */
  readonly passedOver: readonly string[];
};

/** Asks the rules in their order: the first that holds and names an owner decides. */
export const decide = (scene: Scene, plan: ServicePlan, agencyById: ReadonlyMap<AgencyId, Agency>): Decision =>
  decideUnlessOpen(scene, plan, agencyById, null)!;

/** The same; null where a question that is open may change which rule decides. */
export const decideUnlessOpen = (
  scene: Scene,
  plan: ServicePlan,
  agencyById: ReadonlyMap<AgencyId, Agency>,
  open: OpenAnswers | null,
): Decision | null => {
  const passedOver: string[] = [];
  for (const planned of plan.rules) {
    const { rule, validity, reachMeters } = planned;
    if (!holdsAt(validity, scene.question.atMs)) continue;
    if (open !== null && planned.questions.length > 0) {
      const held = partlyHolds(rule.when!, scene, open);
      if (held === false) continue;
      if (held !== true || planned.isOwnerByAnswers) return null;
    } else if (rule.when !== null && !holds(rule.when, scene)) continue;
    const evidence = rule.when === null ? [] : [...evidenceOf(rule.when, scene)];
    const found = findOwner(rule.owner, { evidence, reachMeters, service: plan.service }, scene);
    const agency = found.agency === null ? undefined : agencyById.get(found.agency);
    if (agency !== undefined) return { kind: 'owned', agency, planned, found, evidence, passedOver };
    const reason = emptyReason(found.readings, { scene, words: wordsOf(plan.asked, agencyById) });
    passedOver.push(`rule '${rule.title}' holds but names no owner: ${reason}`);
  }
  return { kind: 'nobody', evidence: [], passedOver };
};

/** A decision that nothing makes doubtful, with its reasons. `scene` is the one that it was made in. */
export const resolutionOf = (
  decision: Decision,
  scene: Scene,
  plan: ServicePlan,
  agencyById: ReadonlyMap<AgencyId, Agency>,
): Resolution =>
  decision.kind === 'owned'
    ? owned(decision, plan, { scene, words: wordsOf(plan.asked, agencyById) })
    : nobody(scene, plan, decision.passedOver);

const owned = (decision: Decision & { readonly kind: 'owned' }, plan: ServicePlan, telling: Telling): Resolution => {
  const { agency, planned, found, evidence, passedOver } = decision;
  const { id, title } = planned.rule;
  const because = evidenceTold(decision, telling);
  because.push(`rule '${title}'`, ...passedOver);
  return {
    ownership: { kind: 'owned', owner: ownerOf(agency), rule: id, ruleTitle: title },
    confidence: 1,
    because,
    alternatives: [],
    question: null,
    emergency: null,
    asset: decidingAsset(evidence, found, telling.scene),
    boundaryDistanceMeters: boundaryDistanceMeters(telling.scene, plan),
    atMs: telling.scene.question.atMs,
  };
};

const nobody = (scene: Scene, plan: ServicePlan, passedOver: readonly string[]): Resolution => {
  const { nearest, sentence } = nearestJurisdiction(scene);
  return {
    ownership: { kind: 'nobody', nearest },
    confidence: 1,
    because: [...passedOver, `no rule for '${plan.asked.name}' names an owner here`, sentence],
    alternatives: [],
    question: null,
    emergency: null,
    asset: null,
    boundaryDistanceMeters: boundaryDistanceMeters(scene, plan),
    atMs: scene.question.atMs,
  };
};

/** An agency as the owner of something. */
export const ownerOf = ({ id, name, phone, url }: Agency): Owner => ({ agency: id, name, phone, url });

/** What made the deciding rule hold, in words. */
export const evidenceTold = (decision: Decision, telling: Telling): string[] => {
  const readings = decision.kind === 'owned' ? decision.found.readings : [];
  return decision.evidence.map((piece) => sentenceOf(piece, readings, telling));
};

/** The last asset that the owner was read from, else the first that the conditions found. */
const decidingAsset = (evidence: readonly Evidence[], { readings }: FoundOwner, scene: Scene): DecidingAsset | null => {
  const read = readings.findLast(({ source }) => source?.kind === 'asset')?.source;
  const piece = read ?? evidence.find(({ kind }) => kind === 'asset');
  if (piece?.kind !== 'asset') return null;
  const { id } = scene.assetClass(piece.class).assets[piece.position]!;
  return { class: piece.class, id, distanceMeters: piece.distanceMeters };
};

/** To the nearest edge of any layer that a rule of the service tests which holds at the moment; null if none does. */
export const boundaryDistanceMeters = (scene: Scene, plan: ServicePlan): number | null => {
  let nearestMeters: number | null = null;
  for (const { layer, validities } of plan.layers) {
    if (!validities.some((validity) => holdsAt(validity, scene.question.atMs))) continue;
    const edge = scene.nearestEdge(layer);
    if (edge !== null) nearestMeters = Math.min(edge.distanceMeters, nearestMeters ?? Infinity);
  }
  return nearestMeters;
};
