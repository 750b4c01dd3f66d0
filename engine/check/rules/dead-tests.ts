import type { LonLat } from '../../geometry/lon-lat.ts';
import type { LayerId } from '../../ids.ts';
import { attributeOf, passesAssetTest } from '../../route/asset-filter.ts';
import type { Asset, Jurisdiction } from '../../route/city.ts';
import { describeCondition } from '../../route/describe-condition.ts';
import { nearSpelling } from '../../route/near-spelling.ts';
import type { AssetTest, AttributeTest, Condition, InsideTest, NearEdgeTest, OutsideTest } from '../../route/rule.ts';
import type { Finding } from '../finding.ts';
import { innerPlace } from './inner-place.ts';
import { type RuleCheck, ruleFinding, ruleName, someOf } from './rule-check.ts';
import { anyPosition } from './sample-places.ts';
import { testsOf } from './tests-of.ts';

/** Something wrong with one test of a condition, whatever stands around it. */
export interface Fault {
  readonly kind: 'dead-condition' | 'dead-value' | 'unknown-attribute';
  readonly reason: string;
  readonly place: LonLat | null;
  readonly layer?: LayerId;
}

/**
 * Tests that nothing in the city passes, now or later: an id or agency that the layer does not have, a value, owner or
 * attribute that no asset of the class has, a range that none is in, a class or layer without anything in it. Each with a
 * place of the thing that was likely meant, or else of the layer or class.
 */
export const deadTests = (check: RuleCheck): readonly Finding[] =>
  check.rules.flatMap((planned) => {
    if (planned.validity.untilMs <= check.atMs) return [];
    return conditionFaults(planned.rule.when, check).map((fault) =>
      ruleFinding({ ...faultTold(fault, ruleName(planned)), rule: planned.rule.id }),
    );
  });

/** The same of any condition. */
export const conditionFaults = (when: Condition | null, check: RuleCheck): readonly Fault[] => {
  const tests = [...new Map(testsOf(when).map((test) => [JSON.stringify(test), test])).values()];
  return tests.flatMap((test) => {
    if (test.kind === 'nearest' || test.kind === 'near') return assetFaults(test, check);
    if (test.kind !== 'inside' && test.kind !== 'outside' && test.kind !== 'nearEdge') return [];
    return layerFaults(test, check).map((fault) => ({ ...fault, layer: test.layer }));
  });
};

/** What a finding says of a fault in something of that name. */
export const faultTold = ({ kind, reason, place, layer }: Fault, name: string) => ({
  kind,
  // A value beside others that are there only does nothing; a test that nothing passes is not what was meant.
  severity: kind === 'dead-value' ? ('warning' as const) : ('error' as const),
  message: `${name}: ${reason}`,
  layer: layer ?? null,
  place,
});

/** `known` as words, for who misspelt one of them. */
const meant = (word: string, known: readonly string[]): string => {
  const near = nearSpelling(word, known);
  if (near !== null) return ` (did you mean '${near}'?)`;
  return known.length === 0 ? '' : `; there are ${someOf(known.map((value) => `'${value}'`))}`;
};

const inner = (jurisdiction: Jurisdiction | undefined): LonLat | null =>
  jurisdiction === undefined ? null : innerPlace(jurisdiction.geometry);

const layerFaults = (test: InsideTest | OutsideTest | NearEdgeTest, check: RuleCheck): readonly Fault[] => {
  const all = check.surroundings.layers.get(test.layer)!.jurisdictions;
  const alive = all.filter(({ validity }) => validity.untilMs > check.atMs);
  if (alive.length === 0) {
    const reason = `layer ${test.layer} has no jurisdiction${all.length > 0 ? ' that still holds' : ''}`;
    return [{ kind: 'dead-condition', reason, place: inner(all[0]) }];
  }
  if (test.kind === 'nearEdge') {
    if (test.withinMeters > 0) return [];
    return [
      {
        kind: 'dead-condition',
        reason: `only exactly on a line is ${describeCondition(test)}`,
        place: inner(alive[0]),
      },
    ];
  }
  const { jurisdictions, agencies } = test.filter;
  const ids = alive.map(({ id }): string => id);
  const unknown = (jurisdictions ?? []).flatMap((id): Fault[] => {
    if (ids.includes(id)) return [];
    const isOver = all.some((one) => one.id === id);
    const near = nearSpelling(id, ids);
    const reason = isOver
      ? `jurisdiction '${id}' of layer ${test.layer} holds no longer`
      : `layer ${test.layer} has no jurisdiction '${id}'${meant(id, ids)}`;
    return [
      { kind: 'dead-condition', reason, place: inner(all.find((one) => one.id === (isOver ? id : near)) ?? alive[0]) },
    ];
  });
  const governing = [...new Set(alive.flatMap(({ agency }) => (agency === null ? [] : [agency as string])))];
  const idle = (agencies ?? []).flatMap((agency): Fault[] =>
    governing.includes(agency)
      ? []
      : [
          {
            kind: 'dead-condition',
            reason: `agency '${agency}' governs no jurisdiction of layer ${test.layer}${meant(agency, governing)}`,
            place: inner(alive[0]),
          },
        ],
  );
  const isMet = alive.some(
    ({ id, agency }) =>
      (jurisdictions === null || jurisdictions.includes(id)) &&
      (agencies === null || (agency !== null && agencies.includes(agency))),
  );
  if (isMet || unknown.length > 0 || idle.length > 0) return [...unknown, ...idle];
  const reason = `no jurisdiction passes: ${describeCondition(test)}`;
  return [{ kind: 'dead-condition', reason, place: inner(alive.find(({ id }) => jurisdictions?.includes(id))) }];
};

const place = (asset: Asset | undefined): LonLat | null =>
  asset?.geometry == null ? null : anyPosition(asset.geometry);

const assetFaults = (test: AssetTest, check: RuleCheck): readonly Fault[] => {
  const { assets } = check.surroundings.assetClasses.get(test.class)!;
  const alive = assets.filter(({ geometry, validity }) => geometry !== null && validity.untilMs > check.atMs);
  if (alive.length === 0) {
    const rest = assets.length > 0 ? ' with a place that still holds' : '';
    return [{ kind: 'dead-condition', reason: `class ${test.class} has no asset${rest}`, place: place(assets[0]) }];
  }
  const isPlane = alive.some(
    ({ geometry }) => geometry!.type.endsWith('Polygon') || geometry!.type === 'GeometryCollection',
  );
  if (test.withinMeters === 0 && !isPlane) {
    const reason = `only exactly on a ${test.class}, which a report hardly ever is: ${describeCondition(test)}`;
    return [{ kind: 'dead-condition', reason, place: place(alive[0]) }];
  }
  const faults = [...test.where.flatMap((each) => attributeFaults(each, test, alive)), ...ownerFaults(test, alive)];
  if (faults.length > 0 || alive.some((asset) => passesAssetTest(asset, test))) return faults;
  const reason = `no ${test.class} has all at once: ${describeCondition(test)}`;
  const [first] = test.where;
  const part = first && alive.find((asset) => passesAssetTest(asset, { ...test, where: [first], owners: null }));
  return [{ kind: 'dead-condition', reason, place: place(part ?? alive[0]) }];
};

const ownerFaults = (test: AssetTest, alive: readonly Asset[]): readonly Fault[] => {
  if (test.owners === null) return [];
  const owners = [...new Set(alive.flatMap(({ owner }) => (owner === null ? [] : [owner as string])))];
  const missing = test.owners.filter((owner) => !owners.includes(owner));
  const isDead = missing.length === test.owners.length;
  return missing.map((owner) => ({
    kind: isDead ? ('dead-condition' as const) : ('dead-value' as const),
    reason: `no ${test.class} is owned by '${owner}'${meant(owner, owners)}`,
    place: place(alive[0]),
  }));
};

/** Of one attribute: whether any asset has it, and each value that the test asks for. */
const attributeFaults = (each: AttributeTest, test: AssetTest, alive: readonly Asset[]): readonly Fault[] => {
  const { attribute } = each;
  const values = new Map<string, Asset>();
  for (const asset of alive) {
    const value = attributeOf(asset, attribute);
    if (!values.has(value)) values.set(value, asset);
  }
  const filled = [...values.keys()].filter((value) => value !== '');
  if (filled.length === 0) {
    const names = [...new Set(alive.slice(0, 100).flatMap(({ attributes }) => Object.keys(attributes)))];
    const isBlankMeant = each.kind === 'oneOf' && each.values.includes('');
    const reason = `no ${test.class} has the attribute '${attribute}'${meant(attribute, names)}`;
    return [
      {
        kind: 'unknown-attribute',
        reason: isBlankMeant ? `${reason}: it is blank on all` : reason,
        place: place(alive[0]),
      },
    ];
  }
  if (each.kind === 'range') {
    if (alive.some((asset) => passesAssetTest(asset, { ...test, where: [each], owners: null }))) return [];
    const reason = `${attribute} of no ${test.class} is in the range of: ${describeCondition({ ...test, where: [each] })}`;
    return [{ kind: 'dead-condition', reason, place: place(values.get(filled[0]!)) }];
  }
  const missing = each.values.filter((value) => !values.has(value));
  const isDead = missing.length === each.values.length;
  return missing.map((value) => ({
    kind: isDead ? ('dead-condition' as const) : ('dead-value' as const),
    reason: `${attribute} of no ${test.class} is ${value === '' ? 'blank' : `'${value}'`}${meant(value, filled)}`,
    place: place(values.get(nearSpelling(value, filled) ?? filled[0]!)),
  }));
};
