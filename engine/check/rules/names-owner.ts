import type { AgencyId, AssetClass, LayerId } from '../../ids.ts';
import { attributeOf } from '../../route/asset-filter.ts';
import type { AssetTest, Condition, InsideTest, OwnerForm } from '../../route/rule.ts';
import type { PlannedRule } from '../../route/service-plan.ts';
import { and, type Formula, not } from './formula.ts';
import type { MemberSet } from './member-set.ts';
import type { ReducedIn } from './rule-parts.ts';

/** An asset or a jurisdiction, as owner forms read them. */
interface Thing {
  readonly attributes: Readonly<Record<string, string>>;
  readonly agency: AgencyId | null;
}

/**
 * Where a rule that holds names an owner for certain. Exact where the owner is read from what a test at the top of the
 * rule found; false (never more than is true) where a branch of `any` decides what it is read from.
 */
export const namesOwner = ({ rule }: PlannedRule, when: Formula, reducedIn: ReducedIn): Formula => {
  if (when === false) return false;
  return namedBy(rule.owner, topTests(rule.when), reducedIn);
};

/** The tests that hold wherever the rule does, in the order of its evidence; null where an `any` may come before. */
const topTests = (when: Condition | null): readonly Condition[] => {
  if (when === null) return [];
  return when.kind === 'all' ? when.of.flatMap(topTests) : [when];
};

const namedBy = (form: OwnerForm, tests: readonly Condition[], reducedIn: ReducedIn): Formula => {
  switch (form.kind) {
    case 'agency':
      return reducedIn.agencyById.has(form.agency);
    case 'agencyOf':
      return jurisdictionNames(form.layer, form, tests, reducedIn);
    case 'ownerOf':
      return assetNames(form.class, form, tests, reducedIn);
    case 'attribute':
      return form.of.kind === 'asset'
        ? assetNames(form.of.class, form, tests, reducedIn)
        : jurisdictionNames(form.of.layer, form, tests, reducedIn);
    // Past requests name somebody where they are sure; where they are not, the default has to.
    case 'learned':
      return form.otherwise !== null && namedBy(form.otherwise, tests, reducedIn);
  }
};

/** Whether `test` is in a branch that need not hold, so that it is not sure what the evidence is. */
const mayComeFrom = (test: Condition, matches: (test: Condition) => boolean): boolean => {
  if (test.kind === 'all' || test.kind === 'any') return test.of.some((child) => mayComeFrom(child, matches));
  return matches(test);
};

const assetNames = (
  assetClass: AssetClass,
  form: OwnerForm,
  tests: readonly Condition[],
  reducedIn: ReducedIn,
): Formula => {
  const { ground } = reducedIn;
  const isAbout = (test: Condition): boolean =>
    (test.kind === 'nearest' || test.kind === 'near') && test.class === assetClass;
  const first = tests.find((test) => mayComeFrom(test, isAbout));
  if (first === undefined || !isAbout(first)) return false;
  const test = first as AssetTest;
  const { assets } = ground.surroundings.assetClasses.get(assetClass)!;
  const passing = ground.passing(test);
  const good = ground.assets(assetClass, (i) => {
    const { attributes, owner } = assets[i]!;
    return passing.has[i] === 1 && isNamed({ attributes, agency: owner }, form, form, reducedIn);
  });
  if (good.count === passing.count) return true;
  const { kind, withinMeters } = test;
  if (kind === 'nearest') return ground.asset('nearest', assetClass, withinMeters, good);
  const bad = ground.assets(assetClass, (i) => passing.has[i] === 1 && good.has[i] === 0);
  return and([
    ground.asset('near', assetClass, withinMeters, good),
    not(ground.asset('near', assetClass, withinMeters, bad)),
  ]);
};

const jurisdictionNames = (
  layer: LayerId,
  form: OwnerForm,
  tests: readonly Condition[],
  reducedIn: ReducedIn,
): Formula => {
  const { ground } = reducedIn;
  const isAbout = (test: Condition): boolean => test.kind === 'inside' && test.layer === layer;
  const first = tests.find((test) => mayComeFrom(test, isAbout));
  if (first !== undefined && !isAbout(first)) return false;
  const candidates: MemberSet =
    first === undefined ? ground.jurisdictions(layer) : ground.filtered(layer, (first as InsideTest).filter);
  const { jurisdictions } = ground.surroundings.layers.get(layer)!;
  const isGood = (i: number): boolean => isNamed(jurisdictions[i]!, form, form, reducedIn);
  const good = ground.jurisdictions(layer, (i) => candidates.has[i] === 1 && isGood(i));
  const inside = ground.inside(layer, good);
  if (good.count === candidates.count) return inside;
  const bad = ground.jurisdictions(layer, (i) => candidates.has[i] === 1 && !isGood(i));
  return and([inside, not(ground.inside(layer, bad))]);
};

/** Whether the form names an agency that the city has, read from this thing; false where it reads another. */
const isNamed = (thing: Thing, form: OwnerForm, outer: OwnerForm, reducedIn: ReducedIn): boolean => {
  const isKnown = (agency: AgencyId | null | undefined): boolean => agency != null && reducedIn.agencyById.has(agency);
  switch (form.kind) {
    case 'agency':
      return isKnown(form.agency);
    case 'agencyOf':
    case 'ownerOf':
      return readsTheSame(form, outer) && isKnown(thing.agency);
    case 'attribute': {
      if (!readsTheSame(form, outer)) return false;
      const value = attributeOf(thing, form.attribute);
      const named = form.map.get(value);
      if (named !== undefined) return isKnown(named);
      const next = value === '' && form.blank !== null ? form.blank : form.otherwise;
      return next !== null && isNamed(thing, next, outer, reducedIn);
    }
    case 'learned':
      return form.otherwise !== null && isNamed(thing, form.otherwise, outer, reducedIn);
  }
};

const readsTheSame = (form: OwnerForm, outer: OwnerForm): boolean => sourceOf(form) === sourceOf(outer);

const sourceOf = (form: OwnerForm): string => {
  switch (form.kind) {
    case 'agency':
      return '';
    case 'agencyOf':
      return `layer ${form.layer}`;
    case 'ownerOf':
      return `class ${form.class}`;
    case 'attribute':
      return form.of.kind === 'asset' ? `class ${form.of.class}` : `layer ${form.of.layer}`;
    case 'learned':
      return form.otherwise === null ? '' : sourceOf(form.otherwise);
  }
};
