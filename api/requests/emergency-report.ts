import type { NewEvent } from '../../data/requests/change.ts';
import type { RequestEvent } from '../../data/requests/stored-request.ts';
import type { ServiceCode } from '../../engine/ids.ts';
import { emergencyOf } from '../../engine/route/probable/emergency.ts';
import type { Emergency } from '../../engine/route/resolution.ts';
import type { Deps } from '../deps.ts';

/** How an emergency is kept: closed, in no queue, for prior knowledge only. */
export const referred = (nowMs: number) => ({
  status: 'closed' as const,
  closedAtMs: nowMs,
  outcome: 'referred-to-emergency' as const,
  queue: null,
});

/** What the history says of it: whom the reporter was told to call. */
export const referralEvent = (emergency: Emergency, id: string): NewEvent => ({
  id,
  kind: 'referred_to_emergency',
  reason: emergency.because.join('; '),
  actor: null,
  changes: { emergency: { from: null, to: emergency } },
});

/** An emergency by its service or answers alone, while it is not known where: the city's number. Null: none, or no city is loaded. */
export function placelessEmergency(
  deps: Deps,
  code: ServiceCode,
  answers: Readonly<Record<string, string>>,
): Emergency | null {
  const router = deps.keeper.current()?.router;
  const service = router?.serviceByCode.get(code);
  if (router === undefined || service === undefined) return null;
  return emergencyOf({ service, answers, rule: null, owner: null }, router.city.emergencyPhone);
}

/** What lists and clients that know only a status and a notice (GeoReport v2: `service_notice`) are told of it. */
export const NOBODY_COMES = 'Nobody will come because of this report. This is an emergency: call now.';

/** Whom to call, as a sentence. */
export const callText = ({ call }: Emergency): string =>
  call.phone === null ? `Call ${call.name}.` : `Call ${call.phone} (${call.name}).`;

/** The emergency that a report was referred as; null: it was none. */
export const referralOf = (history: readonly RequestEvent[]): Emergency | null =>
  (history.find(({ kind }) => kind === 'referred_to_emergency')?.changes.emergency?.to as Emergency | undefined) ??
  null;
