import type { UngroupedRequest } from '../../data/incidents/ungrouped-requests.ts';
import { STAGES } from '../../data/requests/stored-request.ts';
import { IncidentStream } from '../../engine/dedupe/incidents/incident-stream.ts';
import type { DedupeModel } from '../../engine/dedupe/model/dedupe-model.ts';
import type { RequestId } from '../../engine/ids.ts';
import { groupedBy } from './grouped-by.ts';

/** Requests of one problem. */
export interface PastGroup {
  /** The farthest in its work, then the first reported. */
  readonly lead: UngroupedRequest;
  readonly linked: readonly UngroupedRequest[];
}

/**
 * Groups requests, oldest first, as they would have been linked when they came in, and joins with another what its source says
 * repeats it. An incident has one crew: who is with another agency than the lead stays by itself. Only those of two and more. Pure.
 */
export function pastGroups(requests: readonly UngroupedRequest[], model: DedupeModel): readonly PastGroup[] {
  const stream = new IncidentStream(model);
  for (const request of requests) stream.arrive(request, request.reportedAtMs);
  const first = joinedMarks(requests, stream);
  return [...groupedBy(requests, (_, number) => first(number)).values()].flatMap((group) => {
    const lead = group.reduce((best, each) => (stageRank(each) > stageRank(best) ? each : best));
    const linked = group.filter((each) => each !== lead && (each.agency === null || each.agency === lead.agency));
    return linked.length === 0 ? [] : [{ lead, linked }];
  });
}

const stageRank = ({ stage }: UngroupedRequest): number => (stage === null ? 0 : STAGES.indexOf(stage));

/** The group of a request by its number: that of the stream, joined with those that the source names. */
function joinedMarks(requests: readonly UngroupedRequest[], stream: IncidentStream): (number: number) => number {
  const parents = new Map<number, number>();
  const groupOf = (number: number): number => {
    let group = stream.incidentOf(number);
    for (let parent = parents.get(group); parent !== undefined; parent = parents.get(group)) group = parent;
    return group;
  };
  const numbers = new Map<RequestId, number>(requests.map(({ id }, number) => [id, number]));
  for (const [number, { markedAs }] of requests.entries()) {
    const other = markedAs === null ? undefined : numbers.get(markedAs);
    if (other === undefined) continue;
    const [from, to] = [groupOf(number), groupOf(other)];
    if (from !== to) parents.set(from, to);
  }
  return groupOf;
}
