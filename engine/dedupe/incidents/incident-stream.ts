import { BestReports } from '../live/best-reports.ts';
import type { CandidateQuery } from '../live/candidate-query.ts';
import { LiveReports } from '../live/live-reports.ts';
import { comparedServices, type DedupeModel, type ServiceModel, serviceModelOf } from '../model/dedupe-model.ts';
import { type ComparedFacts, factsOf } from '../pair/compare.ts';
import type { Earlier } from '../report.ts';
import { averageLink } from './average-link.ts';
import { MOST_MEMBERS_COMPARED } from './known-incident.ts';
import { SETTLE_MS } from './settle-ms.ts';
import { type Neighbor, SettlingNode } from './settling-node.ts';
import { settlingProbability } from './settling-pairs.ts';

/** The nearest so many of its surroundings are compared with a report. */
const MOST_NEIGHBORS = 64;
// Of thousands at one point the newest are looked at.
const MOST_LOOKED_AT = 4_096;
/** Beyond so many the arrangement of a storm is no more made anew as a whole. */
const MOST_REARRANGED = 256;

/** What a report became when it arrived. */
export interface Arrival {
  /** Number of the report, in the order of arrival. */
  readonly report: number;
  readonly incident: number;
  /** Mean probability that it is one problem with the other reports of its incident; null: there are none. */
  readonly probability: number | null;
  /** Other reports of the last hour that are of another incident now. */
  readonly rearranged: readonly number[];
}

/**
 * Reports as they arrive, grouped into incidents. What arrived within the last hour is grouped anew around each arrival, by
 * average linking of the whole neighborhood, so that the outcome depends on which reports arrived in the hour and not on
 * their order; what is older stands, and only takes in new ones. In memory; for files and measurements.
 */
export class IncidentStream {
  readonly #model: DedupeModel;
  readonly #settleMs: number;
  /** Less likely pairs join nothing, neither by themselves nor on average: groups without a likelier one are two matters. */
  readonly #leastProbability: number;
  readonly #groups: ReadonlyMap<string, number>;
  readonly #live: LiveReports;
  readonly #best = new BestReports(MOST_NEIGHBORS);
  readonly #query: CandidateQuery;
  readonly #reports: Stood[] = [];
  readonly #bySlot: number[] = [];
  /** By incident, in the order of arrival. */
  readonly #members: number[][] = [];

  constructor(model: DedupeModel, settleMs: number = SETTLE_MS) {
    this.#model = model;
    this.#settleMs = settleMs;
    const windows = [...model.byService, ['', model.otherwise]] as const;
    this.#leastProbability = Math.min(...windows.map(([, { linkThreshold }]) => linkThreshold));
    this.#groups = new Map(windows.map(([service], group) => [service, group]));
    this.#live = LiveReports.withGroups(
      windows.map(([, { radiusMeters }]) => ({ cellMeters: Math.max(10, radiusMeters) })),
    );
    this.#query = {
      ...{ lon: 0, lat: 0, radiusMeters: 0, fromMs: 0, untilMs: 0, groups: [] },
      ...{ nearMeters: 1, lastingMs: Infinity, mostLookedAt: MOST_LOOKED_AT },
    };
  }

  /** How many reports arrived. */
  get size(): number {
    return this.#reports.length;
  }

  /** Incident of a report, by its number. Numbers of incidents are not given again; some are of none any more. */
  incidentOf(report: number): number {
    return this.#reports[report]!.incident;
  }

  /** Whatever happened before this moment is compared no more. */
  forget(beforeMs: number): void {
    for (const group of this.#groups.values()) this.#live.expire(group, beforeMs);
  }

  /** Takes a report in; moments of arrival do not go back. Its `closedAtMs` is read only by reports later than that. */
  arrive(report: Earlier, arrivedAtMs: number): Arrival {
    const number = this.#reports.length;
    const [lon, lat] = report.place.lonLat;
    const slot = this.#live.insert(this.#groupOf(report.service), lon, lat, report.reportedAtMs);
    this.#bySlot[slot] = number;
    this.#reports.push({ report, facts: factsOf(report), arrivedAtMs, incident: this.#members.length });
    this.#members.push([number]);
    return this.#rearrange(number, arrivedAtMs);
  }

  #rearrange(number: number, nowMs: number): Arrival {
    const nodes = this.#neighborhood(number, nowMs);
    const own = nodes.findIndex((node) => node.report === number);
    const standing = nodes.map(({ report }) => (this.#isSettled(report, nowMs) ? this.incidentOf(report) : -1));
    const probability = (a: number, b: number): number =>
      settlingProbability(nodes[a]!, nodes[b]!, this.#model, this.#settleMs);
    const firsts = averageLink({
      ...{ size: nodes.length, standing, probability },
      threshold: (a) => serviceModelOf(this.#model, nodes[a]!.facts.report.service).linkThreshold,
    });
    const rearranged = this.#assign(nodes, standing, firsts).filter((moved) => moved !== number);
    const others = nodes.flatMap((_, i) => (i !== own && firsts[i] === firsts[own] ? [probability(own, i)] : []));
    return {
      ...{ report: number, incident: this.incidentOf(number), rearranged },
      probability: others.length === 0 ? null : others.reduce((sum, p) => sum + p, 0) / others.length,
    };
  }

  /** Gives each group its incident: that which stands in it, else the oldest of its reports', else a new one. */
  #assign(nodes: readonly SettlingNode[], standing: readonly number[], firsts: readonly number[]): readonly number[] {
    const groups = new Map<number, number[]>();
    for (const [i, first] of firsts.entries()) groups.set(first, [...(groups.get(first) ?? []), i]);
    const taken = new Set(standing.filter((incident) => incident >= 0));
    const moved: number[] = [];
    for (const group of groups.values()) {
      const reports = group.map((i) => nodes[i]!.report);
      const stands = group.map((i) => standing[i]!).find((incident) => incident >= 0);
      const incident = stands ?? this.#freeIncident(reports, taken);
      taken.add(incident);
      for (const report of reports) if (this.#move(report, incident)) moved.push(report);
    }
    return moved;
  }

  #freeIncident(reports: readonly number[], taken: ReadonlySet<number>): number {
    const own = reports.map((report) => this.incidentOf(report)).filter((incident) => !taken.has(incident));
    if (own.length > 0) return Math.min(...own);
    return this.#members.push([]) - 1;
  }

  #move(report: number, incident: number): boolean {
    const stood = this.#reports[report]!;
    if (stood.incident === incident) return false;
    this.#members[stood.incident] = this.#members[stood.incident]!.filter((member) => member !== report);
    this.#members[incident]!.push(report);
    stood.incident = incident;
    return true;
  }

  #isSettled(report: number, nowMs: number): boolean {
    return nowMs - this.#reports[report]!.arrivedAtMs > this.#settleMs;
  }

  /**
   * All whose grouping may depend on the report, in an order of their contents: those of the last hour near it, those that are
   * likely enough one problem with one of these, and so on; and of their incidents all reports.
   */
  #neighborhood(start: number, nowMs: number): readonly SettlingNode[] {
    const seen = new Map<number, SettlingNode>();
    const nodeOf = (report: number): SettlingNode => {
      const node = seen.get(report) ?? this.#nodeOf(report);
      seen.set(report, node);
      return node;
    };
    const nodes = new Set<SettlingNode>();
    const open: SettlingNode[] = [];
    const add = (report: number): void => {
      for (const node of this.#comparedMembers(report).map(nodeOf)) {
        if (nodes.has(node) || nodes.size >= MOST_REARRANGED) continue;
        nodes.add(node);
        if (!this.#isSettled(node.report, nowMs)) open.push(node);
      }
    };
    add(start);
    // Of whatever is near, one more is near now: what its pairs are worth has changed.
    for (const { report: near } of nodeOf(start).neighbors) if (!this.#isSettled(near, nowMs)) add(near);
    for (let node = open.pop(); node !== undefined; node = open.pop())
      for (const { report: near } of node.neighbors) {
        const other = nodeOf(near);
        if (nodes.has(other)) continue;
        if (settlingProbability(node, other, this.#model, this.#settleMs) >= this.#leastProbability) add(near);
      }
    return [...nodes].sort((a, b) => a.compareContents(b));
  }

  /** The report itself, and of its incident the first so many. */
  #comparedMembers(report: number): readonly number[] {
    const members = this.#members[this.incidentOf(report)]!.slice(0, MOST_MEMBERS_COMPARED);
    return members.includes(report) ? members : [...members, report];
  }

  #nodeOf(number: number): SettlingNode {
    const { report, facts } = this.#reports[number]!;
    const limits = serviceModelOf(this.#model, report.service);
    this.#askAround(report, limits);
    const neighbors: Neighbor[] = [];
    for (let i = 0; i < this.#best.count; i++) {
      const near = this.#bySlot[this.#best.slots[i]!]!;
      const other = this.#reports[near]!.report;
      if (near === number || isOver(other, report, limits)) continue;
      const ageMs = report.reportedAtMs - other.reportedAtMs;
      neighbors.push({ report: near, distanceMeters: this.#best.distancesMeters[i]!, ageMs });
    }
    return new SettlingNode(number, facts, report, neighbors, limits.meanDelayMs, this.#settleMs);
  }

  /** Later ones too: they may have arrived before. */
  #askAround({ place, reportedAtMs, service }: Earlier, { radiusMeters, maxAgeMs }: ServiceModel): void {
    [this.#query.lon, this.#query.lat] = place.lonLat;
    this.#query.radiusMeters = radiusMeters;
    this.#query.fromMs = reportedAtMs - maxAgeMs;
    this.#query.untilMs = reportedAtMs + maxAgeMs;
    this.#query.groups = [...new Set(comparedServices(this.#model, service).map((one) => this.#groupOf(one)))];
    this.#live.candidates(this.#query, this.#best);
  }

  #groupOf(service: string): number {
    return this.#groups.get(service) ?? this.#groups.get('')!;
  }
}

interface Stood {
  readonly report: Earlier;
  readonly facts: ComparedFacts;
  readonly arrivedAtMs: number;
  incident: number;
}

/** Closed so long before that the two are not compared. */
const isOver = ({ closedAtMs }: Earlier, { reportedAtMs }: Earlier, { closedMs }: ServiceModel): boolean =>
  closedAtMs !== null && reportedAtMs - closedAtMs > closedMs;
