import type { AgencyId, AssetClass, LayerId, ServiceCode } from '../ids.ts';
import { attributeOf } from './asset-filter.ts';
import { percentOf } from './describe-condition.ts';
import type { AssetEvidence, Evidence, JurisdictionEvidence } from './evidence.ts';
import { jurisdictionEvidence } from './evidence.ts';
import { findLearned, inDoubt } from './find-learned.ts';
import type { OwnerShare } from './learned-owners/learned-agencies.ts';
import type { AttributeOwner, LearnedOwner, OwnerForm } from './rule.ts';
import type { Scene } from './scene.ts';

/** What an owner form was evaluated to: an agency, or why there is none. */
export interface FoundOwner {
  readonly agency: AgencyId | null;
  /** What it was read from, in the order of reading; empty where the rule names the agency. */
  readonly readings: readonly Reading[];
  /** Where past requests decide: all whom they went to, most probable first; they sum to 1, and `agency` is one of them. */
  readonly shares?: readonly OwnerShare[];
}

/** One value that was looked at: an attribute, or with null the asset's owner or the jurisdiction's agency. */
export interface Reading {
  /** Where it was read; null when there was nothing to read it from, and then `missing` says what there was not. */
  readonly source: AssetEvidence | JurisdictionEvidence | null;
  readonly attribute: string | null;
  readonly missing: string | null;
}

/** What `when` found, for the forms that take their owner from it, and how far each class was looked for. */
export interface Findings {
  /** What the owner is read from beside it is added at the end. */
  readonly evidence: Evidence[];
  readonly reachMeters: ReadonlyMap<AssetClass, number>;
  /** Whose rules are asked: it is not that of the question where another service may be meant. */
  readonly service: ServiceCode;
}

/** Evaluates an owner form. The agency may be one that the city does not list: the caller checks. */
export const findOwner = (form: OwnerForm, findings: Findings, scene: Scene): FoundOwner => {
  switch (form.kind) {
    case 'agency':
      return { agency: form.agency, readings: [] };
    case 'agencyOf': {
      const source = findJurisdiction(form.layer, findings, scene);
      if (source === null) return nothing(`no jurisdiction of layer ${form.layer} contains the place`);
      const { agency } = scene.layer(form.layer).jurisdictions[source.position]!;
      return { agency, readings: [{ source, attribute: null, missing: null }] };
    }
    case 'ownerOf': {
      const source = findAsset(form.class, findings, scene);
      if (source === null) return nothing(`there is no ${form.class} near enough`);
      const { owner } = scene.assetClass(form.class).assets[source.position]!;
      return { agency: owner, readings: [{ source, attribute: null, missing: null }] };
    }
    case 'attribute':
      return findByAttribute(form, findings, scene);
    case 'learned':
      return findByPast(form, findings, scene);
  }
};

const nothing = (missing: string): FoundOwner => ({
  agency: null,
  readings: [{ source: null, attribute: null, missing }],
});

const findByPast = (form: LearnedOwner, findings: Findings, scene: Scene): FoundOwner => {
  const { service, evidence } = findings;
  const finding = findLearned(form, service, scene);
  if (finding.kind === 'decided') {
    evidence.push(finding.evidence);
    return { agency: finding.agency, readings: [], shares: finding.shares };
  }
  if (form.otherwise === null)
    return nothing(
      finding.kind === 'nothing'
        ? 'no past requests of this service are known to tell by'
        : `past requests are not sure of anybody to ${percentOf(form.leastCertainty)} here`,
    );
  const found = findOwner(form.otherwise, findings, scene);
  if (finding.kind === 'nothing' || found.agency === null) return found;
  const doubted = inDoubt(service, finding.here, found.agency, scene);
  evidence.push(doubted.evidence);
  return { agency: doubted.agency, readings: found.readings, shares: doubted.shares };
};

const findByAttribute = (form: AttributeOwner, findings: Findings, scene: Scene): FoundOwner => {
  const { of, attribute } = form;
  const isAsset = of.kind === 'asset';
  const source = isAsset ? findAsset(of.class, findings, scene) : findJurisdiction(of.layer, findings, scene);
  const thing = source === null ? null : thingOf(source, scene);
  const value = thing === null ? '' : attributeOf(thing, attribute);
  const missing = isAsset
    ? `there is no ${of.class} near enough`
    : `no jurisdiction of layer ${of.layer} contains the place`;
  const reading = source === null ? nothing(missing).readings[0]! : { source, attribute, missing: null };
  const agency = form.map.get(value);
  if (agency !== undefined) return { agency, readings: [reading] };
  const next = value === '' && form.blank !== null ? form.blank : form.otherwise;
  if (next === null) return { agency: null, readings: [reading] };
  const found = findOwner(next, findings, scene);
  return { ...found, readings: [reading, ...found.readings] };
};

/** The asset or jurisdiction that a piece of evidence is about. */
export const thingOf = (source: AssetEvidence | JurisdictionEvidence, scene: Scene) =>
  source.kind === 'asset'
    ? scene.assetClass(source.class).assets[source.position]!
    : scene.layer(source.layer).jurisdictions[source.position]!;

/** The jurisdiction that matched in `when`; where none did, the one of lowest id that contains the place. */
const findJurisdiction = (layer: LayerId, { evidence }: Findings, scene: Scene): JurisdictionEvidence | null => {
  for (const piece of evidence) if (piece.kind === 'jurisdiction' && piece.layer === layer) return piece;
  const positions = scene.containing(layer);
  if (positions.length === 0) return null;
  const found = jurisdictionEvidence(layer, positions);
  evidence.push(found);
  return found;
};

/** The asset that matched in `when`; where none did, the nearest within the farthest radius that `when` tests. */
const findAsset = (assetClass: AssetClass, { evidence, reachMeters }: Findings, scene: Scene): AssetEvidence | null => {
  for (const piece of evidence) if (piece.kind === 'asset' && piece.class === assetClass) return piece;
  const nearest = scene.nearest(assetClass, reachMeters.get(assetClass) ?? 0);
  if (nearest === null) return null;
  const found = {
    kind: 'asset',
    class: assetClass,
    ...nearest,
    relation: 'nearest',
    attributes: [],
    isOwnerAsked: false,
  } as const;
  evidence.push(found);
  return found;
};
