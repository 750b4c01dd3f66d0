import type { AgencyId, LayerId } from '../ids.ts';
import { attributeOf } from './asset-filter.ts';
import { dayName, describeCondition, listOf, meters, notSo, percentOf, quotedBlank } from './describe-condition.ts';
import type { AssetEvidence, Evidence, JurisdictionEvidence, LearnedEvidence } from './evidence.ts';
import { type Reading, thingOf } from './find-owner.ts';
import type { PastAround } from './learned-owners/learned-owners.ts';
import type { Scene } from './scene.ts';
import { answersTold, spoken, type Words } from './words.ts';

/** What sentences need beside the evidence: the question's lookups and what agencies are called. */
export interface Telling {
  readonly scene: Scene;
  /** The service's questions and the city's agencies, as people know them. */
  readonly words: Words;
}

/** One piece of evidence in words, with what was read of it for the owner. */
export const sentenceOf = (evidence: Evidence, readings: readonly Reading[], telling: Telling): string => {
  switch (evidence.kind) {
    case 'asset':
      return assetSentence(evidence, readings, telling);
    case 'jurisdiction':
      return jurisdictionSentence(evidence, readings, telling);
    case 'learned':
      return learnedSentence(evidence, telling);
    case 'not':
      return notSo(evidence.of, telling.words);
    case 'test':
      return testSentence(evidence.test, telling);
  }
};

const testSentence = (test: (Evidence & { kind: 'test' })['test'], { scene, words }: Telling): string => {
  if (test.kind === 'answer') return answersTold(test.question, [scene.answer(test.question) ?? ''], words);
  if (test.kind === 'weekdays') return `it is ${dayName(scene.localTime().weekday)}`;
  if (test.kind !== 'nearEdge') return describeCondition(test, words);
  const { position, distanceMeters } = scene.nearestEdge(test.layer)!;
  return `${meters(distanceMeters)} from an edge of ${nameOf({ layer: test.layer, position }, scene)} (${spoken(test.layer)})`;
};

// Every answer tells these two: no closures here, since a runner that keeps function names pays for each one made.
const assetSentence = (evidence: AssetEvidence, readings: readonly Reading[], telling: Telling): string => {
  const index = telling.scene.assetClass(evidence.class);
  const asset = index.assets[evidence.position]!;
  const named = [...evidence.attributes];
  let isOwnerTold = evidence.isOwnerAsked;
  for (const { source, attribute } of readings) {
    if (source !== evidence) continue;
    if (attribute === null) isOwnerTold = true;
    else if (!named.includes(attribute)) named.push(attribute);
  }
  const subject =
    evidence.relation === 'nearest' ? `nearest ${spoken(evidence.class)} is` : `near ${spoken(evidence.class)}`;
  let sentence = `${subject} ${asset.id}, ${meters(evidence.distanceMeters)} away`;
  if (evidence.tiedPosition !== null) {
    sentence += ` (${index.assets[evidence.tiedPosition]!.id} is as near; the lowest id counts)`;
  }
  for (const attribute of named) sentence += `, ${attribute} ${quotedBlank(attributeOf(asset, attribute))}`;
  if (isOwnerTold && asset.owner !== null) sentence += `, owned by ${agencyName(asset.owner, telling)}`;
  return sentence;
};

/** "of the 37 past requests of this service within 200 m, 31 ended at DCR; the nearest 40 m away". */
const learnedSentence = ({ agency, here, isDefault }: LearnedEvidence, telling: Telling): string => {
  const { shares, around } = here;
  const name = agencyName(agency, telling);
  const told = around === null ? 'no past request of this service is near' : aroundSentence(around, agency, name);
  if (!isDefault) return told;
  const likeliest = shares.slice(0, 3).map((each) => `${agencyName(each.agency, telling)} ${percentOf(each.share)}`);
  return `past requests are not sure here (${listOf(likeliest, 'and')}), so ${name} counts; ${told}`;
};

const aroundSentence = (around: PastAround, agency: AgencyId, name: string): string => {
  const { count, byOwner, nearestMeters, farthestMeters } = around;
  const its = byOwner.get(agency) ?? 0;
  const far = farthestMeters > nearestMeters ? `, the farthest ${meters(farthestMeters)}` : '';
  if (count === 1)
    return `the one past request of this service near here ended at ${its === 1 ? name : 'another'}, ${meters(nearestMeters)} away`;
  return `of the ${count} past requests of this service nearest here, ${its} ended at ${name}; the nearest is ${meters(nearestMeters)} away${far}`;
};

const agencyName = (id: AgencyId, { words }: Telling): string => words.agencyName(id);

const jurisdictionSentence = (
  evidence: JurisdictionEvidence,
  readings: readonly Reading[],
  telling: Telling,
): string => {
  const { scene } = telling;
  const { layer } = evidence;
  let sentence = `${whereabouts(evidence, scene)} (${spoken(layer)})`;
  if (scene.containing(layer).length > 1) {
    sentence += `; ${nameOf(evidence, scene)} counts${evidence.admittedCount > 1 ? ', the lowest id' : ''}`;
  }
  for (const { source, attribute } of readings) {
    if (source !== evidence || attribute === null) continue;
    sentence += `, ${attribute} ${quotedBlank(attributeOf(thingOf(evidence, scene), attribute))}`;
  }
  return sentence;
};

// An edge this near may be one that the place is exactly on; only then the exact test is made.
const TOUCH_METERS = 0.01;

const whereabouts = (evidence: JurisdictionEvidence, scene: Scene): string => {
  const { layer } = evidence;
  const containing = scene.containing(layer);
  const edge = scene.nearestEdge(layer);
  if (edge !== null && edge.distanceMeters <= TOUCH_METERS) {
    const index = scene.layer(layer);
    const onLine = containing.filter((position) => index.isOnLine(position, scene.at));
    if (onLine.length > 1) return `on the line between ${namesOf(layer, onLine, scene)}`;
    if (onLine.length === 1 && containing.length === 1) return `on the line of ${nameOf(evidence, scene)}`;
  }
  return containing.length > 1 ? `inside ${namesOf(layer, containing, scene)}` : `inside ${nameOf(evidence, scene)}`;
};

const namesOf = (layer: LayerId, positions: readonly number[], scene: Scene): string =>
  listOf(
    positions.map((position) => nameOf({ layer, position }, scene)),
    'and',
  );

/** A bare number says nothing: "ward 4". */
export const nameOf = (at: { readonly layer: LayerId; readonly position: number }, scene: Scene) => {
  const { name } = scene.layer(at.layer).jurisdictions[at.position]!;
  return /^[\d\s.-]*$/.test(name) ? `${spoken(at.layer)} ${name}` : name;
};

/** Why an owner form came out empty: what its last reading found. */
export const emptyReason = (readings: readonly Reading[], telling: Telling): string => {
  const reading = readings.at(-1);
  if (reading === undefined) return 'it names no agency that is known here';
  const { source, attribute, missing } = reading;
  if (source === null) return missing ?? '';
  const thing = thingOf(source, telling.scene);
  const subject = source.kind === 'asset' ? `${spoken(source.class)} ${thing.id}` : nameOf(source, telling.scene);
  if (attribute === null) return `${subject} has no ${source.kind === 'asset' ? 'owner' : 'agency'} that is known here`;
  const value = attributeOf(thing, attribute);
  return value === ''
    ? `${attribute} of ${subject} is blank`
    : `${attribute} of ${subject} is ${value}, which the rule maps to no agency`;
};
