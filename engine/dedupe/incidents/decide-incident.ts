import type { IncidentId } from '../../ids.ts';
import type { Duplicate } from '../find-duplicates.ts';
import type { ServiceModel } from '../model/dedupe-model.ts';
import type { ClosedAs, Report } from '../report.ts';
import type { KnownIncident } from './known-incident.ts';
import { decideRecurrence, type RecurrencePolicy } from './recurrence.ts';

/** One incident that a report may belong to. */
export interface IncidentMatch {
  readonly incident: IncidentId;
  /** That the report is of this incident, from its pairs with all members that were compared; see `togetherProbability`. */
  readonly probability: number;
  /** Its member that speaks for it most. */
  readonly best: Duplicate;
  readonly comparedMembers: number;
  /** Of those, likelier one problem with the report than not. */
  readonly agreeingMembers: number;
  readonly because: readonly string[];
}

/** What becomes of a report at intake. */
export type IncidentDecision =
  /** An incident of its own. */
  | { readonly kind: 'alone' }
  /** An incident of its own until a person says otherwise; these may be it, likeliest first. */
  | { readonly kind: 'suggest'; readonly incidents: readonly IncidentMatch[] }
  /** It is of this open incident; the others might have been. */
  | {
      readonly kind: 'link';
      readonly incident: IncidentId;
      readonly probability: number;
      readonly match: IncidentMatch;
      readonly others: readonly IncidentMatch[];
    }
  /** It is of this incident, which was closed: closed without being mended. The incident is opened again with it. */
  | {
      readonly kind: 'reopen';
      readonly incident: IncidentId;
      readonly probability: number;
      readonly match: IncidentMatch;
      readonly others: readonly IncidentMatch[];
    }
  /** A new incident that repeats this closed one. */
  | {
      readonly kind: 'recur';
      readonly incident: IncidentId;
      readonly probability: number;
      readonly match: IncidentMatch;
      readonly others: readonly IncidentMatch[];
    };

/** From which probability on; an administrator may set both by service. */
export type IncidentThresholds = Pick<ServiceModel, 'suggestThreshold' | 'linkThreshold'>;

/**
 * To which incident a report belongs, from its pairs with the members of the incidents near it. The evidence is held against
 * whole incidents: a report beside one end of a row of linked reports is far from the others, and so no chain of near
 * pairs joins problems that are far apart. Ties: the incident of the better duplicate. O(duplicates + members).
 */
export function decideIncident(
  report: Report,
  duplicates: readonly Duplicate[],
  incidents: readonly KnownIncident[],
  thresholds: IncidentThresholds,
  recurrence: RecurrencePolicy,
): IncidentDecision {
  const matches = matchIncidents(duplicates, incidents);
  const first = matches[0];
  if (first === undefined || first.match.probability < thresholds.suggestThreshold) return { kind: 'alone' };
  const suggested = matches.map(({ match }) => match).filter((m) => m.probability >= thresholds.suggestThreshold);
  if (first.match.probability < thresholds.linkThreshold) return { kind: 'suggest', incidents: suggested };
  const { incident, probability } = first.match;
  const decided = { incident, probability, match: first.match, others: suggested.slice(1) };
  switch (decideRecurrence(report, first.closedAtMs, recurrence, first.closedAs)) {
    case 'open':
      return { kind: 'link', ...decided };
    case 'reopened':
      return { kind: 'reopen', ...decided };
    case 'recurrence':
      return { kind: 'recur', ...decided };
    case 'new':
      return { kind: 'alone' };
  }
}

interface Matched {
  readonly match: IncidentMatch;
  readonly closedAtMs: number | null;
  readonly closedAs: ClosedAs | null;
}

/** Every incident with at least one duplicate among its members, likeliest first. */
function matchIncidents(duplicates: readonly Duplicate[], incidents: readonly KnownIncident[]): readonly Matched[] {
  const rankAt = new Map(duplicates.map(({ position }, rank) => [position, rank]));
  return incidents
    .flatMap(({ id, positions, closedAtMs, closedAs = null }) => {
      const ranks = positions.flatMap((position) => rankAt.get(position) ?? []).sort((a, b) => a - b);
      const members = ranks.map((rank) => duplicates[rank]!);
      return members.length === 0
        ? []
        : [{ match: matchOf(id, members, positions.length), closedAtMs, closedAs, bestRank: ranks[0]! }];
    })
    .sort((a, b) => b.match.probability - a.match.probability || a.bestRank - b.bestRank);
}

/** `members`: those that are duplicates, best first. */
function matchOf(incident: IncidentId, members: readonly Duplicate[], comparedMembers: number): IncidentMatch {
  const best = members[0]!;
  const probability = togetherProbability(
    members.map(({ score }) => score),
    comparedMembers,
  );
  const agreeingMembers = members.filter(({ score }) => score > 0.5).length;
  const because =
    comparedMembers === 1
      ? best.because
      : [...best.because, `${agreeingMembers} of its ${comparedMembers} reports agree`];
  return { incident, probability, best, comparedMembers, agreeingMembers, because };
}

/** What one member can say against the report: it may itself be placed a block away. */
const LEAST_LOG_ODDS = -2;

/**
 * Of the probabilities of its pairs, and of how many members there are: those that are no duplicates say as much against it as
 * one can. Log odds add up, but members tell each other's story: over the square root of their number.
 */
function togetherProbability(scores: readonly number[], memberCount: number): number {
  if (memberCount === 1) return scores[0]!;
  const said = scores.reduce((sum, score) => sum + Math.max(LEAST_LOG_ODDS, Math.log(score / (1 - score))), 0);
  const sum = said + (memberCount - scores.length) * LEAST_LOG_ODDS;
  return 1 / (1 + Math.exp(-sum / Math.sqrt(memberCount)));
}
