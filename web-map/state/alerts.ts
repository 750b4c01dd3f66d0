import { distanceMeters } from '../feed/select-requests.ts';
import { countText } from './words.ts';

/** Reports that came faster here than chance explains, as the server tells of them (GET /v1/alerts), as far as it is shown. */
export interface Alert {
  readonly id: string;
  readonly services: readonly string[];
  readonly state: 'open' | 'acknowledged' | 'dismissed' | 'over';
  readonly openedAt: string;
  readonly updatedAt: string;
  /** null while it lives. */
  readonly overAt: string | null;
  readonly center: { readonly lon: number; readonly lat: number };
  readonly radiusMeters: number;
  /** When the first and the last of its reports came. */
  readonly from: string;
  readonly to: string;
  readonly reports: number;
  readonly requests: readonly string[];
  readonly cases: number;
  readonly expected: number;
  readonly pValue: number;
  readonly recurrenceDays: number;
  readonly streets: readonly string[] | null;
}

export const isLiving = ({ state }: Pick<Alert, 'state'>): boolean => state === 'open' || state === 'acknowledged';

/** The living alerts after one of them has changed: those nobody has looked at first, then by when they were opened, the last first. */
export function withAlert<A extends Alert>(alerts: readonly A[], changed: A): readonly A[] {
  const others = alerts.filter(({ id }) => id !== changed.id);
  return inOrder(isLiving(changed) ? [...others, changed] : others);
}

export const inOrder = <A extends Alert>(alerts: readonly A[]): readonly A[] =>
  [...alerts].sort(
    (a, b) => rankOf(a) - rankOf(b) || Date.parse(b.openedAt) - Date.parse(a.openedAt) || (a.id < b.id ? -1 : 1),
  );

const rankOf = ({ state }: Alert): number => (state === 'open' ? 0 : 1);

// A break is reported from the houses around it, also from those that no report came from yet: a city block.
const NEAR_METERS = 150;

/** Whether a place lies in the circle of an alert, or within a block of it; null: neither. */
export function whereIn(
  { center, radiusMeters }: Pick<Alert, 'center' | 'radiusMeters'>,
  place: { readonly lon: number; readonly lat: number; readonly accuracyMeters: number },
): 'in' | 'near' | null {
  const beyond = distanceMeters(center.lon, center.lat, place.lon, place.lat) - radiusMeters - place.accuracyMeters;
  if (beyond <= 0) return 'in';
  return beyond <= NEAR_METERS ? 'near' : null;
}

/** The living alerts about a service (null: any) that a place belongs to, those it lies in first. */
export function alertsAt<A extends Alert>(
  alerts: readonly A[],
  place: { readonly lon: number; readonly lat: number; readonly accuracyMeters: number },
  service: string | null,
): readonly { readonly alert: A; readonly where: 'in' | 'near' }[] {
  return alerts
    .filter((alert) => isLiving(alert) && (service === null || alert.services.includes(service)))
    .flatMap((alert) => {
      const where = whereIn(alert, place);
      return where === null ? [] : [{ alert, where }];
    })
    .sort((a, b) => (a.where === b.where ? 0 : a.where === 'in' ? -1 : 1));
}

/** An alert as far as it was known at a moment: null before it was opened and after it was over. `countUpTo` counts its reports by then. */
export function alertAt<A extends Alert>(
  alert: A,
  atMs: number,
  countUpTo: (requests: readonly string[], atMs: number) => number,
): A | null {
  if (Date.parse(alert.openedAt) > atMs || (alert.overAt !== null && Date.parse(alert.overAt) <= atMs)) return null;
  return { ...alert, reports: countUpTo(alert.requests, atMs) };
}

/** "9 reports since 2:10 PM", or since which day. */
export function sinceText({ reports, from }: Pick<Alert, 'reports' | 'from'>, timeZone: string, nowMs: number): string {
  return `${countText(reports, 'report')} since ${clockOrDay(from, timeZone, nowMs)}`;
}

const HALF_DAY_MS = 43_200_000;

function clockOrDay(moment: string, timeZone: string, nowMs: number): string {
  const isRecent = nowMs - Date.parse(moment) < HALF_DAY_MS;
  const form: Intl.DateTimeFormatOptions = isRecent
    ? { timeStyle: 'short' }
    : { month: 'short', day: 'numeric', hour: 'numeric', minute: '2-digit' };
  return new Intl.DateTimeFormat('en-US', { ...form, timeZone }).format(new Date(moment));
}
