import { dedupeSettings } from '../../data/incidents/dedupe-settings.ts';
import { reporterKey } from '../../data/incidents/usual-time.ts';
import { requestsById } from '../../data/places/requests-at.ts';
import type { IncidentDecision, IncidentMatch } from '../../engine/dedupe/incidents/decide-incident.ts';
import type { Report } from '../../engine/dedupe/report.ts';
import type { RequestId, ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, unknownService } from '../city.ts';
import type { Deps } from '../deps.ts';
import { reportOf } from '../incidents/join-at-intake.ts';
import { knownAlready } from '../incidents/known-already.ts';
import { reportsNear, sameProblem } from '../incidents/same-problem.ts';
import { pointSaid } from '../locate/said-place.ts';
import { questionOf } from '../routing.ts';
import { DEFAULT_DUPLICATES, type DuplicateCheck } from '../schemas/duplicates.ts';
import { momentMs } from '../schemas/moment.ts';
import { readRequest } from './read-request.ts';
import { summaryAnswer } from './request-answer.ts';

/**
 * What a report that is not kept yet would repeat, as who is about to report may see it. Throws Problem for an unknown service and a
 * place that cannot be found.
 */
export async function checkDuplicates(deps: Deps, check: DuplicateCheck): Promise<object> {
  const { region, timeZone, serviceKnown } = await cityContext(deps, check.service);
  if (!serviceKnown) throw unknownService(deps.keeper.current()?.city);
  const service = check.service as ServiceCode;
  const reportedAtMs = check.at === undefined ? deps.now() : momentMs(check.at, timeZone);
  const place = pointSaid(deps, check.place);
  const { lon, lat, accuracyMeters } = place;
  const resolved = deps.keeper.current()?.router.resolve(questionOf(service, place, {}, reportedAtMs)).asset;
  const asset = resolved ? { class: resolved.class, id: resolved.id } : null;
  const report: Report = {
    ...{ id: null, service, place: { lonLat: [lon, lat], accuracyMeters }, reportedAtMs, asset },
    ...{ text: check.description ?? null, address: check.address ?? null, segment: null, reporter: null },
  };
  const looked = await look(deps, region, report);
  const { store, dedupe, nearby, decision } = looked;
  const matches = matchesOf(decision);
  const known = await knownAlready(store, region, dedupe, matches, nearby, reportedAtMs, timeZone);
  // What was said is compared with what others said: so finely that it could be guessed nobody is told how alike they are.
  const isSaid = report.text !== null || report.address !== null;
  const rounded = (probability: number): number =>
    isSaid ? Math.min(Math.round(probability * 20) / 20, MOST_SAID) : probability;
  const duplicates = (await shown(looked, region, check.limit)).map(({ request, found }) => ({
    ...{ request, distanceMeters: found.distanceMeters, ageMs: found.ageMs, score: rounded(found.score) },
    because: found.evidence.flatMap((piece) => (PUBLIC.has(piece.name) && piece.because ? [piece.because] : [])),
  }));
  const knownAs = known.map((each) => ({ ...each, probability: rounded(each.probability) }));
  return { duplicates, known: knownAs.slice(0, check.limit ?? DEFAULT_DUPLICATES) };
}

// Nothing is certain.
const MOST_SAID = 0.95;
const PUBLIC: ReadonlySet<string> = new Set(['service', 'distance', 'age', 'status', 'asset']);

const matchesOf = (decision: IncidentDecision): readonly IncidentMatch[] => {
  if (decision.kind === 'alone') return [];
  return decision.kind === 'suggest' ? decision.incidents : [decision.match, ...decision.others];
};

/** What a kept request repeats, as far as could be known when it was reported; nothing for one without a place. */
export async function duplicatesOf(deps: Deps, id: RequestId, limit: number | undefined): Promise<object> {
  const request = await readRequest(deps, id);
  if (request.place === null) return { duplicates: [] };
  const { region } = await cityContext(deps, request.service);
  const report = reportOf(request, await reporterKey(openStoreOf(deps), region, id));
  const duplicates = await shown(await look(deps, region, report), region, limit);
  return {
    duplicates: duplicates.map(({ request: earlier, found }) => {
      const { distanceMeters, ageMs, score, because, evidence } = found;
      return { request: earlier, distanceMeters, ageMs, score, because, evidence };
    }),
  };
}

async function look(deps: Deps, region: string, report: Report) {
  const store = openStoreOf(deps);
  const dedupe = await dedupeSettings(store, region);
  const nearby = await reportsNear(store, region, dedupe, report);
  return { store, dedupe, nearby, ...sameProblem(dedupe, report, nearby) };
}

/** The best as they are shown: without what their reporters wrote. One round trip. */
async function shown(
  { store, nearby, duplicates }: Awaited<ReturnType<typeof look>>,
  region: string,
  limit = DEFAULT_DUPLICATES,
) {
  const best = duplicates.slice(0, limit);
  const ids = best.map(({ position }) => nearby.reports[position]!.id);
  const requests = new Map((await requestsById(store, region, ids)).map((request) => [request.id, request]));
  return best.flatMap((found, i) => {
    const request = requests.get(ids[i]!);
    // One that went away between the two questions.
    return request === undefined ? [] : [{ request: unwritten(summaryAnswer(request)), found }];
  });
}

/** Without what its reporter wrote. */
const unwritten = (answer: ReturnType<typeof summaryAnswer>) => ({
  ...answer,
  ...{ address: null, description: null, answers: {}, overrideReason: null, attributes: {} },
});
