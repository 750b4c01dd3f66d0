import type { Dedupe } from '../../data/incidents/dedupe-settings.ts';
import { type LabelledReport, labelledReports } from '../../data/incidents/past-labels.ts';
import { allInTurns } from '../../data/turns/in-turns.ts';
import { momentsOf } from '../../engine/dedupe/learn/clock-by-order.ts';
import { pastPairSteps } from '../../engine/dedupe/learn/past-pairs.ts';
import { inOrder } from '../../engine/dedupe/learn/past-report.ts';
import { byReport, pairLogOdds } from '../../engine/dedupe/learn/past-scores.ts';
import { comparedServices, serviceModelOf } from '../../engine/dedupe/model/dedupe-model.ts';
import { probabilityOf } from '../../engine/dedupe/pair/score-pair.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { cityContext, openStoreOf, requireService, snapshotOf } from '../city.ts';
import type { Deps } from '../deps.ts';
import type { DedupePreviewBody } from '../schemas/dedupe-settings.ts';
import { asked, inForceOf, readSettings } from './settings-answer.ts';

// Of one service and those that it is taken for: some tenths of a second of one core, in turns with whatever else is answered.
const MOST_REPORTS = 4_000;
const DAY_MS = 86_400_000;

/**
 * What settings would do, tried on the past: each report is compared with those before it as at its intake, under the settings in
 * force and under those asked for. Changes nothing.
 */
export async function previewAnswer(deps: Deps, body: DedupePreviewBody) {
  const now = await readSettings(deps);
  const then = asked(deps, body, now);
  const { region } = await cityContext(deps, '');
  const services = servicesOf(deps, body, now, then);
  const previewed = [];
  for (const service of services) {
    const compared = [...new Set([...comparedServices(now.model, service), ...comparedServices(then.model, service)])];
    const reports = inOrder(await labelledReports(openStoreOf(deps), region, compared, MOST_REPORTS));
    previewed.push(await allInTurns(tried(service, reports, now, then)));
  }
  return { services: previewed };
}

/** The one asked for, else those for which anything would be different. */
function servicesOf(deps: Deps, body: DedupePreviewBody, now: Dedupe, then: Dedupe): readonly ServiceCode[] {
  const snapshot = snapshotOf(deps);
  if (body.service !== undefined) return [requireService(snapshot, body.service)];
  const isOther = ({ code }: { readonly code: ServiceCode }): boolean =>
    now.linking !== then.linking ||
    now.modelJson !== then.modelJson ||
    JSON.stringify(inForceOf(now, code)) !== JSON.stringify(inForceOf(then, code));
  return snapshot.city.services.filter(isOther).map(({ code }) => code);
}

function* tried(service: ServiceCode, reports: readonly LabelledReport[], now: Dedupe, then: Dedupe) {
  const own = reports.filter((report) => report.service === service);
  const labelled = own.filter(({ isLabelled }) => isLabelled);
  const before = yield* effectOf(service, reports, now);
  const after = yield* effectOf(service, reports, then);
  return {
    service,
    reports: own.length,
    labelled: labelled.length,
    repeats: labelled.filter(({ isRepeat }) => isRepeat).length,
    from: isoOf(own[0]),
    until: isoOf(own.at(-1)),
    present: before,
    proposed: after,
  };
}

const isoOf = (report: LabelledReport | undefined): string | null =>
  report === undefined ? null : new Date(report.reportedAtMs).toISOString();

function* effectOf(service: ServiceCode, reports: readonly LabelledReport[], { model, linking }: Dedupe) {
  const pairs = yield* pastPairSteps(reports, momentsOf(reports), model);
  const lists = byReport(pairs, pairLogOdds(model, reports, pairs), 0, reports.length);
  const { suggestThreshold, linkThreshold } = serviceModelOf(model, service);
  const isOff = linking === 'off';
  const linked = new Tally();
  const looked = new Tally();
  for (const [i, report] of reports.entries()) {
    if (report.service !== service) continue;
    const best = probabilityOf(lists[i]!.reduce((most, one) => Math.max(most, one), Number.NEGATIVE_INFINITY));
    linked.add(report, linking === 'automatic' && best >= linkThreshold);
    looked.add(report, !isOff && best >= suggestThreshold);
  }
  const days = Math.max(1, spanDays(reports.filter((report) => report.service === service)));
  const suggested = looked.said - linked.said;
  return {
    ...{ linked: linked.said, suggested },
    ...{ linkedPerDay: linked.said / days, suggestedPerDay: suggested / days },
    ...{ linkPrecision: linked.precision(), linkRecall: linked.recall() },
    ...{ precision: looked.precision(), recall: looked.recall() },
  };
}

const spanDays = (reports: readonly LabelledReport[]): number =>
  reports.length === 0 ? 0 : (reports.at(-1)!.reportedAtMs - reports[0]!.reportedAtMs) / DAY_MS;

/** How often it was said of a report that it repeats another, and how often that is so. */
class Tally {
  said = 0;
  #saidOfLabelled = 0;
  #right = 0;
  #repeats = 0;

  add({ isLabelled, isRepeat }: LabelledReport, isSaid: boolean): void {
    if (isSaid) this.said++;
    if (!isLabelled) return;
    if (isSaid) this.#saidOfLabelled++;
    if (isRepeat) this.#repeats++;
    if (isSaid && isRepeat) this.#right++;
  }

  precision(): number | null {
    return this.#saidOfLabelled === 0 ? null : this.#right / this.#saidOfLabelled;
  }

  recall(): number | null {
    return this.#repeats === 0 ? null : this.#right / this.#repeats;
  }
}
