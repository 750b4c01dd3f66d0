import type { AgencyId } from '../../ids.ts';
import type { City } from '../city.ts';
import { hasFinalOwner, type PastRequest } from '../experience/past-request.ts';
import { SpreadSample } from '../experience/spread-sample.ts';
import { type PlacedRequest, RuleSet } from '../replay/rule-set.ts';
import type { Router } from '../router.ts';
import { type Case, Surveyor } from './case-table.ts';
import type { Proposal } from './proposal.ts';
import { LEAST_MENDED, ServiceProposer } from './service-proposer.ts';

/** Of each service, so many requests are looked at. */
const MOST_OF_A_SERVICE = 2_000;

export interface ProposeProgress {
  readonly done: number;
  readonly total: number;
}

export interface Proposed {
  /** Those that mend most first; ties by id. */
  readonly proposals: readonly Proposal[];
  /** Requests with a known final owner that were looked at, and of all that were added, how many have none. */
  readonly requests: number;
  readonly withoutFinalOwner: number;
  /** Found before, tried from then on; null: nothing to learn from. */
  readonly splitMs: number | null;
  /** Significant where they were found, and not borne out where they were tried. */
  readonly notBorneOut: number;
}

/**
 * Finds where past requests were routed wrong by the rules, and rules that would have been right: add all, then `propose`. It
 * looks at requests that somebody was sent to work on, for there it is known whose they were; one that was closed at the
 * diagnosis tells nothing, for nobody handed it over. Rules are found in the earlier half and tried on the later. Bounded: the places of at most
 * 2,000 requests of each service (those of lowest hash: the same whatever their order).
 */
export class RuleProposer {
  private readonly services: ReadonlySet<string>;
  private readonly samples = new Map<string, SpreadSample<PlacedRequest>>();
  private withoutFinalOwner = 0;

  constructor(city: City) {
    this.services = new Set(city.services.map(({ code }) => code));
  }

  /** In any order. */
  add(request: PastRequest): void {
    if (!this.services.has(request.filedService) || request.lonLat === null) return;
    if (!isWorkedOn(request)) {
      this.withoutFinalOwner++;
      return;
    }
    let sample = this.samples.get(request.filedService);
    if (sample === undefined) {
      sample = new SpreadSample(MOST_OF_A_SERVICE);
      this.samples.set(request.filedService, sample);
    }
    sample.add(request as PlacedRequest);
  }

  /**
   * Rules for the city of the router, over its rules as they are. `splitMs`: where the earlier part ends; the middle unless told.
   * A generator: it yields every few milliseconds. Some 0.2 ms a request and a second a service of which many went wrong.
   */
  *propose(router: Router, splitMs?: number): Generator<ProposeProgress, Proposed> {
    const built = RuleSet.build(router.city.rules, router);
    if (built.kind === 'invalid-rules') throw new Error('a router that was built has valid rules');
    const { classes, layers } = built.rules.onTheMap();
    const surveyor = new Surveyor(built.rules, classes, layers);
    const requests = [...this.samples].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, sample]) => sample.things());
    const total = requests.reduce((sum, { length }) => sum + length, 0);
    if (total === 0) return { ...NOTHING, withoutFinalOwner: this.withoutFinalOwner };
    const split = splitMs ?? middleOf(requests.flatMap((each) => each.map(({ reportedAtMs }) => reportedAtMs)));
    const proposals: Proposal[] = [];
    let [done, notBorneOut] = [0, 0];
    for (const sample of requests) {
      if (!surveyor.isWorthIt(sample, LEAST_MENDED)) {
        done += sample.length;
        continue;
      }
      const cases: Case[] = [];
      for (const request of sample) {
        cases.push(surveyor.survey(request, request.agency as AgencyId));
        if (++done % 50 === 0) yield { done, total };
      }
      const finder = new ServiceProposer(router, surveyor, cases, split);
      const work = finder.run();
      while (!work.next().done) yield { done, total };
      proposals.push(...finder.proposals);
      notBorneOut += finder.notBorneOut;
    }
    proposals.sort((a, b) => gainOf(b) - gainOf(a) || (a.id < b.id ? -1 : 1));
    return { proposals, requests: total, withoutFinalOwner: this.withoutFinalOwner, splitMs: split, notBorneOut };
  }
}

/** Whose it is, is also known where somebody was sent to do the work. */
const isWorkedOn = (request: PastRequest): boolean =>
  hasFinalOwner(request) ||
  (request.stage === 'assigned' && request.agency !== null && request.outcome !== 'referred-to-emergency');

const NOTHING: Proposed = { proposals: [], requests: 0, withoutFinalOwner: 0, splitMs: null, notBorneOut: 0 };

const gainOf = ({ learned, tried }: Proposal): number => learned.mended + tried.mended - learned.broken - tried.broken;

const middleOf = (moments: number[]): number => moments.sort((a, b) => a - b)[moments.length >> 1]!;
