import type { AgencyId } from '../../ids.ts';
import type { City } from '../city.ts';
import { listOf } from '../describe-condition.ts';
import type { Effect, Proposal } from './proposal.ts';
import { conditionTold, nameOf, ownerTold } from './proposed-rule.ts';

type Told = Omit<Proposal, 'text' | 'because'> & { readonly accuracyMeters: number };

/** The question to the person who decides, with the counts of both parts. */
export const questionOf = ({ service, definition, learned, tried, instead }: Told, city: City): string => {
  const right = learned.right + tried.right;
  const covered = learned.covered + tried.covered;
  const owner = ownerTold(definition.owner as Readonly<Record<string, string>>, city);
  const condition = conditionTold(definition.when, service, city);
  return `${right} of ${covered} '${nameOf(service, city)}' where ${condition} ended with ${owner} (the rules say ${insteadTold(instead, city)}): add this rule?`;
};

/** What speaks for a rule, in sentences. */
export const becauseOf = (told: Told, city: City): readonly string[] => {
  const { learned, tried, pValue, pValueTried, candidates, before, accuracyMeters, definition } = told;
  const because = [
    `found in reports ${spanTold(learned)}: ${effectTold(learned)}`,
    `tried on reports ${spanTold(tried)}: ${effectTold(tried)}`,
    `the probability that it looks so good by chance alone: ${chance(pValue)} among the ${candidates.toLocaleString('en-US')} rules that were looked at, ${chance(pValueTried)} on the reports where it was tried (Fisher's exact test)`,
    before === null
      ? 'it would stand at the end of the rules'
      : `it would stand before rule '${titleOf(before, city)}', the first that it corrects`,
    'only requests that somebody was sent to work on are counted, for their owner is known; those closed at the diagnosis are not',
  ];
  if (JSON.stringify(definition.when).includes('withinMeters'))
    because.push(
      `distances are of the places as reported, half of which are good to ${Math.round(accuracyMeters)} m or better: the true distance may be smaller`,
    );
  return because;
};

const effectTold = ({ covered, right, rightShare, mended, broken }: Effect): string =>
  `${right} of ${covered} right (${percent(rightShare.low)} to ${percent(rightShare.high)}), ${mended} mended, ${broken} broken`;

const chance = (p: number): string => (p < 1e-6 ? 'less than 0.000001' : p.toPrecision(1));

const percent = (share: number): string => `${Math.round(100 * share)} %`;

const spanTold = ({ fromMs, untilMs }: Effect): string => `of ${dayOf(fromMs)} to ${dayOf(untilMs)}`;

const dayOf = (ms: number): string => new Date(ms).toISOString().slice(0, 10);

const insteadTold = (instead: Proposal['instead'], city: City): string => {
  const names = instead.slice(0, 3).map(({ agency }) => agencyTold(agency, city));
  return instead.length > 3 ? `${names.join(', ')} and others` : listOf(names, 'or');
};

const agencyTold = (agency: AgencyId | null, city: City): string =>
  agency === null ? 'nobody' : (city.agencies.find(({ id }) => id === agency)?.name ?? agency);

const titleOf = (rule: string, { rules }: City): string =>
  (rules as readonly { readonly id: string; readonly title: string }[]).find(({ id }) => id === rule)?.title ?? rule;
