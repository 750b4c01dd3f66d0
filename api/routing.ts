import type { Candidate, Routing, StoredPlace } from '../data/requests/stored-request.ts';
import { answerOf } from '../engine/route/answer.ts';
import type { Agency } from '../engine/route/city.ts';
import type { Owner, Resolution, RouteQuestion } from '../engine/route/resolution.ts';
import type { Router } from '../engine/route/router.ts';
import { requireService, snapshotOf } from './city.ts';
import type { Deps } from './deps.ts';
import { checkedInput } from './input.ts';
import { pointSaid } from './locate/said-place.ts';
import { Problem } from './problem.ts';
import { momentMs } from './schemas/moment.ts';
import { type RouteInput, routeBody } from './schemas/routing.ts';

/** What routing is asked about a report. */
export const questionOf = (
  service: RouteQuestion['service'],
  place: StoredPlace,
  answers: Readonly<Record<string, string>>,
  atMs: number,
  address: string | null = null,
): RouteQuestion => ({
  place: { lonLat: [place.lon, place.lat], accuracyMeters: place.accuracyMeters, source: 'coordinates' },
  service,
  answers,
  atMs,
  address,
});

/** Who owns the problem, as the public answer. Outside every jurisdiction is an answer too. Throws Problem for an unknown service and a place that cannot be found. */
export function answerRoute(deps: Deps, input: RouteInput): object {
  const snapshot = snapshotOf(deps);
  const service = requireService(snapshot, input.service);
  const atMs = input.at === undefined ? deps.now() : momentMs(input.at, snapshot.city.timeZone);
  const place = pointSaid(deps, input.place);
  return answerOf(snapshot.router.resolve(questionOf(service, place, input.answers, atMs, input.address)));
}

/** The answers of many questions in their order; a question that is wrong has `problem` instead, and the others go on. */
export function answerBatch(deps: Deps, questions: readonly unknown[]): object {
  snapshotOf(deps);
  return { answers: questions.map((question) => answerOrProblem(deps, question)) };
}

function answerOrProblem(deps: Deps, question: unknown): object {
  try {
    return answerRoute(deps, checkedInput(routeBody, question));
  } catch (error) {
    if (error instanceof Problem && error.kind !== 'not-ready') return { problem: error.message };
    throw error;
  }
}

/** A resolution as a request keeps it. */
export const routingOf = (resolution: Resolution, router: Router): Routing => {
  const { ownership, asset, emergency } = resolution;
  return {
    owner: ownership.kind === 'owned' ? ownership.owner : null,
    rule: ownership.kind === 'owned' ? ownership.rule : null,
    asset: asset && { class: asset.class, id: asset.id },
    answer: { ...answerOf(resolution) },
    candidates: candidatesOf(resolution, router),
    emergency,
  };
};

/** The owner first, then the alternatives that are somebody, in their order. */
function candidatesOf({ ownership, confidence, because, alternatives }: Resolution, router: Router): Candidate[] {
  const first = ownership.kind === 'owned' ? [{ owner: ownership.owner, probability: confidence, because }] : [];
  const others = alternatives.flatMap((other) => {
    const agency = other.agency === null ? undefined : router.agencyById.get(other.agency);
    return agency === undefined
      ? []
      : [{ owner: ownerOf(agency), probability: other.probability, because: other.because }];
  });
  return [...first, ...others];
}

/** An agency as the owner of something. */
export const ownerOf = ({ id, name, phone, url }: Agency): Owner => ({ agency: id, name, phone, url });
