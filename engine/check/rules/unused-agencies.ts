import type { AgencyId } from '../../ids.ts';
import type { OwnerForm } from '../../route/rule.ts';
import type { Finding } from '../finding.ts';
import { type RuleCheck, ruleFinding } from './rule-check.ts';

/**
 * Agencies that no rule names, that govern no jurisdiction, own no asset and had no past request of a service whose owner is learned:
 * nothing can come to them. Nothing is said while such a rule waits for its past requests.
 */
export const unusedAgencies = ({ city, allRules }: RuleCheck): readonly Finding[] => {
  const used = new Set<AgencyId>();
  for (const { rule } of allRules) addNamed(rule.owner, used);
  const maps = city.services.flatMap(({ code }) => {
    const asksPast = allRules.some(
      ({ isOwnerLearned, rule: { services } }) => isOwnerLearned && (services === 'every' || services.includes(code)),
    );
    return asksPast ? [city.learnedOwners?.get(code)] : [];
  });
  if (maps.includes(undefined)) return [];
  for (const map of maps) for (const owner of map!.owners) used.add(owner as AgencyId);
  for (const { jurisdictions } of city.layers) for (const { agency } of jurisdictions) if (agency) used.add(agency);
  for (const { assets } of city.assetClasses) for (const { owner } of assets) if (owner) used.add(owner);
  return city.agencies
    .filter(({ id }) => !used.has(id))
    .map(({ id, name }) =>
      ruleFinding({
        kind: 'unused-agency',
        severity: 'warning',
        message: `agency '${id}' (${name}) is never used: no rule names it, it governs no jurisdiction and owns no asset`,
      }),
    );
};

const addNamed = (form: OwnerForm, used: Set<AgencyId>): void => {
  if (form.kind === 'agency') used.add(form.agency);
  if (form.kind === 'learned' && form.otherwise !== null) addNamed(form.otherwise, used);
  if (form.kind !== 'attribute') return;
  for (const agency of form.map.values()) used.add(agency);
  if (form.blank !== null) addNamed(form.blank, used);
  if (form.otherwise !== null) addNamed(form.otherwise, used);
};
